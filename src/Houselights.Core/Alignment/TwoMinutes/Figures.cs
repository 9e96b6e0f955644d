using System.Collections.Frozen;
using System.Globalization;
using Houselights.Core.Text;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>Numbers and dates as keys that are equal where their values are: “500”, “five hundred”, “fünfhundert”; “Easter”, “Ostern”.</summary>
internal static class Figures
{
    private const string NumberWords = """
        2 two second twice zwei zweite zweiten zweiter zweites
        3 three third drei dritte dritten dritter drittes
        4 four fourth vier vierte vierten vierter viertes
        5 five fifth fünf fünfte fünften fünfter
        6 six sixth sechs sechste sechsten
        7 seven seventh sieben siebte siebten
        8 eight eighth acht achte achten
        9 nine ninth neun neunte neunten
        10 ten tenth zehn zehnte zehnten
        11 eleven elf
        12 twelve dozen zwölf dutzend
        15 fifteen fünfzehn
        20 twenty zwanzig
        25 fünfundzwanzig
        30 thirty dreißig
        40 forty vierzig
        50 fifty fünfzig
        60 sixty sechzig
        70 seventy siebzig
        80 eighty achtzig
        90 ninety neunzig
        100 hundred hundert einhundert
        1000 thousand tausend eintausend
        1000000 million millionen
        """;

    private const string DateWords = """
        month-1 january januar jan
        month-2 february februar feb
        month-3 märz
        month-4 april apr
        month-6 june juni jun
        month-7 july juli jul
        month-8 august
        month-9 september sept sep
        month-10 october oktober oct okt
        month-11 november nov
        month-12 december dezember dez
        season-1 spring frühling frühjahr
        season-2 summer sommer
        season-3 autumn herbst
        season-4 winter
        feast-1 easter ostern
        feast-2 christmas xmas weihnachten
        feast-3 whitsun pentecost pfingsten
        quarter-1 q1
        quarter-2 q2
        quarter-3 q3
        quarter-4 q4
        half-1 h1
        half-2 h2
        weekday-1 monday montag
        weekday-2 tuesday dienstag
        weekday-3 wednesday mittwoch
        weekday-4 thursday donnerstag
        weekday-5 friday freitag
        weekday-6 saturday samstag
        weekday-7 sunday sonntag
        """;

    private static readonly WordSet MonthFrames = new("by in until till before since of mid early late from next");
    private static readonly FrozenDictionary<string, string> Numbers = Table(NumberWords);
    private static readonly FrozenDictionary<string, string> Dates = Table(DateWords);

    /// <summary>The date that a token names, as “kind-value”; null where it names none.</summary>
    public static string? DateAt(Passage passage, int at)
    {
        if (Amount.IsYear(passage, at)) return $"year-{passage.Text(at)}";
        if (!passage.IsWord(at)) return null;
        if (Dates.TryGetValue(passage.Text(at).ToString().ToLowerInvariant(), out var date)) return date;
        if (!passage.Is(at - 1, MonthFrames)) return null;
        return passage.Is(at, "may") ? "month-5" : passage.Is(at, "march") ? "month-3" : null;
    }

    /// <summary>The number that a token names, in digits; null where it names none.</summary>
    public static string? NumberAt(Passage passage, int at)
    {
        if (passage.IsNumber(at)) return Digits(passage.Text(at));
        if (!passage.IsWord(at)) return null;
        var word = passage.Text(at).ToString().ToLowerInvariant();
        return Numbers.TryGetValue(word, out var number) ? number : Compound(word, "hundert", 100) ?? Compound(word, "tausend", 1000);
    }

    /// <summary>True for words that multiply the number before them: “five hundred”.</summary>
    public static bool IsMagnitude(string number) => number is "100" or "1000" or "1000000";

    public static string Product(string first, string second) =>
        double.TryParse(first, CultureInfo.InvariantCulture, out var a) && double.TryParse(second, CultureInfo.InvariantCulture, out var b)
            ? (a * b).ToString("R", CultureInfo.InvariantCulture) : first;

    private static string? Compound(string word, string ending, int times)
    {
        if (word.Length <= ending.Length || !word.EndsWith(ending, StringComparison.Ordinal)) return null;
        var head = word[..^ending.Length];
        return Numbers.TryGetValue(head, out var factor) ? Product(factor, times.ToString(CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>Three digits after the last point or comma are a group, fewer are decimals.</summary>
    private static string Digits(ReadOnlySpan<char> written)
    {
        var last = written.LastIndexOfAny('.', ',');
        var decimals = last >= 0 && written.Length - last != 4 ? written[(last + 1)..].TrimEnd('0').ToString() : "";
        var whole = (decimals.Length > 0 || (last >= 0 && written.Length - last != 4) ? written[..last] : written).ToString()
            .Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).TrimStart('0');
        return (whole.Length > 0 ? whole : "0") + (decimals.Length > 0 ? "." + decimals : "");
    }

    private static FrozenDictionary<string, string> Table(string lines) => lines
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(word => KeyValuePair.Create(word, words[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
