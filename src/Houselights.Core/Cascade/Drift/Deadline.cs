using NodaTime;

namespace Houselights.Core.Cascade.Drift;

/// <summary>By when, or from when. One of the two days is there.</summary>
/// <param name="From">The first day of a beginning (“from July on”); null for a limit.</param>
/// <param name="To">The last day that still keeps it; null for a mere beginning.</param>
/// <param name="Quote">The words.</param>
internal sealed record Deadline(LocalDate? From, LocalDate? To, string Quote)
{
    /// <summary>What is no more after September ends by its last day.</summary>
    public Deadline AsEnd() => To is null ? new(null, From?.PlusDays(-1), Quote) : this;

    /// <summary>Earlier is narrower, later wider; a beginning after the other's end contradicts it.</summary>
    public SlotVerdict Compare(Deadline child)
    {
        if (From > child.To || child.From > To) return SlotVerdict.Contradicted;
        if ((To ?? From) is not { } mine || (child.To ?? child.From) is not { } its || mine == its) return SlotVerdict.Same;
        return its < mine ? SlotVerdict.Narrowed : SlotVerdict.Widened;
    }
}
