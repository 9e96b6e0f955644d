namespace Houselights.Core.Numerics.Agreement;

/// <summary>What several people said about several units (items, dilemmas, cases), with gaps, counted by unit and value.</summary>
/// <remarks>Units that fewer than two people rated say nothing about agreement and are left out.</remarks>
public sealed class Ratings
{
    private readonly int[] starts;
    private readonly int[] codes;
    private readonly int[] counts;

    private Ratings(double[] values, int[] starts, int[] codes, int[] counts, int raters, int unpaired)
    {
        (Values, this.starts, this.codes, this.counts) = (values, starts, codes, counts);
        (Raters, Unpaired) = (raters, unpaired);
    }

    /// <summary>The distinct values, ascending.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>People who rated anything.</summary>
    public int Raters { get; }

    /// <summary>Units that at least two people rated.</summary>
    public int Units => starts.Length - 1;

    /// <summary>Units that one person rated, or nobody.</summary>
    public int Unpaired { get; }

    /// <summary>One row per person, one value per unit, null where it is missing.</summary>
    /// <exception cref="ArgumentException">The rows differ in length, or hold a value that isn't a finite number.</exception>
    public static Ratings Of(IReadOnlyList<IReadOnlyList<double?>> rows)
    {
        var units = rows.Count == 0 ? 0 : rows[0].Count;
        var flat = new double[rows.Count * units];
        for (var rater = 0; rater < rows.Count; rater++)
        {
            if (rows[rater].Count != units) throw new ArgumentException($"Row {rater + 1} rates {rows[rater].Count} units and row 1 rates {units}: each row needs one value per unit, null where missing.", nameof(rows));
            for (var unit = 0; unit < units; unit++) flat[(unit * rows.Count) + rater] = rows[rater][unit] ?? double.NaN;
        }

        return OfUnits(flat, rows.Count);
    }

    /// <summary>The values of the first unit by rater, then those of the second, and so on; NaN where missing.</summary>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static Ratings OfUnits(double[] values, int raters)
    {
        var (present, paired, unpaired) = Survey(values, raters);
        var distinct = Distinct(values, raters, paired);
        List<int> starts = [0], codes = [], counts = [];
        var tally = new int[distinct.Length];
        for (var unit = 0; unit < paired.Length; unit++)
        {
            if (!paired[unit]) continue;
            foreach (var value in values.AsSpan(unit * raters, raters))
                if (!double.IsNaN(value)) tally[CodeOf(value, distinct)]++;
            for (var code = 0; code < tally.Length; code++)
            {
                if (tally[code] == 0) continue;
                codes.Add(code);
                counts.Add(tally[code]);
                tally[code] = 0;
            }

            starts.Add(codes.Count);
        }

        return new(distinct, [.. starts], [.. codes], [.. counts], present, unpaired);
    }

    /// <summary>How many raters rated anything, and which units two of them rated.</summary>
    private static (int Present, bool[] Paired, int Unpaired) Survey(double[] values, int raters)
    {
        var (present, paired) = (new bool[raters], new bool[raters == 0 ? 0 : values.Length / raters]);
        for (var unit = 0; unit < paired.Length; unit++)
        {
            var rated = 0;
            for (var rater = 0; rater < raters; rater++)
            {
                var value = values[(unit * raters) + rater];
                if (double.IsInfinity(value)) throw new ArgumentException("A rating is infinite: write a finite number, or leave it out.", nameof(values));
                if (double.IsNaN(value)) continue;
                present[rater] = true;
                rated++;
            }

            paired[unit] = rated > 1;
        }

        return (present.Count(each => each), paired, paired.Count(each => !each));
    }

    /// <summary>The values of units that two rated, ascending; −0 is 0.</summary>
    private static double[] Distinct(double[] values, int raters, bool[] paired)
    {
        var distinct = new HashSet<double>();
        for (var unit = 0; unit < paired.Length; unit++)
            if (paired[unit])
                foreach (var value in values.AsSpan(unit * raters, raters))
                    if (!double.IsNaN(value)) distinct.Add(value);
        return [.. distinct.Order()];
    }

    /// <summary>On a scale of a few points looking along it is faster than halving it.</summary>
    private static int CodeOf(double value, double[] distinct) =>
        distinct.Length <= 16 ? distinct.AsSpan().IndexOf(value) : Array.BinarySearch(distinct, value);

    /// <summary>Which values a unit got, as places in <see cref="Values"/>, ascending.</summary>
    internal ReadOnlySpan<int> Codes(int unit) => codes.AsSpan(starts[unit]..starts[unit + 1]);

    /// <summary>How often it got each of them.</summary>
    internal ReadOnlySpan<int> Counts(int unit) => counts.AsSpan(starts[unit]..starts[unit + 1]);

    /// <summary>Answers to a unit.</summary>
    internal int Answers(int unit)
    {
        var sum = 0;
        for (var i = starts[unit]; i < starts[unit + 1]; i++) sum += counts[i];
        return sum;
    }

    /// <summary>A seed from all that was counted; the order of the raters leaves no trace in it.</summary>
    internal ulong SeedOfContent() => Seed.Continue(Seed.Continue(Seed.Of([.. Values]), codes), counts);
}
