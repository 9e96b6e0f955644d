namespace Houselights.Core.Text;

/// <summary>
/// Finds numbers that are to be reached. A number that describes (“two brands”, “within 48 hours”, “number one”,
/// “the 40,000 people of the valley”) is none; what makes a target is a unit of measure, a verb of change or a measure
/// beside it.
/// </summary>
internal static class TargetWording
{
    /// <summary>How far before its number a verb of change may stand: “cut waiting times in the emergency room from 95”.</summary>
    private const int ReachOfChange = 12;

    private const int ReachOfObligation = 7;

    /// <summary>From this count on, “a year” makes a target of a number; below it, it tells a habit (“one day a month”).</summary>
    private const int RegularCount = 50;

    private static readonly WordSet Change = new(
        "increase increases increasing raise raises raising grow grows growing boost boosts boosting lift lifts lifting "
        + "expand improve improves improving reduce reduces reducing cut cuts cutting lower lowers lowering decrease "
        + "decreases decreasing shrink shorten bring drop push scale rise rises fall falls");

    private static readonly WordSet Reach = new(
        "reach reaching achieve achieving hit attain exceed surpass win gain acquire attract add sell serve connect open "
        + "build hire recruit train produce deliver raise need create generate save plant treat enrol enroll onboard "
        + "sign place ship install earn collect employ house feed educate launch close convert deploy publish");

    private static readonly WordSet Multiples = new("double doubling triple tripling treble quadruple halve halving");

    private static readonly WordSet Measures = new(
        "margin ratio rate share revenue revenues sales turnover profit profits ebit ebitda cost costs time times "
        + "satisfaction nps score churn utilisation utilization output throughput volume volumes capacity growth headcount "
        + "attrition productivity inventory waste scrap emissions downtime uptime availability reliability accuracy "
        + "occupancy income deficit surplus donations budget return yield outages complaints accidents defects rating turn turns "
        + "shrinkage retention claims losses size falls stays readmissions errors incidents injuries delays index coverage "
        + "penetration conversion activation adoption compliance vacancy vacancies absence sickness debt equity reserves stock "
        + "efficiency consumption usage speed backlog latency frequency density loans leverage score scores grade");

    private static readonly WordSet MeasuredUnits = new(
        "mw gw kw mwh gwh kwh twh tonnes tons megawatts gigawatts sqm hectares fte ftes headcount");

    private static readonly WordSet PercentWords = new("percent pct percentage points point pp bps basis");
    private static readonly WordSet CurrencyWords = new("eur usd gbp chf keur meur teur euro euros dollars pounds francs sek pln");
    private static readonly WordSet TimeUnits = new("hour hours day days minute minutes week weeks month months year years second seconds");
    /// <summary>A time after these tells how long, not how much: “over 12 months”.</summary>
    private static readonly WordSet Spans = new("over in within for during after every");
    private static readonly WordSet More = new("new more additional extra further fewer less");
    private static readonly WordSet Labels = new("number no top version line plant phase level hall platform section article since group class type");

    private static readonly WordSet Bridge = new(
        "to by from below under above over at least most more less fewer than up of about around some another "
        + "approximately nearly almost is are a an our and an max maximum minimum");

    private static readonly WordSet Comparators = new("of to below under above over at least most more less fewer than up is not exceeding");

    /// <summary>Words that make a limit of the number that follows: “outages must stay below 12”.</summary>
    private static readonly PhraseSet Obligations = new(
        "must, should, shall, has to, have to, aim for, aim at, target, goal, at least, at most, minimum, maximum, ought to, want");

    private static readonly PhraseSet Ceilings = new("no more than, not more than, no fewer than, not fewer than, no less than");
    private static readonly WordSet PerUnit = new("per a an every each");
    private static readonly WordSet RateUnits = new("year month week day quarter annum hour shift season");
    private static readonly WordSet ClockWords = new("am pm o'clock in h uhr");

    public static void Find(Passage passage, Stretches dates, Stretches into)
    {
        var change = int.MinValue;
        for (var at = 0; at < passage.Count; at++)
        {
            if (passage.EndsClause(at)) change = int.MinValue;
            if (passage.Is(at, Change)) change = at;
            if (IsMultiple(passage, at)) into.Add(at, EndOfMultiple(passage, at));
            if (dates.Covers(at) || !TryQuantity(passage, at, out var first, out var amount)) continue;
            var end = EndOfTarget(passage, first, amount, at - change <= ReachOfChange && change >= 0);
            if (end > 0) Add(passage, into, first, end);
            at = Math.Max(at, amount.End - 1);
        }
    }

    /// <summary>“From 95 to 60 minutes” is one target.</summary>
    private static void Add(Passage passage, Stretches into, int first, int end)
    {
        if (passage.Is(first - 1, "to") && into.LastEnd == first - 1) into.ExtendLast(end);
        else into.Add(first, end);
    }

    /// <summary>“Double the mortgage book”; “a double room” is none.</summary>
    private static bool IsMultiple(Passage passage, int at) =>
        passage.Is(at, Multiples)
        && (passage.StartsClause(at) || passage.Is(at - 1, "to") || passage.Is(at - 1, "will") || passage.Is(at - 1, "and"))
        && (passage.Is(at + 1, "the") || passage.Is(at + 1, "our") || passage.Is(at + 1, "its") || passage.Is(at + 1, Measures)
            || passage.Is(at + 2, Measures));

    private static int EndOfMultiple(Passage passage, int at)
    {
        var end = at + 1;
        while (end < at + 4 && passage.IsWord(end)) end++;
        return end;
    }

    private static bool TryQuantity(Passage passage, int at, out int first, out Amount amount)
    {
        first = at;
        if (!Amount.TryRead(passage, at, out amount)) return false;
        if (Amount.IsYear(passage, at) && !amount.HasMagnitude && passage.Kind(amount.End) != TokenKind.Percent) return false;
        if (passage.Kind(at - 1) == TokenKind.Currency || passage.Is(at - 1, CurrencyWords)) first = at - 1;
        return !passage.Is(at - 1, Labels) && passage.Text(at - 1) is not "#";
    }

    /// <summary>The token after the target, or −1 where the number is none.</summary>
    private static int EndOfTarget(Passage passage, int first, Amount amount, bool changing)
    {
        var after = amount.End;
        if (IsPercent(passage, after))
            // “100 % organic” praises; no plan aims at it by stages.
            return amount.Value is 100 && !changing ? -1 : AfterPercent(passage, after);
        if (passage.Kind(after) == TokenKind.Hyphen) return -1;
        if (passage.Is(after, "x") && passage.Glued(after)) return after + 1;
        if (IsMoney(passage, first, after) && (amount.HasMagnitude || amount.Value >= 1000 || changing)) return AfterUnit(passage, after);
        if (passage.Is(after, MeasuredUnits)) return after + 1;
        if (passage.Is(after, TimeUnits) && passage.Is(first - 1, Spans)) return -1;
        if (changing && (amount.InDigits || IsBy(passage, first)) && Leads(passage, first)) return AfterUnit(passage, after);
        if (IsMeasured(passage, first)) return AfterUnit(passage, after);
        if (amount.IsFraction) return IsObliged(passage, after) ? AfterUnit(passage, after) : -1;
        if (IsFromTo(passage, first, amount) || IsObliged(passage, first, amount)) return AfterUnit(passage, after);
        if (passage.Is(after, TimeUnits)) return -1;
        if (amount.InDigits && amount.Value >= RegularCount && IsRate(passage, after)) return AfterUnit(passage, after);
        var large = amount.InDigits ? amount.Value >= 2 : amount.Value >= 10;
        if (passage.Is(after, More) && (large || amount.Value >= 2)) return AfterUnit(passage, after + 1);
        return large && IsReached(passage, first) ? AfterUnit(passage, after) : -1;
    }

    private static bool IsPercent(Passage passage, int after) =>
        passage.Kind(after) == TokenKind.Percent || passage.Is(after, PercentWords)
        || (passage.Is(after, "per") && passage.Is(after + 1, "cent"));

    private static int AfterPercent(Passage passage, int after) =>
        passage.Is(after, "per") || passage.Is(after, "percentage") || passage.Is(after, "basis")
            ? Math.Min(after + 2, passage.Count) : after + 1;

    private static bool IsMoney(Passage passage, int first, int after) =>
        passage.Kind(first) == TokenKind.Currency || passage.Is(first, CurrencyWords)
        || passage.Kind(after) == TokenKind.Currency || passage.Is(after, CurrencyWords);

    private static int AfterUnit(Passage passage, int after) =>
        (passage.IsWord(after) && !FunctionWords.Has(passage.Text(after))) || passage.Kind(after) == TokenKind.Currency ? after + 1 : after;

    private static bool IsBy(Passage passage, int first) => passage.Is(first - 1, "by");

    /// <summary>The words of change and of number must belong together: “to 60”, “from 95”, “below 5”, “by a quarter”.</summary>
    private static bool Leads(Passage passage, int first) =>
        passage.Is(first - 1, Bridge) || passage.Is(first - 1, Change) || passage.Is(first - 1, Measures);

    /// <summary>“margin of 12”, “processing time of under 5 days”, “NPS 60”.</summary>
    private static bool IsMeasured(Passage passage, int first)
    {
        var at = first - 1;
        while (at > first - 5 && (passage.Is(at, Comparators) || passage.Text(at) is "<" or ">" or "=" or ":" or "≥" or "≤")) at--;
        return passage.Is(at, Measures);
    }

    /// <summary>“From 46 to 12 frame sizes”, not “from 6 to 9 in the morning”.</summary>
    private static bool IsFromTo(Passage passage, int first, Amount amount)
    {
        if (!amount.InDigits || passage.Is(amount.End, ClockWords) || passage.Is(amount.End + 1, ClockWords)) return false;
        return passage.Is(first - 1, "to")
               && (passage.IsNumber(first - 2) || passage.IsNumber(first - 3)) && !Amount.IsYear(passage, first - 2)
               && (passage.Is(first - 3, "from") || passage.Is(first - 4, "from"));
    }

    /// <summary>“Must stay below 12 minutes”, “not more than one transfer per patient”.</summary>
    private static bool IsObliged(Passage passage, int first, Amount amount)
    {
        for (var at = first - 3; at < first; at++)
            if (Ceilings.Match(passage, at) == first) return amount.InDigits || IsRate(passage, amount.End);
        if (!amount.InDigits || !passage.Is(first - 1, Bridge)) return false;
        for (var at = first - 1; at >= first - ReachOfObligation && !passage.EndsClause(at); at--)
            if (Obligations.Match(passage, at) > 0) return true;
        return false;
    }

    /// <summary>“Two thirds of orders should come from …”.</summary>
    private static bool IsObliged(Passage passage, int after)
    {
        if (!passage.Is(after, "of")) return false;
        for (var at = after + 1; at < after + ReachOfObligation && !passage.EndsClause(at); at++)
            if (Obligations.Match(passage, at) > 0) return true;
        return false;
    }

    /// <summary>“Trees a year”, “transfer per patient”.</summary>
    private static bool IsRate(Passage passage, int after)
    {
        for (var at = after; at < after + 5 && !passage.EndsClause(at); at++)
            if (passage.Is(at, "per") || (passage.Is(at, PerUnit) && passage.Is(at + 1, RateUnits))) return true;
        return false;
    }

    /// <summary>“Reach 10,000 users”, “win another 30 hospitals”: only bridging words between verb and number.</summary>
    private static bool IsReached(Passage passage, int first)
    {
        var at = first - 1;
        while (at > first - 5 && passage.Is(at, Bridge)) at--;
        return passage.Is(at, Reach);
    }
}
