using System.Text.Json;
using System.Text.Json.Nodes;
using Houselights.Core.Document.Syntax;
using Houselights.Core.Model;

namespace Houselights.Core.Document.Shapes;

/// <summary>A load or capacity: a number, or <c>[low, likely, high]</c>.</summary>
internal sealed class LoadKind : Kind<Load?>
{
    public override JsonNode Typed(string text) => TypedNumber.OneOrThree(text, TypedNumber.Of);

    public override PlanField Field => new(FieldType.Load);

    public override FormattableString Words => $"a load: a number of 0 or more, or [low, likely, high] in that order";

    public override bool TryRead(SyntaxNode node, ReadContext context, out Load? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        Span<double> numbers = stackalloc double[3];
        if (!Three.TryRead(node, numbers, NumberKind.TryNumber, out var one)) return Refuse(node, context);
        if (one) { numbers[1] = numbers[0]; numbers[2] = numbers[0]; }
        if (!(numbers[0] >= 0 && numbers[0] <= numbers[1] && numbers[1] <= numbers[2] && numbers[2] <= 1e9)) return Refuse(node, context);
        value = new Load(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    public override void Write(Load? value, IPlanOutput output)
    {
        var load = value!.Value;
        if (load.IsExact) output.Number(NumberKind.Format(load.Likely));
        else Three.Write(output, NumberKind.Format(load.Low), NumberKind.Format(load.Likely), NumberKind.Format(load.High), isNumber: true);
    }

    public override bool IsEmpty(Load? value) => value is null;

    public override void Describe(Utf8JsonWriter schema) => Three.Describe(schema, item => item.WriteString("type", "number"));
}

/// <summary>A duration, or three.</summary>
internal sealed class LeadTimeKind : Kind<LeadTime?>
{
    public override JsonNode Typed(string text) => TypedNumber.OneOrThree(text, each => JsonValue.Create(each.Trim()));

    public override PlanField Field => new(FieldType.Duration);

    public override FormattableString Words => $"a duration such as 10d, 6w or 2m, or [low, likely, high] in that order";

    public override bool TryRead(SyntaxNode node, ReadContext context, out LeadTime? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        Span<Duration> durations = stackalloc Duration[3];
        if (!Three.TryRead(node, durations, TryDuration, out var one)) return Refuse(node, context);
        if (one) { durations[1] = durations[0]; durations[2] = durations[0]; }
        if (durations[0].InDays > durations[1].InDays || durations[1].InDays > durations[2].InDays) return Refuse(node, context);
        value = new LeadTime(durations[0], durations[1], durations[2]);
        return true;
    }

    public static bool TryDuration(SyntaxNode node, out Duration duration)
    {
        duration = default;
        return node.IsScalar && Duration.TryParse(node.Text, out duration);
    }

    public override void Write(LeadTime? value, IPlanOutput output)
    {
        var time = value!.Value;
        if (time.IsExact) output.Word(time.Likely.ToString());
        else Three.Write(output, time.Low.ToString(), time.Likely.ToString(), time.High.ToString(), isNumber: false);
    }

    public override bool IsEmpty(LeadTime? value) => value is null;

    public override void Describe(Utf8JsonWriter schema) => Three.Describe(schema, DurationKind.DescribeOne);
}

internal sealed class DurationKind : Kind<Duration?>
{
    public override PlanField Field => new(FieldType.Duration);

    public override FormattableString Words => $"a duration such as 10d, 6w or 2m";

    public override bool TryRead(SyntaxNode node, ReadContext context, out Duration? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!LeadTimeKind.TryDuration(node, out var duration)) return Refuse(node, context);
        value = duration;
        return true;
    }

    public override void Write(Duration? value, IPlanOutput output) => output.Word(value!.Value.ToString());

    public override bool IsEmpty(Duration? value) => value is null;

    public override void Describe(Utf8JsonWriter schema) => DescribeOne(schema);

    public static void DescribeOne(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        schema.WriteString("pattern", "^[0-9]{1,5}[dwm]$");
    }
}

/// <summary>An effect: a number, or a range <c>[low, high]</c> where it is uncertain.</summary>
internal sealed class RangeKind : Kind<EffectRange>
{
    public override FormattableString Words => $"a number, or [low, high] in that order";

    public override bool TryRead(SyntaxNode node, ReadContext context, out EffectRange value)
    {
        value = default;
        if (NumberKind.TryNumber(node, out var exact)) { value = new(exact, exact); return true; }
        if (node.Kind != SyntaxKind.Sequence || node.Count != 2) return Refuse(node, context);
        Span<double> ends = stackalloc double[2];
        var at = 0;
        foreach (var end in node.Children)
            if (!NumberKind.TryNumber(end, out ends[at++])) return Refuse(end, context);
        if (ends[0] > ends[1]) return Refuse(node, context);
        value = new(ends[0], ends[1]);
        return true;
    }

    public override void Write(EffectRange value, IPlanOutput output)
    {
        if (value.IsExact) { output.Number(NumberKind.Format(value.Low)); return; }
        output.BeginList(inline: true);
        output.Number(NumberKind.Format(value.Low));
        output.Number(NumberKind.Format(value.High));
        output.EndList();
    }

    public override bool IsEmpty(EffectRange value) => false;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("oneOf");
        schema.WriteStartObject();
        schema.WriteString("type", "number");
        schema.WriteEndObject();
        schema.WriteStartObject();
        schema.WriteString("type", "array");
        schema.WriteStartObject("items");
        schema.WriteString("type", "number");
        schema.WriteEndObject();
        schema.WriteNumber("minItems", 2);
        schema.WriteNumber("maxItems", 2);
        schema.WriteEndObject();
        schema.WriteEndArray();
    }
}

/// <summary>What loads and lead times share: one value, or exactly three.</summary>
internal static class Three
{
    public delegate bool Reader<T>(SyntaxNode node, out T value);

    public static bool TryRead<T>(SyntaxNode node, Span<T> values, Reader<T> read, out bool one)
    {
        one = node.IsScalar;
        if (one) return read(node, out values[0]);
        if (node.Kind != SyntaxKind.Sequence || node.Count != 3) return false;
        var at = 0;
        foreach (var element in node.Children)
            if (!read(element, out values[at++])) return false;
        return true;
    }

    public static void Write(IPlanOutput output, string low, string likely, string high, bool isNumber)
    {
        output.BeginList(inline: true);
        foreach (var text in (ReadOnlySpan<string>)[low, likely, high])
        {
            if (isNumber) output.Number(text);
            else output.Word(text);
        }

        output.EndList();
    }

    public static void Describe(Utf8JsonWriter schema, Action<Utf8JsonWriter> one)
    {
        schema.WriteStartArray("oneOf");
        schema.WriteStartObject();
        one(schema);
        schema.WriteEndObject();
        schema.WriteStartObject();
        schema.WriteString("type", "array");
        schema.WriteStartObject("items");
        one(schema);
        schema.WriteEndObject();
        schema.WriteNumber("minItems", 3);
        schema.WriteNumber("maxItems", 3);
        schema.WriteEndObject();
        schema.WriteEndArray();
    }
}
