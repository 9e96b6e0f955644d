using Houselights.Core.Document.Syntax;

namespace Houselights.Core.Document.Shapes;

/// <summary>Which sections an id may point into.</summary>
/// <param name="What">The word for it in an error: “person”, “commitment”.</param>
/// <param name="Sections">Sections in the order in which a bare id is looked up.</param>
/// <param name="FirstWins">True where a bare id means the first section that has it: a priority and the candidate that it was are one thing.</param>
/// <param name="Words">Words that are accepted besides ids, such as <c>maintenance</c>.</param>
public sealed record Target(FormattableString What, string[] Sections, string[] Words, bool FirstWins = false)
{
    public Target(FormattableString what, params string[] sections) : this(what, sections, []) { }

    public static readonly Target Person = new($"person", "people");
    public static readonly Target Player = new($"person, or team", ["people"], ["team"]);
    public static readonly Target Voice = new($"person, or anonymous", ["people"], ["anonymous"]);
    public static readonly Target PersonOrPartner = new($"person or partner", "people", "partners");
    public static readonly Target PersonOrUnit = new($"person or unit", "people", "units");
    public static readonly Target Unit = new($"unit", "units");
    public static readonly Target Partner = new($"partner", "partners");
    public static readonly Target Priority = new($"priority", "priorities");
    public static readonly Target Served = new($"priority or objective", "priorities", "objectives");
    public static readonly Target Commitment = new($"commitment", "commitments");
    public static readonly Target Assumption = new($"assumption", "assumptions");
    public static readonly Target Metric = new($"metric", "metrics");
    public static readonly Target Move = new($"move", "moves");
    public static readonly Target Decision = new($"decision", "decisions");
    public static readonly Target Issue = new($"issue", "issues");
    public static readonly Target IssueOrDecision = new($"issue or decision", "issues", "decisions");
    public static readonly Target Session = new($"session", "sessions");
    public static readonly Target Work = new($"work in flight", "in-flight");
    public static readonly Target KeyResult = new($"key result", "key-results");
    public static readonly Target Tripwire = new($"tripwire", "tripwires");
    public static readonly Target Dilemma = new($"dilemma", "dilemmas");
    public static readonly Target Candidate = new($"priority or candidate", ["priorities", "candidates"], [], FirstWins: true);
    public static readonly Target Share = new($"priority", ["priorities", "in-flight", "objectives", "commitments"], ["maintenance", "unmapped"], FirstWins: true);

    public static readonly Target Anything = new($"part of the plan", "priorities", "objectives", "key-results", "commitments",
        "assumptions", "decisions", "issues", "in-flight", "obstacles", "questions", "candidates", "sessions", "readings", "votes",
        "readbacks", "exclusions", "tripwires", "units", "people", "partners", "metrics", "moves");
}

/// <summary>An id that was read and has to exist once everything is read.</summary>
internal readonly record struct Reference(string Id, Target Target, SyntaxSpot Spot);
