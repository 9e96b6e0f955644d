using System.Globalization;
using System.Text.RegularExpressions;
using Houselights.Core.Incentives;
using Houselights.Core.Model;

namespace Houselights.App.Incentives;

/// <summary>
/// What people type as the size of an effect or of a weight. An effect is a sign (<c>+</c>, <c>++</c>, <c>−</c>, <c>−−</c>), a number, or a
/// range (<c>7 to 11</c>); a weight is a percentage, with <c>from</c>, <c>bonus</c> and <c>cap</c> where it pays in steps. Numbers are read
/// with a point or a comma, words in English and German.
/// </summary>
public static partial class Sizes
{
    /// <summary>Points behind one sign and behind two: a weak and a medium relation, as quality function deployment has them (1, 3, 9).</summary>
    public const double OneSign = 1, TwoSigns = 3;

    private const string NumberPattern = @"[+\-−–]?\s*\d+(?:[.,]\d+)?";

    /// <summary>Reads an effect.</summary>
    /// <param name="text">What was typed; blank for no effect.</param>
    /// <param name="scale">The change of the metric that counts as one point; above 0.</param>
    /// <param name="effect">The effect; null for none.</param>
    /// <returns>False where it is neither a sign nor a number nor a range.</returns>
    public static bool TryEffect(string? text, double scale, out EffectRange? effect)
    {
        effect = null;
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0 || typed is "0") return true;
        var plain = typed.Replace('−', '-').Replace('–', '-').Replace(" ", "", StringComparison.Ordinal);
        if (plain is "+" or "++" or "-" or "--")
        {
            var points = (plain.Length == 1 ? OneSign : TwoSigns) * (plain[0] == '-' ? -1 : 1) * scale;
            effect = new(points, points);
            return true;
        }

        if (RangeForm().Match(typed) is { Success: true } range)
        {
            if (!TryNumber(range.Groups["low"].Value, out var low) || !TryNumber(range.Groups["high"].Value, out var high)) return false;
            effect = new(Math.Min(low, high), Math.Max(low, high));
            return true;
        }

        if (!TryNumber(typed, out var number)) return false;
        effect = number == 0 ? null : new(number, number);
        return true;
    }

    /// <summary>An effect as <see cref="TryEffect"/> reads it back: always as numbers, because these are what is reckoned with.</summary>
    public static string Effect(EffectRange effect, CultureInfo language) => effect.IsExact
        ? Number(effect.Low, language)
        : $"{Number(effect.Low, language)} {(IsGerman(language) ? "bis" : "to")} {Number(effect.High, language)}";

    /// <summary>Reads a weight.</summary>
    /// <param name="text">What was typed; blank for none.</param>
    /// <param name="weight">The weight, −1 to 1; null for none.</param>
    public static bool TryWeight(string? text, out ScoreWeight? weight)
    {
        weight = null;
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0) return true;
        if (WeightForm().Match(typed) is not { Success: true } form || !TryNumber(form.Groups["weight"].Value, out var percent)) return false;
        double? Step(string group) => form.Groups[group] is { Success: true } given && TryNumber(given.Value, out var number) ? number : null;
        var read = new ScoreWeight(Math.Round(percent / 100, 12), Step("from"), Step("bonus"), Step("cap"));
        if (read != default) weight = read;
        return true;
    }

    /// <summary>A weight as <see cref="TryWeight"/> reads it back.</summary>
    public static string Weight(ScoreWeight weight, CultureInfo language)
    {
        var (from, bonus, cap) = IsGerman(language) ? ("ab", "Bonus", "höchstens") : ("from", "bonus", "cap");
        return Number(Math.Round(weight.Weight * 100, 10), language) + Step(from, weight.From) + Step(bonus, weight.Bonus) + Step(cap, weight.Cap);

        string Step(string word, double? step) => step is { } points ? $" {word} {Number(points, language)}" : "";
    }

    /// <summary>Reads a number with a point or a comma.</summary>
    public static bool TryNumber(string? text, out double number)
    {
        number = 0;
        var plain = (text ?? "").Trim().Replace('−', '-').Replace('–', '-').Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        return plain.Length > 0 && double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    /// <summary>A number as the language writes it, with a true minus and as many decimals as it has.</summary>
    public static string Number(double number, CultureInfo language) =>
        number.ToString("0.############", language).Replace('-', '−');

    private static bool IsGerman(CultureInfo language) => language.TwoLetterISOLanguageName == "de";

    [GeneratedRegex($@"^(?<low>{NumberPattern})\s*(?:\.\.|to|bis|…)\s*(?<high>{NumberPattern})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex RangeForm();

    [GeneratedRegex($@"^(?<weight>{NumberPattern})\s*%?(?:\s+(?:from|ab)\s+(?<from>{NumberPattern}))?(?:\s+bonus\s+(?<bonus>{NumberPattern}))?(?:\s+(?:cap|höchstens)\s+(?<cap>{NumberPattern}))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex WeightForm();
}
