using Houselights.Core.Alignment;
using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Alignment;

/// <summary>Everybody supports the plan, and no decision, exclusion, candidate or verdict has cost anybody anything.</summary>
/// <remarks>
/// <para><b>Measure.</b> The last vote on the plan (see <see cref="PublicSupport"/>) and the losses that their losers have confirmed
/// (see <see cref="RecordedLosses"/>).</para>
/// <para><b>Decision.</b> At least <see cref="Fewest"/> ballots, none below the midpoint, a mean in the top quarter of the scale, and no
/// confirmed loss.</para>
/// <para><b>Errors.</b> None by chance. A team that stops nothing because nothing runs is reported too; one confirmed loss ends it.</para>
/// </remarks>
public sealed class NoLossRecorded : PlanCheck
{
    /// <summary>One ballot is an opinion, not support.</summary>
    internal const int Fewest = 2;

    public override CheckInfo Info { get; } = new("HL306", "no-loss-recorded", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Votes | Sections.Sessions | Sections.Decisions | Sections.Strategy | Sections.Candidates
        | Sections.InFlight | Sections.People | Sections.Partners | Sections.Cycle;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (PublicSupport.LastVote(plan) is not { } vote) yield break;
        var support = PublicSupport.Of(vote);
        if (support.Ballots < Fewest || !support.CountsAsUnanimous || !support.IsHigh) yield break;

        var losses = RecordedLosses.In(plan).ToList();
        if (losses.Any(loss => loss.IsConfirmed)) yield break;

        yield return Explain(vote, support, losses, plan);
    }

    private Finding Explain(Vote vote, PublicSupport support, List<RecordedLoss> losses, PlanModel plan)
    {
        var finding = Report(vote, "votes/" + vote.Id, ("question", vote.Question ?? vote.Id), ("leader", plan.LeaderName),
                ("ballots", support.Ballots), ("lowest", support.Lowest), ("mean", Math.Round(support.Mean, 1)), ("scale", support.Scale),
                ("decisions", plan.Decisions.Count), ("exclusions", plan.Strategy?.Excludes.Length ?? 0),
                ("candidates", plan.Candidates.Count(each => each.Verdict is CandidateVerdict.Out or CandidateVerdict.Later)),
                ("work", plan.InFlight.Count(each => each.Verdict is WorkVerdict.Stop or WorkVerdict.Deprioritise)))
            .With("support").With("losses");
        if (losses.Count > 0)
            finding = finding.With("named", ("named", losses.Count), ("losers", plan.PeopleIn(losses.SelectMany(loss => loss.Who)).Select(person => plan.NameOf(person.Id)).ToArray()));
        finding = finding.Seen("votes/" + vote.Id, vote.Question, on: vote.On?.DateIn(plan.Zone));
        foreach (var loss in losses) finding = finding.Seen(loss.Subject, loss.What, string.Join(", ", plan.NamesOf(loss.Who)));
        return finding;
    }
}
