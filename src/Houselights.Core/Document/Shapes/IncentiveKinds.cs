using System.Text.Json;
using Houselights.Core.Document.Syntax;
using Houselights.Core.Incentives;
using Houselights.Core.Model;

namespace Houselights.Core.Document.Shapes;

/// <summary>A weight: a number, or <c>{ weight, from, bonus, cap }</c>.</summary>
internal sealed class ScoreWeightKind : Kind<ScoreWeight>
{
    private static readonly NumberKind Weight = new(-1, 1);
    private static readonly string[] Members = ["weight", "from", "bonus", "cap"];

    public override FormattableString Words => $"a weight from -1 to 1, or {{ weight: …, from: …, bonus: …, cap: … }}";

    public override bool TryRead(SyntaxNode node, ReadContext context, out ScoreWeight value)
    {
        value = default;
        if (node.Kind != SyntaxKind.Mapping)
        {
            if (!node.IsScalar || !Weight.TryRead(node, context, out var plain) || plain is null) return node.IsScalar ? false : Refuse(node, context);
            value = new(plain.Value, null, null, null);
            return true;
        }

        Span<double?> numbers = stackalloc double?[4];
        var children = node.Children;
        while (children.MoveNext())
        {
            var key = children.Current;
            children.MoveNext();
            var at = key.IsScalar ? Array.IndexOf(Members, key.Text) : -1;
            if (at < 0) { context.Report(key, $"A weight has no key “{key.Shown}”.", $"It has weight, from, bonus, cap."); return false; }
            if (!(at == 0 ? Weight : Kinds.Number).TryRead(children.Current, context, out numbers[at])) return false;
        }

        if (numbers[0] is not { } weight) return Refuse(node, context);
        value = new(weight, numbers[1], numbers[2], numbers[3]);
        return true;
    }

    public override void Write(ScoreWeight value, IPlanOutput output)
    {
        if (value is { From: null, Bonus: null, Cap: null }) { output.Number(NumberKind.Format(value.Weight)); return; }
        output.BeginMapping(inline: true);
        WriteMember(output, "weight", value.Weight);
        WriteMember(output, "from", value.From);
        WriteMember(output, "bonus", value.Bonus);
        WriteMember(output, "cap", value.Cap);
        output.EndMapping();
    }

    private static void WriteMember(IPlanOutput output, string key, double? number)
    {
        if (number is null) return;
        output.Key(key);
        output.Number(NumberKind.Format(number.Value));
    }

    public override bool IsEmpty(ScoreWeight value) => false;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("type");
        schema.WriteStringValue("number");
        schema.WriteStringValue("object");
        schema.WriteEndArray();
        schema.WriteNumber("minimum", -1);
        schema.WriteNumber("maximum", 1);
        schema.WriteStartObject("properties");
        foreach (var member in Members)
        {
            schema.WriteStartObject(member);
            schema.WriteString("type", "number");
            schema.WriteEndObject();
        }

        schema.WriteEndObject();
        schema.WriteBoolean("additionalProperties", false);
    }
}

/// <summary>A range that may be absent.</summary>
internal sealed class OptionalRangeKind : Kind<EffectRange?>
{
    private static readonly RangeKind Range = new();

    public override FormattableString Words => Range.Words;

    public override bool TryRead(SyntaxNode node, ReadContext context, out EffectRange? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!Range.TryRead(node, context, out var range)) return false;
        value = range;
        return true;
    }

    public override void Write(EffectRange? value, IPlanOutput output) => Range.Write(value!.Value, output);

    public override bool IsEmpty(EffectRange? value) => value is null;

    public override void Describe(Utf8JsonWriter schema) => Range.Describe(schema);
}
