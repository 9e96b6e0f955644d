namespace Houselights.Core.Text;

/// <summary>
/// A number as written: in digits, in words, or as a fraction. <see cref="End"/> is the token after it, its magnitude
/// included (“2 million”, “40m”); <see cref="Value"/> leaves the magnitude out, and words only tell small from large.
/// </summary>
internal readonly record struct Amount(double Value, int End, bool InDigits, bool IsFraction, bool HasMagnitude)
{
    /// <summary>Four digits between these bounds, with no unit, are read as a year.</summary>
    private const int FirstYear = 1900, LastYear = 2199;

    private static readonly WordSet Units =
        new("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");

    private static readonly WordSet Tens = new("twenty thirty forty fifty sixty seventy eighty ninety");
    private static readonly WordSet Magnitudes = new("hundred thousand million millions billion billions mio mn bn m k tsd dozen");
    private static readonly WordSet Fractions = new("half third quarter fifth tenth");
    private static readonly WordSet Articles = new("a an one two");

    public static bool TryRead(Passage passage, int at, out Amount amount) =>
        TryDigits(passage, at, out amount) || TryFraction(passage, at, out amount) || TryWords(passage, at, out amount);

    public static bool IsYear(Passage passage, int at) =>
        passage.IsNumber(at) && passage.Text(at) is { Length: 4 } digits
        && int.TryParse(digits, out var year) && year is >= FirstYear and <= LastYear;

    private static bool TryDigits(Passage passage, int at, out Amount amount)
    {
        amount = default;
        if (!passage.IsNumber(at)) return false;
        var end = WithMagnitude(passage, at + 1);
        amount = new Amount(ValueOf(passage.Text(at)), end, InDigits: true, IsFraction: false, end > at + 1);
        return true;
    }

    private static bool TryFraction(Passage passage, int at, out Amount amount)
    {
        var noun = passage.Is(at, Articles) ? at + 1 : passage.Is(at, "half") ? at : -1;
        if (passage.Kind(noun) == TokenKind.Hyphen) noun++;
        amount = new Amount(0.5, noun + 1, InDigits: false, IsFraction: true, HasMagnitude: false);
        return noun >= 0 && (passage.Is(noun, Fractions) || passage.Is(noun, "thirds") || passage.Is(noun, "quarters"));
    }

    private static bool TryWords(Passage passage, int at, out Amount amount)
    {
        amount = default;
        var tens = passage.Is(at, Tens);
        if (!tens && !passage.Is(at, Units) && !IsArticleWithMagnitude(passage, at)) return false;
        var end = at + 1;
        if (tens && passage.Kind(end) == TokenKind.Hyphen && passage.IsWord(end + 1)) end += 2;
        var withMagnitude = WithMagnitude(passage, end);
        var value = tens || withMagnitude > end ? 20 : SmallValue(passage.Text(at));
        amount = new Amount(value, withMagnitude, InDigits: false, IsFraction: false, withMagnitude > end);
        return true;
    }

    private static bool IsArticleWithMagnitude(Passage passage, int at) =>
        passage.Is(at, Articles) && passage.Is(at + 1, Magnitudes) && passage.Text(at + 1).Length > 2;

    private static int WithMagnitude(Passage passage, int at)
    {
        // “40m” and “30 k” are magnitudes; “5 m” of cable isn't ours to judge.
        while (passage.Is(at, Magnitudes) && (passage.Text(at).Length > 1 || passage.Glued(at))) at++;
        return at;
    }

    /// <summary>Enough of a value to tell small from large; words above nineteen only need to be large.</summary>
    private static double SmallValue(ReadOnlySpan<char> word) => word.Length switch
    {
        3 => word.Equals("ten", StringComparison.OrdinalIgnoreCase) ? 10 : 2,
        _ when word.EndsWith("teen", StringComparison.OrdinalIgnoreCase) => 15,
        6 => word.Equals("eleven", StringComparison.OrdinalIgnoreCase)
             || word.Equals("twelve", StringComparison.OrdinalIgnoreCase) ? 11 : 5,
        _ => 5,
    };

    private static double ValueOf(ReadOnlySpan<char> digits)
    {
        var decimals = digits.LastIndexOfAny('.', ',');
        var grouped = decimals >= 0 && digits.Length - decimals == 4;
        double value = 0, scale = 1;
        for (var i = 0; i < digits.Length; i++)
        {
            if (!char.IsAsciiDigit(digits[i])) continue;
            if (decimals >= 0 && i > decimals && !grouped) value += (digits[i] - '0') * (scale /= 10);
            else value = (value * 10) + (digits[i] - '0');
        }

        return value;
    }
}
