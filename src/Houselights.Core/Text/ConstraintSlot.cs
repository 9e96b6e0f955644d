namespace Houselights.Core.Text;

/// <summary>What must not happen, what is given up, what gives way.</summary>
internal sealed class ConstraintSlot : ISlotReader
{
    private static readonly PhraseSet Cues = new(
        "no, not, never, nobody, no one, nothing, none, without, unless, instead of, rather than, even if, even when, even though, "
        + "give up, gives up, giving up, stop, stops, stopping, drop, drops, say no to, decline, refuse, cancel, cancels, give way, "
        + "gives way, waits until, waits for, wait until, no longer, don't, doesn't, won't, must not, may not, cannot, can't, if we, if the, "
        + "whatever the, may refuse, may stop, may say no, only if, only after, only when, on condition, as long as, end");

    /// <summary>Negations that are praise: “no compromise”, “no child left behind”.</summary>
    private static readonly WordSet Praise = new(
        "compromise compromises excuse excuses limit limits doubt matter exception exceptions child one stone regrets "
        + "boundaries borders alternative substitute shortcuts shortcut barriers question end");

    private static readonly WordSet Emphatic = new("just only alone enough forget about be");

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            var end = Cues.Match(passage, at);
            if (end < 0 || IsPraise(passage, at, end)) continue;
            found.Add(passage.Slot(SlotKinds.Constraint, at, Math.Min(WithObject(passage, end), passage.Count)));
            at = end - 1;
        }
    }

    private static bool IsPraise(Passage passage, int at, int end) =>
        passage.Is(end, Praise) || passage.Is(end, Emphatic)
        || ((passage.Is(at, "end") || passage.Is(at, "stop") || passage.Is(at, "drop")) && !passage.IsWord(end))
        || (passage.Is(at, "end") && !passage.StartsClause(at));

    private static int WithObject(Passage passage, int end)
    {
        var last = end;
        while (last < end + 4 && passage.IsWord(last)) last++;
        return last;
    }
}
