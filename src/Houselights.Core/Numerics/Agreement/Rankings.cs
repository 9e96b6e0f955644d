namespace Houselights.Core.Numerics.Agreement;

/// <summary>What each of several people put first, second, third …, as midranks: those who tie share the mean of the ranks that they fill.</summary>
/// <remarks>Ranks are held doubled, so that midranks stay whole and every comparison of two statistics is exact.</remarks>
public sealed class Rankings
{
    private readonly int[] doubled;

    private Rankings(int[] doubled, int items, int missing)
    {
        this.doubled = doubled;
        (Items, Missing) = (items, missing);
        Rankers = items == 0 ? 0 : doubled.Length / items;
    }

    /// <summary>People who ranked.</summary>
    public int Rankers { get; }

    /// <summary>Things that were ranked.</summary>
    public int Items { get; }

    /// <summary>People who were asked and ranked nothing: they are not among the rankers, and whoever shows a result says so.</summary>
    public int Missing { get; }

    /// <summary>The midrank that a person gave, 1 … n; 1 is first.</summary>
    public double Rank(int ranker, int item) => doubled[(ranker * Items) + item] / 2.0;

    /// <summary>One row per person: a place (or any number that is smaller for what is preferred) per item, null where unranked.</summary>
    /// <remarks>What somebody didn't rank comes after what they did, tied. Who ranked nothing is missing.</remarks>
    /// <exception cref="ArgumentException">The rows differ in length, or hold a value that isn't a number.</exception>
    public static Rankings Of(IEnumerable<IReadOnlyList<double?>> rows)
    {
        var given = rows.ToList();
        var items = given.Count == 0 ? 0 : given[0].Count;
        var ranks = new List<int>(given.Count * items);
        var missing = 0;
        for (var row = 0; row < given.Count; row++)
        {
            if (given[row].Count != items) throw new ArgumentException($"Row {row + 1} ranks {given[row].Count} items and row 1 ranks {items}: each row needs one place per item, null where unranked.", nameof(rows));
            if (given[row].All(place => place is null)) missing++;
            else ranks.AddRange(Doubled([.. given[row].Select(place => place ?? double.PositiveInfinity)]));
        }

        return new([.. ranks], items, missing);
    }

    public static Rankings Of(params double[][] rows) => Of(rows.Select(row => (IReadOnlyList<double?>)[.. row.Select(place => (double?)place)]));

    /// <summary>The same with points or ratings, where more is preferred.</summary>
    public static Rankings OfPoints(IEnumerable<IReadOnlyList<double?>> rows) => Of(rows.Select(row => (IReadOnlyList<double?>)[.. row.Select(points => -points)]));

    /// <summary>The rankings of some of the people.</summary>
    public Rankings Only(IEnumerable<int> rankers) => new([.. rankers.SelectMany(ranker => Doubled(ranker).ToArray())], Items, 0);

    internal ReadOnlySpan<int> Doubled(int ranker) => doubled.AsSpan(ranker * Items, Items);

    internal static Rankings OfDoubled(int[] doubled, int items) => new(doubled, items, 0);

    /// <summary>True where nobody ties anything.</summary>
    internal bool AreUntied => TieSum() == 0;

    /// <summary>T: the sum of t³ − t over every group of t tied items of every person.</summary>
    internal long TieSum()
    {
        var sum = 0L;
        foreach (var row in Patterns())
            for (int from = 0, to = 0; from < Items; from = to)
            {
                while (to < Items && row[to] == row[from]) to++;
                long tied = to - from;
                sum += (tied * tied * tied) - tied;
            }

        return sum;
    }

    /// <summary>Each person's ranks in order, and the persons in order of them: what remains when names and items are forgotten.</summary>
    internal int[][] Patterns()
    {
        var patterns = new int[Rankers][];
        for (var ranker = 0; ranker < Rankers; ranker++) Array.Sort(patterns[ranker] = Doubled(ranker).ToArray());
        Array.Sort(patterns, (x, y) => x.AsSpan().SequenceCompareTo(y));
        return patterns;
    }

    private static int[] Doubled(double[] places)
    {
        if (places.Any(double.IsNaN)) throw new ArgumentException("A place in a ranking is not a number: write a number, or null for what wasn't ranked.", nameof(places));
        var order = Enumerable.Range(0, places.Length).ToArray();
        Array.Sort((double[])places.Clone(), order);
        var ranks = new int[places.Length];
        for (int from = 0, to = 0; from < order.Length; from = to)
        {
            while (to < order.Length && places[order[to]] == places[order[from]]) to++;
            for (var i = from; i < to; i++) ranks[order[i]] = from + to + 1;
        }

        return ranks;
    }
}
