using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift.Reports;

/// <summary>The words of a drift report, in the reader's language.</summary>
internal static class DriftTexts
{
    private static readonly ReportTexts Texts = new("Drift");

    public static string Of(SlotKinds slot, TextStyle style) => Of("slot." + slot.ToString().ToLowerInvariant(), style);

    public static string Of(SlotVerdict verdict, TextStyle style) => Of("verdict." + verdict.ToString().ToLowerInvariant(), style);

    public static string Of(string key, TextStyle style, params (string Name, Value Value)[] values) =>
        Texts.Of(key, style, values);

    /// <summary>What a slot held above and below, quoted.</summary>
    public static string Departure(ReadSlot slot, string layer, TextStyle style) => Of(
        slot switch { { Parent: null } => "came", { Child: null } => "went", _ => "turned" }, style,
        ("slot", Of(slot.Slot, style)), ("verdict", Of(slot.Verdict, style)), ("layer", layer), ("parent", slot.Parent), ("child", slot.Child));

    /// <summary>How one slot stands in one step.</summary>
    public static string Cell(DriftStep step, SlotKinds slot, TextStyle style) => step.Comparison switch
    {
        null => Of("silent", style),
        { IsRead: false } => Of("foreign", style),
        { IsOffTopic: true } => Of("offtopic", style),
        var read => Of(read.VerdictOf(slot), style),
    };

    /// <summary>What is to be said of a thread beneath its table, in the order of layers and slots.</summary>
    public static IEnumerable<string> Remarks(DriftThread thread, TextStyle style)
    {
        foreach (var step in thread.Steps)
        {
            if (step.Comparison is not { } read) yield return Of("layer.silent", style, ("layer", step.Layer));
            else if (read.IsOffTopic) yield return Of("layer.offtopic", style, ("layer", step.Layer), ("text", read.Child.Text));
            else
                foreach (var slot in read.Slots)
                    if (slot.Verdict != SlotVerdict.Same) yield return Departure(slot, step.Layer, style);
            if (step.Comparison is { IsDecomposition: true } part) yield return Of("layer.part", style, ("layer", step.Layer), ("lever", part.Child.Lever));
        }
    }

    /// <summary>Where each slot that departed did so first.</summary>
    public static IEnumerable<(SlotKinds Slot, DriftStep Step)> Beginnings(DriftThread thread)
    {
        foreach (var slot in StatementComparison.Order)
            if (thread.Began(slot) is { } step) yield return (slot, step);
    }

    public static string Began(DriftThread thread, TextStyle style)
    {
        var began = Beginnings(thread).Select(each => Of("began.slot", style, ("slot", Of(each.Slot, style)), ("layer", each.Step.Layer))).ToList();
        return began.Count == 0 ? Of(thread.Steps.Any(step => step.Comparison is not { IsOffTopic: false }) ? "began.unread" : "began.nowhere", style) : Of("began", style, ("where", string.Join(", ", began)));
    }

    public static string Summary(DriftChain chain, TextStyle style) => Of("summary", style,
        ("statements", chain.Threads.Length), ("layers", chain.Layers.Length),
        ("contradicted", chain.Threads.Sum(thread => thread.Steps.Sum(step => step.Comparison?.Slots.Count(slot => slot.Verdict == SlotVerdict.Contradicted) ?? 0))),
        ("day", chain.AsOf));
}
