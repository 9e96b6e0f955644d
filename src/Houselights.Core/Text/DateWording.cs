namespace Houselights.Core.Text;

/// <summary>
/// Finds days, weeks, months, quarters and other deadlines. A year alone is a horizon, not a date, and a duration
/// (“within 48 hours”) is a promise of speed.
/// </summary>
internal static class DateWording
{
    private static readonly WordSet Months =
        new("january february april june july august september october november december "
            + "feb apr jun jul aug sep sept oct nov dec");

    /// <summary>Months that are ordinary words too: they need a preposition or a number beside them.</summary>
    private static readonly WordSet DoubtfulMonths = new("may march mar jan dec august");

    private static readonly WordSet Weekdays =
        new("monday tuesday wednesday thursday friday saturday sunday");

    private static readonly WordSet Seasons = new("spring summer autumn fall winter");
    private static readonly WordSet Feasts = new("christmas easter xmas thanksgiving pentecost ramadan");
    private static readonly WordSet Periods = new("week month quarter year semester term season sprint");
    private static readonly WordSet ManyPeriods = new("days weeks months quarters");
    private static readonly WordSet ThisOrNext = new("this next coming current last");
    private static readonly WordSet Ordinals = new("first second third fourth final");
    private static readonly WordSet Before = new("by before until till from after in on during mid early late since of for per end through");
    private static readonly WordSet Limits = new("by before until till");
    private static readonly WordSet OrdinalEndings = new("st nd rd th");

    private static readonly PhraseSet FixedDays = new(
        "year end, end of year, end of the year, end of next year, end of this year, end of month, end of the month, "
        + "end of quarter, end of the quarter, end of the week, month end, tomorrow, as soon as possible, asap, "
        + "next summer, next spring, next autumn, next winter, this summer, this spring, this autumn, this winter, "
        + "first half of the year, second half of the year, half year");

    /// <summary>Reads a date that begins at <paramref name="at"/>, prepositions left out, up to <paramref name="end"/>.</summary>
    public static bool TryRead(Passage passage, int at, out int end)
    {
        end = Math.Max(FixedDays.Match(passage, at), CalendarDay(passage, at));
        if (end < 0) end = Month(passage, at);
        if (end < 0) end = Quarter(passage, at);
        if (end < 0) end = DayInWeek(passage, at);
        if (end < 0) end = SeasonOrFeast(passage, at);
        if (end < 0) end = PartOfYear(passage, at);
        if (end < 0) end = RunningPeriod(passage, at);
        return end > at;
    }

    /// <summary>“2026-03-12”, “31/12/2027”, “14.09.2026”, “the 3rd of February”, “14 September”.</summary>
    private static int CalendarDay(Passage passage, int at)
    {
        if (!passage.IsNumber(at)) return -1;
        if (IsDottedDate(passage.Text(at))) return at + 1;
        if (IsJoinedDate(passage, at)) return at + 5;
        if (passage.Text(at).Length > 2) return -1;
        var month = passage.Is(at + 1, OrdinalEndings) && passage.Glued(at + 1) ? at + 2 : at + 1;
        if (passage.Is(month, "of")) month++;
        return IsMonth(passage, month) ? WithYear(passage, month + 1) : -1;
    }

    private static bool IsDottedDate(ReadOnlySpan<char> digits)
    {
        var first = digits.IndexOf('.');
        var last = digits.LastIndexOf('.');
        return first is 1 or 2 && last - first is 2 or 3 && digits.Length - last is 3 or 5 && !digits.Contains(',');
    }

    private static bool IsJoinedDate(Passage passage, int at)
    {
        var joined = passage.Kind(at + 1) == TokenKind.Hyphen || passage.Text(at + 1) is "/";
        return joined && passage.IsNumber(at + 2) && passage.Glued(at + 2)
               && passage.Text(at + 3).SequenceEqual(passage.Text(at + 1))
               && passage.IsNumber(at + 4) && passage.Glued(at + 4);
    }

    private static int Month(Passage passage, int at)
    {
        if (!IsMonth(passage, at)) return -1;
        var end = at + 1;
        var day = passage.IsNumber(end) && passage.Text(end).Length <= 2;
        if (day) end += passage.Is(end + 1, OrdinalEndings) && passage.Glued(end + 1) ? 2 : 1;
        if (!day && passage.Is(at, DoubtfulMonths) && !HasFrame(passage, at)) return -1;
        return WithYear(passage, end);
    }

    private static bool HasFrame(Passage passage, int month) =>
        passage.Is(month - 1, Before) || passage.Is(month - 1, ThisOrNext) || Amount.IsYear(passage, month + 1)
        || (passage.IsNumber(month - 1) && passage.Text(month - 1).Length <= 2);

    private static bool IsMonth(Passage passage, int at) =>
        passage.Is(at, Months) || passage.Is(at, DoubtfulMonths);

    private static int WithYear(Passage passage, int end)
    {
        if (passage.Kind(end) == TokenKind.Comma && Amount.IsYear(passage, end + 1)) return end + 2;
        return Amount.IsYear(passage, end) ? end + 1 : end;
    }

    /// <summary>“Q3”, “H1 2026”, “FY27”, “KW 32”, “week 32”, “the first quarter”.</summary>
    private static int Quarter(Passage passage, int at)
    {
        if (!passage.IsWord(at)) return -1;
        if (IsShortPeriod(passage.Text(at))) return WithYear(passage, at + 1);
        if ((passage.Is(at, "week") || passage.Is(at, "kw") || passage.Is(at, "cw")) && passage.IsNumber(at + 1)) return at + 2;
        var ordinal = passage.Is(at, Ordinals) || passage.Is(at, "last");
        return ordinal && (passage.Is(at + 1, "quarter") || passage.Is(at + 1, "half")) && IsAfterIn(passage, at)
            ? WithYear(passage, at + 2) : -1;
    }

    private static bool IsAfterIn(Passage passage, int at) =>
        passage.Is(at - 1, Before) || (passage.Is(at - 1, "the") && passage.Is(at - 2, Before));

    private static bool IsShortPeriod(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => (char.ToUpperInvariant(word[0]) == 'Q' && word[1] is >= '1' and <= '4')
             || (char.ToUpperInvariant(word[0]) == 'H' && word[1] is '1' or '2'),
        4 => word.StartsWith("FY", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]),
        _ => false,
    };

    /// <summary>A weekday is a date only where it is a limit: “open on Sundays” is a way of working.</summary>
    private static int DayInWeek(Passage passage, int at) =>
        passage.Is(at, Weekdays)
        && (passage.Is(at - 1, Limits) || passage.Is(at - 1, ThisOrNext) || passage.Is(at - 1, Ordinals))
            ? at + 1 : -1;

    private static int SeasonOrFeast(Passage passage, int at)
    {
        var limited = passage.Is(at - 1, Limits) || (passage.Is(at - 1, "the") && passage.Is(at - 2, Limits));
        if (passage.Is(at, Feasts)) return limited || passage.Is(at - 1, ThisOrNext) ? WithYear(passage, at + 1) : -1;
        if (!passage.Is(at, Seasons)) return -1;
        var end = passage.Is(at + 1, Periods) ? at + 2 : at + 1;
        return limited || Amount.IsYear(passage, end) ? WithYear(passage, end) : -1;
    }

    /// <summary>“mid-2026”, “end of 2026”, “early 2027”.</summary>
    private static int PartOfYear(Passage passage, int at)
    {
        if (!passage.Is(at, "mid") && !passage.Is(at, "early") && !passage.Is(at, "late") && !passage.Is(at, "end")
            && !passage.Is(at, "beginning") && !passage.Is(at, "middle")) return -1;
        var year = at + 1;
        if (passage.Kind(year) == TokenKind.Hyphen || passage.Is(year, "of")) year++;
        if (passage.Is(year, "the")) year++;
        if (passage.Is(year, ThisOrNext) && passage.Is(year + 1, Periods)) return year + 2;
        return Amount.IsYear(passage, year) ? year + 1 : -1;
    }

    /// <summary>“next month”, “this year”, “in the next 100 days”.</summary>
    private static int RunningPeriod(Passage passage, int at)
    {
        if (!passage.Is(at, ThisOrNext) || passage.Is(at, "last")) return -1;
        if (passage.Is(at + 1, Periods)) return at + 2;
        if (passage.Is(at + 1, "financial") || passage.Is(at + 1, "fiscal") || passage.Is(at + 1, "calendar")) return at + 3;
        return Amount.TryRead(passage, at + 1, out var amount) && passage.Is(amount.End, ManyPeriods) ? amount.End + 1 : -1;
    }

    /// <summary>Every date of the text, from left to right, without overlaps.</summary>
    public static void Find(Passage passage, Stretches into)
    {
        for (var at = 0; at < passage.Count;)
        {
            if (TryRead(passage, at, out var end))
            {
                end = Math.Min(end, passage.Count);
                into.Add(WithPreposition(passage, at), end);
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    private static readonly PhraseSet Openings = new(
        "by, before, until, till, no later than, not later than, in, on, at, from, by the, before the, until the, "
        + "in the, on the, by the end of, before the end of, by end of, at the end of, the, end of, "
        + "over the, within the, during, during the, over, since, after, after the");

    private static int WithPreposition(Passage passage, int at)
    {
        for (var first = Math.Max(0, at - 5); first < at; first++)
            if (Openings.Fills(passage, first, at)) return first;
        return at;
    }
}
