using Houselights.Core.Text;
using NodaTime;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Finds the first deadline of a statement and the days that it means. Days without a year lie on or after the given day.</summary>
internal static class DeadlineReader
{
    /// <summary>How far before a date its preposition and “the end of” may stand.</summary>
    private const int ReachOfOpening = 7;

    private const int LongestMonth = 31;

    private static readonly WordSet Limits = new("by until till before in from after within on during through over at since beyond latest than around ahead");
    private static readonly WordSet Joins = new("the of end beginning middle start mid early late no later not first last very");
    private static readonly WordSet Beginnings = new("from after since beyond starting");
    private static readonly WordSet Seasons = new("spring summer autumn fall winter");

    public static Deadline? Read(Passage passage, Regions regions, LocalDate asOf)
    {
        Deadline? first = null;
        for (var at = 0; at < passage.Count; at++)
        {
            if (SpokenDays.TryRead(passage, at, asOf, out var last, out var day))
            {
                var start = Opening(passage, at);
                first ??= passage.Is(start, Beginnings) ? new(day, null, passage.Span(start, last, default).Quote) : new(null, day, passage.Span(start, last, default).Quote);
                regions.Mark(start, last, Region.Date);
                at = last - 1;
                continue;
            }

            if (!TryExtent(passage, at, out var end)) continue;
            end = Math.Min(end, passage.Count);
            var opening = Opening(passage, at);
            if (CalendarPeriod.Of(passage, at, end, asOf) is { } period)
            {
                if (passage.Is(end, "on") && (passage.Is(opening, Beginnings) || passage.Is(opening + 1, "from"))) end++;
                first ??= Of(passage, opening, at, end, period);
                regions.Mark(IsDenied(passage, opening) ? opening - 2 : opening, end, Region.Date);
            }

            at = end - 1;
        }

        return first;
    }

    /// <summary>A date of a plan, or a year alone that is a limit: “by 2028”, “until summer”.</summary>
    private static bool TryExtent(Passage passage, int at, out int end)
    {
        if (passage.Is(at, Seasons) && passage.Is(at + 1, "of") && Amount.IsYear(passage, at + 2))
        {
            end = at + 3;
            return true;
        }

        if (DateWording.TryRead(passage, at, out end)) return true;
        end = at + 1;
        if (Amount.IsYear(passage, at)) return passage.Is(at - 1, Limits);
        if (!passage.Is(at, Seasons)) return false;
        if (Amount.IsYear(passage, at + 1)) end++;
        return passage.Is(at - 1, Limits) || end > at + 1;
    }

    private static int Opening(Passage passage, int at)
    {
        var first = at;
        for (var back = at - 1; back >= at - ReachOfOpening && back >= 0 && !passage.EndsClause(back); back--)
        {
            if (passage.Is(back, Limits) || passage.Is(back, Beginnings)) first = back;
            else if (!passage.Is(back, Joins) && passage.Kind(back) != TokenKind.Hyphen) break;
            else if (passage.Is(back, "end") || passage.Is(back, "mid") || passage.Is(back, "middle") || passage.Is(back, "beginning") || passage.Is(back, "start")) first = back;
        }

        return first;
    }

    private static Deadline Of(Passage passage, int opening, int at, int end, DateInterval period)
    {
        period = Part(passage, opening, at, period, out var isPart);
        var quote = passage.Span(opening, end, default).Quote;
        if (passage.Is(opening, "within") || passage.Is(opening, "during")) return new(null, period.End, quote);
        if (passage.Is(opening, Beginnings)) return new(passage.Is(opening, "from") || passage.Is(opening, "starting") || passage.Is(opening, "since") ? period.Start : period.End.PlusDays(1), null, quote) { IsAfter = passage.Is(opening, "after") || passage.Is(opening, "beyond") };
        if (IsEarliest(passage, opening, at, end)) return new(period.Start, null, quote);
        if (Has(passage, opening, at, "before")) return new(null, isPart ? period.End : period.Start.PlusDays(-1), quote);
        return new(null, period.End, quote);
    }

    /// <summary>“Doesn't begin before December”, “no earlier than May”, “in May at the earliest”.</summary>
    private static bool IsEarliest(Passage passage, int opening, int at, int end)
    {
        if (Has(passage, opening - 2, at, "earlier") || (passage.Is(end, "at") && passage.Is(end + 2, "earliest"))) return true;
        if (passage.Is(opening - 1, "not") && (passage.Is(opening, "until") || passage.Is(opening, "before"))) return true;
        return IsDenied(passage, opening);
    }

    private static bool IsDenied(Passage passage, int opening) =>
        passage.Is(opening, "before") && passage.Is(opening - 1, Beginners) && (passage.Is(opening - 2, "not") || passage.Text(opening - 2).EndsWith("n't", StringComparison.OrdinalIgnoreCase) || passage.Is(opening - 2, "never"));

    private static readonly WordSet Beginners = new("begin start launch happen go come arrive open stop end");

    /// <summary>“The end of June” is its last day, “the middle of December” the fifteenth.</summary>
    private static DateInterval Part(Passage passage, int opening, int at, DateInterval period, out bool isPart)
    {
        isPart = true;
        if (IsPart(passage, at)) return period;
        if (passage.Is(at - 1, "of") && passage.Is(at - 2, "first")) return new(period.Start, period.Start);
        if (passage.Is(at, "christmas") || passage.Is(at, "xmas")) return period;
        if (Has(passage, opening, at, "end")) return new(period.End, period.End);
        var middle = period.Start.PlusDays(period.Length <= LongestMonth ? LongestMonth / 2 - 1 : (period.Length - 1) / 2);
        if (Has(passage, opening, at, "mid") || Has(passage, opening, at, "middle")) return new(middle, middle);
        if (Has(passage, opening, at, "beginning") || Has(passage, opening, at, "start") || Has(passage, opening, at, "early")) return new(period.Start, period.Start);
        isPart = false;
        return period;
    }

    /// <summary>“The end of 2027” is read as one date, its part included.</summary>
    private static bool IsPart(Passage passage, int at) =>
        passage.Is(at, "end") || passage.Is(at, "mid") || passage.Is(at, "middle") || passage.Is(at, "year") || passage.Is(at, "month") || passage.Is(at, "quarter");

    private static bool Has(Passage passage, int first, int end, string word)
    {
        for (var at = first; at < end; at++)
            if (passage.Is(at, word)) return true;
        return false;
    }
}
