using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.Sessions;

namespace Houselights.Core.Alignment;

/// <summary>What people said in front of each other: the ballots of one vote, on a scale from 1 to <paramref name="Scale"/>.</summary>
/// <param name="Ballots">How many voted.</param>
/// <param name="Lowest">The lowest ballot.</param>
/// <param name="Mean">The mean of the ballots.</param>
/// <param name="Scale">The highest possible ballot; 5 where the vote names none.</param>
public readonly record struct PublicSupport(int Ballots, double Lowest, double Mean, double Scale)
{
    /// <summary>Where a vote names no scale: five fingers are what a hand has.</summary>
    public const double DefaultScale = 5;

    /// <summary>High support begins with the top quarter of the scale: 4 of 5.</summary>
    public const double HighFrom = 0.75;

    /// <summary>Means are quotients: this much rounding is none.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Half-way between the lowest and the highest ballot: 3 of 5. A ballot on it is no no.</summary>
    public double Midpoint => (1 + Scale) / 2;

    /// <summary>The mean from which support is high: 4 of 5.</summary>
    public double HighMean => 1 + (HighFrom * (Scale - 1));

    /// <summary>True where somebody voted and no ballot lies below the midpoint: what minutes call unanimous.</summary>
    public bool CountsAsUnanimous => Ballots > 0 && Lowest >= Midpoint - Rounding;

    public bool IsHigh => Ballots > 0 && Mean >= HighMean - Rounding;

    public static PublicSupport Of(Vote vote)
    {
        var (count, sum, lowest) = (0, 0.0, double.PositiveInfinity);
        foreach (var (_, ballot) in vote.Ballots)
        {
            if (ballot is not { } value) continue;
            count++;
            sum += value;
            lowest = Math.Min(lowest, value);
        }

        var scale = vote.Scale ?? DefaultScale;
        return count == 0 ? new(0, 0, 0, scale) : new(count, lowest, sum / count, scale);
    }

    /// <summary>The last vote by which the leadership supported the plan; null where none was taken.</summary>
    public static Vote? LastVote(PlanModel plan)
    {
        Vote? last = null;
        foreach (var vote in plan.Votes)
        {
            if (vote.Ballots.IsEmpty || !IsAskedBy(vote, plan)) continue;
            if (last?.On is not { } latest || vote.On is not { } on || on.CompareTo(latest) >= 0) last = vote;
        }

        return last;
    }

    /// <summary>
    /// True where a vote asks the leadership whether it supports the plan: a vote on the plan as a whole, or on something that was
    /// decided before. A vote by which something is decided asks for a choice, not for support; one in a unit's own conversation asks
    /// the unit.
    /// </summary>
    public static bool IsAskedBy(Vote vote, PlanModel plan)
    {
        if (plan.Sessions.Find(vote.Session)?.Kind == SessionKind.Layer) return false;
        if (vote.Decision is null) return true;
        if (plan.Decisions.Find(vote.Decision) is not { } decision) return false;
        return decision.Mode == DecisionMode.Decided || decision.Decided < vote.On?.DateIn(plan.Zone);
    }
}
