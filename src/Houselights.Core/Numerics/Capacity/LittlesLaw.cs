using Houselights.Core.Numerics.Distributions;
using Houselights.Core.Numerics.Drift;

namespace Houselights.Core.Numerics.Capacity;

/// <summary>How long a piece of work takes from start to end, from how much is in progress and how much is finished: W = L / λ.</summary>
/// <param name="InProgress">How much is in progress on average.</param>
/// <param name="PerPeriod">How much is finished a period on average; above 0.</param>
/// <remarks>
/// Holds for averages over a window in which nothing piles up (Little 1961, “A Proof for the Queuing Formula L = λW”). Where work
/// comes in faster than it goes out, or the pace itself changes, there is no such average, and none is claimed.
/// </remarks>
public sealed record LittlesLaw(double InProgress, double PerPeriod)
{
    /// <summary>A stable window is called unstable in at most one case of twenty: two tests share that.</summary>
    internal const double Alpha = 0.05 / 2;

    /// <summary>From start to end, in periods.</summary>
    public double Periods => InProgress / PerPeriod;

    /// <param name="before">In progress at the start of the window; not negative.</param>
    /// <param name="started">Begun in each period.</param>
    /// <param name="finished">Ended in each period; as many periods.</param>
    /// <returns>Undefined for fewer than eight periods, where nothing was finished, or where the window isn't stable.</returns>
    public static Outcome<LittlesLaw> Of(int before, IReadOnlyList<int> started, IReadOnlyList<int> finished)
    {
        if (started.Count != finished.Count) throw new ArgumentException($"{started.Count} periods of starts and {finished.Count} of ends: count both in the same periods.", nameof(finished));
        if (finished.Count < Spread.FewestPoints) return new Undefined(Reason.TooFewPoints, finished.Count, Spread.FewestPoints);
        var (came, went) = (started.Sum(), finished.Sum());
        if (went == 0) return new Undefined(Reason.TooFewPoints, 0, 1);
        if (TwoSided(came, came + went, 0.5) < Alpha || ChangesPace(finished)) return new Undefined(Reason.NotStable, came, went);
        return new LittlesLaw(AverageInProgress(before, started, finished), went / (double)finished.Count);
    }

    public Arithmetic Arithmetic() => new(["{W} = {L} / {λ}"], [new("W", Periods), new("L", InProgress), new("λ", PerPeriod)], []);

    /// <summary>What is in progress at the middle of each period.</summary>
    private static double AverageInProgress(int before, IReadOnlyList<int> started, IReadOnlyList<int> finished)
    {
        var (now, sum) = ((double)before, 0.0);
        for (var i = 0; i < started.Count; i++)
        {
            var next = now + started[i] - finished[i];
            sum += (now + next) / 2;
            now = next;
        }

        return sum / started.Count;
    }

    private static bool ChangesPace(IReadOnlyList<int> finished)
    {
        var half = finished.Count / 2;
        return TwoSided(finished.Take(half).Sum(), finished.Sum(), half / (double)finished.Count) < Alpha;
    }

    /// <summary>Exact: twice the smaller tail.</summary>
    private static double TwoSided(int count, int of, double rate) =>
        of == 0 ? 1 : Math.Min(1, 2 * Math.Min(Binomial.AtMost(count, of, rate), 1 - Binomial.AtMost(count - 1, of, rate)));
}
