using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.People;

namespace Houselights.Core.Model;

/// <summary>How items point at each other, resolved once for a model and kept, but for the item that was edited, across edits.</summary>
public sealed partial class PlanModel
{
    private static readonly LinkKind NeedsKind = new LinkKind<Commitment, Commitment>(0, Model.Sections.Commitments, Model.Sections.Commitments, d => d.Commitments, (each, _) => each.Needs, d => d.Commitments);
    private static readonly LinkKind CommitmentObjectivesKind = new LinkKind<Commitment, Objective>(1, Model.Sections.Commitments, Model.Sections.Objectives, d => d.Commitments, (each, d) => each.Serves.Only("objectives", d.Priorities.Has), d => d.Objectives);
    private static readonly LinkKind CommitmentPrioritiesKind = new LinkKind<Commitment, Priority>(2, Model.Sections.Commitments, Model.Sections.Priorities, d => d.Commitments, (each, _) => each.Serves.Only("priorities"), d => d.Priorities);
    private static readonly LinkKind CommitmentOwnersKind = new LinkKind<Commitment, Person>(3, Model.Sections.Commitments, Model.Sections.People, d => d.Commitments, (each, _) => each.Owner, d => d.People);
    private static readonly LinkKind ParentObjectivesKind = new LinkKind<Objective, Objective>(4, Model.Sections.Objectives, Model.Sections.Objectives, d => d.Objectives, (each, d) => each.Serves.Only("objectives", d.Priorities.Has), d => d.Objectives);
    private static readonly LinkKind ObjectivePrioritiesKind = new LinkKind<Objective, Priority>(5, Model.Sections.Objectives, Model.Sections.Priorities, d => d.Objectives, (each, _) => each.Serves.Only("priorities"), d => d.Priorities);
    private static readonly LinkKind ObjectiveOwnersKind = new LinkKind<Objective, Person>(6, Model.Sections.Objectives, Model.Sections.People, d => d.Objectives, (each, _) => each.Owner, d => d.People);
    private static readonly LinkKind ObjectiveUnitsKind = new LinkKind<Objective, Unit>(7, Model.Sections.Objectives, Model.Sections.Units, d => d.Objectives, (each, _) => each.Unit, d => d.Units);
    private static readonly LinkKind PersonUnitsKind = new LinkKind<Person, Unit>(8, Model.Sections.People, Model.Sections.Units, d => d.People, (each, _) => each.Unit, d => d.Units);
    private static readonly LinkKind UnitParentsKind = new LinkKind<Unit, Unit>(9, Model.Sections.Units, Model.Sections.Units, d => d.Units, (each, _) => each.Parent, d => d.Units);

    private static readonly LinkKind[] LinkKinds =
    [
        NeedsKind, CommitmentObjectivesKind, CommitmentPrioritiesKind, CommitmentOwnersKind,
        ParentObjectivesKind, ObjectivePrioritiesKind, ObjectiveOwnersKind, ObjectiveUnitsKind, PersonUnitsKind, UnitParentsKind,
    ];

    /// <summary>What each item of the kind's first section points at.</summary>
    private Links Forward(LinkKind kind) => Read(kind.From | kind.Into, Derived.Forward[kind.Slot] ??= kind.Build(parts));

    /// <summary>What points at each item of the kind's second section.</summary>
    private Links Backward(LinkKind kind) => Read(kind.From | kind.Into, Derived.Backward[kind.Slot] ??= Forward(kind).Reversed(kind.CountInto(parts)));

    /// <summary>One way in which the items of a section point at those of another.</summary>
    /// <param name="Slot">Where <see cref="Model.Derived"/> keeps its links.</param>
    /// <param name="From">The section that points.</param>
    /// <param name="Into">The section that is pointed at.</param>
    private abstract record LinkKind(int Slot, Sections From, Sections Into)
    {
        public abstract Links Build(Parts parts);

        public abstract int CountInto(Parts parts);

        /// <summary>What the links are after one item of the first section was replaced or, at the end, added.</summary>
        public abstract Links After(Links links, Item? before, Item now, int at, Parts parts);
    }

    private sealed record LinkKind<TFrom, TInto>(int Slot, Sections From, Sections Into, Func<Parts, Section<TFrom>> Sources, Func<TFrom, Parts, Ids> Ids, Func<Parts, Section<TInto>> Targets)
        : LinkKind(Slot, From, Into) where TFrom : Item where TInto : Item
    {
        public override Links Build(Parts parts) => Links.From(Sources(parts), each => Ids(each, parts), Targets(parts));

        public override int CountInto(Parts parts) => Targets(parts).Count;

        public override Links After(Links links, Item? before, Item now, int at, Parts parts)
        {
            var ids = Ids((TFrom)now, parts);
            return before is TFrom old && Ids(old, parts) == ids ? links : links.With(at, ids, Targets(parts));
        }
    }
}
