namespace Houselights.Web.Features.Commitments;

/// <summary>The rows of the network: chains stay together, and arrows stay short.</summary>
internal static class NetworkOrder
{
    /// <summary>More rows than this and nobody reads them; the table has them all.</summary>
    internal const int MostRows = 36;

    /// <summary>The drawn commitments from the top row down. Deterministic: ties fall to the due day, then to the id.</summary>
    internal static List<CommitmentView> Of(IReadOnlyList<CommitmentView> all)
    {
        var rows = Chosen(all);
        for (var round = 0; round < 24 && Improve(rows); round++) { }
        return rows;
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

    /// <summary>Moves each row to the place where the arrows are shortest; whether anything moved.</summary>
    private static bool Improve(List<CommitmentView> rows)
    {
        var best = Length(rows);
        var moved = false;
        for (var from = 0; from < rows.Count; from++)
        {
            var item = rows[from];
            var home = from;
            for (var to = 0; to < rows.Count; to++)
            {
                rows.Remove(item);
                rows.Insert(to, item);
                if (Length(rows) is var length && length < best) (best, home, moved) = (length, to, true);
            }
            rows.Remove(item);
            rows.Insert(home, item);
        }
        return moved;
    }

    /// <summary>Rows that the arrows cross, those of the deciding chain counted double, with a slight pull of early work to the top.</summary>
    private static double Length(List<CommitmentView> rows)
    {
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < rows.Count; row++) place[rows[row].Id] = row;
        var arrows = 0.0;
        foreach (var item in rows)
        {
            foreach (var need in item.Needs)
            {
                if (!place.TryGetValue(need, out var from)) continue;
                var span = place[item.Id] - from;
                arrows += (span < 0 ? -span * 1.4 : span) * (item.Critical && rows[from].Critical ? 2 : 1);
            }
        }
        return arrows + (0.01 * Unsorted(rows));
    }

    private static double Unsorted(List<CommitmentView> rows)
    {
        var sum = 0.0;
        for (var row = 1; row < rows.Count; row++) if (rows[row].Due < rows[row - 1].Due) sum++;
        return sum;
    }
}
