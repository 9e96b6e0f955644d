namespace Houselights.Core.Numerics.Agreement;

/// <summary>How many people put one item above another, counted double so that a tie is one for each side.</summary>
internal sealed class Preferences
{
    private readonly int[] above;

    private Preferences(int[] above, int items, int rankers) => (this.above, Items, Rankers) = (above, items, rankers);

    public int Items { get; }

    public int Rankers { get; }

    /// <summary>Twice the people who put the first above the second, and once those who tie them.</summary>
    public int this[int first, int second] => above[(first * Items) + second];

    public static Preferences Of(Rankings rankings)
    {
        var n = rankings.Items;
        var above = new int[n * n];
        for (var ranker = 0; ranker < rankings.Rankers; ranker++)
        {
            var row = rankings.Doubled(ranker);
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                    if (i != j) above[(i * n) + j] += 1 + row[j].CompareTo(row[i]);
        }

        return new(above, n, rankings.Rankers);
    }
}
