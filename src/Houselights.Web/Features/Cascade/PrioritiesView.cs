using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Parts;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Cascade;

/// <summary>What comes first, what comes after it, and what didn't come in?</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">What comes first.</param>
/// <param name="Lead">How many follow, and what waits; null for none.</param>
/// <param name="Order">Priorities in their pecking order.</param>
/// <param name="Candidates">What was proposed, by what became of it.</param>
/// <param name="Shares">The weights as parts of a hundred.</param>
public sealed record PrioritiesView(CycleHead Cycle, string Verdict, string? Lead, IReadOnlyList<PlacedView> Order, IReadOnlyList<CandidateGroup> Candidates, SharesView Shares)
{
    /// <summary>Whether the reader may change the order.</summary>
    public bool CanOrder { get; init; }

    /// <summary>Whether the reader may propose.</summary>
    public bool CanPropose { get; init; }

    /// <summary>The share for keeping the lights on.</summary>
    public FieldView? Maintenance { get; init; }

    /// <summary>The revision that the reader has just made; null where the page was only opened.</summary>
    public long? Kept { get; init; }

    /// <summary>This page.</summary>
    public string Here => Paths.Of(Place.Priorities, Cycle.Slug);
}

/// <summary>A priority at its place.</summary>
/// <param name="Id">Its id.</param>
/// <param name="What">What it is.</param>
/// <param name="Owner">Who answers for it, in a phrase.</param>
/// <param name="Why">Why it comes first; null where nobody says.</param>
/// <param name="Means">People, money and rights that come with it, in a phrase; null where there are none.</param>
/// <param name="Share">Its weight in percent; null where it has none.</param>
public sealed record PlacedView(string Id, string What, string Owner, string? Why, string? Means, double? Share)
{
    /// <summary>Its weight as a field.</summary>
    public FieldView? Weight { get; init; }

    /// <summary>Other fields that the reader may write.</summary>
    public IReadOnlyList<FieldView> Fields { get; init; } = [];

    /// <summary>Whether it weighs more than one above it.</summary>
    public bool Outweighs { get; init; }

    /// <summary>Behind whom it stands after a step up or down; empty for the first place.</summary>
    public string AfterUp { get; init; } = "";

    /// <inheritdoc cref="AfterUp"/>
    public string AfterDown { get; init; } = "";
}

/// <summary>Candidates of one verdict.</summary>
/// <param name="Key">A word that is unique on the page.</param>
/// <param name="Title">What became of them.</param>
/// <param name="Items">At least one.</param>
public sealed record CandidateGroup(string Key, string Title, IReadOnlyList<CandidateView> Items);

/// <summary>Something that was proposed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="What">What it is.</param>
/// <param name="Note">Who proposed it, and when it was decided.</param>
/// <param name="Because">Why; null where nobody says.</param>
/// <param name="Loss">Whether its sponsor has confirmed that it is out; null where there is nothing to confirm.</param>
/// <param name="Acts">What the reader can do to it.</param>
public sealed record CandidateView(string Id, string What, string Note, string? Because, Mark? Loss, IReadOnlyList<ActFormView> Acts);

/// <summary>Shares of a hundred.</summary>
/// <param name="Weights">In the pecking order, in percent, 0 or more.</param>
/// <param name="Maintenance">In percent, 0 or more.</param>
/// <param name="Missing">What is missing to 100; 0 where nothing is.</param>
/// <param name="Over">What is too much; 0 where nothing is.</param>
public sealed record SharesView(IReadOnlyList<double> Weights, double Maintenance, double Missing, double Over)
{
    public double Total => 100 - Missing + Over;
}
