using System.Collections.Frozen;
using System.Globalization;
using Houselights.Core.Text;
using NodaTime;

namespace Houselights.Core.Beginning.Words;

/// <summary>Reads a whole stretch of words as a date, English or German; what <see cref="DateWording"/> knows counts too, without a day.</summary>
internal static class DayWording
{
    private const int LongestDate = 45;

    private static readonly FrozenDictionary<string, int> Months = Numbered(
        "january jan januar jän jänner", "february feb februar", "march mar märz mär mrz", "april apr", "may mai", "june jun juni", "july jul juli",
        "august aug", "september sep sept", "october oct oktober okt", "november nov", "december dec dezember dez");

    private static readonly WordSet Openings = new(
        "by until till before due on in from since starting bis ab seit zum zur im am in spätestens vor deadline termin fällig the der des dem ende mitte anfang end of mid early late "
        + "beginning start go-live live");

    private static readonly WordSet Loose = new(
        "jahresende jahreswechsel halbjahr frühjahr frühling sommer herbst winter weihnachten ostern spring summer autumn fall christmas easter year month quarter week jahr monat "
        + "quartal monatsende quartalsende this next nächstes nächsten nächster kommendes dieses diesen asap sofort tomorrow morgen 1. 2. 3. 4.");

    private static readonly WordSet Periods = new("quartal quarter halbjahr half og obergeschoss tag woche q");

    /// <summary>Whether all the words are one date.</summary>
    /// <param name="words">Any text.</param>
    /// <param name="last">The last day that it allows, where its words fix one.</param>
    public static bool TryRead(string words, out LocalDate? last)
    {
        last = null;
        if (words.Length is 0 or > LongestDate) return false;
        var parts = words.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var opened = false;
        var end = false;
        while (parts.Count > 0 && Openings.Has(parts[0].TrimEnd(':', '.')) && !Months.ContainsKey(parts[0]))
        {
            opened = true;
            end |= parts[0].Equals("ende", StringComparison.OrdinalIgnoreCase) || parts[0].Equals("end", StringComparison.OrdinalIgnoreCase);
            parts.RemoveAt(0);
        }

        if (parts.Count is 0 or > 4) return false;
        if (parts.Count == 1 && parts[0].Length < 2) return false;
        if (TryDay(parts, out last) || TryMonth(parts, out last) || TryPeriod(parts, out last)) return true;
        return IsLoose(parts, opened, end) || (parts.Count > 1 && IsEnglishDate(string.Join(' ', parts)));
    }

    /// <summary>“10. Mai” and “3. Quartal” begin with a number that counts no lines.</summary>
    public static bool BeginsWithMonthOrPeriod(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAny(" ,.;:");
        var first = end < 0 ? words : words[..end];
        return Periods.Has(first) || Months.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(first);
    }

    public static bool IsYear(string word) => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2099;

    private static bool TryDay(List<string> parts, out LocalDate? day)
    {
        day = null;
        if (parts.Count == 1) return TryDigits(parts[0], out day);
        // “12. März 2026”, “March 12 2026”, “4 November”.
        var (first, second) = Months.ContainsKey(parts[0].TrimEnd('.')) ? (parts[1], parts[0]) : (parts[0], parts[1]);
        if (!Months.TryGetValue(second.TrimEnd('.'), out var month) || !TryNumber(first.TrimEnd('.', 's', 't', 'n', 'd', 'r', 'h'), out var date) || date is 0 or > 31) return false;
        if (parts.Count == 2) return true;
        if (parts.Count > 3 || !IsYear(parts[2])) return false;
        day = Valid(Year(parts[2]), month, date);
        return true;
    }

    /// <summary>“2026-03-12”, “12.03.2026”, “12.3.26”, “12.03.”, “03/2026”; of “03/04/2026” nobody knows the month.</summary>
    private static bool TryDigits(string word, out LocalDate? day)
    {
        day = null;
        var separator = word.FirstOrDefault(c => c is '.' or '/' or '-');
        if (separator == default) return false;
        var numbers = word.TrimEnd('.').Split(separator);
        if (numbers.Length is < 2 or > 3 || !numbers.All(number => number.Length is > 0 and <= 4 && TryNumber(number, out _))) return false;
        var values = numbers.Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        if (numbers.Length == 2)
        {
            if (values[0] is >= 1 and <= 12 && numbers[1].Length == 4) day = EndOfMonth(values[1], values[0]);
            return day is not null || (separator == '.' && word.EndsWith('.') && values[1] is >= 1 and <= 12 && values[0] is >= 1 and <= 31);
        }

        if (numbers[0].Length == 4) day = Valid(values[0], values[1], values[2]);
        else if (separator == '.') day = Valid(values[2] < 100 ? 2000 + values[2] : values[2], values[1], values[0]);
        else if (values[0] > 12) day = Valid(values[2] < 100 ? 2000 + values[2] : values[2], values[1], values[0]);
        return day is not null || (separator == '/' && values[0] is >= 1 and <= 31 && values[1] is >= 1 and <= 31);
    }

    private static bool TryMonth(List<string> parts, out LocalDate? last)
    {
        last = null;
        if (!Months.TryGetValue(parts[0].TrimEnd('.'), out var month)) return false;
        if (parts.Count == 2 && IsYear(parts[1])) last = EndOfMonth(Year(parts[1]), month);
        return parts.Count == 1 || last is not null;
    }

    /// <summary>“Q3 2026”, “Q3/2026”, “H1 2026”, “KW 12”, “2026”, “FY26”.</summary>
    private static bool TryPeriod(List<string> parts, out LocalDate? last)
    {
        last = null;
        var words = parts.SelectMany(part => part.Split('/', StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (words.Count is 0 or > 2) return false;
        var year = IsYear(words[^1]) ? Year(words[^1]) : (int?)null;
        if (words.Count == 1 && year is { } alone) last = Valid(alone, 12, 31);
        if (words.Count == 1 && last is not null) return true;
        var head = words[0].ToUpperInvariant();
        if (head is "KW" or "CW" or "WEEK") return words.Count == 2 && TryNumber(words[1], out _);
        if (head.Length == 4 && head.StartsWith("FY", StringComparison.Ordinal)) return words.Count == 1 && TryNumber(head[2..], out _);
        var end = head switch { "Q1" => 3, "Q2" => 6, "Q3" => 9, "Q4" => 12, "H1" => 6, "H2" => 12, _ => 0 };
        if (end == 0 || (words.Count == 2 && year is null)) return false;
        if (year is { } known) last = EndOfMonth(known, end);
        return true;
    }

    private static bool IsLoose(List<string> parts, bool opened, bool end) =>
        parts.All(part => Loose.Has(part) || IsYear(part)) && (opened || end || parts.Count > 1 || parts[0].StartsWith("jahres", StringComparison.OrdinalIgnoreCase));

    private static bool IsEnglishDate(string words)
    {
        if (words.Length < 4) return false;
        var passage = Passage.Of("by " + words);
        return DateWording.TryRead(passage, 1, out var end) && end >= passage.Count;
    }

    private static LocalDate? Valid(int year, int month, int day) =>
        year is >= 1990 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    private static LocalDate? EndOfMonth(int year, int month) =>
        year is >= 1990 and <= 2099 ? new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)) : null;

    private static int Year(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static bool TryNumber(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static FrozenDictionary<string, int> Numbered(params string[] lists) => lists
        .SelectMany((list, at) => list.Split(' ').Select(word => KeyValuePair.Create(word, at + 1)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
