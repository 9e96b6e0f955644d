using Houselights.App.Decisions;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Features.Decisions;
using Houselights.Web.Parts;
using Houselights.Web.Shell;
using NodaTime;

namespace Houselights.Web.Features.InFlight;

/// <summary>What do we stop, deprioritise, protect, and does it fit?</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">The answer, a sentence with a subject.</param>
/// <param name="Lead">What follows from it; null for none.</param>
/// <param name="Unit">The unit of loads and capacities, such as person-weeks, in the reader's language.</param>
/// <param name="Company">The whole company's capacity and what is asked of it.</param>
/// <param name="Units">Its units, in the order of the tree; units without a capacity are left out.</param>
/// <param name="Work">All work in flight.</param>
public sealed record InFlightView(
    CycleHead Cycle,
    string Verdict,
    string? Lead,
    string Unit,
    CapacityView? Company,
    IReadOnlyList<CapacityView> Units,
    IReadOnlyList<WorkView> Work)
{
    /// <summary>What must stop where it doesn't fit.</summary>
    public IReadOnlyList<ProposalView> Proposals { get; init; } = [];

    /// <summary>The form for one verdict on several; null for who may pass none.</summary>
    public SeveralView? Several { get; init; }

    /// <summary>What stopping and stepping back freed, by quarter, and what of it came back.</summary>
    public ExclusionsView Exclusions { get; init; } = ExclusionsView.None;

    /// <summary>Whether the reader may add work in flight.</summary>
    public bool CanAdd { get; init; }

    /// <summary>The revision that the reader has just made; null where the page was only opened.</summary>
    public long? Kept { get; init; }

    /// <summary>The page's own address.</summary>
    public string Address => Paths.Of(Place.InFlight, Cycle.Slug);
}

/// <summary>A unit's capacity and what is asked of it, both in the cycle's capacity unit, 0 or more.</summary>
/// <param name="Name">The unit's name.</param>
/// <param name="Capacity">What it can do in the cycle.</param>
/// <param name="Protected">Load of work that goes on.</param>
/// <param name="Deprioritised">Load that is left of work which steps back.</param>
/// <param name="Undecided">Load of work without a verdict.</param>
/// <param name="New">Load of priorities, objectives and commitments.</param>
/// <param name="Low">The sum at its lowest; null where every load is one number.</param>
/// <param name="High">The sum at its highest; null where every load is one number.</param>
public sealed record CapacityView(
    string Name, double Capacity, double Protected, double Deprioritised, double Undecided, double New, double? Low = null, double? High = null)
{
    /// <summary>Everything that is asked of the unit.</summary>
    public double Total => Protected + Deprioritised + Undecided + New;

    /// <summary>Whether it fits, as the checks say.</summary>
    public CapacityFit Fit { get; init; } = Protected + Deprioritised + New > Capacity ? CapacityFit.None
        : Protected + Deprioritised + New + Undecided > Capacity ? CapacityFit.WithoutUndecided : CapacityFit.All;

    /// <summary>The probability that more is asked than there is, 0 to 100, and the highest that is agreed; null where nothing is uncertain.</summary>
    public (int Chance, int Agreed)? Probability { get; init; }

    /// <summary>What doesn't fit, expected; 0 where everything does, and where it only isn't sure enough.</summary>
    public double Over => Fit == CapacityFit.All ? 0 : Math.Max(0, Total - Capacity);
}

/// <summary>A verdict on work in flight.</summary>
public enum WorkVerdict { Undecided, Stop, Deprioritise, Protect }

/// <summary>Work that was running before this plan.</summary>
/// <param name="Id">Its id in the plan: unique, of letters, digits and hyphens.</param>
/// <param name="What">What it is.</param>
/// <param name="Unit">The unit whose capacity it eats.</param>
/// <param name="Load">Its load, in the cycle's capacity unit.</param>
/// <param name="Verdict">Stop, deprioritise, protect, or undecided.</param>
public sealed record WorkView(string Id, string What, string Unit, double Load, WorkVerdict Verdict)
{
    /// <summary>The load that is left after it stepped back.</summary>
    public double? LoadAfter { get; init; }

    /// <summary>Who decided; null where nobody did.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it was decided.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Who gives something up by it; null where nobody is named.</summary>
    public string? GivesUp { get; init; }

    /// <summary>Whether that person confirmed it.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Outsiders who expect it, with the day on which they were or will be told.</summary>
    public IReadOnlyList<Told> Tell { get; init; } = [];

    /// <summary>Whether what was stopped did stop: a mark with its sentence; null where there is nothing to verify.</summary>
    public Proof? Proof { get; init; }

    /// <summary>The item's own page; null where it has none.</summary>
    public string? Address { get; init; }

    /// <summary>What the reader can do to it now, but the verdicts.</summary>
    public IReadOnlyList<ActFormView> Acts { get; init; } = [];

    /// <summary>The verdicts that the reader can pass on it.</summary>
    public IReadOnlyList<ActFormView> Verdicts { get; init; } = [];

    /// <summary>Whether it can be chosen for a verdict on several.</summary>
    public bool CanChoose { get; init; }

    /// <summary>Whether it is chosen when the page opens.</summary>
    public bool Chosen { get; init; }

    /// <summary>A sentence more, such as that it was protected in the last cycle too.</summary>
    public string? Note { get; init; }
}

/// <summary>An outsider who is told.</summary>
/// <param name="Who">Who they are.</param>
/// <param name="On">The day; null where none is set.</param>
public sealed record Told(string Who, LocalDate? On);

/// <summary>What is known about a claim.</summary>
/// <param name="Mark">On track where it was verified, off track where it was refuted, pending or outdated where nobody looked.</param>
/// <param name="Words">The sentence beside the mark: “Verified by Nora W., 16 January”.</param>
public sealed record Proof(Mark Mark, string Words);
