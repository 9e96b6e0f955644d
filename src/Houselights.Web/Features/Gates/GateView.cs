using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Parts;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Gates;

/// <summary>May we move on, and what stays on the record if we do?</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="Lead">What follows from it.</param>
/// <param name="Stages">The rail.</param>
/// <param name="Acts">What the reader can do: move on, ratify, answer a dispute.</param>
/// <param name="ClosedBy">The findings that close the gate.</param>
/// <param name="Overrides">What was opened by name.</param>
/// <param name="Ratified">What was ratified when, and by whom, the latest first.</param>
/// <param name="Disputes">What was said not to be so.</param>
/// <param name="Counts">Per check: disputed, upheld, rejected, open.</param>
public sealed record GateView(
    CycleHead Cycle,
    string Verdict,
    string? Lead,
    IReadOnlyList<StageView> Stages,
    IReadOnlyList<(string Address, ActFormView Form)> Acts,
    IReadOnlyList<FindingView> ClosedBy,
    IReadOnlyList<OverrideView> Overrides,
    IReadOnlyList<string> Ratified,
    IReadOnlyList<DisputeView> Disputes,
    IReadOnlyList<DisputeCountView> Counts)
{
    /// <summary>The revision that the reader has just made; null where the page was only opened.</summary>
    public long? Kept { get; init; }
}

/// <summary>A gate that was opened by name.</summary>
public sealed record OverrideView(string Finding, Voice By);

/// <summary>A finding that somebody says is not so.</summary>
/// <param name="Finding">Code and subject.</param>
/// <param name="By">Who, when, why.</param>
/// <param name="Answer">In a word: open, upheld, rejected.</param>
public sealed record DisputeView(string Finding, Voice By, string Answer);

/// <summary>How often a check was disputed, and how often it was wrong.</summary>
public sealed record DisputeCountView(string Code, int Disputed, int Upheld, int Open);

/// <summary>A finding by itself, with what can be said to it.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Subject">The item that it is about, as a link; null where it has no page.</param>
/// <param name="Override">The leader's form; null for others, and where it closes nothing.</param>
/// <param name="Dispute">The form for “not so, because”; null for who has no role in the plan.</param>
public sealed record FindingPageView(CycleHead Cycle, FindingView Finding, Link? Subject, SayingView? Override, SayingView? Dispute);

/// <summary>A form that says something to a finding.</summary>
/// <param name="Address">Where it is posted to.</param>
/// <param name="Code">The finding's code.</param>
/// <param name="Subject">The finding's subject.</param>
/// <param name="Label">Its button.</param>
public sealed record SayingView(string Address, string Code, string Subject, string Label);
