using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Decisions;

/// <summary>Something that was ruled out appears again among commitments, objectives or allocations.</summary>
/// <remarks>
/// <para><b>Measure.</b> The weighted share of a dropped thing's words that a name holds (see <see cref="Text.DroppedWorkIndex"/>);
/// allocations by their reference.</para>
/// <para><b>Decision.</b> From <see cref="Text.DroppedWorkIndex.MatchesFrom"/> on; settled commitments aside. A period of time, money or people
/// that began after stopped work was to have stopped counts, whatever it is called. One finding an item, with its nearest match.</para>
/// <para><b>Errors.</b> On labelled names: docs/text-work.md. A name in another language isn't read; one note says so.</para>
/// </remarks>
public sealed class KilledWorkReturns : MixedCheck
{
    public override CheckInfo Info { get; } = new("HL409", "killed-work-returns", Severity.Warning, Stage.Execute);

    public override Sections Reads =>
        Sections.Strategy | Sections.Candidates | Sections.Decisions | Sections.InFlight | Sections.Allocations | Sections.People | Sections.Partners | Sections.Units;

    internal override Sections Over => Sections.Commitments | Sections.Objectives;

    private protected override IReadOnlyList<Pass> Compose() =>
        [new PlanPass(ExamineAllocations), new PlanPass(ExamineLanguage), new ItemPass<Commitment>(Examine), new ItemPass<Objective>(Examine)];

    private IEnumerable<Finding> Examine(Commitment commitment, PlanModel plan) =>
        ReturnedWork.Stands(commitment) ? Examine(commitment, "commitments/" + commitment.Id, commitment.What, commitment.Owner, plan) : [];

    private IEnumerable<Finding> Examine(Objective objective, PlanModel plan) =>
        Examine(objective, "objectives/" + objective.Id, objective.What, objective.Owner, plan);

    private IEnumerable<Finding> Examine(Item item, string row, string? what, Ids owner, PlanModel plan)
    {
        if (ReturnedWork.Nearest(what, plan) is not { } nearest) yield break;
        var thing = plan.DroppedWork.Things[nearest.Key];
        yield return Report(item, row, ("what", what), ("dropped", thing.What), ("owner", plan.NamesOrLeader(owner)))
            .With("words", ("words", nearest.SharedWords.ToArray()), ("similarity", Math.Round(100 * nearest.Similarity)))
            .Seen(row, what)
            .Seen(nearest.Key, thing.What);
    }

    /// <summary>Stopped work that takes time, money or people in a period that began after it was to have stopped.</summary>
    private IEnumerable<Finding> ExamineAllocations(PlanModel plan)
    {
        foreach (var work in plan.InFlight)
        {
            if (work.Verdict != WorkVerdict.Stop || ReturnedWork.StopDay(work) is not { } stopped) continue;
            var row = "in-flight/" + work.Id;
            var taken = plan.Allocations.Where(each => ReturnedWork.IsBookedAgain(each, work)).ToList();
            if (taken.Count == 0) continue;

            var finding = ReportAs("allocated", work, row, null, ("what", work.What ?? work.Id), ("dropped", work.What ?? work.Id), ("owner", plan.NamesOrLeader(work.GivesUp)));
            foreach (var allocation in taken)
                finding = finding.With("allocation", ("share", ReturnedWork.ShareOf(allocation, work)), ("from", allocation.From), ("to", allocation.To), ("stopped", stopped));
            yield return finding.Seen(row, work.What, null, work.On);
        }
    }

    private IEnumerable<Finding> ExamineLanguage(PlanModel plan)
    {
        if (plan.DroppedWork.Unread is not [var first, ..] unread) yield break;
        yield return ReportAs("unread", first.Item, first.Row, Severity.Note, ("count", unread.Count), ("owner", plan.LeaderName))
            .With("unread", ("names", unread.Take(3).Select(each => each.What).ToArray()))
            .Seen(first.Row, first.What);
    }
}
