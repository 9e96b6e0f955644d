using System.Collections.Frozen;
using System.Globalization;
using Houselights.Core.Text;
using NodaTime;

namespace Houselights.Core.Cascade.Drift;

/// <summary>The days that the words of a date mean; null where they mean none that can be told (“week 32” of no year can, “asap” can't).</summary>
internal static class CalendarPeriod
{
    private static readonly FrozenDictionary<string, int> Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12]
        .SelectMany((name, index) => new[] { (name, index + 1), (name[..3], index + 1) })
        .Append(("sept", 9)).DistinctBy(pair => pair.Item1, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <param name="first">The first token of the date, its preposition left out.</param>
    /// <param name="end">The token after it.</param>
    /// <param name="asOf">The day from which days without a year are counted.</param>
    public static DateInterval? Of(Passage passage, int first, int end, LocalDate asOf)
    {
        try
        {
            return Numeric(passage, first, end) ?? Named(passage, first, end, asOf) ?? Running(passage, first, end, asOf) ?? PartOfYear(passage, first, end);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // A day that no calendar has, such as 31 February: nothing can be compared with it.
        }
    }

    private static DateInterval? Numeric(Passage passage, int first, int end)
    {
        if (!passage.IsNumber(first)) return null;
        var joined = end - first == 5 && passage.IsNumber(first + 2) && passage.IsNumber(first + 4);
        var parts = (joined ? [Number(passage, first), Number(passage, first + 2), Number(passage, first + 4)]
            : passage.Text(first).ToString().Split('.').Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var value) ? value : 0).ToArray()) is { Length: 3 } three ? three : null;
        if (parts is null) return null;
        if (parts[0] > 31) return Day(parts[0], parts[1], parts[2]);
        return Day(parts[2] < 100 ? 2000 + parts[2] : parts[2], parts[1], parts[0]);
    }

    private static DateInterval? Named(Passage passage, int first, int end, LocalDate asOf)
    {
        int? month = null, day = null, year = null;
        for (var at = first; at < end; at++)
        {
            if (Amount.IsYear(passage, at)) year = Number(passage, at);
            else if (passage.IsNumber(at) && passage.Text(at).Length <= 2) day = Number(passage, at);
            else if (passage.IsWord(at) && Months.TryGetValue(passage.Text(at).ToString(), out var named)) month = named;
        }

        if (month is { } m) return day is { } d ? Coming(year, asOf, y => Day(y, m, d)) : Coming(year, asOf, y => Span(y, m, 1));
        return Shorthand(passage, first, end) is var (from, months) && months > 0 ? Coming(year, asOf, y => Span(y, from, months)) : null;
    }

    /// <summary>“Q3”, “H2”, “the third quarter”, seasons and feasts: the first month and how many.</summary>
    private static (int From, int Months) Shorthand(Passage passage, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            var word = passage.Text(at);
            if (word.Length == 2 && word[0] is 'q' or 'Q' && word[1] is >= '1' and <= '4') return (((word[1] - '1') * 3) + 1, 3);
            if (word.Length == 2 && word[0] is 'h' or 'H' && word[1] is '1' or '2') return (((word[1] - '1') * 6) + 1, 6);
            var ordinal = Array.IndexOf(Ordinals, word.ToString().ToLowerInvariant());
            if (ordinal >= 0 && passage.Is(at + 1, "quarter")) return ((ordinal * 3) + 1, 3);
            if (ordinal is 0 or 1 && passage.Is(at + 1, "half")) return ((ordinal * 6) + 1, 6);
            if (passage.Is(at, "spring")) return (3, 3);
            if (passage.Is(at, "summer")) return (6, 3);
            if (passage.Is(at, "autumn") || passage.Is(at, "fall")) return (9, 3);
            if (passage.Is(at, "winter")) return (12, 3);
            if (passage.Is(at, "christmas") || passage.Is(at, "xmas")) return (Christmas, 1);
        }

        return default;
    }

    /// <summary>A mark for the one feast that doesn't move: what is due by Christmas is due on the 24th.</summary>
    private const int Christmas = -1;

    private static DateInterval Span(int year, int month, int months)
    {
        if (month == Christmas) return new(new LocalDate(year, 12, 24), new LocalDate(year, 12, 24));
        var start = new LocalDate(year, month, 1);
        return new(start, start.PlusMonths(months).PlusDays(-1));
    }

    /// <summary>“This quarter”, “end of next year”, “the next 100 days”.</summary>
    private static DateInterval? Running(Passage passage, int first, int end, LocalDate asOf)
    {
        var next = 0;
        for (var at = first; at < end; at++)
        {
            if (passage.Is(at, "next") || passage.Is(at, "coming")) next = 1;
            if (passage.IsNumber(at) && passage.Is(at + 1, "days")) return new(asOf, asOf.PlusDays(Math.Min(Number(passage, at), 100_000)));
            if (passage.Is(at, "year") && !Amount.IsYear(passage, end - 1)) return Narrow(passage, first, at, Span(asOf.Year + next, 1, 12));
            if (passage.Is(at, "quarter")) return Shifted(asOf, ((asOf.Month - 1) / 3 * 3) + 1, 3, 3 * next);
            if (passage.Is(at, "month")) return Shifted(asOf, asOf.Month, 1, next);
            if (passage.Is(at, "week")) return Week(asOf.PlusWeeks(next));
            if (passage.Is(at, "tomorrow")) return new(asOf.PlusDays(1), asOf.PlusDays(1));
        }

        return null;
    }

    private static DateInterval Shifted(LocalDate asOf, int month, int months, int by)
    {
        var start = new LocalDate(asOf.Year, month, 1).PlusMonths(by);
        return new(start, start.PlusMonths(months).PlusDays(-1));
    }

    private static DateInterval Week(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new(monday, monday.PlusDays(6));
    }

    private static DateInterval? PartOfYear(Passage passage, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (Amount.IsYear(passage, at)) return Narrow(passage, first, at, Span(Number(passage, at), 1, 12));
        return null;
    }

    /// <summary>“Mid-2027” is its thirtieth of June, “early” its first quarter.</summary>
    private static DateInterval Narrow(Passage passage, int first, int at, DateInterval year)
    {
        for (var each = first; each < at; each++)
        {
            if (passage.Is(each, "mid") || passage.Is(each, "middle") || passage.Is(each, "half")) return new(year.Start, new LocalDate(year.Start.Year, 6, 30));
            if (passage.Is(each, "early") || passage.Is(each, "beginning")) return new(year.Start, new LocalDate(year.Start.Year, 3, 31));
            if (passage.Is(each, "end")) return new(year.End, year.End);
        }

        return year;
    }

    /// <summary>Without a year, the first that hasn't ended.</summary>
    private static DateInterval? Coming(int? year, LocalDate asOf, Func<int, DateInterval?> of)
    {
        if (year is { } named) return of(named);
        for (var each = asOf.Year - 1; each < asOf.Year + 2; each++)
            if (of(each) is { } period && period.End >= asOf) return period;
        return of(asOf.Year);
    }

    private static DateInterval? Day(int year, int month, int day)
    {
        if (month is < 1 or > 12 || year is < 1 or > 9000 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        return new(new LocalDate(year, month, day), new LocalDate(year, month, day));
    }

    private static int Number(Passage passage, int at) => int.TryParse(passage.Text(at), CultureInfo.InvariantCulture, out var value) ? value : 0;
}
