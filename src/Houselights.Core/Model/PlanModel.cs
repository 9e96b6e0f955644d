using System.Collections.Immutable;
using Houselights.Core.Alignment;
using Houselights.Core.Baseline;
using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Incentives;
using Houselights.Core.Ledger;
using Houselights.Core.Negotiation;
using Houselights.Core.People;
using Houselights.Core.Rehearsal;
using Houselights.Core.Rhythm;
using Houselights.Core.SayDo;
using Houselights.Core.Sessions;
using Houselights.Core.Strategy;
using NodaTime;

namespace Houselights.Core.Model;

/// <summary>
/// A plan as it stood on a day: what checks read. Immutable and safe to share between threads; an edit makes a new model that
/// keeps every part the edit didn't touch (<see cref="With"/>).
/// </summary>
public sealed partial class PlanModel
{
    private readonly Parts parts;

    /// <summary>In tests only: told which sections are read, so that a check's declaration can be proved.</summary>
    internal Action<Sections>? Recorder { get; init; }

    private PlanModel(Plan source, LocalDate asOf, Parts parts)
    {
        Source = source;
        AsOf = asOf;
        this.parts = parts;
    }

    /// <summary>The plan as written, of which this is one day.</summary>
    public Plan Source { get; }

    /// <summary>The day from which the plan is looked at, in the cycle's time zone.</summary>
    public LocalDate AsOf { get; }

    public static PlanModel Of(Plan plan, LocalDate asOf) => new(plan, asOf, Parts.Of(plan, asOf));

    /// <summary>The same model, reporting every section that is read.</summary>
    internal PlanModel Recording(Action<Sections> recorder) => new(Source, AsOf, parts) { Recorder = recorder };

    private T Read<T>(Sections section, T value)
    {
        Recorder?.Invoke(section);
        return value;
    }

    public string Organisation => Read(Sections.Organisation, Source.Organisation ?? "");
    public Cycle Cycle => Read(Sections.Cycle, parts.Cycle);
    public WorkCalendar Calendar => Read(Sections.Cycle, parts.Calendar);

    /// <summary>The stage on this day.</summary>
    public Stage Stage => Cycle.Stage ?? Stage.Align;
    public DateTimeZone Zone => Read(Sections.Cycle, parts.Zone);
    public Settings Settings => Read(Sections.Settings, parts.Settings);
    public Previous? Previous => Read(Sections.Previous, Source.Previous);
    public StrategyText? Strategy => Read(Sections.Strategy, parts.Strategy);
    public double? Maintenance => Read(Sections.Maintenance, Source.Maintenance);
    public Cadence Rhythm => Read(Sections.Rhythm, parts.Rhythm);
    public Map<double?> CompanyObjective => Read(Sections.CompanyObjective, Source.CompanyObjective);

    public Section<Unit> Units => Read(Sections.Units, parts.Units);
    public Section<Person> People => Read(Sections.People, parts.People);
    public Section<Partner> Partners => Read(Sections.Partners, parts.Partners);
    public Section<Candidate> Candidates => Read(Sections.Candidates, parts.Candidates);

    /// <summary>In their pecking order.</summary>
    public Section<Priority> Priorities => Read(Sections.Priorities, parts.Priorities);
    public Section<WorkInFlight> InFlight => Read(Sections.InFlight, parts.InFlight);
    public Section<Metric> Metrics => Read(Sections.Metrics, parts.Metrics);
    public Section<Scorecard> Scorecards => Read(Sections.Scorecards, parts.Scorecards);
    public Section<Move> Moves => Read(Sections.Moves, parts.Moves);
    public Section<Interaction> Interactions => Read(Sections.Interactions, parts.Interactions);
    public Section<Objective> Objectives => Read(Sections.Objectives, parts.Objectives);
    public Section<Commitment> Commitments => Read(Sections.Commitments, parts.Commitments);
    public Section<Assumption> Assumptions => Read(Sections.Assumptions, parts.Assumptions);
    public Section<Obstacle> Obstacles => Read(Sections.Obstacles, parts.Obstacles);
    public Section<Question> Questions => Read(Sections.Questions, parts.Questions);
    public Section<Issue> Issues => Read(Sections.Issues, parts.Issues);
    public Section<Decision> Decisions => Read(Sections.Decisions, parts.Decisions);
    public Section<Session> Sessions => Read(Model.Sections.Sessions, parts.Sessions);
    public Section<Review> Reviews => Read(Model.Sections.Reviews, parts.Reviews);
    public Section<Reading> Readings => Read(Model.Sections.Readings, parts.Readings);
    public Section<Vote> Votes => Read(Model.Sections.Votes, parts.Votes);
    public Section<Readback> Readbacks => Read(Model.Sections.Readbacks, parts.Readbacks);
    public Section<BaselineWave> Baselines => Read(Model.Sections.Baselines, parts.Baselines);
    public Section<Allocation> Allocations => Read(Model.Sections.Allocations, parts.Allocations);
    public Section<CheckIn> CheckIns => Read(Model.Sections.CheckIns, parts.CheckIns);
    public Section<Exercise> Rehearsals => Read(Model.Sections.Rehearsals, parts.Rehearsals);

    /// <summary>In the order of their dates.</summary>
    public Section<Ratification> Ratifications => Read(Model.Sections.Ratifications, parts.Ratifications);
    public Section<Override> Overrides => Read(Model.Sections.Overrides, parts.Overrides);
    public Section<Dispute> Disputes => Read(Model.Sections.Disputes, parts.Disputes);

    /// <summary>The shown parts of one day.</summary>
    private sealed record Parts
    {
        public required Cycle Cycle { get; init; }
        public required WorkCalendar Calendar { get; init; }
        public required DateTimeZone Zone { get; init; }
        public required Settings Settings { get; init; }
        public required Cadence Rhythm { get; init; }
        public required StrategyText? Strategy { get; init; }
        public required Section<Unit> Units { get; init; }
        public required Section<Person> People { get; init; }
        public required Section<Partner> Partners { get; init; }
        public required Section<Candidate> Candidates { get; init; }
        public required Section<Priority> Priorities { get; init; }
        public required Section<WorkInFlight> InFlight { get; init; }
        public required Section<Metric> Metrics { get; init; }
        public required Section<Scorecard> Scorecards { get; init; }
        public required Section<Move> Moves { get; init; }
        public required Section<Interaction> Interactions { get; init; }
        public required Section<Objective> Objectives { get; init; }
        public required Section<Commitment> Commitments { get; init; }
        public required Section<Assumption> Assumptions { get; init; }
        public required Section<Obstacle> Obstacles { get; init; }
        public required Section<Question> Questions { get; init; }
        public required Section<Issue> Issues { get; init; }
        public required Section<Decision> Decisions { get; init; }
        public required Section<Session> Sessions { get; init; }
        public required Section<Review> Reviews { get; init; }
        public required Section<Reading> Readings { get; init; }
        public required Section<Vote> Votes { get; init; }
        public required Section<Readback> Readbacks { get; init; }
        public required Section<BaselineWave> Baselines { get; init; }
        public required Section<Allocation> Allocations { get; init; }
        public required Section<CheckIn> CheckIns { get; init; }
        public required Section<Exercise> Rehearsals { get; init; }
        public required Section<Ratification> Ratifications { get; init; }
        public required Section<Override> Overrides { get; init; }
        public required Section<Dispute> Disputes { get; init; }

        /// <summary>What is computed from the parts when first asked for.</summary>
        public Derived Derived { get; init; } = new();

        public static Parts Of(Plan plan, LocalDate asOf)
        {
            var cycle = plan.Cycle ?? new Cycle();
            var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(cycle.TimeZone ?? "") ?? DateTimeZone.Utc;
            var replay = new Replay(asOf, zone);
            return new Parts
            {
                Cycle = replay.Show(cycle),
                Calendar = WorkCalendar.Of(cycle),
                Zone = zone,
                Settings = plan.Settings ?? new Settings(),
                Rhythm = plan.Rhythm ?? new Cadence(),
                Strategy = plan.Strategy is { } strategy ? replay.Show(strategy) : null,
                Units = Shown(plan.Units, unit => unit),
                People = Shown(plan.People, person => person),
                Partners = Shown(plan.Partners, partner => partner),
                Candidates = Shown(plan.Candidates, replay.Show),
                Priorities = Shown(plan.Priorities, replay.Show),
                InFlight = Shown(plan.InFlight, replay.Show),
                Metrics = Shown(plan.Metrics, metric => metric),
                Scorecards = Shown(plan.Scorecards, card => card),
                Moves = Shown(plan.Moves, move => move),
                Interactions = Shown(plan.Interactions, interaction => interaction),
                Objectives = Shown(plan.Objectives, objective => objective),
                Commitments = Shown(plan.Commitments, replay.Show),
                Assumptions = Shown(plan.Assumptions, replay.Show),
                Obstacles = Shown(plan.Obstacles, replay.Show),
                Questions = Shown(plan.Questions, replay.Show),
                Issues = Shown(plan.Issues, replay.Show),
                Decisions = Shown(plan.Decisions, replay.Show),
                Sessions = Shown(plan.Sessions, replay.Show),
                Reviews = Shown(plan.Reviews, replay.Show),
                Readings = Shown(plan.Readings, replay.Show),
                Votes = Shown(plan.Votes, replay.Show),
                Readbacks = Shown(plan.Readbacks, replay.Show),
                Baselines = Shown(plan.Baselines, replay.Show),
                Allocations = Shown(plan.Allocations, replay.Show),
                CheckIns = Shown(plan.CheckIns, replay.Show),
                Rehearsals = Shown(plan.Rehearsals, replay.Show),
                Ratifications = Shown([.. plan.Ratifications.OrderBy(each => each.On)], replay.Show),
                Overrides = Shown(plan.Overrides, replay.Show),
                Disputes = Shown(plan.Disputes, replay.Show),
            };
        }

        private static Section<TItem> Shown<TItem>(ImmutableArray<TItem> items, Func<TItem, TItem?> show) where TItem : Item
        {
            var shown = new List<TItem>(items.Length);
            foreach (var item in items)
                if (show(item) is { } visible) shown.Add(visible);
            return new Section<TItem>([.. shown]);
        }
    }
}
