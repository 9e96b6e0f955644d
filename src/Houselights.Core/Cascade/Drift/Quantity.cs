using System.Globalization;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>What a number counts in. Times are compared in seconds; what has no unit of measure is a count.</summary>
internal enum Dimension : byte { Count, Percent, Points, Money, Time }

/// <summary>A number with its unit, and per what it is counted.</summary>
/// <param name="Value">In the dimension's base unit: percent, percentage points, whole currency, seconds, pieces.</param>
/// <param name="Dimension">What it counts in.</param>
/// <param name="PerSeconds">The length of the period of a rate (“per month”); 0 where it is none.</param>
/// <param name="Currency">The currency as written; null where it is none.</param>
/// <param name="End">The token after it, unit included.</param>
internal readonly record struct Quantity(double Value, Dimension Dimension, double PerSeconds, string? Currency, int End)
{
    /// <summary>What one of the written number is worth: 60 in “5 minutes”, a million in “2 million”.</summary>
    public double Scale { get; init; } = 1;

    private static readonly (string Words, double Value)[] Named =
    [
        ("one a an once", 1), ("two twice both", 2), ("three thrice", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10),
        ("eleven", 11), ("twelve dozen", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
        ("hundred", 100), ("thousand k tsd", 1e3), ("million millions mio m mn", 1e6), ("billion billions bn", 1e9),
        ("half", 0.5), ("third thirds", 1.0 / 3), ("quarter quarters", 0.25), ("fifth fifths", 0.2), ("sixth sixths", 1.0 / 6), ("eighth eighths", 0.125), ("tenth tenths", 0.1),
        ("second seconds", 1), ("minute minutes min", 60), ("hour hours h", 3600), ("day days", 86_400), ("week weeks", 604_800), ("fortnight fortnights", 1_209_600), ("decade decades", 315_576_000),
        ("month months", 2_629_800), ("year years annum", 31_557_600),
    ];

    private static readonly Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Values = Named
        .SelectMany(each => each.Words.Split(' ').Select(word => KeyValuePair.Create(word, each.Value)))
        .ToDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordSet Small = new("one two three four five six seven eight nine");
    private static readonly WordSet Plain = new(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
        + "twenty thirty forty fifty sixty seventy eighty ninety once twice thrice dozen both");

    private static readonly WordSet Tens = new("twenty thirty forty fifty sixty seventy eighty ninety");
    private static readonly WordSet Magnitudes = new("hundred thousand million millions billion billions mio mn bn m k tsd");
    private static readonly WordSet Fractions = new("half third thirds quarter quarters fifth fifths sixth sixths eighth eighths tenth tenths");
    private static readonly WordSet Times = new("second seconds minute minutes min hour hours h day days week weeks fortnight fortnights month months year years decade decades");
    private static readonly WordSet Qualified = new("working business calendar full whole");
    private static readonly WordSet Currencies = new("eur usd gbp chf keur meur teur euro euros dollar dollars pounds francs sek pln");

    private static readonly WordSet Articles = new("a an one the");
    private static readonly WordSet LimitsOfTime = new("within in under after than inside takes take last lasts most least for to from every");

    public static bool TryRead(Passage passage, int at, out Quantity quantity)
    {
        quantity = default;
        if (TrySpan(passage, at, out quantity)) return true;
        var money = passage.Kind(at) == TokenKind.Currency || passage.Is(at, Currencies) ? at : -1;
        if (!TryNumber(passage, money < 0 ? at : at + 1, out var value, out var end, out var scale)) return false;
        quantity = WithUnit(passage, money, value * scale, end, scale < 0);
        quantity = quantity with { Scale = Math.Abs(scale) * quantity.Scale };
        return true;
    }

    /// <summary>“Within a week”, “a day and a half”, “half an hour”, “three quarters of an hour”.</summary>
    private static bool TrySpan(Passage passage, int at, out Quantity quantity)
    {
        quantity = default;
        var (factor, unit) = (1.0, at + 1);
        if (TryFraction(passage, at, out var part, out var after))
        {
            if (passage.Is(after, "of")) after++;
            else if (!passage.Is(at, "half")) return false;
            if (!passage.Is(after, "a") && !passage.Is(after, "an")) return false;
            (factor, unit) = (part, after + 1);
            if (passage.Is(unit, Magnitudes))
            {
                quantity = WithUnit(passage, -1, factor * Values[passage.Text(unit)], unit + 1, fraction: false);
                return true;
            }
        }
        else if (!passage.Is(at, Articles) || !(passage.Is(at - 1, LimitsOfTime) || HasHalf(passage, at + 2)))
        {
            return false;
        }

        if (!passage.Is(unit, Times) || passage.Text(unit).EndsWith("s", StringComparison.OrdinalIgnoreCase) || (passage.Is(at, "the") && !passage.Is(unit, "hour"))) return false;
        if (HasHalf(passage, unit + 1)) (factor, after) = (factor + 0.5, unit + 4);
        else after = unit + 1;
        quantity = new(factor * Values[passage.Text(unit)], Dimension.Time, 0, null, after) { Scale = Values[passage.Text(unit)] };
        return true;
    }

    private static bool HasHalf(Passage passage, int at) => passage.Is(at, "and") && passage.Is(at + 1, "a") && passage.Is(at + 2, "half");

    private static bool TryNumber(Passage passage, int at, out double value, out int end, out double scale)
    {
        (value, end, scale) = (0, at, 1);
        if (Ratio.TryRead(passage, at, from => TryPlain(passage, from, out var plain, out var last) ? (plain, last) : null, out var share, out var close))
        {
            (value, end, scale) = (-share, close, -1);
            return true;
        }

        if (TryFraction(passage, at, out var part, out var after))
        {
            (value, end, scale) = (-part, after, -1); // Below zero marks a fraction: numbers are written without a sign.
            return true;
        }

        if (!TryPlain(passage, at, out value, out end)) return false;
        while (passage.Is(end, Magnitudes) && (passage.Text(end).Length > 1 || passage.Glued(end))) scale *= Values[passage.Text(end++)];
        if (HasHalf(passage, end)) (value, end) = (value + 0.5, end + 3);
        return true;
    }

    private static bool TryPlain(Passage passage, int at, out double value, out int end)
    {
        (value, end) = (0, at + 1);
        if (passage.IsNumber(at)) value = Digits(passage.Text(at));
        else if (passage.Is(at, "a") && passage.Is(at + 1, "dozen")) (value, end) = (12, at + 2);
        else if (passage.Is(at + 1, "dozen") && passage.Is(at, Small)) (value, end) = (Values[passage.Text(at)] * 12, at + 2);
        else if (passage.Is(at, Plain) || (passage.Is(at, "a") && passage.Is(at + 1, Magnitudes) && passage.Text(at + 1).Length > 2)) Words(passage, at, out value, out end);
        else return false;
        return true;
    }

    /// <summary>“Half”, “a tenth”, “two thirds”; “the third quarter” is a date and isn't read here.</summary>
    private static bool TryFraction(Passage passage, int at, out double value, out int end)
    {
        (value, end) = (0.5, at + 1);
        if (passage.Is(at, "half")) return true;
        var noun = passage.Kind(at + 1) == TokenKind.Hyphen ? at + 2 : at + 1;
        if (!passage.Is(noun, Fractions) || !(passage.Is(at, "a") || passage.Is(at, Small))) return false;
        value = Values[passage.Text(at)] * Values[passage.Text(noun)];
        end = noun + 1;
        return true;
    }

    private static void Words(Passage passage, int at, out double value, out int end)
    {
        value = Values[passage.Text(at)];
        end = at + 1;
        var next = passage.Kind(end) == TokenKind.Hyphen ? end + 1 : end;
        if (!passage.Is(at, Tens) || !passage.Is(next, Small)) return;
        value += Values[passage.Text(next)];
        end = next + 1;
    }

    private static Quantity WithUnit(Passage passage, int money, double value, int end, bool fraction)
    {
        if (fraction) return new(value * 100, Dimension.Percent, 0, null, end);
        if ((passage.Kind(end) == TokenKind.Hyphen || passage.Is(end, Qualified)) && passage.Is(end + 1, Times)) end++;
        if (passage.Kind(end) == TokenKind.Percent || passage.Is(end, "percent") || passage.Is(end, "pct")) return Rate(passage, new(value, Points(passage, end + 1), 0, null, end + 1));
        if (passage.Is(end, "per") && passage.Is(end + 1, "cent")) return Rate(passage, new(value, Dimension.Percent, 0, null, end + 2));
        if (passage.Is(end, "percentage") && (passage.Is(end + 1, "points") || passage.Is(end + 1, "point"))) return new(value, Dimension.Points, 0, null, end + 2);
        if (passage.Is(end, "points") || passage.Is(end, "point") || passage.Is(end, "pp")) return new(value, Dimension.Points, 0, null, end + 1);
        if (passage.Is(end, "basis") && passage.Is(end + 1, "points")) return new(value / 100, Dimension.Points, 0, null, end + 2);
        if (passage.Is(end, "bps")) return new(value / 100, Dimension.Points, 0, null, end + 1);
        if (money >= 0) return Rate(passage, new(value, Dimension.Money, 0, CurrencyAt(passage, money), end));
        if (passage.Kind(end) == TokenKind.Currency || passage.Is(end, Currencies)) return Rate(passage, new(value, Dimension.Money, 0, CurrencyAt(passage, end), end + 1));
        if (passage.Is(end, Times)) return Rate(passage, new(value * Values[passage.Text(end)], Dimension.Time, 0, null, end + 1) { Scale = Values[passage.Text(end)] });
        return Rate(passage, new(value, Dimension.Count, 0, null, end));
    }

    private static Dimension Points(Passage passage, int at) => passage.Is(at, "points") || passage.Is(at, "point") ? Dimension.Points : Dimension.Percent;

    /// <summary>“… per month”, “… a week”, the counted noun between them or not.</summary>
    private static Quantity Rate(Passage passage, Quantity plain)
    {
        for (var at = plain.End; at < plain.End + 3 && !passage.EndsClause(at); at++)
        {
            if (!(passage.Is(at, "per") || passage.Is(at, "a") || passage.Is(at, "every") || passage.Is(at, "each")) || !passage.IsWord(at + 1)) continue;
            if (passage.Is(at + 1, Times) || passage.Is(at + 1, "annum")) return plain with { PerSeconds = Values[passage.Text(at + 1)], End = at == plain.End ? at + 2 : plain.End };
        }

        return plain;
    }

    private static string CurrencyAt(Passage passage, int at) => passage.Text(at).ToString().ToLowerInvariant() switch
    {
        "€" or "eur" or "euro" or "euros" => "eur",
        "$" or "usd" or "dollar" or "dollars" => "usd",
        "£" or "gbp" or "pounds" => "gbp",
        "chf" or "francs" => "chf",
        var other => other,
    };

    private static double Digits(ReadOnlySpan<char> written)
    {
        var last = written.LastIndexOfAny('.', ',');
        var grouped = last >= 0 && written.Length - last == 4;
        Span<char> plain = stackalloc char[Math.Min(written.Length, 40)];
        var length = 0;
        for (var at = 0; at < written.Length && length < plain.Length; at++)
        {
            if (char.IsAsciiDigit(written[at])) plain[length++] = written[at];
            else if (at == last && !grouped) plain[length++] = '.';
        }

        return double.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }
}
