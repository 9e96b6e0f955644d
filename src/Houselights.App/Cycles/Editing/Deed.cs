using System.Collections.Immutable;
using Houselights.Core.Document;

namespace Houselights.App.Cycles.Editing;

/// <summary>What is done to a plan: its rows after an edit or an act.</summary>
/// <param name="Act">A word for what is done, such as <c>promise</c>; the history shows it.</param>
/// <param name="Subject">What it is done to, such as <c>commitments/radio</c>.</param>
internal sealed record Deed(string Act, string Subject)
{
    /// <summary>Rows to be put; an item of the same key is replaced, another comes behind.</summary>
    public ImmutableArray<PlanRow> Puts { get; init; } = [];

    /// <summary>Rows without an id that a put row of the same place takes the place of.</summary>
    public ImmutableArray<(string Section, string Key)> Removes { get; init; } = [];

    /// <summary>The new order of a section's keys; null where it stays.</summary>
    public (string Section, ImmutableArray<string> Keys)? Order { get; init; }

    public static Deed Put(string act, RowDraft draft) => new(act, draft.Key.Length == 0 ? draft.Section : $"{draft.Section}/{draft.Key}") { Puts = [draft.Row()] };
}

/// <summary>An edit that was kept.</summary>
/// <param name="CycleId">The cycle.</param>
/// <param name="Revision">The revision that it made, or that held it already.</param>
/// <param name="Section">The section that it is about.</param>
/// <param name="Id">The item's id; empty for a section that is one value.</param>
public sealed record Edited(string CycleId, long Revision, string Section, string Id);

/// <summary>One changed row of an edit, as it is remembered.</summary>
/// <param name="Section">The section.</param>
/// <param name="Key">The row.</param>
/// <param name="Before">JSON; null where the row was added.</param>
/// <param name="After">JSON; null where it was removed.</param>
/// <param name="Behind">The row that it stood behind before it was removed or moved; null for the first one, and for what didn't move.</param>
/// <param name="Moved">Whether only its place changed.</param>
internal sealed record RowChange(string Section, string Key, string? Before, string? After, string? Behind = null, bool Moved = false);
