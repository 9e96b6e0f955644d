using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.People;

namespace Houselights.Core.Model;

/// <summary>What is computed from a model's parts when first asked for, and kept across edits that don't touch it.</summary>
internal sealed class Derived
{
    internal Links? Needs;
    internal Links? NeededBy;
    internal Links? CommitmentObjectives;
    internal Links? ObjectiveCommitments;
    internal Links? CommitmentPriorities;
    internal Links? PriorityCommitments;
    internal Links? OwnedCommitments;
    internal Links? ParentObjectives;
    internal Links? ChildObjectives;
    internal Links? ObjectivePriorities;
    internal Links? PriorityObjectives;
    internal Links? OwnedObjectives;
    internal Links? UnitObjectives;
    internal Links? UnitPeople;
    internal Links? UnitChildren;
    internal int[][]? PrioritiesAbove;
    internal Dictionary<string, (int Objective, int KeyResult)>? KeyResults;
    internal ILookup<string, Rhythm.CheckIn>? CheckIns;
    internal Schedule? Schedule;
    internal Decisions.DroppedWork? DroppedWork;
    internal Goalposts? Goalposts;
    internal Workloads? Workloads;

    /// <summary>What still holds after one item was replaced or added.</summary>
    public Derived After(Item? before, Item now) => (before, now) switch
    {
        (Commitment old, Commitment fresh) => AfterCommitment(old, fresh),
        (Objective old, Objective fresh) when SameLinks(old, fresh) => With(schedule: Schedule, keyResults: SameKeyResults(old, fresh)),
        (Person old, Person fresh) when old.Unit == fresh.Unit => With(Schedule, true, isWorkloadKept: false),
        (Unit old, Unit fresh) when old.Parent == fresh.Parent => With(Schedule, true),
        (not null, Decisions.Decision or Decisions.Candidate or Decisions.WorkInFlight) => With(Schedule, true, dropsNothing: false),
        (not null, not (Commitment or Objective or Person or Unit or Priority)) => With(Schedule, true),
        (Priority, Priority) => With(Schedule, true),
        (null, Commitment or Objective or Person) => new Derived { DroppedWork = DroppedWork },
        _ => new Derived(),
    };

    private Derived AfterCommitment(Commitment old, Commitment fresh)
    {
        var kept = With(schedule: null, keyResults: true);
        if (old.Needs != fresh.Needs) kept.Needs = kept.NeededBy = null;
        if (old.Serves != fresh.Serves) kept.CommitmentObjectives = kept.ObjectiveCommitments = kept.CommitmentPriorities = kept.PriorityCommitments = null;
        if (old.Owner != fresh.Owner) kept.OwnedCommitments = null;
        kept.Workloads = Workloads?.Without(old.Owner, fresh.Owner);
        return kept;
    }

    private static bool SameLinks(Objective old, Objective fresh) => old.Serves == fresh.Serves && old.Owner == fresh.Owner && old.Unit == fresh.Unit;

    private static bool SameKeyResults(Objective old, Objective fresh) => old.KeyResults.Select(each => each.Id).SequenceEqual(fresh.KeyResults.Select(each => each.Id));

    private Derived With(Schedule? schedule, bool keyResults, bool isWorkloadKept = true, bool dropsNothing = true)
    {
        var kept = (Derived)MemberwiseClone();
        kept.Schedule = schedule;
        if (!dropsNothing) kept.DroppedWork = null;
        if (!keyResults) (kept.KeyResults, kept.Goalposts) = (null, null);
        if (!isWorkloadKept) kept.Workloads = null;
        return kept;
    }
}
