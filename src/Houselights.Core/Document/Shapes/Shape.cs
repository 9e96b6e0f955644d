using System.Collections;
using System.Text;
using System.Text.Json;
using Houselights.Core.Document.Syntax;
using Houselights.Core.Model;

namespace Houselights.Core.Document.Shapes;

/// <summary>The keys of one kind of record, in the order in which they are written: the contract of that part of a plan file.</summary>
/// <param name="name">In the singular, for errors: “commitment”.</param>
/// <param name="create">Makes an empty record.</param>
/// <param name="inline">Written on one line.</param>
/// <param name="about">What the record is, in a sentence, for the schema and the reference page.</param>
internal sealed class Shape<TRecord>(string name, Func<TRecord> create, string about, bool inline = false)
    : Kind<TRecord?>, IRecordKind, IRecordField, IDefinition, IEnumerable<Key<TRecord>> where TRecord : Item
{
    private readonly List<Key<TRecord>> keys = [];

    public string Name => name;

    public string About => about;

    public IReadOnlyList<Key<TRecord>> Keys => keys;

    public TRecord Create() => create();

    public IEnumerable<string> Names => keys.Select(key => key.Name);

    public override PlanField Field => new(FieldType.Records);

    public override IFieldKind? Within(string step) => keys.Find(key => key.Name == step)?.Field;

    public override FormattableString Words => $"a {name}: {{ {string.Join(", ", keys.Take(3).Select(key => key.Name + ": …"))} }}";

    public bool HasLocalIds => keys.Exists(key => key is Key<TRecord, string> { Kind: IdKind { Section: null } });

    /// <summary>Adds a key; collection initialisers call this.</summary>
    public void Add<TValue>(string key, Kind<TValue> kind, Func<TRecord, TValue> get, Action<TRecord, TValue> set, string meaning, bool required = false) =>
        keys.Add(new Key<TRecord, TValue>(key, kind, get, set, meaning, required));

    public override bool TryRead(SyntaxNode node, ReadContext context, out TRecord? value)
    {
        value = null;
        if (node.Kind == SyntaxKind.Null) return true;
        if (node.Kind != SyntaxKind.Mapping) return Refuse(node, context, $"Write “{keys[0].Name}: …” and so on.");

        var record = create();
        record.Place = node.Place;
        var seen = 0UL;
        var expected = 0;
        var children = node.Children;
        while (children.MoveNext())
        {
            var word = children.Current;
            children.MoveNext();
            var at = Find(word, expected);
            if (at < 0) { Unknown(word, context); continue; }
            if ((seen & (1UL << at)) != 0) { context.Report(word, $"The key “{keys[at].Name}” is given twice.", $"Remove one of them."); continue; }
            seen |= 1UL << at;
            expected = at + 1;
            keys[at].Read(children.Current, context, record);
        }

        for (var at = 0; at < keys.Count; at++)
            if (keys[at].Required && (seen & (1UL << at)) == 0)
                context.Report(node, $"The key “{keys[at].Name}” is missing from this {name}.", $"Add “{keys[at].Name}: …”: {keys[at].KindWords}.");

        value = record;
        return true;
    }

    /// <summary>Keys mostly come in the shape's own order, so the search starts behind the key found last.</summary>
    private int Find(SyntaxNode word, int expected)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var at = expected + i;
            if (at >= keys.Count) at -= keys.Count;
            if (word.Is(keys[at].Name, keys[at].Utf8)) return at;
        }

        return -1;
    }

    private void Unknown(SyntaxNode word, ReadContext context)
    {
        context.Report(word, $"There is no key “{word.Shown}” in a record “{name}”.",
            Nearest.Question(word.IsScalar ? word.Text : "", Names) ?? $"It has {string.Join(", ", Names)}.");
    }

    public override void Write(TRecord? value, IPlanOutput output)
    {
        output.BeginMapping(inline);
        foreach (var key in keys) key.Write(value!, output);
        output.EndMapping();
    }

    public override bool IsEmpty(TRecord? value) => value is null;

    public override bool Same(TRecord? left, TRecord? right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left is null || right is null) return false;
        foreach (var key in keys)
            if (!key.Same(left, right)) return false;
        return true;
    }

    public override void Compare(TRecord? left, TRecord? right, string path, PlanComparison comparison)
    {
        if (left is null || right is null) { base.Compare(left, right, path, comparison); return; }
        foreach (var key in keys) key.Compare(left, right, path.Length == 0 ? key.Name : $"{path}/{key.Name}", comparison);
    }

    public override void Describe(Utf8JsonWriter schema) => schema.WriteString("$ref", "#/$defs/" + DefinitionName);

    public string DefinitionName => name.Replace(' ', '-');

    public override IEnumerable<IDefinition> Definitions => [this];

    public IEnumerable<IDefinition> Inner => keys.SelectMany(key => key.Definitions);

    public void Define(Utf8JsonWriter schema)
    {
        schema.WriteString("description", about);
        schema.WriteStartArray("type");
        schema.WriteStringValue("object");
        schema.WriteStringValue("null");
        schema.WriteEndArray();
        schema.WriteBoolean("additionalProperties", false);
        schema.WriteStartArray("required");
        foreach (var key in keys.Where(key => key.Required)) schema.WriteStringValue(key.Name);
        schema.WriteEndArray();
        schema.WriteStartObject("properties");
        foreach (var key in keys) key.Describe(schema);
        schema.WriteEndObject();
    }

    public IEnumerator<Key<TRecord>> GetEnumerator() => keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => keys.GetEnumerator();
}

/// <summary>One key of a shape.</summary>
internal abstract class Key<TRecord>(string name, string meaning, bool required) where TRecord : Item
{
    public string Name => name;

    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(name);

    public string Meaning => meaning;

    public bool Required => required;

    public abstract FormattableString KindWords { get; }

    public abstract IFieldKind Field { get; }

    public abstract IEnumerable<IDefinition> Definitions { get; }

    public abstract void Read(SyntaxNode node, ReadContext context, TRecord record);

    public abstract void Write(TRecord record, IPlanOutput output);

    public abstract bool Same(TRecord left, TRecord right);

    public abstract void Compare(TRecord left, TRecord right, string path, PlanComparison comparison);

    public abstract void Describe(Utf8JsonWriter schema);

    /// <summary>Starts collecting elements where the value is a list; else null.</summary>
    public abstract IListDraft<TRecord>? StartList();

    public abstract bool IsList { get; }

    /// <summary>The value's elements where it is a list, else the value; each with its id where it has one. Nothing for an empty value.</summary>
    public abstract IEnumerable<KeyPart> Parts(TRecord record);

    /// <summary>Gives a record the value of another.</summary>
    public abstract void Copy(TRecord from, TRecord to);
}

/// <summary>A value, or an element of one, that can be written by itself.</summary>
/// <param name="Id">Its id; empty for a value that is no list; null for an element without an id.</param>
/// <param name="Write">Writes it.</param>
internal readonly record struct KeyPart(string? Id, Action<IPlanOutput> Write);

/// <summary>A list while its elements are read, from one file or several.</summary>
internal interface IListDraft<in TRecord>
{
    void Add(SyntaxNode node, ReadContext context);

    void Finish(TRecord record);
}

internal sealed class Key<TRecord, TValue>(string name, Kind<TValue> kind, Func<TRecord, TValue> get, Action<TRecord, TValue> set, string meaning, bool required)
    : Key<TRecord>(name, meaning, required) where TRecord : Item
{
    public Kind<TValue> Kind => kind;

    public override FormattableString KindWords => kind.Words;

    public override IFieldKind Field => kind;

    public override IEnumerable<IDefinition> Definitions => kind.Definitions;

    public TValue Get(TRecord record) => get(record);

    public void Set(TRecord record, TValue value) => set(record, value);

    public override void Read(SyntaxNode node, ReadContext context, TRecord record)
    {
        if (kind.TryRead(node, context, out var value)) set(record, value);
        if (Required && node.Kind == SyntaxKind.Null) context.Report(node, $"“{Name}” is empty.", $"Write {kind.Words}.");
    }

    public override void Write(TRecord record, IPlanOutput output)
    {
        var value = get(record);
        if (kind.IsEmpty(value)) return;
        output.Key(Name);
        kind.Write(value, output);
    }

    public override bool Same(TRecord left, TRecord right) => kind.Same(get(left), get(right));

    public override void Compare(TRecord left, TRecord right, string path, PlanComparison comparison) => kind.Compare(get(left), get(right), path, comparison);

    public override void Describe(Utf8JsonWriter schema)
    {
        schema.WriteStartObject(Name);
        schema.WriteString("description", Meaning);
        kind.Describe(schema);
        schema.WriteEndObject();
    }

    public override IListDraft<TRecord>? StartList() =>
        kind.AsList is { } list ? new ListDraft(list.Start(default!), this) : null;

    public override bool IsList => kind.AsList is not null;

    public override IEnumerable<KeyPart> Parts(TRecord record)
    {
        var value = get(record);
        if (kind.IsEmpty(value)) return [];
        return kind.AsList is { } list ? list.Elements(value) : [new KeyPart("", output => kind.Write(value, output))];
    }

    public override void Copy(TRecord from, TRecord to) => set(to, get(from));

    private sealed class ListDraft(IListBuilder<TValue> elements, Key<TRecord, TValue> key) : IListDraft<TRecord>
    {
        public void Add(SyntaxNode node, ReadContext context) => elements.Add(node, context);

        public void Finish(TRecord record) => key.Set(record, elements.Build());
    }
}
