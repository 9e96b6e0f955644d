using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Houselights.Core.Document.Syntax;
using Houselights.Core.Model;

namespace Houselights.Core.Document.Shapes;

/// <summary>A number with its limits.</summary>
internal sealed class NumberKind(double least = -1e12, double most = 1e12, bool whole = false) : Kind<double?>
{
    public double Least => least;

    public double Most => most;

    public bool IsWhole => whole;

    public override JsonNode Typed(string text) => TypedNumber.Of(text);

    public override PlanField Field => new(FieldType.Number);

    public override FormattableString Words
    {
        get
        {
            FormattableString number = whole ? Whole : Any;
            if ((least, most) == (-1e12, 1e12)) return number;
            return (least, most) == (0, 1e12) ? AtLeast(number) : Between(number);
        }
    }

    private static FormattableString Any => $"a number";

    private static FormattableString Whole => $"a whole number";

    private static FormattableString AtLeast(FormattableString number) => $"{number} of 0 or more";

    private FormattableString Between(FormattableString number) => $"{number} from {least} to {most}";

    public override bool TryRead(SyntaxNode node, ReadContext context, out double? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!TryNumber(node, out var number)) return Refuse(node, context);
        if (number < least || number > most || (whole && number != Math.Floor(number))) return Refuse(node, context);
        value = number;
        return true;
    }

    /// <summary>A plain JSON number, and nothing that only a computer would call one (NaN, infinity, 0x10, 1_000).</summary>
    public static bool TryNumber(SyntaxNode node, out double number)
    {
        number = 0;
        if (node.Kind != SyntaxKind.Plain) return false;
        var utf8 = node.Utf8;
        if (!utf8.IsEmpty)
        {
            return utf8.Length <= PlanLimits.NumberLength && !double.IsInfinity(number)
                && System.Buffers.Text.Utf8Parser.TryParse(utf8, out number, out var used) && used == utf8.Length && double.IsFinite(number)
                && utf8[^1] is >= (byte)'0' and <= (byte)'9';
        }

        var text = node.Text;
        return text.Length is > 0 and <= PlanLimits.NumberLength && char.IsAsciiDigit(text[^1]) && text[0] is '-' or '.' or (>= '0' and <= '9')
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    public override void Write(double? value, IPlanOutput output) => output.Number(Format(value!.Value));

    /// <summary>The shortest decimal that reads back as the same number, without an exponent in the everyday range.</summary>
    public static string Format(double value) => value == 0 ? "0"
        : Math.Abs(value) is >= 1e-5 and < 1e15 ? ((decimal)value is var exact && (double)exact == value ? exact.ToString("0.#############################", CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture))
        : value.ToString("R", CultureInfo.InvariantCulture);

    public override bool IsEmpty(double? value) => value is null;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteString("type", whole ? "integer" : "number");
        if (least > -1e12) schema.WriteNumber("minimum", least);
        if (most < 1e12) schema.WriteNumber("maximum", most);
    }
}

/// <summary>An amount in the cycle's currency.</summary>
internal sealed class MoneyKind : Kind<Money?>
{
    public override JsonNode Typed(string text) => TypedNumber.Of(text);

    public override PlanField Field => new(FieldType.Money);

    public override FormattableString Words => $"an amount of money, a number without a currency sign";

    public override bool TryRead(SyntaxNode node, ReadContext context, out Money? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!NumberKind.TryNumber(node, out var number) || Math.Abs(number) > 1e15
            || !decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
            return Refuse(node, context);
        value = new Money(amount);
        return true;
    }

    public override void Write(Money? value, IPlanOutput output) => output.Number(value!.Value.Amount.ToString(CultureInfo.InvariantCulture));

    public override bool IsEmpty(Money? value) => value is null;

    public override void Describe(Utf8JsonWriter schema) => schema.WriteString("type", "number");
}
