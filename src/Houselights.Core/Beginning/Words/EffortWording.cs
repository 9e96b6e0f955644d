using System.Collections.Frozen;
using System.Globalization;

namespace Houselights.Core.Beginning.Words;

/// <summary>Reads a whole stretch of words as an effort (“40 PT”, “1,5 FTE”) or as money (“120 k€”).</summary>
internal static class EffortWording
{
    private const double Most = 1_000_000;
    private const int Longest = 40;

    private static readonly FrozenDictionary<string, EffortUnit> Units = new (string Words, EffortUnit Unit)[]
    {
        ("fte|ftes|vzä|vzk|vollzeitstellen|vollzeitstelle|full-time equivalents|stellen|stelle|people|personen|heads", EffortUnit.FullTimeEquivalents),
        ("h|hours|stunden|std|person hours", EffortUnit.Hours),
        ("pt|mt|personentage|manntage|personentag|person days|person-days|personendays|man days|days|tage|pd", EffortUnit.PersonDays),
        ("pw|personenwochen|person weeks|person-weeks|weeks|wochen", EffortUnit.PersonWeeks),
        ("pm|mm|personenmonate|mannmonate|person months|person-months|months|monate", EffortUnit.PersonMonths),
    }.SelectMany(row => row.Words.Split('|').Select(word => KeyValuePair.Create(word, row.Unit))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Units that may be durations or crowds: in free text they say nothing about effort.</summary>
    private static readonly FrozenSet<string> Doubtful =
        FrozenSet.ToFrozenSet(["days", "tage", "weeks", "wochen", "months", "monate", "people", "personen", "heads", "hours", "stunden", "std", "h", "pm", "mm"], StringComparer.OrdinalIgnoreCase);

    /// <param name="words">Any text.</param>
    /// <param name="assumed">The unit of a bare number, from the head of its column; null in free text.</param>
    public static Effort? Read(string words, EffortUnit? assumed = null)
    {
        if (words.Length is 0 or > Longest) return null;
        words = words.Trim().TrimStart('~', '≈').Replace("ca. ", "", StringComparison.OrdinalIgnoreCase).Replace("approx. ", "", StringComparison.OrdinalIgnoreCase).Trim();
        var end = NumberEnd(words);
        if (end == 0 || Number(words[..end]) is not { } amount || amount > Most) return null;
        var unit = words[end..].Trim().TrimEnd('.');
        if (unit.Length == 0) return assumed is { } known ? new Effort(amount, known) : null;
        if (!Units.TryGetValue(unit, out var named) || (assumed is null && Doubtful.Contains(unit))) return null;
        return new Effort(amount, named);
    }

    /// <summary>The unit that a column's head names: “Aufwand (PT)”; null where it names none.</summary>
    public static EffortUnit? UnitIn(string head)
    {
        var words = head.Split([' ', '(', ')', '[', ']', '/', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            if (at + 1 < words.Length && Units.TryGetValue(words[at] + " " + words[at + 1], out var two)) return two;
            if (Units.TryGetValue(words[at], out var one)) return one;
        }

        return null;
    }

    /// <summary>“€450k”, “120.000 EUR”, “1.2 Mio. €”.</summary>
    public static bool IsMoney(string words)
    {
        if (words.Length is 0 or > Longest || !words.Any(char.IsAsciiDigit)) return false;
        var rest = new string([.. words.Where(c => !char.IsAsciiDigit(c) && c is not ('.' or ',' or ' ' or '\'' or '’' or '~'))]);
        return rest.Length > 0 && Money.Contains(rest);
    }

    private static readonly FrozenSet<string> Money = FrozenSet.ToFrozenSet(
        from magnitude in (string[])["", "k", "m", "Mio", "Tsd", "T", "mn", "bn", "M", "million", "Millionen"]
        from currency in (string[])["€", "$", "£", "EUR", "CHF", "USD", "GBP", "Euro"]
        from order in (string[])[magnitude + currency, currency + magnitude]
        select order, StringComparer.OrdinalIgnoreCase);

    private static int NumberEnd(string words)
    {
        var at = 0;
        while (at < words.Length && (char.IsAsciiDigit(words[at]) || (words[at] is '.' or ',' && at > 0 && at + 1 < words.Length && char.IsAsciiDigit(words[at + 1])))) at++;
        return at;
    }

    /// <summary>The last mark parts decimals, unless three digits follow it.</summary>
    private static double? Number(string digits)
    {
        var mark = digits.LastIndexOfAny(['.', ',']);
        var grouped = mark >= 0 && digits.Length - mark == 4;
        var plain = mark < 0 || grouped
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            : digits[..mark].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) + "." + digits[(mark + 1)..];
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }
}
