using System.Text.Json;
using System.Text.Json.Nodes;
using Houselights.Core.Document.Syntax;
using Houselights.Core.Model;

namespace Houselights.Core.Document.Shapes;

/// <summary>One id of something else in the plan.</summary>
internal sealed class ReferenceKind(Target target) : Kind<string?>
{
    public Target Target => target;

    public override PlanField Field => new(FieldType.Reference) { Refers = [.. target.Sections] };

    public override FormattableString Words => $"the id of a {target.What}";

    public override bool TryRead(SyntaxNode node, ReadContext context, out string? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (!TryId(node, context, target, out var id)) return Refuse(node, context);
        value = id;
        return true;
    }

    /// <summary>An id, or <c>section/id</c>.</summary>
    public static bool TryId(SyntaxNode node, ReadContext context, Target target, out string id)
    {
        id = "";
        if (!node.IsScalar) return false;
        var text = context.Pooled(node);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 ? !IdKind.IsKebab(text) : !IdKind.IsKebab(text[..slash]) || !IdKind.IsKebab(text[(slash + 1)..])) return false;
        id = text;
        context.Refer(id, target, node);
        return true;
    }

    public override void Write(string? value, IPlanOutput output) => output.Word(value!);

    public override bool IsEmpty(string? value) => value is null;

    public override void Describe(Utf8JsonWriter schema) => DescribeOne(schema);

    public static void DescribeOne(Utf8JsonWriter schema)
    {
        schema.WriteString("type", "string");
        schema.WriteString("pattern", "^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$");
    }
}

/// <summary>No id, one, or a list: where a check, not the reader, judges that there should be exactly one.</summary>
/// <param name="target">Where the ids may point.</param>
/// <param name="alwaysList">Written as a list even when there is one, because several are usual.</param>
internal sealed class ReferencesKind(Target target, bool alwaysList = false) : Kind<Ids>
{
    public Target Target => target;

    /// <summary>One id, or several between commas or on lines of their own.</summary>
    public override JsonNode Typed(string text)
    {
        var ids = text.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ids is [var one] && !alwaysList ? JsonValue.Create(one) : new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
    }

    public override PlanField Field => new(FieldType.Reference) { Refers = [.. target.Sections], Many = alwaysList };

    public override FormattableString Words => $"the id of a {target.What}, or a list of them";

    public override bool TryRead(SyntaxNode node, ReadContext context, out Ids value)
    {
        value = default;
        switch (node.Kind)
        {
            case SyntaxKind.Null: return true;
            case SyntaxKind.Sequence:
                var ids = new List<string>(node.Count);
                foreach (var element in node.Children)
                {
                    if (!ReferenceKind.TryId(element, context, target, out var each)) context.Report(element, $"“{element.Shown}” is not the id of a {target.What}.", $"Write its id.");
                    else if (ids.Contains(each)) context.Report(element, $"“{each}” stands twice in the list.", $"Remove one of them.");
                    else ids.Add(each);
                }

                value = Ids.Of([.. ids]);
                return true;
            default:
                if (!ReferenceKind.TryId(node, context, target, out var id)) return Refuse(node, context);
                value = id;
                return true;
        }
    }

    public override void Write(Ids value, IPlanOutput output)
    {
        if (value.Single is { } one && !alwaysList) { output.Word(one); return; }
        output.BeginList(inline: true);
        foreach (var id in value) output.Word(id);
        output.EndList();
    }

    public override bool IsEmpty(Ids value) => value.IsEmpty;

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("oneOf");
        schema.WriteStartObject();
        ReferenceKind.DescribeOne(schema);
        schema.WriteEndObject();
        schema.WriteStartObject();
        schema.WriteString("type", "array");
        schema.WriteStartObject("items");
        ReferenceKind.DescribeOne(schema);
        schema.WriteEndObject();
        schema.WriteBoolean("uniqueItems", true);
        schema.WriteEndObject();
        schema.WriteStartObject();
        schema.WriteString("type", "null");
        schema.WriteEndObject();
        schema.WriteEndArray();
    }
}
