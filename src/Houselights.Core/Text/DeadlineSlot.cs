namespace Houselights.Core.Text;

/// <summary>A date, and what only a restatement may leave so loose: a season, a year, a duration.</summary>
internal sealed class DeadlineSlot : ISlotReader
{
    private static readonly WordSet Limits = new("by until till before in from within");
    private static readonly WordSet Seasons = new("spring summer autumn fall winter christmas easter");
    private static readonly WordSet Spans = new("minute hour day week month quarter year shift season");
    private static readonly WordSet Durations = new("days weeks months quarters years hours minutes");

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        for (var at = 0; at < passage.Count;)
        {
            if (DateWording.TryRead(passage, at, out var end) || IsLoose(passage, at, out end))
            {
                found.Add(passage.Slot(SlotKinds.Deadline, at, Math.Min(end, passage.Count)));
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    private static bool IsLoose(Passage passage, int at, out int end)
    {
        end = at + 2;
        if (!passage.Is(at, Limits)) return passage.Is(at, "after") && Amount.IsYear(passage, at + 1);
        if (passage.Is(at + 1, Seasons) || Amount.IsYear(passage, at + 1)) return true;
        end = at + 3;
        if (passage.Is(at, "within") && (passage.Is(at + 1, "a") || passage.Is(at + 1, "an")) && passage.Is(at + 2, Spans)) return true;
        if (!passage.Is(at, "within") || !Amount.TryRead(passage, at + 1, out var amount)) return false;
        end = amount.End + 1;
        return passage.Is(amount.End, Durations);
    }
}
