using System.Collections.Immutable;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Beginning;

/// <summary>What a pasted line is taken for.</summary>
public enum ProposalKind
{
    /// <summary>A priority that somebody proposes.</summary>
    Candidate,

    /// <summary>Work that already runs.</summary>
    WorkInFlight,

    Person,

    Unit,

    /// <summary>Nothing that a plan holds, for a stated reason.</summary>
    Ignored,
}

/// <summary>Why a line was taken for what it was: a code that a page puts into words.</summary>
public enum GuessReason
{
    /// <summary>Nothing tells; offered as a candidate because a person can.</summary>
    Unclear,

    /// <summary>It stands below a heading that says what follows.</summary>
    UnderHeading,

    /// <summary>Its words say that it runs or rests: “läuft”, “in progress”, “on hold”.</summary>
    RunningWords,

    /// <summary>The status column says so.</summary>
    SheetStatus,

    /// <summary>The column's name or content says so.</summary>
    SheetColumn,

    /// <summary>A name with a function or unit beside it.</summary>
    NameWithRole,

    /// <summary>A name and nothing else.</summary>
    NameAlone,

    /// <summary>Named as owner of something else.</summary>
    NamedAsOwner,

    /// <summary>Named beside a person or a piece of work.</summary>
    NamedBeside,

    /// <summary>The name of a unit, or a word such as “Abteilung” before it.</summary>
    UnitName,

    /// <summary>A sender or the end of a letter.</summary>
    Signature,

    /// <summary>Finished work needs no decision.</summary>
    Done,

    /// <summary>Cancelled or rejected before.</summary>
    Dropped,

    /// <summary>A title or heading.</summary>
    Heading,

    /// <summary>Page numbers, confidentiality notes, dates of a print.</summary>
    SlideChrome,

    /// <summary>The same line on three slides or more.</summary>
    Repeated,

    /// <summary>Sender, receiver, subject.</summary>
    MailChrome,

    /// <summary>Date, place and next meeting of minutes.</summary>
    MeetingChrome,

    /// <summary>Greeting, thanks, closing words.</summary>
    Courtesy,

    /// <summary>An act of one person in the next days, no priority.</summary>
    Task,

    /// <summary>The row that names the columns.</summary>
    SheetHeader,

    /// <summary>A row of sums, or a row without a name.</summary>
    SheetRest,

    /// <summary>What it lists is proposed one by one.</summary>
    TakenApart,

    /// <summary>Only characters that nobody sees.</summary>
    NothingVisible,
}

/// <summary>A line of what was pasted.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">As pasted, without its line end.</param>
public readonly record struct PastedLine(int Number, string Text);

/// <summary>In what an effort is counted.</summary>
public enum EffortUnit { FullTimeEquivalents, Hours, PersonDays, PersonWeeks, PersonMonths }

/// <summary>How much work something takes.</summary>
/// <param name="Amount">0 or more, at most a million.</param>
public readonly record struct Effort(double Amount, EffortUnit Unit);

/// <summary>Something that was found in a pasted text, to be confirmed, changed or refused by a person.</summary>
public sealed record Proposal
{
    public required ProposalKind Kind { get; init; }

    /// <summary>Kebab-case, at most 60 characters, unlike every other of the same reading, the same for the same text.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, without bullet, owner and date; of a person or unit the name. At most 500 characters.</summary>
    public required string Wording { get; init; }

    /// <summary>The lines that it accounts for, in order; several where one wraps or says the same again. Each line of the text belongs to one proposal.</summary>
    public required ImmutableArray<PastedLine> Lines { get; init; }

    /// <summary>Lines of other proposals that name it too: the row of a project names its owner.</summary>
    public ImmutableArray<PastedLine> NamedIn { get; init; } = [];

    public required GuessReason Reason { get; init; }

    /// <summary>From 0 to 1: how far to trust the kind. An order for the eye, no measured probability.</summary>
    public required double Confidence { get; init; }

    /// <summary>The name of who answers for it; null where the text names nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of the unit that a person or a piece of work belongs to.</summary>
    public string? Unit { get; init; }

    /// <summary>A person's function as written: “Head of Sales”.</summary>
    public string? Function { get; init; }

    /// <summary>What the function suggests; null where it suggests nothing.</summary>
    public Role? Role { get; init; }

    /// <summary>True where the function heads the unit.</summary>
    public bool HeadsUnit { get; init; }

    public LocalDate? Starts { get; init; }

    /// <summary>By when, as written: “Q3 2026”.</summary>
    public string? Due { get; init; }

    /// <summary>The last day that <see cref="Due"/> allows; null where the words don't fix one.</summary>
    public LocalDate? DueOn { get; init; }

    public Effort? Effort { get; init; }

    /// <summary>Money as written, with its currency; a plan asks for it elsewhere.</summary>
    public string? Budget { get; init; }

    /// <summary>The first line where it stands or is named.</summary>
    public PastedLine Place => Lines.IsEmpty ? NamedIn[0] : Lines[0];
}
