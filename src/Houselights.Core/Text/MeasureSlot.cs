namespace Houselights.Core.Text;

/// <summary>A measure that a verb of change or a number belongs to; the bare word (“our revenue!”) settles nothing.</summary>
internal sealed class MeasureSlot : ISlotReader
{
    private const int ReachOfNumber = 8;

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        for (var at = 0; at < passage.Count; at++)
            if (passage.Is(at, SlotWords.Measures) && HasNeighbour(passage, at))
                found.Add(passage.Slot(SlotKinds.Measure, at, at + 1));
    }

    private static bool HasNeighbour(Passage passage, int measure)
    {
        for (var at = measure - 1; at >= measure - ReachOfNumber && !passage.EndsClause(at); at--)
            if (passage.Is(at, SlotWords.Change) || NumberSlot.IsAt(passage, at, out _)) return true;
        for (var at = measure + 1; at <= measure + ReachOfNumber && !passage.EndsClause(at); at++)
            if (passage.Is(at, SlotWords.Change) || NumberSlot.IsAt(passage, at, out _)) return true;
        return false;
    }
}
