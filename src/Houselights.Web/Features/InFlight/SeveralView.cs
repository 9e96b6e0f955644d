using Houselights.Web.Features.Cycles.Editing;

namespace Houselights.Web.Features.InFlight;

/// <summary>What must stop, so that units fit that don't.</summary>
/// <param name="Unit">The highest unit's id: names the proposal in an address.</param>
/// <param name="Stop">“Stop CRM migration and Trade fair, then Sales fits.”; null where no stop helps.</param>
/// <param name="NoFits">A sentence for each unit that no stop makes fit, with what was kept.</param>
/// <param name="Notes">What it frees, and how sure it is that less wouldn’t do.</param>
/// <param name="CanTake">Whether the reader may stop all of it.</param>
public sealed record ProposalView(string Unit, string? Stop, IReadOnlyList<string> NoFits, IReadOnlyList<string> Notes, bool CanTake);

/// <summary>The form for one verdict on several pieces of work.</summary>
/// <param name="Verdicts">The verdicts, as the plan file says them and as people read them.</param>
/// <param name="People">Who can give something up.</param>
public sealed record SeveralView(IReadOnlyList<FieldChoice> Verdicts, IReadOnlyList<FieldChoice> People)
{
    /// <summary>Names of what is chosen when the page opens; empty where nothing is.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>The verdict that is chosen when the page opens; null for none.</summary>
    public string? Verdict { get; init; }

    /// <summary>The reason that stands there when the page opens; null for none.</summary>
    public string? Because { get; init; }
}
