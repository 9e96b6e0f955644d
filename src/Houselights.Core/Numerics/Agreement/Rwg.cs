using System.Collections.Immutable;
using System.Globalization;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>How much less a group's answers to one question scatter than random answers: 1 is unanimity, 0 chance, below 0 a split.</summary>
/// <remarks>
/// Not cut off at 0: a group of two camps would look like one that answers at random. Source: James, Demaree and Wolf, Estimating
/// Within-Group Interrater Reliability With and Without Response Bias (1984).
/// </remarks>
/// <param name="Variance">s², with n − 1.</param>
/// <param name="RandomVariance">σ²: what random answers would show.</param>
public sealed record Rwg(int Answers, double Variance, double RandomVariance)
{
    /// <summary>Random answers on a five-point scale with a slight lean (LeBreton and Senter 2008): a sterner yardstick.</summary>
    public const double SlightSkewOfFive = 1.34;

    public double Value => 1 - (Variance / RandomVariance);

    /// <summary>σ² where each of so many points is equally likely.</summary>
    public static double Uniform(int points) => ((points * (double)points) - 1) / 12;

    public static Outcome<Rwg> Of(IEnumerable<double?> answers, double randomVariance)
    {
        var given = answers.OfType<double>().ToList();
        if (given.Count < 2) return new Undefined(given.Count == 0 ? Reason.NoData : Reason.TooFewRaters, given.Count, 2);
        var mean = given.Average();
        return new Rwg(given.Count, given.Sum(each => (each - mean) * (each - mean)) / (given.Count - 1), randomVariance);
    }

    public Arithmetic Arithmetic() => new(
        ["{r} = 1 − {s²} / {σ²}"], [new("r", Value), new("s²", Variance), new("σ²", RandomVariance)], []);
}

/// <summary>The same over several questions about one thing.</summary>
/// <remarks>
/// Rises with the number of questions by its formula alone. Lindell's index doesn't, and keeps its meaning below 0; the stepped-up
/// value has none there (its formula passes through infinity), so it is undefined where answers scatter more than random ones.
/// Source: Lindell, Brandt and Whitney (1999).
/// </remarks>
public sealed record RwgOfScale
{
    private RwgOfScale(ImmutableArray<Rwg> questions) => Questions = questions;

    public ImmutableArray<Rwg> Questions { get; }

    /// <summary>v: the mean of s²/σ².</summary>
    public double MeanRatio => Questions.Average(question => question.Variance / question.RandomVariance);

    /// <summary>r*wg(j) = 1 − v; negative where the group is split.</summary>
    public double Lindell => 1 - MeanRatio;

    /// <summary>rwg(j); null where v is above 1.</summary>
    public double? SteppedUp => MeanRatio > 1 ? null : Questions.Length * (1 - MeanRatio) / ((Questions.Length * (1 - MeanRatio)) + MeanRatio);

    /// <param name="questions">The answers to each question.</param>
    public static Outcome<RwgOfScale> Of(IEnumerable<IEnumerable<double?>> questions, double randomVariance)
    {
        var each = ImmutableArray.CreateBuilder<Rwg>();
        foreach (var answers in questions)
        {
            var question = Rwg.Of(answers, randomVariance);
            if (question.Undefined is { } undefined) return undefined;
            each.Add(question.Known);
        }

        return each.Count == 0 ? new Undefined(Reason.NoData) : new RwgOfScale(each.ToImmutable());
    }

    public Arithmetic Arithmetic() => new(
        SteppedUp is null ? ["{r*} = 1 − {v}"] : ["{r*} = 1 − {v}", "{r} = {J}·(1 − {v}) / ({J}·(1 − {v}) + {v})"],
        [new("r*", Lindell), new("v", MeanRatio), new("J", Questions.Length), new("r", SteppedUp ?? 0)],
        [.. Questions.Select((question, i) => new TableRow((i + 1).ToString(CultureInfo.InvariantCulture), [question.Variance, question.RandomVariance, question.Value]))]);
}
