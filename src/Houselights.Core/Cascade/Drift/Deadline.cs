using NodaTime;

namespace Houselights.Core.Cascade.Drift;

/// <summary>By when, or from when. One of the two days is there.</summary>
/// <param name="From">The first day of a beginning (“from July on”); null for a limit.</param>
/// <param name="To">The last day that still keeps it; null for a mere beginning.</param>
/// <param name="Quote">The words.</param>
internal sealed record Deadline(LocalDate? From, LocalDate? To, string Quote)
{
    /// <summary>“Before the end of June” and “by 30 June” mean one day.</summary>
    private const int Tolerance = 1;

    /// <summary>“After”, “beyond”: it happens later, whatever it is.</summary>
    public bool IsAfter { get; init; }

    /// <summary>What begins then is that something is no more.</summary>
    private bool IsEnd { get; init; }

    /// <summary>What is no more after September ends by its last day.</summary>
    public Deadline AsEnd() => To is null ? this with { IsEnd = true } : this;

    /// <summary>Earlier is narrower, later wider; a beginning after the other's end contradicts it.</summary>
    public SlotVerdict Compare(Deadline child)
    {
        if (To is null && child.To is null && From is { } first && child.From is { } second) return Order(first, second);
        var (mine, its) = (Settled(), child.Settled());
        if (IsPast(mine.From, its.To) || IsPast(its.From, mine.To)) return SlotVerdict.Contradicted;
        return (mine.To ?? mine.From) is { } own && (its.To ?? its.From) is { } other ? Order(own, other) : SlotVerdict.Same;
    }

    private Deadline Settled() => IsEnd ? this with { From = null, To = From?.PlusDays(-1) } : this;

    private static bool IsPast(LocalDate? from, LocalDate? to) => from is { } start && to is { } end && start > end;

    private static SlotVerdict Order(LocalDate mine, LocalDate its) =>
        Math.Abs(Period.DaysBetween(mine, its)) <= Tolerance ? SlotVerdict.Same : its < mine ? SlotVerdict.Narrowed : SlotVerdict.Widened;
}
