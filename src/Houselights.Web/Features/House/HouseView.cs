using Houselights.Web.Parts;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.House;

/// <summary>The home of a cycle: are we aligned, or have we only agreed?</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">The answer, a sentence with a subject: “You have agreed. Nobody has promised radio.”</param>
/// <param name="Lead">What follows from it, one sentence; null for none.</param>
/// <param name="Lamps">Clarity, alignment, execution, in this order; always three.</param>
/// <param name="Stages">The six stages in order.</param>
/// <param name="Next">The acts that matter most, at most three.</param>
/// <param name="Findings">The first of the findings that this reader sees, in the order in which they are listed: at most <see cref="Most"/>
/// that want an answer (blocking, warnings, disputed), and at most as many that wait behind one line (overridden, coming, notes).</param>
public sealed record HouseView(
    CycleHead Cycle,
    string Verdict,
    string? Lead,
    IReadOnlyList<LampView> Lamps,
    IReadOnlyList<StageView> Stages,
    IReadOnlyList<ActView> Next,
    IReadOnlyList<FindingView> Findings)
{
    /// <summary>How many findings are spelled out at once: a page is read, a list is looked through.</summary>
    public const int Most = 12;

    /// <summary>Of all findings, shown here or not.</summary>
    public FindingTally Tally { get => field ?? FindingTally.Of(Findings.Select(finding => finding.Mark)); init; }

    /// <summary>What the reader owes and gets; null where the reader isn't known.</summary>
    public OwingView? Owing { get; init; }

    /// <summary>The live stream's address; null for a page that stands still.</summary>
    public string? Stream { get; init; }
}

/// <summary>What the reader owes and gets.</summary>
/// <param name="Note">How long it takes, such as “This week, about three minutes.”</param>
/// <param name="Owes">What others expect, soonest first.</param>
/// <param name="Gets">What others promised, soonest first.</param>
public sealed record OwingView(string Note, IReadOnlyList<SlipView> Owes, IReadOnlyList<SlipView> Gets);
