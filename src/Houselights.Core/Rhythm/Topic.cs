using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Rhythm;

/// <summary>Something that reviews discuss: a part of the plan, however its id was written.</summary>
/// <param name="Subject"><c>section/id</c>.</param>
/// <param name="Words">What it is, in the plan's words; its id where it has none.</param>
/// <param name="IsSettled">True where it has come to an end outside of the reviews: delivered, withdrawn, cleared, answered, decided, found out.</param>
public sealed record Topic(string Subject, string Words, bool IsSettled)
{
    /// <summary>What <see cref="Of"/> may have to look at.</summary>
    public const Sections Reads = Sections.Priorities | Sections.Objectives | Sections.Commitments | Sections.Assumptions | Sections.Decisions
        | Sections.Issues | Sections.InFlight | Sections.Obstacles | Sections.Questions | Sections.Candidates | Sections.Sessions
        | Sections.Readings | Sections.Votes | Sections.Readbacks | Sections.Strategy | Sections.Units | Sections.People
        | Sections.Partners | Sections.Metrics | Sections.Moves;

    /// <summary>In the order in which they are looked through for a bare id.</summary>
    private static readonly (string Section, Func<PlanModel, string, (string? Words, bool IsSettled)?> Find)[] Places =
    [
        ("priorities", (plan, id) => plan.Priorities.Find(id) is { } it ? (it.What, false) : null),
        ("objectives", (plan, id) => plan.Objectives.Find(id) is { } it ? (it.What, false) : null),
        ("key-results", (plan, id) => plan.KeyResult(id) is { } it ? (it.KeyResult.What, false) : null),
        ("commitments", (plan, id) => plan.Commitments.Find(id) is { } it ? (it.What, Schedule.IsSettled(it)) : null),
        ("assumptions", (plan, id) => plan.Assumptions.Find(id) is { } it ? (it.What, it.State != AssumptionState.Open) : null),
        ("decisions", (plan, id) => plan.Decisions.Find(id) is { } it ? (it.Question, it.Decided is not null) : null),
        ("issues", (plan, id) => plan.Issues.Find(id) is { } it ? (it.What, plan.Decisions.Find(it.ResolvedBy)?.Decided is not null) : null),
        ("in-flight", (plan, id) => plan.InFlight.Find(id) is { } it ? (it.What, false) : null),
        ("obstacles", (plan, id) => plan.Obstacles.Find(id) is { } it ? (it.What, it.Cleared is not null) : null),
        ("questions", (plan, id) => plan.Questions.Find(id) is { } it ? (it.Asks, it.Answered is not null) : null),
        ("candidates", (plan, id) => plan.Candidates.Find(id) is { } it ? (it.What, it.Verdict is CandidateVerdict.In or CandidateVerdict.Out) : null),
        ("sessions", (plan, id) => plan.Sessions.Has(id) ? (null, false) : null),
        ("readings", (plan, id) => plan.Readings.Has(id) ? (null, false) : null),
        ("votes", (plan, id) => plan.Votes.Find(id) is { } it ? (it.Question, false) : null),
        ("readbacks", (plan, id) => plan.Readbacks.Find(id) is { } it ? (null, it.AcceptedOn is not null) : null),
        ("exclusions", (plan, id) => plan.Strategy?.Excludes.FirstOrDefault(each => each.Id == id) is { } it ? (it.What, false) : null),
        ("tripwires", (plan, id) => plan.Strategy?.Tripwires.FirstOrDefault(each => each.Id == id) is { } it ? (it.What, false) : null),
        ("units", (plan, id) => plan.Units.Find(id) is { } it ? (it.Name, false) : null),
        ("people", (plan, id) => plan.People.Find(id) is { } it ? (it.Name, false) : null),
        ("partners", (plan, id) => plan.Partners.Find(id) is { } it ? (it.Name, false) : null),
        ("metrics", (plan, id) => plan.Metrics.Find(id) is { } it ? (it.Name, false) : null),
        ("moves", (plan, id) => plan.Moves.Find(id) is { } it ? (it.What, false) : null),
    ];

    /// <summary>The part of the plan that an id means, bare or with its section.</summary>
    public static Topic Of(PlanModel plan, string reference)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        var id = reference[(slash + 1)..];
        foreach (var (section, find) in Places)
        {
            if (slash >= 0 && !reference.AsSpan(0, slash).SequenceEqual(section)) continue;
            if (find(plan, id) is { } found) return new(section + "/" + id, found.Words ?? id, found.IsSettled);
        }

        return new(reference, id, false);
    }
}
