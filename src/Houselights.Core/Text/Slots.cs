namespace Houselights.Core.Text;

/// <summary>What a statement of a goal can settle.</summary>
[Flags]
public enum SlotKinds
{
    None = 0,

    /// <summary>What is done, and to what: “reduce churn”, “close the trading desk”.</summary>
    Direction = 1,

    /// <summary>What is measured: “churn”, “waiting time”.</summary>
    Measure = 2,

    /// <summary>A number with its unit.</summary>
    Number = 4,

    /// <summary>By when.</summary>
    Deadline = 8,

    /// <summary>For whom, where, how much of it: “only tenants”, “all listed stores”.</summary>
    Scope = 16,

    /// <summary>What must not happen, what is given up, what gives way: “without raising discounts”, “even when the order is late”.</summary>
    Constraint = 32,

    /// <summary>Who answers for it or decides.</summary>
    Owner = 64,
}

/// <summary>A filled slot.</summary>
/// <param name="Kind">Exactly one kind.</param>
/// <param name="Start">Index of the first character, in UTF-16 units.</param>
/// <param name="Length">Length in UTF-16 units, at least 1.</param>
/// <param name="Quote">The words that fill it.</param>
public readonly record struct FilledSlot(SlotKinds Kind, int Start, int Length, string Quote);

/// <summary>Reads which slots of a goal a text fills, and with which words.</summary>
/// <remarks>Reads English; stateless, safe to call from many threads, linear in the text. It says that a slot is
/// filled, not what it holds: comparing what two people put there is the readback's work.</remarks>
public static class Slots
{
    /// <summary>Each reads one slot; a slot that grows gets a reader of its own here.</summary>
    private static readonly ISlotReader[] Readers =
    [
        new DirectionSlot(), new MeasureSlot(), new NumberSlot(), new DeadlineSlot(), new ScopeSlot(), new ConstraintSlot(), new OwnerSlot(),
    ];

    /// <param name="text">Any text, an empty one included.</param>
    /// <param name="peopleNames">Names of the plan's people; without them only roles and “… decides” name an owner.</param>
    /// <returns>The filled slots in the order of <see cref="SlotKinds"/>, then of their place.</returns>
    public static IReadOnlyList<FilledSlot> In(string text, IReadOnlyCollection<string>? peopleNames = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var passage = Passage.Of(text);
        var names = new NameBook(peopleNames ?? []);
        var found = new List<FilledSlot>();
        foreach (var reader in Readers) reader.Read(passage, names, found);
        return found;
    }

    /// <summary>The kinds among the slots, as one value.</summary>
    public static SlotKinds KindsOf(IEnumerable<FilledSlot> slots) =>
        slots.Aggregate(SlotKinds.None, (kinds, slot) => kinds | slot.Kind);
}
