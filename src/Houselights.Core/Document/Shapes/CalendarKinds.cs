using System.Globalization;
using System.Text.Json;
using Houselights.Core.Document.Syntax;
using NodaTime;

namespace Houselights.Core.Document.Shapes;

/// <summary>An IANA time zone.</summary>
internal sealed class TimeZoneKind : Kind<string?>
{
    public override FormattableString Words => $"an IANA time zone such as Europe/Berlin";

    public override bool TryRead(SyntaxNode node, ReadContext context, out string? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!node.IsScalar) return Refuse(node, context);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(node.Text) is null)
        {
            return Refuse(node, context, Nearest.Question(node.Text, DateTimeZoneProviders.Tzdb.Ids));
        }

        value = node.Text;
        return true;
    }

    public override void Write(string? value, IPlanOutput output) => output.Word(value!);

    public override bool IsEmpty(string? value) => value is null;

    public override void Describe(Utf8JsonWriter schema) => schema.WriteString("type", "string");
}

/// <summary>Month and day, such as 01-01.</summary>
internal sealed class MonthDayKind : Kind<string?>
{
    public override FormattableString Words => $"a month and day such as 01-01";

    public override bool TryRead(SyntaxNode node, ReadContext context, out string? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!node.IsScalar || node.Text is not { Length: 5 } text || !DateKind.TryDate(string.Create(CultureInfo.InvariantCulture, $"2000-{text}"), out _))
            return Refuse(node, context);
        value = text;
        return true;
    }

    public override void Write(string? value, IPlanOutput output) => output.Text(value!);

    public override bool IsEmpty(string? value) => value is null;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        schema.WriteString("pattern", "^[0-9]{2}-[0-9]{2}$");
    }
}
