using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Incentives;
using Houselights.Core.People;

namespace Houselights.Core.Model;

public sealed partial class PlanModel
{
    /// <summary>What still holds of what was computed, after one item was replaced or, at the end of its section, added.</summary>
    /// <param name="section">The section of the item.</param>
    /// <param name="before">What it was; null where it was added.</param>
    /// <param name="now">What it is.</param>
    /// <param name="at">Its position.</param>
    /// <param name="next">The parts after the edit.</param>
    private Derived DerivedAfter(Sections section, Item? before, Item now, int at, Parts next)
    {
        // What a bare id means depends on the priorities that there are.
        if (before is null && now is Priority) return new Derived();

        var kept = Derived.Copy();
        foreach (var kind in LinkKinds) Relink(kept, kind, section, before, now, at, next);
        if (kept.Forward[NeedsKind.Slot] is null) (kept.Schedule, kept.PriorityPaths, kept.FinishRange) = (null, null, null);
        if (now is Commitment or Objective or WorkInFlight) kept.UnitLoads = kept.UnitLoads?.After(before, now);
        if (now is Unit || (now is Person someone && (before as Person)?.Unit != someone.Unit)) kept.UnitLoads = null;
        if (now is Commitment or Objective or Priority or Person) kept.Outlooks = kept.Outlooks?.Aged();
        if (now is Unit or Metric or Scorecard or Move or Interaction) kept.Conflicts = kept.Conflicts?.Aged();
        switch (now)
        {
            case Commitment commitment: AfterCommitment(kept, (Commitment?)before, commitment, at); break;
            case Objective objective: AfterObjective(kept, (Objective?)before, objective); break;
            case Person when before is null: (kept.Workloads, kept.FinishRange) = (null, null); break;
            case Person person: if (!SameTime((Person)before!, person)) (kept.Workloads, kept.FinishRange) = (null, null); break;
            case Priority: kept.Goalposts = null; break;
            case Decision or Candidate or WorkInFlight: kept.DroppedWork = null; break;
        }

        return kept;
    }

    private static void Relink(Derived kept, LinkKind kind, Sections section, Item? before, Item now, int at, Parts next)
    {
        if (kept.Forward[kind.Slot] is not { } links) return;
        var after = kind.From == section ? kind.After(links, before, now, at, next) : links;
        var isWider = kind.Into == section && before is null;
        if (isWider && !links.IsWhole) after = null;   // what led nowhere may lead to what was added
        kept.Forward[kind.Slot] = after;
        if (isWider || !ReferenceEquals(after, links)) kept.Backward[kind.Slot] = null;
    }

    private void AfterCommitment(Derived kept, Commitment? before, Commitment now, int at)
    {
        // What it needed before is found by the links before.
        var old = before is null || Derived.Forward[NeedsKind.Slot] is not { } needs ? [] : needs.Of(at).ToArray();
        kept.Schedule = kept.Schedule?.Without([at, .. old]);
        kept.PriorityPaths = kept.PriorityPaths?.Without([at, .. old]);
        kept.FinishRange = kept.FinishRange?.Without([at, .. old]);
        kept.Workloads = kept.Workloads?.Without(before?.Owner ?? Ids.None, now.Owner);
        if (before is null) kept.Goalposts = null;
    }

    private static void AfterObjective(Derived kept, Objective? before, Objective now)
    {
        if (before?.Serves != now.Serves || before is null) (kept.PrioritiesAbove, kept.PriorityPaths) = (null, null);
        if (before is null || !SameKeyResults(before, now)) (kept.KeyResults, kept.Goalposts) = (null, null);
    }

    private static bool SameKeyResults(Objective before, Objective now) => before.KeyResults.Select(each => each.Id).SequenceEqual(now.KeyResults.Select(each => each.Id));

    /// <summary>What a person can take on, and when.</summary>
    private static bool SameTime(Person before, Person now) => before.Capacity == now.Capacity && before.Away == now.Away;
}
