using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Houselights.Core.Document.Syntax;

namespace Houselights.Core.Document.Shapes;

/// <summary>
/// How one value is read, written, compared and described. A plan file's whole contract is a table of keys and kinds; reader,
/// writer, JSON Schema, comparison of two plans and the reference page all come from that table, so that they can't disagree.
/// </summary>
internal abstract class Kind<TValue> : IFieldKind
{
    /// <summary>Reads a value; false where it couldn't, after having reported why.</summary>
    public abstract bool TryRead(SyntaxNode node, ReadContext context, out TValue value);

    public abstract void Write(TValue value, IPlanOutput output);

    /// <summary>True where the key is left out when writing.</summary>
    public abstract bool IsEmpty(TValue value);

    public virtual bool Same(TValue left, TValue right) => EqualityComparer<TValue>.Default.Equals(left, right);

    /// <summary>Adds what differs between two values, at a path such as <c>commitments/radio/due</c>.</summary>
    public virtual void Compare(TValue left, TValue right, string path, PlanComparison comparison)
    {
        if (!Same(left, right)) comparison.Add(path, Render(left), Render(right));
    }

    /// <summary>The value as people write it on one line; null where there is none.</summary>
    public string? Render(TValue value)
    {
        if (IsEmpty(value)) return null;
        var text = new LineOutput();
        Write(value, text);
        return text.ToString();
    }

    /// <summary>Writes the members of a JSON Schema object for this kind.</summary>
    public abstract void Describe(Utf8JsonWriter schema);

    /// <summary>In a few words, for errors and the reference page: “a date such as 2026-03-12”.</summary>
    public abstract FormattableString Words { get; }

    /// <summary>A text is a JSON text; kinds that are written otherwise say so.</summary>
    public virtual JsonNode? Typed(string text) => JsonValue.Create(text);

    /// <summary>Nothing lies within a single value.</summary>
    public virtual IFieldKind? Within(string step) => null;

    public virtual PlanField Field => new(FieldType.Words);

    /// <summary>The records that a value of this kind holds, for the schema's definitions.</summary>
    public virtual IEnumerable<IDefinition> Definitions => [];

    /// <summary>Reads each element of a list, where this value is one.</summary>
    public virtual IListKind<TValue>? AsList => null;

    protected bool Refuse(SyntaxNode node, ReadContext context, FormattableString? next = null)
    {
        context.Report(node, $"“{node.Shown}” is not {Words}.", next ?? $"Write {Words}.");
        return false;
    }
}

/// <summary>A kind as a form sees it: what somebody typed becomes the value that the plan file would hold.</summary>
internal interface IFieldKind
{
    /// <summary>
    /// What somebody typed, as JSON; it may still be refused when it is read. Never called for an empty text, which is no value.
    /// </summary>
    JsonNode? Typed(string text);

    /// <summary>The kind of what lies one step inside: a key's value, or a list's element; null where there is nothing.</summary>
    IFieldKind? Within(string step);

    /// <summary>What a form shows for it.</summary>
    PlanField Field { get; }

    FormattableString Words { get; }
}

/// <summary>A list, whose elements stand on lines of their own in a form.</summary>
internal interface IListField : IFieldKind;

/// <summary>A record, whose keys are fields of their own.</summary>
internal interface IRecordField : IFieldKind
{
    IEnumerable<string> Names { get; }
}

/// <summary>Numbers as people type them.</summary>
internal static class TypedNumber
{
    /// <summary>A decimal comma, spaces between thousands and a percent sign are understood; anything else stays a text, for the reader to refuse.</summary>
    public static JsonNode Of(string text)
    {
        var plain = text.Trim().TrimEnd('%').Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal);
        if (plain.Contains(',', StringComparison.Ordinal) && !plain.Contains('.', StringComparison.Ordinal)) plain = plain.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }

    /// <summary>One value, or three in brackets or between dashes: <c>[2, 3, 5]</c>, <c>2 - 3 - 5</c>.</summary>
    public static JsonNode OneOrThree(string text, Func<string, JsonNode> each)
    {
        var parts = text.Trim().TrimStart('[').TrimEnd(']').Split(Separators(text), StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 3 ? new JsonArray([.. parts.Select(each)]) : each(text);
    }

    private static char[] Separators(string text) =>
        text.Contains(';', StringComparison.Ordinal) ? [';'] : text.Contains('–', StringComparison.Ordinal) ? ['–'] : text.Contains(" - ", StringComparison.Ordinal) ? ['-'] : [','];
}

/// <summary>A record's part of the JSON Schema.</summary>
internal interface IDefinition
{
    string DefinitionName { get; }

    IEnumerable<IDefinition> Inner { get; }

    void Define(Utf8JsonWriter schema);
}

/// <summary>A list that the top of a file delivers element by element.</summary>
internal interface IListKind<TList>
{
    /// <summary>Starts collecting elements onto what was read before.</summary>
    IListBuilder<TList> Start(TList before);

    /// <summary>The elements, each to be written by itself.</summary>
    IEnumerable<KeyPart> Elements(TList list);
}

/// <summary>Collects a list's elements.</summary>
internal interface IListBuilder<out TList>
{
    void Add(SyntaxNode element, ReadContext context);

    TList Build();
}

/// <summary>Where a plan is written to: YAML or JSON.</summary>
internal interface IPlanOutput
{
    void BeginMapping(bool inline);

    void EndMapping();

    void BeginList(bool inline);

    void EndList();

    void Key(string name);

    /// <summary>A word that needs no quotes in YAML: number, date, id, flag.</summary>
    void Word(string text);

    void Number(string text);

    void Flag(bool value);

    void Text(string text);
}
