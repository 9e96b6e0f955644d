namespace Houselights.Core.Numerics.Agreement;

/// <summary>Observed and expected disagreement of any set of units: all, all but one, or a resample.</summary>
/// <remarks>
/// The disagreement to be expected is Σ n_c·n_k·δ²/(n − 1), that observed Σ o_ck·δ². On an ordinal scale δ² is (M_c − M_k)² with M_c
/// the answers below c plus half of those at c, so it changes with the set. Where a unit's part fits into a short row of numbers
/// (its disagreement and counts or moments; ordinal: coincidences above the diagonal and counts), a set is the sum of its rows;
/// with many distinct values it is counted unit by unit, in memory proportional to the answers.
/// </remarks>
internal sealed class Disagreement
{
    /// <summary>Distinct values up to which a unit has a row.</summary>
    private const int FewValues = 16;

    private readonly Metric metric;
    private readonly double[] values;
    private readonly double[] rows = [];

    public Disagreement(Ratings ratings, Metric metric)
    {
        this.metric = metric;
        Ratings = ratings;
        var middle = (ratings.Values[0] + ratings.Values[^1]) / 2;
        values = [.. metric is Metric.Interval ? ratings.Values.Select(value => value - middle) : ratings.Values];
        if (metric is not Metric.Interval && values.Length > FewValues) return;
        var needed = metric switch
        {
            Metric.Interval => 4,
            Metric.Ordinal => values.Length * (values.Length + 1) / 2,
            _ => values.Length + 1,
        };
        Width = (needed + 3) / 4 * 4;
        rows = new double[ratings.Units * Width];
        for (var unit = 0; unit < ratings.Units; unit++) Fill(unit, rows.AsSpan(unit * Width, Width));
    }

    public Ratings Ratings { get; }

    /// <summary>Numbers in a unit's row, a multiple of four; 0 where there are too many values for rows.</summary>
    public int Width { get; }

    public ReadOnlySpan<double> Rows => rows;

    /// <summary>Of units whose rows add up to this; the expected disagreement is 0 where nothing varies.</summary>
    public (double Observed, double Expected) OfSum(ReadOnlySpan<double> sums) => metric switch
    {
        Metric.Interval => OfMoments(sums),
        Metric.Ordinal => OfCoincidences(sums),
        _ => OfCounts(sums),
    };

    /// <summary>Of units taken so many times each.</summary>
    public (double Observed, double Expected) Of(ReadOnlySpan<int> times)
    {
        var counts = new double[values.Length];
        var n = 0.0;
        for (var unit = 0; unit < times.Length; unit++)
            for (var i = 0; i < Ratings.Codes(unit).Length; i++)
            {
                counts[Ratings.Codes(unit)[i]] += times[unit] * Ratings.Counts(unit)[i];
                n += times[unit] * Ratings.Counts(unit)[i];
            }

        var places = metric is Metric.Ordinal ? Middles(counts, n) : values;
        var observed = 0.0;
        for (var unit = 0; unit < times.Length; unit++)
            if (times[unit] > 0) observed += times[unit] * Within(unit, places);
        return (observed / n, Between(counts, n, places) / (n * (n - 1)));
    }

    private static double[] Middles(double[] counts, double n)
    {
        var middles = new double[counts.Length];
        var below = -n / 2;
        for (var c = 0; c < counts.Length; below += counts[c++]) middles[c] = below + (counts[c] / 2);
        return middles;
    }

    private double Within(int unit, double[] places)
    {
        var codes = Ratings.Codes(unit);
        var counts = Ratings.Counts(unit);
        var sum = 0.0;
        for (var i = 1; i < codes.Length; i++)
            for (var j = 0; j < i; j++) sum += counts[i] * counts[j] * Squared(places[codes[j]], places[codes[i]]);
        return 2 * sum / (Ratings.Answers(unit) - 1);
    }

    private double Between(double[] counts, double n, double[] places)
    {
        double first = 0, second = 0, sum = 0;
        for (var c = 0; c < counts.Length; c++)
        {
            var place = metric is Metric.Nominal ? counts[c] : places[c];
            first += counts[c] * place;
            second += counts[c] * place * place;
            for (var k = 0; metric is Metric.Ratio && k < c; k++) sum += 2 * counts[c] * counts[k] * Squared(places[k], places[c]);
        }

        return metric switch { Metric.Nominal => (n * n) - first, Metric.Ratio => sum, _ => 2 * Math.Max(0, (n * second) - (first * first)) };
    }

    private void Fill(int unit, Span<double> row)
    {
        var codes = Ratings.Codes(unit);
        var counts = Ratings.Counts(unit);
        double answers = Ratings.Answers(unit), observed = 0;
        for (var i = 0; i < codes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var pairs = counts[i] * counts[j] / (answers - 1);
                if (metric is Metric.Ordinal) row[values.Length + Above(codes[j], codes[i])] = pairs;
                else observed += 2 * pairs * Squared(values[codes[j]], values[codes[i]]);
            }

            if (metric is not Metric.Interval) row[codes[i]] = counts[i];
        }

        if (metric is Metric.Interval) Moments(codes, counts, observed, row);
        else if (metric is not Metric.Ordinal) row[values.Length] = observed;
    }

    private void Moments(ReadOnlySpan<int> codes, ReadOnlySpan<int> counts, double observed, Span<double> row)
    {
        row[0] = observed;
        for (var i = 0; i < codes.Length; i++)
        {
            row[1] += counts[i];
            row[2] += counts[i] * values[codes[i]];
            row[3] += counts[i] * values[codes[i]] * values[codes[i]];
        }
    }

    /// <summary>Σ_c Σ_k n_c·n_k·(c − k)² = 2·(n·Σx² − (Σx)²).</summary>
    private static (double, double) OfMoments(ReadOnlySpan<double> sums) =>
        (sums[0] / sums[1], 2 * Math.Max(0, (sums[1] * sums[3]) - (sums[2] * sums[2])) / (sums[1] * (sums[1] - 1)));

    private (double, double) OfCounts(ReadOnlySpan<double> sums)
    {
        double n = 0, squares = 0, expected = 0;
        for (var c = 0; c < values.Length; c++) (n, squares) = (n + sums[c], squares + (sums[c] * sums[c]));
        if (metric is Metric.Nominal) expected = (n * n) - squares;
        else
            for (var c = 1; c < values.Length; c++)
                for (var k = 0; k < c && sums[c] > 0; k++) expected += 2 * sums[c] * sums[k] * Squared(values[k], values[c]);
        return (sums[values.Length] / n, expected / (n * (n - 1)));
    }

    private (double, double) OfCoincidences(ReadOnlySpan<double> sums)
    {
        var count = values.Length;
        Span<double> middles = stackalloc double[FewValues];
        double n = 0, observed = 0, first = 0, second = 0;
        for (var c = 0; c < count; c++)
        {
            middles[c] = n + (sums[c] / 2);
            n += sums[c];
        }

        for (var c = 0; c < count; c++)
        {
            var middle = middles[c] - (n / 2);
            first += sums[c] * middle;
            second += sums[c] * middle * middle;
            for (var k = 0; k < c; k++) observed += 2 * sums[count + Above(k, c)] * (middles[c] - middles[k]) * (middles[c] - middles[k]);
        }

        return (observed / n, 2 * ((n * second) - (first * first)) / (n * (n - 1)));
    }

    private double Squared(double x, double y) => metric switch
    {
        Metric.Nominal => x == y ? 0 : 1,
        Metric.Ratio => x + y == 0 ? 0 : (x - y) * (x - y) / ((x + y) * (x + y)),
        _ => (x - y) * (x - y),
    };

    private static int Above(int lower, int upper) => (upper * (upper - 1) / 2) + lower;
}
