namespace Houselights.Web.Features.Commitments;

/// <summary>The rows of the network: chains stay together, and arrows stay short.</summary>
internal static class NetworkOrder
{
    /// <summary>More rows than this and nobody reads them; the table has them all.</summary>
    internal const int MostRows = 36;

    private const int MostRounds = 12;

    /// <summary>The drawn commitments from the top row down. Deterministic: ties fall to the due day, then to the id.</summary>
    internal static List<CommitmentView> Of(IReadOnlyList<CommitmentView> all)
    {
        var chosen = Chosen(all);
        var arrows = Arrows(chosen);
        var days = chosen.Select(item => (item.Due!.Value.Year * 366) + item.Due.Value.DayOfYear).ToArray();
        var order = Enumerable.Range(0, chosen.Count).ToList();
        for (var round = 0; round < MostRounds && Improve(order, days, arrows); round++) { }
        return [.. order.Select(item => chosen[item])];
    }

    /// <summary>What is drawn: live, with a day; the chain that decides first, then what is tied to others, then the rest.</summary>
    private static List<CommitmentView> Chosen(IReadOnlyList<CommitmentView> all)
    {
        var needed = all.SelectMany(item => item.Needs).ToHashSet(StringComparer.Ordinal);
        return [.. all
            .Where(item => item.Due is not null && !item.Over)
            .OrderBy(item => item.Critical ? 0 : item.Needs.Count > 0 || needed.Contains(item.Id) ? 1 : 2)
            .ThenBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal)
            .Take(MostRows)
            .OrderBy(item => item.LatestStart ?? item.Due).ThenBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal)];
    }

    /// <summary>Arrows between places in the list; those of the deciding chain pull twice as hard.</summary>
    private static List<(int From, int To, int Pull)> Arrows(List<CommitmentView> chosen)
    {
        var place = chosen.Select((item, index) => (item.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        return [.. from item in chosen
                   from need in item.Needs
                   where place.ContainsKey(need)
                   select (place[need], place[item.Id], item.Critical && chosen[place[need]].Critical ? 2 : 1)];
    }

    /// <summary>Moves each row to the place where the arrows are shortest; whether anything moved.</summary>
    private static bool Improve(List<int> order, int[] days, List<(int From, int To, int Pull)> arrows)
    {
        var rows = new int[order.Count];
        var best = Length(order, rows, days, arrows);
        var moved = false;
        foreach (var item in order.ToArray())
        {
            var home = order.IndexOf(item);
            for (var to = 0; to < order.Count; to++)
            {
                order.Remove(item);
                order.Insert(to, item);
                if (Length(order, rows, days, arrows) is var length && length < best) (best, home, moved) = (length, to, true);
            }
            order.Remove(item);
            order.Insert(home, item);
        }
        return moved;
    }

    /// <summary>Rows that the arrows cross, upward ones longer, with a slight pull of early work to the top.</summary>
    private static double Length(List<int> order, int[] rows, int[] days, List<(int From, int To, int Pull)> arrows)
    {
        var length = 0.0;
        for (var row = 0; row < order.Count; row++)
        {
            rows[order[row]] = row;
            if (row > 0 && days[order[row]] < days[order[row - 1]]) length += 0.01;
        }
        foreach (var (from, to, pull) in arrows)
        {
            var span = rows[to] - rows[from];
            length += pull * (span < 0 ? -1.4 * span : span);
        }
        return length;
    }
}
