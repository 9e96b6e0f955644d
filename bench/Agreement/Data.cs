using System.Runtime.InteropServices;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Bench.Agreement;

/// <summary>Made-up answers, the same on every run.</summary>
internal static class Data
{
    private static int fresh;

    /// <summary>Slightly more each time, so that nothing kept from the last repetition is measured.</summary>
    public static int Fresh(int permutations) => permutations + fresh++;

    /// <summary>Values 1 … 5 unit by unit, NaN where missing.</summary>
    public static double[] Ratings(int raters, int units, double missing)
    {
        var random = new Random(1);
        var values = new double[raters * units];
        for (var unit = 0; unit < units; unit++)
        {
            var worth = random.Next(1, 6);
            for (var rater = 0; rater < raters; rater++)
                values[(unit * raters) + rater] = random.NextDouble() < missing ? double.NaN : Math.Clamp(worth + random.Next(-2, 3), 1, 5);
        }

        return values;
    }

    /// <summary>Writes what the peers read: doubles, row by row, and the needs of each activity in a line.</summary>
    public static void Export(string folder)
    {
        Directory.CreateDirectory(folder);
        Write(Path.Combine(folder, "ratings.bin"), Ratings(200, 10_000, 0.1));
        var rankings = Rankings(10_000, 20);
        Write(Path.Combine(folder, "rankings.bin"), [.. Enumerable.Range(0, rankings.Rankers).SelectMany(ranker => Enumerable.Range(0, rankings.Items).Select(item => rankings.Rank(ranker, item)))]);
        File.WriteAllLines(Path.Combine(folder, "needs.txt"), Needs(5000, 2).Select(needs => string.Join(' ', needs)));
    }

    private static void Write(string path, double[] values) => File.WriteAllBytes(path, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    public static Rankings Rankings(int rankers, int items)
    {
        var random = new Random(2);
        var rows = new double[rankers][];
        for (var ranker = 0; ranker < rankers; ranker++)
        {
            rows[ranker] = [.. Enumerable.Range(1, items).Select(rank => (double)rank)];
            random.Shuffle(rows[ranker]);
        }

        return Core.Numerics.Agreement.Rankings.Of(rows);
    }

    /// <summary>Each activity needs a few of the hundred before it.</summary>
    public static int[][] Needs(int activities, int each)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, activities).Select(i => i < 100 ? [] : Enumerable.Range(0, each).Select(_ => random.Next(i - 100, i)).Distinct().ToArray())];
    }
}
