using Houselights.Core.Alignment;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Gates;

/// <summary>The share of the leadership that will, and holds nothing back; beside it what was said in public, beneath it the tension that is left.</summary>
/// <remarks>
/// Will: 4 or 5 of 5 in the last closed reading of commitment. Holds back: a reservation that nobody voiced (see
/// <see cref="Reservations"/>). Preferences never lower it: wanting something else and committing is what a healthy team does.
/// </remarks>
public static class AlignmentMeasure
{
    /// <summary>With fewer, one person would move the figure by half.</summary>
    public const int Fewest = 3;

    public static Measure Of(PlanModel plan)
    {
        var team = plan.LeadershipTeam.Count;
        if (PrivateCommitment.In(plan) is not { Answers.Length: > 0 } commitment) return new("alignment", null, "unasked", [("team", team)]);
        var answered = commitment.Answers.Length;
        if (answered < Fewest || 2 * answered < team) return new("alignment", null, "few", [("answered", answered), ("team", team), ("fewest", Math.Max(Fewest, (team + 1) / 2))]);

        var will = commitment.WithoutReserve;
        return new("alignment", Percent.Of(will / (double)answered), "share",
            [("will", will), ("answered", answered), ("team", team), ("unvoiced", commitment.Unvoiced.Length), ("mean", Math.Round(commitment.Mean, 1))])
        {
            Beside = [.. Public(plan), .. Left(plan)],
        };
    }

    private static IEnumerable<Basis> Public(PlanModel plan)
    {
        if (PublicSupport.LastVote(plan) is not { } vote) yield break;
        var support = PublicSupport.Of(vote);
        yield return new("public", [("ballots", support.Ballots), ("mean", Math.Round(support.Mean, 1)), ("scale", support.Scale)]);
    }

    private static IEnumerable<Basis> Left(PlanModel plan)
    {
        if (plan.Tension is not { } tension || KendallW.Of(tension.Rankings, 1).Value is not { } concordance) yield break;
        var correlation = Math.Round(concordance.MeanCorrelation, 2);
        if (tension.SettledBy is { } loss)
            yield return new("settled", [("correlation", correlation), ("who", plan.NamesOf(loss.Who)), ("loss", loss.What ?? loss.Subject)]);
        else yield return new("unsettled", [("correlation", correlation)]);
    }
}
