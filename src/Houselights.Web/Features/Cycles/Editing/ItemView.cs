using Houselights.App.Cycles.Editing;
using Houselights.Core.Document;
using Houselights.Web.Parts;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Cycles.Editing;

/// <summary>One item of a plan: what it says, what the reader can do to it, what is found about it, and who changed what.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Section">Its section in the plan file.</param>
/// <param name="Id">Its id; empty for a section that is one value.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Fields">Its fields in the order of the format.</param>
/// <param name="Acts">What the reader can do to it now.</param>
/// <param name="Findings">What is found about it.</param>
/// <param name="History">Who changed what, the latest first.</param>
/// <param name="CanRemove">Whether the reader may remove it.</param>
public sealed record ItemView(
    CycleHead Cycle,
    string Section,
    string Id,
    string Title,
    IReadOnlyList<FieldView> Fields,
    IReadOnlyList<ActFormView> Acts,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<HistoryLine> History,
    bool CanRemove)
{
    /// <summary>Where its forms are posted to.</summary>
    public string Address => Paths.Item(Cycle.Slug, Section, Id);

    /// <summary>The revision that the reader has just made; null where the page was only opened.</summary>
    public long? Kept { get; init; }

    /// <summary>What it can come to stand behind, in the section's order; empty where the order means nothing or isn't the reader's to change.</summary>
    public IReadOnlyList<FieldChoice> Places { get; init; } = [];

    /// <summary>What it stands behind now; empty for the first place.</summary>
    public string After { get; init; } = "";
}

/// <summary>A field, or a list of records within an item.</summary>
/// <param name="Path">See <see cref="RowDraft"/>.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Field">What is typed.</param>
/// <param name="Value">As a form shows it; null where it is empty.</param>
/// <param name="Shown">As people read it: names in place of ids.</param>
/// <param name="IsEditable">Whether the reader may write it.</param>
/// <param name="Choices">What can be chosen, where something is chosen.</param>
/// <param name="Elements">Of a list: its records, each a list of fields.</param>
public sealed record FieldView(
    string Path, string Label, PlanField Field, string? Value, string? Shown, bool IsEditable, IReadOnlyList<FieldChoice> Choices, IReadOnlyList<ElementView> Elements)
{
    /// <summary>The fields of an element that is added; empty where none is.</summary>
    public IReadOnlyList<FieldView> Fresh { get; init; } = [];
}

/// <summary>Something to choose.</summary>
/// <param name="Value">What the plan file says.</param>
/// <param name="Label">As people read it.</param>
public sealed record FieldChoice(string Value, string Label);

/// <summary>A record of a list.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Title">Its first words.</param>
/// <param name="Was">The whole of it, for a removal.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="CanRemove">Whether the reader may remove it.</param>
public sealed record ElementView(string Path, string Title, string Was, IReadOnlyList<FieldView> Fields, bool CanRemove);

/// <summary>An act that is open to the reader.</summary>
/// <param name="Name">Its verb in the address.</param>
/// <param name="Label">Its button.</param>
/// <param name="Asks">What its form asks for.</param>
/// <param name="Sensitive">Whether the reader has to prove who they are.</param>
public sealed record ActFormView(string Name, string Label, IReadOnlyList<AskView> Asks, bool Sensitive)
{
    /// <summary>Whether it may be done without saying anything: no word or date that it asks for has to be given.</summary>
    public bool IsDoneAtOnce => Asks.All(ask => ask.Ask is { Required: false, Kind: ActFieldKind.Words or ActFieldKind.Date });
}

/// <summary>A question of an act's form.</summary>
/// <param name="Ask">What is asked.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Choices">What can be chosen, where something is chosen.</param>
public sealed record AskView(ActField Ask, string Label, IReadOnlyList<FieldChoice> Choices)
{
    /// <summary>What is answered unless something else is typed, such as the date that was asked for; null for nothing.</summary>
    public string? Value { get; init; }
}

/// <summary>A line of the history.</summary>
/// <param name="Revision">The edit.</param>
/// <param name="Text">Who did what, when.</param>
/// <param name="Fields">What differs.</param>
/// <param name="Undone">Whether it was taken back.</param>
/// <param name="CanUndo">Whether the reader may take it back.</param>
public sealed record HistoryLine(long Revision, string Text, IReadOnlyList<string> Fields, bool Undone, bool CanUndo);
