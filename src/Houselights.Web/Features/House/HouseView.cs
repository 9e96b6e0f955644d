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
/// <param name="Findings">Every finding that is shown to this reader, in the order in which they are listed:
/// blocking, warnings and disputed first. Overridden, coming and notes wait behind one line.</param>
public sealed record HouseView(
    CycleHead Cycle,
    string Verdict,
    string? Lead,
    IReadOnlyList<LampView> Lamps,
    IReadOnlyList<StageView> Stages,
    IReadOnlyList<ActView> Next,
    IReadOnlyList<FindingView> Findings)
{
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
