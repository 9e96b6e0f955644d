using Houselights.Core.People.Owing;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Parts;
using Houselights.Web.Shell;
using NodaTime;

namespace Houselights.Web.Features.People.Owing;

/// <summary>What do people expect from somebody this week, and what do they get?</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Person">The person's id in the plan.</param>
/// <param name="Name">Their name.</param>
/// <param name="Verdict">How much waits this week, a sentence with a subject.</param>
/// <param name="Lead">What they get, in a sentence; null where the plan gives them nothing.</param>
/// <param name="Gets">What they get, by what it is; empty where the plan gives them nothing.</param>
/// <param name="Owes">What this week asks for, within the minutes that were promised; what is overdue first.</param>
/// <param name="Later">What is due after that, soonest first.</param>
public sealed record OweView(
    CycleHead Cycle, string Person, string Name, string Verdict, string? Lead, IReadOnlyList<GainsView> Gets, IReadOnlyList<OwedActView> Owes, IReadOnlyList<OwedActView> Later)
{
    /// <summary>What is due as well and doesn't fit into those minutes; empty where it does.</summary>
    public IReadOnlyList<OwedActView> Waiting { get; init; } = [];

    /// <summary>Why it waits: how many minutes were promised; null where nothing waits.</summary>
    public string? WaitsBecause { get; init; }

    /// <summary>How the minutes of this week add up, a line each; empty where nothing waits.</summary>
    public IReadOnlyList<string> Minutes { get; init; } = [];
}

/// <summary>Gains of one kind.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Items">Each of them; at least one.</param>
/// <param name="Dated">Whether they have days; a right has none.</param>
public sealed record GainsView(string Title, IReadOnlyList<SlipView> Items, bool Dated);

/// <summary>One act, with a place for the form in which it is done.</summary>
/// <param name="Id">Unique on the page; stable as long as the act is asked for.</param>
/// <param name="Kind">What to do.</param>
/// <param name="Subject">To what, as in <see cref="OwedAct.Subject"/>: what a form posts to follows from it.</param>
/// <param name="Title">An imperative with the subject's title.</param>
/// <param name="Note">Who waits for it and how long it takes.</param>
/// <param name="Due">By when; null where the plan sets no day.</param>
/// <param name="DaysLate">Days since then; 0 where it hasn't passed.</param>
/// <param name="Where">The button's words, and the page on which the subject stands; without an address where there is no such page.</param>
public sealed record OwedActView(string Id, OwedKind Kind, string Subject, string Title, string Note, LocalDate? Due, int DaysLate, Link Where)
{
    /// <summary>The forms in which it is done, on the row itself; empty where somebody else looks, or it is done on a page of its own.</summary>
    public IReadOnlyList<ActFormView> Forms { get; init; } = [];

    /// <summary>What counts as done; null where it isn't a promise or the plan doesn't say.</summary>
    public string? DoneWhen { get; init; }

    /// <summary>Where the forms are posted to.</summary>
    public string Address { get; init; } = "";
}
