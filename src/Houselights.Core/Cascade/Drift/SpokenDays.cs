using Houselights.Core.Text;
using NodaTime;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Days that are told by a feast or a turn of phrase: “before Easter”, “before the year is out”, “midyear”.</summary>
internal static class SpokenDays
{
    private static readonly PhraseSet Ends = new(
        "the year is out, the year is over, the year is through, the year ends, year's end, the year's end, the turn of the year, turn of the year, new year, new year's eve, the new year, new year's day, "
        + "close of the year, the close of the year, silvester, the last day of the year, the calendar year is over");

    private static readonly PhraseSet Middles = new("midyear, mid year, the middle of the year, half time of the year, the year is half over, half year");
    private static readonly WordSet Feasts = new("easter whitsun pentecost thanksgiving halloween epiphany");

    /// <param name="end">The token after it, a year included.</param>
    public static bool TryRead(Passage passage, int at, LocalDate asOf, out int end, out LocalDate day)
    {
        day = default;
        end = Ends.Match(passage, at);
        if (end > 0) return Found(passage, ref end, asOf, year => new(year, 12, 31), out day);
        end = Middles.Match(passage, at);
        if (end > 0) return Found(passage, ref end, asOf, year => new(year, 6, 30), out day);
        end = at + 1;
        return passage.Is(at, Feasts) && Found(passage, ref end, asOf, year => Feast(passage, at, year), out day);
    }

    private static bool Found(Passage passage, ref int end, LocalDate asOf, Func<int, LocalDate> of, out LocalDate day)
    {
        if (Amount.IsYear(passage, end))
        {
            day = of(int.Parse(passage.Text(end), System.Globalization.CultureInfo.InvariantCulture));
            end++;
            return true;
        }

        day = of(asOf.Year);
        if (day < asOf) day = of(asOf.Year + 1);
        return true;
    }

    private static LocalDate Feast(Passage passage, int at, int year)
    {
        if (passage.Is(at, "easter")) return Easter(year);
        if (passage.Is(at, "whitsun") || passage.Is(at, "pentecost")) return Easter(year).PlusDays(49);
        if (passage.Is(at, "halloween")) return new(year, 10, 31);
        return passage.Is(at, "epiphany") ? new(year, 1, 6) : new LocalDate(year, 11, 1).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Thursday)).PlusWeeks(3);
    }

    /// <summary>Easter Sunday of the Gregorian calendar. Source: the anonymous algorithm in Nature 13 (1876), 487, as in Meeus, Astronomical Algorithms, chapter 8.</summary>
    private static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }
}
