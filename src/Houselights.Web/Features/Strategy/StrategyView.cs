using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Parts;
using Houselights.Web.Shell;
using NodaTime;

namespace Houselights.Web.Features.Strategy;

/// <summary>Where are we going and what do we say no to?</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">Where we are going, in the leader's own words where there are any.</param>
/// <param name="Lead">What it costs and what waits; null for none.</param>
/// <param name="Leader">Who writes it, by name.</param>
/// <param name="IsWriter">Whether the reader writes it.</param>
/// <param name="Texts">The six questions, in the order of the format.</param>
/// <param name="Dates">Written on, holds until.</param>
/// <param name="Advice">What others said to it: what waits for an answer first.</param>
/// <param name="Excludes">What we say no to.</param>
public sealed record StrategyView(
    CycleHead Cycle,
    string Verdict,
    string? Lead,
    string Leader,
    bool IsWriter,
    IReadOnlyList<FieldView> Texts,
    IReadOnlyList<FieldView> Dates,
    IReadOnlyList<AdviceView> Advice,
    IReadOnlyList<NoView> Excludes)
{
    /// <summary>True before the first sentence: then the page asks for it, and for nothing else.</summary>
    public bool IsBlank { get; init; }

    /// <summary>What must hold for it to be right.</summary>
    public IReadOnlyList<HoldsView> Assumptions { get; init; } = [];

    /// <summary>What would make us reopen it.</summary>
    public IReadOnlyList<RecordView> Tripwires { get; init; } = [];

    /// <summary>Whether a competitor could sign it, as people judged.</summary>
    public IReadOnlyList<SwapView> SwapTests { get; init; } = [];

    /// <summary>What was changed within its horizon, the latest first.</summary>
    public IReadOnlyList<ReopenedView> Reopened { get; init; } = [];

    /// <summary>The strategy's lists, for who adds to them.</summary>
    public FieldView? ExcludesField { get; init; }

    /// <inheritdoc cref="ExcludesField"/>
    public FieldView? AssumptionsField { get; init; }

    /// <inheritdoc cref="ExcludesField"/>
    public FieldView? TripwiresField { get; init; }

    /// <summary>What the reader can do to it now.</summary>
    public IReadOnlyList<ActFormView> Acts { get; init; } = [];

    /// <summary>What is found about it.</summary>
    public IReadOnlyList<FindingView> Findings { get; init; } = [];

    /// <summary>Who changed what, the latest first.</summary>
    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    /// <summary>The revision that the reader has just made; null where the page was only opened.</summary>
    public long? Kept { get; init; }

    /// <summary>Where its forms are posted to.</summary>
    public string Address => Paths.Item(Cycle.Slug, "strategy", "");

    /// <summary>This page.</summary>
    public string Here => Paths.Of(Place.Strategy, Cycle.Slug);

    /// <summary>An act that is open to the reader; null where it isn't.</summary>
    public ActFormView? Act(string name) => Acts.FirstOrDefault(act => act.Name == name);
}

/// <summary>What somebody said to the strategy.</summary>
/// <param name="At">Its place in the plan, from 0.</param>
/// <param name="Says">Their words.</param>
/// <param name="By">Who said it, and when.</param>
/// <param name="Answer">The leader's answer; null while it waits.</param>
/// <param name="Changed">Whether it changed the strategy.</param>
public sealed record AdviceView(int At, string Says, string By, string? Answer, bool Changed);

/// <summary>Something tempting that we say no to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="What">What we don't do.</param>
/// <param name="Tempting">Why it tempts us; null where nobody says.</param>
/// <param name="GivesUp">Who gives it up, by name; null where nobody is named.</param>
/// <param name="IsConfirmed">Whether they said so themselves.</param>
/// <param name="CanConfirm">Whether the reader is the one to say so.</param>
/// <param name="Record">Its fields, for who writes them; null for readers.</param>
public sealed record NoView(string Id, string What, string? Tempting, string? GivesUp, bool IsConfirmed, bool CanConfirm, ElementView? Record);

/// <summary>Something that must hold.</summary>
/// <param name="Id">The assumption.</param>
/// <param name="What">What must hold.</param>
/// <param name="Mark">Whether it does.</param>
/// <param name="Word">The mark's word.</param>
/// <param name="Note">Who finds out, and by when.</param>
public sealed record HoldsView(string Id, string What, Mark Mark, string Word, string Note);

/// <summary>A record in one sentence, with its fields for who writes them.</summary>
public sealed record RecordView(string What, ElementView? Record);

/// <summary>Whether a competitor could sign it.</summary>
public sealed record SwapView(string Sentence, Mark Mark, string Word);

/// <summary>A change within the horizon.</summary>
public sealed record ReopenedView(LocalDate? On, string Change, string? Because, string? Tripwire);
