using System.Collections.Immutable;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>How many chose what most chose: all that one or two dilemmas can say. (Kappa is below 0 where five of six agree.)</summary>
/// <remarks>
/// The interval is for the share that the most frequent answer has among people like these. The answer was picked because it was
/// frequent, so each tail is divided by the number of options (Bonferroni): whatever the true shares, the interval is wrong in at most
/// 1 − level of cases. Two options need no correction, because their exact intervals mirror each other.
/// </remarks>
public sealed record ModalShare
{
    private readonly ImmutableArray<int> counts;

    private ModalShare(ImmutableArray<int> counts, int answers, Interval interval)
    {
        this.counts = counts;
        (Answers, Interval) = (answers, interval);
        Count = counts.Max();
        Modes = [.. Enumerable.Range(0, counts.Length).Where(option => counts[option] == Count)];
    }

    public int Answers { get; }

    /// <summary>Answers for the most frequent option.</summary>
    public int Count { get; }

    /// <summary>The most frequent options, by place from 0: more than one where they tie.</summary>
    public ImmutableArray<int> Modes { get; }

    /// <summary>0 … 1.</summary>
    public double Share => Count / (double)Answers;

    public Interval Interval { get; }

    /// <param name="counts">Answers per option, those that nobody chose included.</param>
    public static Outcome<ModalShare> Of(IReadOnlyList<int> counts, double level = 0.95)
    {
        if (counts.Count < 2) return new Undefined(Reason.TooFewItems, counts.Count, 2);
        var answers = counts.Sum();
        if (answers == 0) return new Undefined(Reason.NoData);
        var corrected = counts.Count == 2 ? level : 1 - ((1 - level) / counts.Count);
        var exact = Binomial.ClopperPearson(counts.Max(), answers, corrected).Known;
        return new ModalShare([.. counts], answers, exact with { Level = level });
    }

    public Arithmetic Arithmetic() => new(
        ["{share} = {x} / {n}"],
        [new("share", Share), new("x", Count), new("n", Answers)],
        [new("", [.. counts.Select(count => (double)count)])]);
}
