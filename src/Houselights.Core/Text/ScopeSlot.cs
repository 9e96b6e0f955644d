namespace Houselights.Core.Text;

/// <summary>Words that restrict; “all” and “every” count only beside something measurable: “delight every customer” restricts nothing.</summary>
internal sealed class ScopeSlot : ISlotReader
{
    private static readonly PhraseSet Restrictions = new(
        "only, except, except for, excluding, apart from, limited to, restricted to, starting with, outside, inside, exclusively, other than");

    private static readonly WordSet Quantifiers = new("all every each any both most half");

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        var anchored = found.Exists(slot => slot.Kind is SlotKinds.Direction or SlotKinds.Measure or SlotKinds.Number);
        for (var at = 0; at < passage.Count; at++)
        {
            var end = Restrictions.Match(passage, at);
            if (end < 0 && anchored && passage.Is(at, Quantifiers) && (passage.IsWord(at + 1) || passage.IsNumber(at + 1))) end = at + 1;
            if (end > 0) found.Add(passage.Slot(SlotKinds.Scope, at, WithNext(passage, end)));
        }
    }

    private static int WithNext(Passage passage, int end) => passage.IsWord(end) ? end + 1 : end;
}
