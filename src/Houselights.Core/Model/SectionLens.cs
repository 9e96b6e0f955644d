using System.Collections.Immutable;
using Houselights.Core.Alignment;
using Houselights.Core.Baseline;
using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Incentives;
using Houselights.Core.Negotiation;
using Houselights.Core.People;
using Houselights.Core.Rehearsal;
using Houselights.Core.Rhythm;
using Houselights.Core.Sessions;

namespace Houselights.Core.Model;

public sealed partial class PlanModel
{
    /// <summary>How to reach a section by the type of its items: in the plan as written and in the parts of a day.</summary>
    private sealed record Lens<TItem>(
        Sections Section,
        string Name,
        Func<Plan, ImmutableArray<TItem>> Written,
        Func<Plan, ImmutableArray<TItem>, Plan> Write,
        Func<Parts, Section<TItem>> Shown,
        Func<Parts, Section<TItem>, Parts> Show,
        Func<Replay, TItem, TItem?> Replay) : ILens where TItem : Item
    {
        public PlanEdit With(PlanModel model, Plan part) =>
            Written(part) is [var one] && (Item)one is Identified { Id: var id }
                ? model.With(this, one, id)
                : throw new InvalidDataException($"One item of {Name} was expected.");

        public IEnumerable<string> Ids(Plan plan) => Written(plan).OfType<Identified>().Select(each => each.Id);
    }

    private interface ILens
    {
        Sections Section { get; }

        string Name { get; }

        PlanEdit With(PlanModel model, Plan part);

        IEnumerable<string> Ids(Plan plan);
    }

    /// <summary>The ids of a section in the order of the plan; none for a section whose items have none.</summary>
    internal static IEnumerable<string> IdsIn(Plan plan, string section) => LensesByName.TryGetValue(section, out var lens) ? lens.Ids(plan) : [];

    private static readonly Dictionary<Type, ILens> Lenses = new()
    {
        [typeof(Unit)] = new Lens<Unit>(Model.Sections.Units, "units", p => p.Units, (p, v) => p with { Units = v }, d => d.Units, (d, v) => d with { Units = v }, (_, x) => x),
        [typeof(Person)] = new Lens<Person>(Model.Sections.People, "people", p => p.People, (p, v) => p with { People = v }, d => d.People, (d, v) => d with { People = v }, (_, x) => x),
        [typeof(Partner)] = new Lens<Partner>(Model.Sections.Partners, "partners", p => p.Partners, (p, v) => p with { Partners = v }, d => d.Partners, (d, v) => d with { Partners = v }, (_, x) => x),
        [typeof(Candidate)] = new Lens<Candidate>(Model.Sections.Candidates, "candidates", p => p.Candidates, (p, v) => p with { Candidates = v }, d => d.Candidates, (d, v) => d with { Candidates = v }, (r, x) => r.Show(x)),
        [typeof(Priority)] = new Lens<Priority>(Model.Sections.Priorities, "priorities", p => p.Priorities, (p, v) => p with { Priorities = v }, d => d.Priorities, (d, v) => d with { Priorities = v }, (r, x) => r.Show(x)),
        [typeof(WorkInFlight)] = new Lens<WorkInFlight>(Model.Sections.InFlight, "in-flight", p => p.InFlight, (p, v) => p with { InFlight = v }, d => d.InFlight, (d, v) => d with { InFlight = v }, (r, x) => r.Show(x)),
        [typeof(Metric)] = new Lens<Metric>(Model.Sections.Metrics, "metrics", p => p.Metrics, (p, v) => p with { Metrics = v }, d => d.Metrics, (d, v) => d with { Metrics = v }, (_, x) => x),
        [typeof(Move)] = new Lens<Move>(Model.Sections.Moves, "moves", p => p.Moves, (p, v) => p with { Moves = v }, d => d.Moves, (d, v) => d with { Moves = v }, (_, x) => x),
        [typeof(Objective)] = new Lens<Objective>(Model.Sections.Objectives, "objectives", p => p.Objectives, (p, v) => p with { Objectives = v }, d => d.Objectives, (d, v) => d with { Objectives = v }, (_, x) => x),
        [typeof(Commitment)] = new Lens<Commitment>(Model.Sections.Commitments, "commitments", p => p.Commitments, (p, v) => p with { Commitments = v }, d => d.Commitments, (d, v) => d with { Commitments = v }, (r, x) => r.Show(x)),
        [typeof(Assumption)] = new Lens<Assumption>(Model.Sections.Assumptions, "assumptions", p => p.Assumptions, (p, v) => p with { Assumptions = v }, d => d.Assumptions, (d, v) => d with { Assumptions = v }, (r, x) => r.Show(x)),
        [typeof(Obstacle)] = new Lens<Obstacle>(Model.Sections.Obstacles, "obstacles", p => p.Obstacles, (p, v) => p with { Obstacles = v }, d => d.Obstacles, (d, v) => d with { Obstacles = v }, (r, x) => r.Show(x)),
        [typeof(Question)] = new Lens<Question>(Model.Sections.Questions, "questions", p => p.Questions, (p, v) => p with { Questions = v }, d => d.Questions, (d, v) => d with { Questions = v }, (r, x) => r.Show(x)),
        [typeof(Issue)] = new Lens<Issue>(Model.Sections.Issues, "issues", p => p.Issues, (p, v) => p with { Issues = v }, d => d.Issues, (d, v) => d with { Issues = v }, (r, x) => r.Show(x)),
        [typeof(Decision)] = new Lens<Decision>(Model.Sections.Decisions, "decisions", p => p.Decisions, (p, v) => p with { Decisions = v }, d => d.Decisions, (d, v) => d with { Decisions = v }, (r, x) => r.Show(x)),
        [typeof(Session)] = new Lens<Session>(Model.Sections.Sessions, "sessions", p => p.Sessions, (p, v) => p with { Sessions = v }, d => d.Sessions, (d, v) => d with { Sessions = v }, (r, x) => r.Show(x)),
        [typeof(Review)] = new Lens<Review>(Model.Sections.Reviews, "reviews", p => p.Reviews, (p, v) => p with { Reviews = v }, d => d.Reviews, (d, v) => d with { Reviews = v }, (r, x) => r.Show(x)),
        [typeof(Reading)] = new Lens<Reading>(Model.Sections.Readings, "readings", p => p.Readings, (p, v) => p with { Readings = v }, d => d.Readings, (d, v) => d with { Readings = v }, (r, x) => r.Show(x)),
        [typeof(Vote)] = new Lens<Vote>(Model.Sections.Votes, "votes", p => p.Votes, (p, v) => p with { Votes = v }, d => d.Votes, (d, v) => d with { Votes = v }, (r, x) => r.Show(x)),
        [typeof(Readback)] = new Lens<Readback>(Model.Sections.Readbacks, "readbacks", p => p.Readbacks, (p, v) => p with { Readbacks = v }, d => d.Readbacks, (d, v) => d with { Readbacks = v }, (r, x) => r.Show(x)),
        [typeof(BaselineWave)] = new Lens<BaselineWave>(Model.Sections.Baselines, "baselines", p => p.Baselines, (p, v) => p with { Baselines = v }, d => d.Baselines, (d, v) => d with { Baselines = v }, (r, x) => r.Show(x)),
        [typeof(Exercise)] = new Lens<Exercise>(Model.Sections.Rehearsals, "rehearsals", p => p.Rehearsals, (p, v) => p with { Rehearsals = v }, d => d.Rehearsals, (d, v) => d with { Rehearsals = v }, (r, x) => r.Show(x)),
    };

    private static readonly Dictionary<string, ILens> LensesByName = Lenses.Values.ToDictionary(lens => lens.Name, StringComparer.Ordinal);

    private static Lens<TItem> LensOf<TItem>() where TItem : Item => (Lens<TItem>)Lenses[typeof(TItem)];

    /// <summary>The section that holds items of a type.</summary>
    internal static Sections SectionOf<TItem>() where TItem : Item => Lenses[typeof(TItem)].Section;

    /// <summary>The visible items of a type, without taking note that they were read.</summary>
    internal Section<TItem> ItemsOf<TItem>() where TItem : Item => LensOf<TItem>().Shown(parts);
}
