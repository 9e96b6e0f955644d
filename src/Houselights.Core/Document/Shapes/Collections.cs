using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Houselights.Core.Document.Syntax;
using Houselights.Core.Model;

namespace Houselights.Core.Document.Shapes;

/// <summary>A list of values of one kind.</summary>
internal sealed class ListKind<TValue>(Kind<TValue> element, bool inline = false) : Kind<ImmutableArray<TValue>>, IListKind<ImmutableArray<TValue>>, IListField
{
    /// <summary>One element a line.</summary>
    public override JsonNode Typed(string text) =>
        new JsonArray([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(element.Typed)]);

    public override IFieldKind Within(string step) => element;

    public override PlanField Field => element is IRecordKind ? new(FieldType.Records) : new(FieldType.Lines) { Choices = ((IFieldKind)element).Field.Choices };

    public override FormattableString Words => $"a list, each element {element.Words}";

    public Kind<TValue> Element => element;

    public override IEnumerable<IDefinition> Definitions => element.Definitions;

    public override IListKind<ImmutableArray<TValue>> AsList => this;

    public IListBuilder<ImmutableArray<TValue>> Start(ImmutableArray<TValue> before) => new Builder(element, before);

    public IEnumerable<KeyPart> Elements(ImmutableArray<TValue> list) =>
        list.Select(each => new KeyPart((each as Identified)?.Id, output => element.Write(each, output)));

    public override bool TryRead(SyntaxNode node, ReadContext context, out ImmutableArray<TValue> value)
    {
        value = [];
        if (node.Kind == SyntaxKind.Null) return true;
        if (node.Kind != SyntaxKind.Sequence) return Refuse(node, context, $"Write a list: each element on a line of its own, after “- ”.");
        var builder = new Builder(element, []);
        foreach (var child in node.Children) builder.Add(child, context);
        value = builder.Build();
        return true;
    }

    public override void Write(ImmutableArray<TValue> value, IPlanOutput output)
    {
        output.BeginList(inline);
        foreach (var each in value) element.Write(each, output);
        output.EndList();
    }

    public override bool IsEmpty(ImmutableArray<TValue> value) => value.IsDefaultOrEmpty;

    public override bool Same(ImmutableArray<TValue> left, ImmutableArray<TValue> right)
    {
        if (left.IsDefaultOrEmpty || right.IsDefaultOrEmpty) return left.IsDefaultOrEmpty == right.IsDefaultOrEmpty;
        if (left.Length != right.Length) return false;
        for (var i = 0; i < left.Length; i++)
            if (!element.Same(left[i], right[i])) return false;
        return true;
    }

    public override void Compare(ImmutableArray<TValue> left, ImmutableArray<TValue> right, string path, PlanComparison comparison)
    {
        if (Same(left, right)) return;
        var before = Named(left);
        var after = Named(right);
        foreach (var (key, value) in before)
            if (!after.ContainsKey(key)) comparison.Add($"{path}/{key}", element.Render(value), null);
        foreach (var (key, value) in after)
        {
            if (before.TryGetValue(key, out var old)) element.Compare(old, value, $"{path}/{key}", comparison);
            else comparison.Add($"{path}/{key}", null, element.Render(value));
        }

        comparison.CompareOrder(path, [.. before.Keys.Where(after.ContainsKey)], [.. after.Keys.Where(before.ContainsKey)]);
    }

    /// <summary>Elements by their id; those without one by what they say, numbered where they repeat.</summary>
    private OrderedDictionary<string, TValue> Named(ImmutableArray<TValue> values)
    {
        var named = new OrderedDictionary<string, TValue>(StringComparer.Ordinal);
        if (values.IsDefault) return named;
        foreach (var value in values)
        {
            var name = value is Identified { Id: { Length: > 0 } id } ? id : element.Render(value) ?? "";
            for (var copy = 2; !named.TryAdd(name, value); copy++) name = $"{name} ({copy})";
        }

        return named;
    }

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("type");
        schema.WriteStringValue("array");
        schema.WriteStringValue("null");
        schema.WriteEndArray();
        schema.WriteStartObject("items");
        element.Describe(schema);
        schema.WriteEndObject();
    }

    private sealed class Builder(Kind<TValue> element, ImmutableArray<TValue> before) : IListBuilder<ImmutableArray<TValue>>
    {
        private readonly ImmutableArray<TValue>.Builder values = Begin(before);

        // Ids that are unique in their list only (options of a decision) are compared here; others are declared as they are read.
        private readonly HashSet<string>? localIds = element is IRecordKind { HasLocalIds: true } ? new(StringComparer.Ordinal) : null;

        private static ImmutableArray<TValue>.Builder Begin(ImmutableArray<TValue> before)
        {
            var builder = ImmutableArray.CreateBuilder<TValue>();
            if (!before.IsDefaultOrEmpty) builder.AddRange(before);
            return builder;
        }

        public void Add(SyntaxNode node, ReadContext context)
        {
            if (node.Kind == SyntaxKind.Null) { context.Report(node, $"An element of the list is empty.", $"Remove the line, or fill it in."); return; }
            if (!element.TryRead(node, context, out var value)) return;
            if (localIds is not null && value is Identified { Id: { Length: > 0 } id } && !localIds.Add(id))
                context.Report(node, $"The id “{id}” is given twice in this list.", $"Give one of them another id.");
            values.Add(value);
        }

        public ImmutableArray<TValue> Build() => values.DrainToImmutable();
    }
}

/// <summary>Values by id.</summary>
internal sealed class MapKind<TValue>(Kind<TValue> element, Target? keys) : Kind<Map<TValue>>
{
    public Kind<TValue> Element => element;

    /// <summary>What its keys refer to; null where they are free words.</summary>
    public Target? Keys => keys;

    public override IFieldKind Within(string step) => element;

    public override PlanField Field => new(FieldType.Map);

    public override FormattableString Words => $"a mapping of {KeyWords} to values, each {element.Words}";

    private FormattableString KeyWords
    {
        get
        {
            if (keys is null) return $"names";
            return $"ids ({keys.What})";
        }
    }

    public override bool TryRead(SyntaxNode node, ReadContext context, out Map<TValue> value)
    {
        value = default;
        if (node.Kind == SyntaxKind.Null) return true;
        if (node.Kind != SyntaxKind.Mapping) return Refuse(node, context, $"Write “id: value” for each.");

        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, TValue>>(node.Count);
        var seen = node.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        var children = node.Children;
        while (children.MoveNext())
        {
            var key = children.Current;
            children.MoveNext();
            ReadEntry(key, children.Current, context, seen, entries);
        }

        value = new Map<TValue>(entries.ToImmutable());
        return true;
    }

    public override IEnumerable<IDefinition> Definitions => element.Definitions;

    private void ReadEntry(SyntaxNode key, SyntaxNode node, ReadContext context, HashSet<string>? seen, ImmutableArray<KeyValuePair<string, TValue>>.Builder entries)
    {
        string id;
        if (keys is null)
        {
            if (!key.IsScalar || key.Text.Length is 0 or > IdKind.Longest) { context.Report(key, $"A key is a word of at most 100 characters.", $"Shorten it."); return; }
            id = context.Pooled(key);
        }
        else if (!ReferenceKind.TryId(key, context, keys, out id))
        {
            context.Report(key, $"“{key.Shown}” is not the id of a {keys.What}.", $"Write its id.");
            return;
        }

        if (seen is not null && !seen.Add(id)) { context.Report(key, $"The key “{id}” is given twice.", $"Remove one of them."); return; }
        if (node.Kind == SyntaxKind.Null) { context.Report(key, $"“{id}” has no value.", $"Write {element.Words}, or remove the key."); return; }
        if (element.TryRead(node, context, out var value)) entries.Add(new(id, value));
    }

    public override void Write(Map<TValue> value, IPlanOutput output)
    {
        output.BeginMapping(inline: true);
        foreach (var entry in value)
        {
            output.Key(entry.Key);
            element.Write(entry.Value, output);
        }

        output.EndMapping();
    }

    public override bool IsEmpty(Map<TValue> value) => value.IsEmpty;

    public override bool Same(Map<TValue> left, Map<TValue> right)
    {
        if (left.Count != right.Count) return false;
        for (var i = 0; i < left.Count; i++)
            if (left[i].Key != right[i].Key || !element.Same(left[i].Value, right[i].Value)) return false;
        return true;
    }

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteStartArray("type");
        schema.WriteStringValue("object");
        schema.WriteStringValue("null");
        schema.WriteEndArray();
        schema.WriteStartObject("additionalProperties");
        element.Describe(schema);
        schema.WriteEndObject();
    }
}

/// <summary>What a list asks of its elements' kind.</summary>
internal interface IRecordKind
{
    bool HasLocalIds { get; }
}
