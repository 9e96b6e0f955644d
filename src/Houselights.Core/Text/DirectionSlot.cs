namespace Houselights.Core.Text;

/// <summary>A verb of change with a measure, or a task with a definite object.</summary>
internal sealed class DirectionSlot : ISlotReader
{
    private const int ReachOfMeasure = 6;

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        Stretches dates = new(), tasks = new();
        DateWording.Find(passage, dates);
        TaskWording.Find(passage, dates, tasks);
        foreach (var (first, end) in tasks) found.Add(passage.Slot(SlotKinds.Direction, first, end));

        for (var at = 0; at < passage.Count; at++)
        {
            if (!passage.Is(at, SlotWords.Change)) continue;
            var measure = MeasureAfter(passage, at);
            if (measure > 0) found.Add(passage.Slot(SlotKinds.Direction, at, measure + 1));
        }
    }

    private static int MeasureAfter(Passage passage, int verb)
    {
        for (var at = verb + 1; at <= verb + ReachOfMeasure && !passage.EndsClause(at); at++)
            if (passage.Is(at, SlotWords.Measures)) return at;
        return -1;
    }
}
