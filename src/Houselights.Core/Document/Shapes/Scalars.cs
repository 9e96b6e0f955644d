using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Houselights.Core.Document.Syntax;
using Houselights.Core.Model;
using NodaTime;
using NodaTime.Text;

namespace Houselights.Core.Document.Shapes;

/// <summary>Free text of up to <see cref="PlanLimits.TextLength"/> characters, without control or direction-changing characters.</summary>
internal sealed class TextKind(bool isName = false) : Kind<string?>
{
    public bool IsName => isName;

    public override PlanField Field => new(isName ? FieldType.Line : FieldType.Words);

    public override FormattableString Words => $"a text";

    public override bool TryRead(SyntaxNode node, ReadContext context, out string? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!node.IsScalar) return Refuse(node, context, $"Write a text; put it in quotes if it contains “: ” or starts with a bracket.");

        value = node.Text;
        if (value.Length > PlanLimits.TextLength)
        {
            context.Report(node, $"The text has {value.Length} characters; the limit is {PlanLimits.TextLength}.", $"Shorten it, or link the document.");
            return false;
        }

        if (HiddenCharacters.First(value, isName) is not { } hidden) return true;
        context.Report(node, $"The text contains an invisible character (U+{(int)hidden:X4}).", $"Delete the word and type it again.");
        return false;
    }

    public override void Write(string? value, IPlanOutput output) => output.Text(value!);

    public override bool IsEmpty(string? value) => value is null;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("type");
        schema.WriteStringValue("string");
        schema.WriteStringValue("number");
        schema.WriteStringValue("boolean");
        schema.WriteStringValue("null");
        schema.WriteEndArray();
        schema.WriteNumber("maxLength", PlanLimits.TextLength);
    }
}

/// <summary>An id: lower-case letters, digits and single hyphens.</summary>
internal sealed class IdKind(string? section) : Kind<string>
{
    public const int Longest = 100;
    public const string Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>The section in which the id is unique; null where only its own list matters.</summary>
    public string? Section => section;

    public override PlanField Field => new(FieldType.Line);

    public override FormattableString Words => $"an id of lower-case letters, digits and hyphens";

    public override bool TryRead(SyntaxNode node, ReadContext context, out string value)
    {
        value = "";
        if (!node.IsScalar || !IsKebab(node.Text)) return Refuse(node, context, $"Write it in kebab-case, such as shelf-day, with at most 100 characters.");
        value = context.Pooled(node);
        if (section is not null) context.Declare(section, value, node);
        return true;
    }

    public override void Write(string value, IPlanOutput output) => output.Word(value);

    public override bool IsEmpty(string value) => value.Length == 0;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        schema.WriteString("pattern", Pattern);
        schema.WriteNumber("maxLength", Longest);
    }

    public static bool IsKebab(string text)
    {
        if (text.Length is 0 or > Longest || text[0] == '-' || text[^1] == '-') return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '-' && text[i - 1] == '-') return false;
            if (text[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
        }

        return true;
    }
}

internal sealed class FlagKind : Kind<bool?>
{
    public override JsonNode Typed(string text) => text switch { "true" or "on" => JsonValue.Create(true), "false" => JsonValue.Create(false), _ => JsonValue.Create(text) };

    public override PlanField Field => new(FieldType.Flag);

    public override FormattableString Words => $"true or false";

    public override bool TryRead(SyntaxNode node, ReadContext context, out bool? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (node.Kind != SyntaxKind.Plain) return Refuse(node, context);
        value = node.Text switch { "true" => true, "false" => false, _ => null };
        return value is not null || Refuse(node, context);
    }

    public override void Write(bool? value, IPlanOutput output) => output.Flag(value!.Value);

    public override bool IsEmpty(bool? value) => value is null;

    public override void Describe(Utf8JsonWriter schema) => schema.WriteString("type", "boolean");
}

/// <summary>A calendar date of the years 1900 to 2200.</summary>
internal sealed class DateKind : Kind<LocalDate?>
{
    public override PlanField Field => new(FieldType.Date);

    public override FormattableString Words => $"a date such as 2026-03-12";

    public override bool TryRead(SyntaxNode node, ReadContext context, out LocalDate? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!node.IsScalar || !TryDate(node, out var date)) return Refuse(node, context);
        value = date;
        return true;
    }

    public static bool TryDate(SyntaxNode node, out LocalDate date)
    {
        var utf8 = node.Utf8;
        if (!utf8.IsEmpty && utf8.Length <= 32)
        {
            Span<char> text = stackalloc char[32];
            return TryDate(text[..System.Text.Encoding.UTF8.GetChars(utf8, text)], out date);
        }

        return TryDate(node.Text, out date);
    }

    public static bool TryDate(ReadOnlySpan<char> text, out LocalDate date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(text[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var day)) return false;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    public override void Write(LocalDate? value, IPlanOutput output) => output.Word(LocalDatePattern.Iso.Format(value!.Value));

    public override bool IsEmpty(LocalDate? value) => value is null;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        schema.WriteString("format", "date");
    }
}

/// <summary>A date, or an instant with its offset.</summary>
internal sealed class MomentKind : Kind<Moment?>
{
    public override PlanField Field => new(FieldType.Moment);

    public override FormattableString Words => $"a date, or an instant with its offset such as 2025-11-21T16:00:00+01:00";

    public override bool TryRead(SyntaxNode node, ReadContext context, out Moment? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!node.IsScalar) return Refuse(node, context);
        if (DateKind.TryDate(node, out var date)) { value = date; return true; }
        var text = node.Text;
        if (text.Length > 40) return Refuse(node, context);
        var instant = OffsetDateTimePattern.ExtendedIso.Parse(text);
        if (!instant.Success || instant.Value.Year is < 1900 or > 2200)
            return Refuse(node, context, $"Write the offset too: +01:00, or Z for UTC.");
        value = Moment.Of(instant.Value);
        return true;
    }

    public override void Write(Moment? value, IPlanOutput output) => output.Word(value!.Value.ToString());

    public override bool IsEmpty(Moment? value) => value is null;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        schema.WriteString("pattern", @"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}(:\d{2})?))?$");
    }
}

/// <summary>One of a few words.</summary>
internal sealed class ChoiceKind<TChoice>(params (string Word, TChoice Value)[] choices) : Kind<TChoice?> where TChoice : struct
{
    public IReadOnlyList<TChoice> Values => [.. choices.Select(choice => choice.Value)];

    public override PlanField Field => new(FieldType.Choice) { Choices = [.. choices.Select(choice => choice.Word)] };

    public override FormattableString Words => $"one of {string.Join(", ", choices.Select(choice => choice.Word))}";

    public override bool TryRead(SyntaxNode node, ReadContext context, out TChoice? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!node.IsScalar) return Refuse(node, context);
        var text = context.Pooled(node);
        foreach (var choice in choices)
        {
            if (choice.Word != text) continue;
            value = choice.Value;
            return true;
        }

        return Refuse(node, context, Nearest.Question(text, choices.Select(choice => choice.Word)));
    }

    public string WordFor(TChoice value)
    {
        foreach (var choice in choices)
            if (EqualityComparer<TChoice>.Default.Equals(choice.Value, value)) return choice.Word;
        throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override void Write(TChoice? value, IPlanOutput output) => output.Word(WordFor(value!.Value));

    public override bool IsEmpty(TChoice? value) => value is null;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("enum");
        foreach (var choice in choices) schema.WriteStringValue(choice.Word);
        schema.WriteEndArray();
    }
}
