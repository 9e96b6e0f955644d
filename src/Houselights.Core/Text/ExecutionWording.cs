namespace Houselights.Core.Text;

/// <summary>Finds execution in a strategy text: dates, numeric targets, named owners and tasks.</summary>
/// <remarks>
/// <para><b>Reads</b> English only; ask <see cref="Language"/> first. Stateless and safe to call from many threads; time
/// and memory grow linearly with the text.</para>
/// <para><b>Errors.</b> Measured on labelled sentences that the rules were not written on: docs/text-work.md. It is
/// built to miss rather than to accuse: a strategy may name a horizon year, a speed, a place in the market, a number
/// of brands.</para>
/// </remarks>
public static class ExecutionWording
{
    /// <param name="text">Any text, an empty one included.</param>
    /// <param name="peopleNames">Names of the plan's people as written there (“Karl B.”, “Dr Ines Roth”).</param>
    /// <returns>The stretches, in the order of their start; those of one kind never overlap, those of two may
    /// (“Hire 12 reps” is a task that holds a target).</returns>
    public static IReadOnlyList<TextSpan> Find(string text, IReadOnlyCollection<string> peopleNames)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(peopleNames);
        return Find(Passage.Of(text), new NameBook(peopleNames));
    }

    internal static IReadOnlyList<TextSpan> Find(Passage passage, NameBook names)
    {
        Stretches dates = new(), targets = new(), owners = new(), tasks = new();
        DateWording.Find(passage, dates);
        TargetWording.Find(passage, dates, targets);
        OwnerWording.Find(passage, names, owners);
        TaskWording.Find(passage, dates, tasks);

        var found = new List<TextSpan>(dates.Count + targets.Count + owners.Count + tasks.Count);
        Add(passage, dates, WordingKind.Date, found);
        Add(passage, targets, WordingKind.Target, found);
        Add(passage, owners, WordingKind.Owner, found);
        Add(passage, tasks, WordingKind.Task, found);
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Kind.CompareTo(b.Kind));
        return found;
    }

    private static void Add(Passage passage, Stretches stretches, WordingKind kind, List<TextSpan> found)
    {
        foreach (var (first, end) in stretches) found.Add(passage.Span(first, end, kind));
    }
}
