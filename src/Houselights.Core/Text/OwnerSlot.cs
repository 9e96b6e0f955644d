namespace Houselights.Core.Text;

/// <summary>A person of the plan, a role, or “the dispatcher decides”.</summary>
internal sealed class OwnerSlot : ISlotReader
{
    private static readonly PhraseSet Decides = new(
        "decides, decide on, owns every, owns the, owns all, signs off, approves, is responsible for, is accountable for, answers for, "
        + "may refuse, may stop, may decide, cancels, takes over");

    private static readonly WordSet Nobody = new(
        "we you it this that customer customers client patient patients citizen market people quality everyone everybody one brand team "
        + "heart trust students student");

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        Stretches owners = new();
        OwnerWording.Find(passage, names, owners);
        foreach (var (first, end) in owners) found.Add(passage.Slot(SlotKinds.Owner, first, end));
        for (var at = 1; at < passage.Count; at++)
        {
            var end = Decides.Match(passage, at);
            if (end > 0 && passage.IsWord(at - 1) && !passage.Is(at - 1, Nobody))
                found.Add(passage.Slot(SlotKinds.Owner, at - 1, end));
        }
    }
}
