using System.Collections.Immutable;
using Houselights.Core.Alignment;
using Houselights.Core.Baseline;
using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Incentives;
using Houselights.Core.Ledger;
using Houselights.Core.Negotiation;
using Houselights.Core.People;
using Houselights.Core.Rehearsal;
using Houselights.Core.Rhythm;
using Houselights.Core.SayDo;
using Houselights.Core.Sessions;
using Houselights.Core.Strategy;

namespace Houselights.Core.Model;

/// <summary>
/// A plan with its evidence as it was written down: all that a cycle holds, every date, in the order of the file. Checks don't
/// read it; they read the <see cref="PlanModel"/> that is made from it for a day.
/// </summary>
public sealed record Plan : Item
{
    /// <summary>Version of the file format; this reader knows 1.</summary>
    public const int Format = 1;

    internal double? FormatVersion { get; set; } = Format;
    public string? Organisation { get; internal set; }
    public Cycle? Cycle { get; internal set; }
    public Settings? Settings { get; internal set; }
    public Previous? Previous { get; internal set; }
    public ImmutableArray<Unit> Units { get; internal set; } = [];
    public ImmutableArray<Person> People { get; internal set; } = [];
    public ImmutableArray<Partner> Partners { get; internal set; } = [];
    public StrategyText? Strategy { get; internal set; }
    public ImmutableArray<Candidate> Candidates { get; internal set; } = [];
    public ImmutableArray<Priority> Priorities { get; internal set; } = [];
    public double? Maintenance { get; internal set; }
    public ImmutableArray<WorkInFlight> InFlight { get; internal set; } = [];
    public ImmutableArray<Metric> Metrics { get; internal set; } = [];
    public Map<double?> CompanyObjective { get; internal set; }
    public ImmutableArray<Scorecard> Scorecards { get; internal set; } = [];
    public ImmutableArray<Move> Moves { get; internal set; } = [];
    public ImmutableArray<Interaction> Interactions { get; internal set; } = [];
    public ImmutableArray<Objective> Objectives { get; internal set; } = [];
    public ImmutableArray<Commitment> Commitments { get; internal set; } = [];
    public ImmutableArray<Assumption> Assumptions { get; internal set; } = [];
    public ImmutableArray<Obstacle> Obstacles { get; internal set; } = [];
    public ImmutableArray<Question> Questions { get; internal set; } = [];
    public ImmutableArray<Issue> Issues { get; internal set; } = [];
    public ImmutableArray<Decision> Decisions { get; internal set; } = [];
    public ImmutableArray<Session> Sessions { get; internal set; } = [];
    public Cadence? Rhythm { get; internal set; }
    public ImmutableArray<Review> Reviews { get; internal set; } = [];
    public ImmutableArray<Reading> Readings { get; internal set; } = [];
    public ImmutableArray<Vote> Votes { get; internal set; } = [];
    public ImmutableArray<Readback> Readbacks { get; internal set; } = [];
    public ImmutableArray<BaselineWave> Baselines { get; internal set; } = [];
    public ImmutableArray<Allocation> Allocations { get; internal set; } = [];
    public ImmutableArray<CheckIn> CheckIns { get; internal set; } = [];
    public ImmutableArray<Exercise> Rehearsals { get; internal set; } = [];
    public ImmutableArray<Ratification> Ratifications { get; internal set; } = [];
    public ImmutableArray<Override> Overrides { get; internal set; } = [];
    public ImmutableArray<Dispute> Disputes { get; internal set; } = [];

    internal static readonly Shape<Plan> Shape = new("plan", () => new Plan(), "A plan with its evidence.")
    {
        { "houselights", new NumberKind(1, 1, whole: true), p => p.FormatVersion, (p, v) => p.FormatVersion = v, "Version of the format: 1. Comes first.", true },
        { "organisation", Kinds.Name, p => p.Organisation, (p, v) => p.Organisation = v, "Whose plan it is.", true },
        { "cycle", Model.Cycle.Shape, p => p.Cycle, (p, v) => p.Cycle = v, "The planning cycle.", true },
        { "settings", Model.Settings.Shape, p => p.Settings, (p, v) => p.Settings = v, "What the team sets for itself." },
        { "previous", Model.Previous.Shape, p => p.Previous, (p, v) => p.Previous = v, "What the last cycle left behind." },
        { "units", Kinds.List(Unit.Shape), p => p.Units, (p, v) => p.Units = v, "The organisation as a tree.", true },
        { "people", Kinds.List(Person.Shape), p => p.People, (p, v) => p.People = v, "Who takes part." },
        { "partners", Kinds.List(Partner.Shape), p => p.Partners, (p, v) => p.Partners = v, "Outsiders that something depends on." },
        { "strategy", StrategyText.Shape, p => p.Strategy, (p, v) => p.Strategy = v, "Where we go and what we say no to." },
        { "candidates", Kinds.List(Candidate.Shape), p => p.Candidates, (p, v) => p.Candidates = v, "Every priority that was proposed, also those that did not survive." },
        { "priorities", Kinds.List(Priority.Shape), p => p.Priorities, (p, v) => p.Priorities = v, "The order is the pecking order." },
        { "maintenance", Kinds.Percent, p => p.Maintenance, (p, v) => p.Maintenance = v, "Declared share for keeping the lights on, in percent." },
        { "in-flight", Kinds.List(WorkInFlight.Shape), p => p.InFlight, (p, v) => p.InFlight = v, "All work that is already running." },
        { "metrics", Kinds.List(Metric.Shape), p => p.Metrics, (p, v) => p.Metrics = v, "What is measured." },
        { "company-objective", Kinds.Map(Kinds.Positive, Target.Metric), p => p.CompanyObjective, (p, v) => p.CompanyObjective = v, "Weights by metric, 0 or more." },
        { "scorecards", Kinds.List(Scorecard.Shape), p => p.Scorecards, (p, v) => p.Scorecards = v, "What each unit is really judged and paid by." },
        { "moves", Kinds.List(Move.Shape), p => p.Moves, (p, v) => p.Moves = v, "What a unit can do by itself." },
        { "interactions", Kinds.List(Interaction.Shape), p => p.Interactions, (p, v) => p.Interactions = v, "Effects of moves made together." },
        { "objectives", Kinds.List(Objective.Shape), p => p.Objectives, (p, v) => p.Objectives = v, "What each unit sets out to reach." },
        { "commitments", Kinds.List(Commitment.Shape), p => p.Commitments, (p, v) => p.Commitments = v, "Promises." },
        { "assumptions", Kinds.List(Assumption.Shape), p => p.Assumptions, (p, v) => p.Assumptions = v, "What has to hold." },
        { "obstacles", Kinds.List(Obstacle.Shape), p => p.Obstacles, (p, v) => p.Obstacles = v, "What stands in the way." },
        { "questions", Kinds.List(Question.Shape), p => p.Questions, (p, v) => p.Questions = v, "Questions upwards, and their answers." },
        { "issues", Kinds.List(Issue.Shape), p => p.Issues, (p, v) => p.Issues = v, "Internal negotiation." },
        { "decisions", Kinds.List(Decision.Shape), p => p.Decisions, (p, v) => p.Decisions = v, "Questions, options and what was decided." },
        { "sessions", Kinds.List(Session.Shape), p => p.Sessions, (p, v) => p.Sessions = v, "People meet to plan." },
        { "rhythm", Cadence.Shape, p => p.Rhythm, (p, v) => p.Rhythm = v, "The reviews that were promised." },
        { "reviews", Kinds.List(Review.Shape), p => p.Reviews, (p, v) => p.Reviews = v, "Reviews, held or not." },
        { "readings", Kinds.List(Reading.Shape), p => p.Readings, (p, v) => p.Readings = v, "Sealed private judgements." },
        { "votes", Kinds.List(Vote.Shape), p => p.Votes, (p, v) => p.Votes = v, "Public votes." },
        { "readbacks", Kinds.List(Readback.Shape), p => p.Readbacks, (p, v) => p.Readbacks = v, "A layer says the priority back." },
        { "baselines", Kinds.List(BaselineWave.Shape), p => p.Baselines, (p, v) => p.Baselines = v, "Released results only, never a person's answer." },
        { "allocations", Kinds.List(Allocation.Shape), p => p.Allocations, (p, v) => p.Allocations = v, "Where time, money, people, work and recognition went." },
        { "check-ins", Kinds.List(CheckIn.Shape), p => p.CheckIns, (p, v) => p.CheckIns = v, "Figures reported." },
        { "rehearsals", Kinds.List(Exercise.Shape), p => p.Rehearsals, (p, v) => p.Rehearsals = v, "Tabletop exercises." },
        { "ratifications", Kinds.List(Ratification.Shape), p => p.Ratifications, (p, v) => p.Ratifications = v, "What was promised, and when." },
        { "overrides", Kinds.List(Override.Shape), p => p.Overrides, (p, v) => p.Overrides = v, "Closed gates opened by the leader, by name." },
        { "disputes", Kinds.List(Dispute.Shape), p => p.Disputes, (p, v) => p.Disputes = v, "“Not so, because.”" },
    };

    /// <summary>True where both plans say the same, places aside.</summary>
    public static bool Same(Plan left, Plan right) => Shape.Same(left, right);
}
