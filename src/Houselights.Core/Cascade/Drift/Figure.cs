namespace Houselights.Core.Cascade.Drift;

/// <summary>How a number binds: to itself, as least, as most.</summary>
internal enum Bound : byte { Exact, AtLeast, AtMost }

/// <summary>A goal in numbers: where it starts, where it is to end, by how much. At least the end or the change is there.</summary>
internal sealed record Figure(Quantity? From, Quantity? To, Bound Bound, double? UpTo, Quantity? By, string Quote)
{
    /// <summary>“A third” and “33.3 %” are one number, relative to the larger.</summary>
    private const double Tolerance = 2e-3;

    /// <summary>The root of what is counted; null for other numbers and where it isn't said.</summary>
    public string? Of { get; init; }

    /// <summary>The same said of the rest: 97 % on time leave 3 % late. Changes stay what they are.</summary>
    public Figure? Rest() => To is { Dimension: Dimension.Percent, PerSeconds: 0, Value: <= 100 } to && UpTo is null
        ? this with { To = to with { Value = 100 - to.Value }, From = From is { } start ? start with { Value = 100 - start.Value } : null, Bound = Bound switch { Bound.AtLeast => Bound.AtMost, Bound.AtMost => Bound.AtLeast, _ => Bound.Exact } }
        : null;

    /// <summary>Both make a hundred, one of them as a limit: “95 %”, “at most 5 %”.</summary>
    public bool IsRestOf(Figure other) =>
        To is { Dimension: Dimension.Percent } mine && other.To is { Dimension: Dimension.Percent } its && Equal(mine.Value + its.Value, 100) && (Bound == Bound.AtMost) != (other.Bound == Bound.AtMost);

    public Dimension Dimension => (To ?? By ?? From)!.Value.Dimension;

    public SlotVerdict Compare(Figure child)
    {
        if (To is { } mine && child.To is { } its)
        {
            var verdict = Targets(mine, its, child);
            return verdict == SlotVerdict.Same && Differ(From, child.From) ? SlotVerdict.Contradicted : verdict;
        }

        return Changes(child) ? SlotVerdict.Same : SlotVerdict.Contradicted;
    }

    /// <summary>Numbers that could be the same goal: of one dimension, or a change that a start and an end imply.</summary>
    public bool Concerns(Figure other) =>
        Dimension == other.Dimension || (To is { } mine && other.To is { } goal && (IsMoneyUnsaid(mine, goal) || IsMoneyUnsaid(goal, mine))) || (By is { } by && other.Implies(by.Dimension)) || (other.By is { } its && Implies(its.Dimension));

    /// <summary>“Above 2 million”: the currency goes without saying.</summary>
    private static bool IsMoneyUnsaid(Quantity bare, Quantity money) => bare is { Dimension: Dimension.Count, Value: >= 1000 } && money.Dimension == Dimension.Money;

    private bool Implies(Dimension change) => change is Dimension.Percent || Dimension is Dimension.Percent;

    private SlotVerdict Targets(Quantity mine, Quantity its, Figure child)
    {
        if (IsMoneyUnsaid(mine, its) || IsMoneyUnsaid(its, mine)) its = its with { Dimension = mine.Dimension, Currency = mine.Currency };
        if (mine.Dimension != its.Dimension || (mine.Currency ?? "") != (its.Currency ?? "")) return SlotVerdict.Contradicted;
        var (a, b) = (PerSecond(mine), PerSecond(its));
        if (UpTo is not null || child.UpTo is not null) return Ranges(a, b, child);
        if (Bound != child.Bound && Bound != Bound.Exact && child.Bound != Bound.Exact) return SlotVerdict.Contradicted;
        if (Equal(a, b)) return SlotVerdict.Same;
        var bound = Bound == Bound.Exact ? child.Bound : Bound;
        if (bound == Bound.Exact) return SlotVerdict.Contradicted;
        var stricter = bound == Bound.AtLeast ? b > a : b < a;

        // A number alone may only lie within the other's limit; two limits are always one within the other.
        if (Bound == Bound.Exact) return stricter ? SlotVerdict.Contradicted : SlotVerdict.Widened;
        if (child.Bound == Bound.Exact) return stricter ? SlotVerdict.Narrowed : SlotVerdict.Contradicted;
        return stricter ? SlotVerdict.Narrowed : SlotVerdict.Widened;
    }

    private SlotVerdict Ranges(double a, double b, Figure child)
    {
        var (mine, its) = (Interval(a, UpTo), child.Interval(b, child.UpTo));
        if (Equal(mine.Low, its.Low) && Equal(mine.High, its.High)) return SlotVerdict.Same;
        if (its.Low >= mine.Low && its.High <= mine.High) return SlotVerdict.Narrowed;
        return mine.Low >= its.Low && mine.High <= its.High ? SlotVerdict.Widened : SlotVerdict.Contradicted;
    }

    private (double Low, double High) Interval(double value, double? upTo) => Bound switch
    {
        Bound.AtLeast => (value, double.PositiveInfinity),
        Bound.AtMost => (double.NegativeInfinity, value),
        _ => (value, upTo ?? value),
    };

    private static double PerSecond(Quantity quantity) => quantity.PerSeconds > 0 ? quantity.Value / quantity.PerSeconds : quantity.Value;

    /// <summary>Whether the two changes are the same, or can't be compared.</summary>
    private bool Changes(Figure child)
    {
        var (mine, its) = (Known, child.Known);
        if (mine.Points is { } a && its.Points is { } b) return Equal(Math.Abs(a), Math.Abs(b));
        if (mine.Percent is { } c && its.Percent is { } d) return Equal(Math.Abs(c), Math.Abs(d));
        return (mine.Points, its.Percent, mine.Percent, its.Points) is not (not null, not null, null, null) and not (null, null, not null, not null);
    }

    /// <summary>The change in points (or pieces) and in percent of the start, as far as it is said.</summary>
    private (double? Points, double? Percent) Known
    {
        get
        {
            if (By is { } by) return by.Dimension == Dimension.Percent ? (null, by.Value) : (by.Value, null);
            if (From is not { } from || To is not { } to) return (null, null);
            return (to.Value - from.Value, from.Value > 0 ? (to.Value - from.Value) / from.Value * 100 : null);
        }
    }

    private static bool Differ(Quantity? mine, Quantity? its) =>
        mine is { } a && its is { } b && a.Dimension == b.Dimension && !Equal(PerSecond(a), PerSecond(b));

    private static bool Equal(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
}
