using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Ledger;
using Houselights.Core.People;
using Houselights.Core.Rhythm;
using NodaTime;

namespace Houselights.Core.Model;

/// <summary>The ways from one item to another that checks take. Each takes note of the sections that it reads.</summary>
public sealed partial class PlanModel
{
    private Derived Derived => parts.Derived;

    /// <summary>Who decides the strategy and ratifies the plan; null where the plan names nobody.</summary>
    public Person? Leader => People.FirstOrDefault(person => person.Role == Role.Leader);

    /// <summary>Everyone with the role leader, integrator or member.</summary>
    public IReadOnlyList<Person> LeadershipTeam => [.. People.Where(person => person.IsLeadership)];

    /// <summary>How many people the plan is for: those it lists, or those a baseline could ask, whichever is more.</summary>
    public int Headcount => (int)Math.Max(People.Count, Baselines.Select(wave => wave.Eligible ?? 0).DefaultIfEmpty().Max());

    /// <summary>A person's or partner's name as the plan shows it, else the id.</summary>
    public string NameOf(string? id) => id is null ? "" : People.Find(id)?.Name ?? Partners.Find(id)?.Name ?? id;

    public string[] NamesOf(Ids ids) => [.. ids.Select(NameOf)];

    public string UnitNameOf(string? id) => id is null ? "" : Units.Find(id)?.Name ?? id;

    /// <summary>What a commitment needs delivered first.</summary>
    public Picked<Commitment> Needs(Commitment commitment) => Pick(Commitments, NeedsLinks, IndexOf(Commitments, commitment));

    /// <summary>The commitments that wait for one.</summary>
    public Picked<Commitment> NeededBy(Commitment commitment) =>
        Pick(Commitments, Backward(NeedsKind), IndexOf(Commitments, commitment));

    /// <summary>The network of needs: positions in <see cref="Commitments"/>.</summary>
    public Links NeedsLinks => Forward(NeedsKind);

    /// <summary>The same network from the other end: who waits for whom.</summary>
    public Links NeededByLinks => Backward(NeedsKind);

    /// <summary>The earliest and latest dates that the network of needs allows.</summary>
    public Schedule Schedule
    {
        get
        {
            Recorder?.Invoke(Model.Sections.Commitments | Model.Sections.Cycle | Model.Sections.Settings | Model.Sections.Objectives);
            if (Derived.Schedule is { IsFresh: true } known) return known;
            return Derived.Schedule = Derived.Schedule is { } stale ? stale.Renewed(this) : Schedule.Of(this);
        }
    }

    public Picked<Commitment> CommitmentsServing(Objective objective) => Pick(Commitments, Backward(CommitmentObjectivesKind), IndexOf(Objectives, objective));

    /// <summary>Commitments that name the priority itself, without those that serve it through an objective.</summary>
    public Picked<Commitment> CommitmentsServing(Priority priority) => Pick(Commitments, Backward(CommitmentPrioritiesKind), IndexOf(Priorities, priority));

    public Picked<Objective> ObjectivesServing(Priority priority) =>
        Pick(Objectives, Backward(ObjectivePrioritiesKind), IndexOf(Priorities, priority));

    public Picked<Objective> ObjectivesServing(Objective parent) =>
        Pick(Objectives, Backward(ParentObjectivesKind), IndexOf(Objectives, parent));

    /// <summary>The objectives that an objective names under <c>serves</c>.</summary>
    public Picked<Objective> ParentsOf(Objective objective) => Pick(Objectives, Forward(ParentObjectivesKind), IndexOf(Objectives, objective));

    /// <summary>The priorities that an objective serves, itself or through the objectives above it; in their pecking order.</summary>
    public Picked<Priority> PrioritiesOf(Objective objective) => new(Priorities, PrioritiesAbove[IndexOf(Objectives, objective)]);

    /// <summary>The priorities that a commitment serves, itself or through objectives; in their pecking order.</summary>
    public Picked<Priority> PrioritiesOf(Commitment commitment) => new(Priorities, PrioritiesAt(IndexOf(Commitments, commitment)));

    public Picked<Commitment> CommitmentsOf(Person owner) =>
        Pick(Commitments, Backward(CommitmentOwnersKind), IndexOf(People, owner));

    public Picked<Objective> ObjectivesOf(Person owner) =>
        Pick(Objectives, Backward(ObjectiveOwnersKind), IndexOf(People, owner));

    public Picked<Objective> ObjectivesOf(Unit unit) =>
        Pick(Objectives, Backward(ObjectiveUnitsKind), IndexOf(Units, unit));

    public Picked<Person> PeopleOf(Unit unit) =>
        Pick(People, Backward(PersonUnitsKind), IndexOf(Units, unit));

    public Picked<Unit> ChildrenOf(Unit unit) =>
        Pick(Units, Backward(UnitParentsKind), IndexOf(Units, unit));

    /// <summary>The unit whose capacity a commitment takes: its owner's.</summary>
    public Unit? UnitOf(Commitment commitment) => Units.Find(People.Find(commitment.Owner.First)?.Unit);

    /// <summary>A key result with the objective that it belongs to.</summary>
    public (Objective Objective, KeyResult KeyResult)? KeyResult(string? reference)
    {
        if (reference is null) return null;
        var objectives = Objectives;
        Derived.KeyResults ??= IndexKeyResults(objectives);
        var id = reference[(reference.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return Derived.KeyResults.TryGetValue(id, out var at) ? (objectives[at.Objective], objectives[at.Objective].KeyResults[at.KeyResult]) : null;
    }

    /// <summary>Check-ins of a key result or of work in flight, in the order of their dates.</summary>
    public IEnumerable<CheckIn> CheckInsOf(string id) =>
        (Derived.CheckIns ??= CheckIns.OrderBy(each => each.On).ToLookup(each => (each.KeyResult ?? each.Work ?? "").Split('/')[^1]))[id];

    /// <summary>The last plan that the leader ratified.</summary>
    public Ratification? LastRatification => Ratifications is { Count: > 0 } all ? all[all.Count - 1] : null;

    /// <summary>
    /// Days from one promised review to the next, by the shortest rhythm that was promised: 7, 31 or 92; 7 where none was, because
    /// a plan without a rhythm is not excused from looking.
    /// </summary>
    public int ReviewPeriod => Rhythm switch
    {
        { Weekly: not null } => 7,
        { Monthly: not null } => 31,
        { Quarterly: true } => 92,
        _ => 7,
    };

    /// <summary>Days of a period on which somebody was there: on leave, nobody is silent.</summary>
    public int DaysPresent(Person? person, LocalDate from, LocalDate to)
    {
        var days = Period.DaysBetween(from, to) + 1;
        if (person is null) return Math.Max(0, days);
        foreach (var absence in person.Away)
        {
            if (absence.From is not { } first || absence.To is not { } last) continue;
            var start = LocalDate.Max(first, from);
            var end = LocalDate.Min(last, to);
            if (end >= start) days -= Period.DaysBetween(start, end) + 1;
        }

        return Math.Max(0, days);
    }

    private int[][] PrioritiesAbove => Read(Model.Sections.Objectives | Model.Sections.Priorities,
        Derived.PrioritiesAbove ??= Ancestry.PrioritiesAbove(Forward(ParentObjectivesKind), Forward(ObjectivePrioritiesKind)));

    private static Dictionary<string, (int Objective, int KeyResult)> IndexKeyResults(Section<Objective> objectives)
    {
        var index = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        for (var i = 0; i < objectives.Count; i++)
            for (var j = 0; j < objectives[i].KeyResults.Length; j++) index[objectives[i].KeyResults[j].Id] = (i, j);
        return index;
    }

    private static int IndexOf<TItem>(Section<TItem> section, TItem item) where TItem : Identified => section.IndexOf(item.Id);

    private static Picked<TItem> Pick<TItem>(Section<TItem> section, Links links, int at) where TItem : Item =>
        at < 0 ? new(section, []) : new(section, links.Of(at));
}

/// <summary>Some items of a section, by their positions.</summary>
public readonly ref struct Picked<TItem>(Section<TItem> section, ReadOnlySpan<int> positions) where TItem : Item
{
    private readonly ReadOnlySpan<int> positions = positions;

    public int Count => positions.Length;

    public bool IsEmpty => positions.IsEmpty;

    public TItem this[int index] => section[positions[index]];

    /// <summary>The positions themselves.</summary>
    public ReadOnlySpan<int> Positions => positions;

    /// <summary>The items as an array, for use in queries and iterators.</summary>
    public TItem[] ToArray()
    {
        var items = new TItem[positions.Length];
        for (var i = 0; i < items.Length; i++) items[i] = section[positions[i]];
        return items;
    }

    public bool Any(Func<TItem, bool> condition)
    {
        foreach (var item in this)
            if (condition(item)) return true;
        return false;
    }

    public Enumerator GetEnumerator() => new(section, positions);

    /// <summary>Walks the items.</summary>
    public ref struct Enumerator(Section<TItem> section, ReadOnlySpan<int> positions)
    {
        private readonly ReadOnlySpan<int> positions = positions;
        private int at = -1;

        public readonly TItem Current => section[positions[at]];

        public bool MoveNext() => ++at < positions.Length;
    }
}
