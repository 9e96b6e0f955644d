using Houselights.Core.Cascade.Drift;
using Houselights.Core.Text;
using Houselights.Core.Tests.Text;
using NodaTime;

namespace Houselights.Core.Tests.Cascade;

/// <summary>
/// Pairs of a statement and its readback, labelled before a rule was written: per slot what became of it, slots left out are the same,
/// “off” is off topic.
/// </summary>
internal static class LabelledDrift
{
    /// <summary>The halves of each table: children that keep the parent’s words but for one thing, and freely worded ones.</summary>
    public static readonly string[] Splits = [Labelled.Development, Labelled.HeldOut, FreeDevelopment, FreeHeldOut];

    public const string FreeDevelopment = "development-free";

    /// <summary>Written by hands that had seen neither the rules nor the other free pairs; its single errors are not looked at.</summary>
    public const string FreeHeldOut = "held-out-free";

    public static readonly LocalDate Day = new(2026, 3, 1);

    /// <summary>Wanted and found verdict of a slot, for every row that isn't off topic by its label.</summary>
    public static IReadOnlyList<(SlotVerdict Wanted, SlotVerdict Found)> Slots(string split, SlotKinds slot) =>
        [.. Rows(split).Where(row => row[2] != "off").Select(row => (Wanted(row[2], slot), Compared(row).VerdictOf(slot)))];

    public static Reached Contradictions(string split) => Reached.By(
        from slot in StatementComparison.Order
        from pair in Slots(split, slot)
        select (pair.Wanted == SlotVerdict.Contradicted, pair.Found == SlotVerdict.Contradicted));

    public static Reached Contradictions(string split, SlotKinds slot) =>
        Reached.By(Slots(split, slot).Select(pair => (pair.Wanted == SlotVerdict.Contradicted, pair.Found == SlotVerdict.Contradicted)));

    public static Reached OffTopic(string split) => Reached.By(Rows(split).Select(row => (row[2] == "off", Compared(row).IsOffTopic)));

    public static IReadOnlyList<string[]> Rows(string split) => Labelled.Rows("Cascade/drift", split);

    public static StatementComparison Compared(string[] row) => StatementComparison.Of(Statement.Read(row[3], Day), Statement.Read(row[4], Day));

    private static SlotVerdict Wanted(string label, SlotKinds slot)
    {
        var name = slot.ToString().ToLowerInvariant() + "=";
        var part = label.Split(',').FirstOrDefault(each => each.StartsWith(name, StringComparison.Ordinal));
        return part is null ? SlotVerdict.Same : Enum.Parse<SlotVerdict>(part[name.Length..], ignoreCase: true);
    }
}
