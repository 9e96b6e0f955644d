using System.Globalization;
using System.Text.Json.Nodes;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;

namespace Houselights.Core.Document;

/// <summary>
/// One row of a plan while it is edited. A field is named by the keys that lead to it, such as <c>means/money</c>; a list's element
/// by its id where it has one, else by its place from 0: <c>options/north/verdict</c>, <c>gives-up/0/confirmed</c>. Nothing is
/// judged before <see cref="PlanRows.Judge"/>. Not thread-safe.
/// </summary>
public sealed class RowDraft
{
    private readonly IFieldKind kind;
    private JsonNode? node;

    private RowDraft(string section, string key, JsonNode? node)
    {
        (Section, Key, this.node) = (section, key, node);
        var shape = Plan.Shape.Within(section) ?? throw new ArgumentException($"A plan has no section “{section}”.", nameof(section));
        kind = shape is IListField ? shape.Within("")! : shape;
    }

    public string Section { get; }

    public string Key { get; }

    /// <summary>A row as it stands.</summary>
    public static RowDraft Of(PlanRow row) => new(row.Section, row.Key, JsonNode.Parse(row.Json));

    /// <summary>A fresh row.</summary>
    /// <param name="section">A section of the format.</param>
    /// <param name="id">The item's id; empty for a section that is one value, or whose items have none.</param>
    /// <exception cref="ArgumentException">There is no such section.</exception>
    public static RowDraft New(string section, string id) => new(section, id, id.Length == 0 ? new JsonObject() : new JsonObject { ["id"] = id });

    /// <summary>True where a section of the format has such a field.</summary>
    public static bool HasField(string section, string path) => KindOf(section, path) is not null;

    internal static IFieldKind? KindOf(string section, string path)
    {
        var at = Plan.Shape.Within(section);
        if (at is IListField) at = at.Within("");
        foreach (var step in Steps(path)) at = at?.Within(step);
        return at;
    }

    /// <summary>A field as a form shows it; null where it is empty. Typed back, it is the same value.</summary>
    public string? Text(string path)
    {
        var (at, field) = Walk(path);
        return at switch
        {
            null => null,
            JsonArray list when list.All(each => each is not JsonObject) => string.Join(field is IListField ? "\n" : ", ", list.Select(Scalar)),
            JsonObject or JsonArray => at.ToJsonString(),
            _ => Scalar(at),
        };
    }

    /// <summary>How many elements a list has; 0 where there is none.</summary>
    public int Count(string path) => Walk(path).At is JsonArray list ? list.Count : 0;

    /// <summary>Gives a field what somebody typed; an empty text empties it.</summary>
    /// <exception cref="NoSuchPlaceException">There is no such field.</exception>
    public RowDraft Type(string path, string? text)
    {
        var plain = text?.ReplaceLineEndings("\n").Trim();
        var field = Walk(path).Kind ?? throw new NoSuchPlaceException($"{Section} has no field “{PlanError.Shorten(path)}”.");
        return Set(path, string.IsNullOrEmpty(plain) ? null : field.Typed(plain));
    }

    /// <summary>Gives a field a value; null empties it.</summary>
    /// <exception cref="NoSuchPlaceException">What leads to the field isn't there.</exception>
    public RowDraft Set(string path, JsonNode? value)
    {
        var steps = Steps(path);
        if (steps.Length == 0) { node = value; return this; }
        if (value is null && Walk(path[..Math.Max(0, path.LastIndexOf('/'))]).At is null) return this;
        var parent = Reach(steps.AsSpan(0, steps.Length - 1));
        if (parent is JsonObject record)
        {
            if (value is null) record.Remove(steps[^1]);
            else record[steps[^1]] = value;
        }
        else if (parent is JsonArray list && IndexIn(list, steps[^1]) is { } at && at < list.Count)
        {
            if (value is null) list.RemoveAt(at);
            else list[at] = value;
        }
        else
        {
            throw new NoSuchPlaceException($"{Section}/{Key} has nothing at “{PlanError.Shorten(path)}”.");
        }

        return this;
    }

    /// <summary>Adds an element behind the others of a list.</summary>
    /// <exception cref="NoSuchPlaceException">What leads to the list isn't there.</exception>
    public RowDraft Add(string path, JsonNode element)
    {
        var steps = Steps(path);
        var parent = Reach(steps.AsSpan(0, steps.Length - 1)) as JsonObject ?? throw new NoSuchPlaceException($"{Section}/{Key} has no list at “{PlanError.Shorten(path)}”.");
        if (parent[steps[^1]] is not JsonArray list) parent[steps[^1]] = list = [];
        list.Add(element);
        return this;
    }

    /// <summary>The row; not yet canonical.</summary>
    public PlanRow Row() => new(Section, Key, node?.ToJsonString() ?? "null");

    private static string[] Steps(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private (JsonNode? At, IFieldKind? Kind) Walk(string path)
    {
        var (at, field) = (node, (IFieldKind?)kind);
        foreach (var step in Steps(path))
        {
            field = field?.Within(step);
            at = at switch
            {
                JsonObject record => record[step],
                JsonArray list when IndexIn(list, step) is { } index && index < list.Count => list[index],
                _ => null,
            };
        }

        return (at, field);
    }

    // Records on the way that aren't there yet are made; elements of lists are not.
    private JsonNode Reach(ReadOnlySpan<string> steps)
    {
        var (at, field) = (node ??= new JsonObject(), (IFieldKind?)kind);
        foreach (var step in steps)
        {
            field = field?.Within(step);
            at = at switch
            {
                JsonObject record when record[step] is { } there => there,
                JsonObject record when field is not IListField => record[step] = new JsonObject(),
                JsonArray list when IndexIn(list, step) is { } index && index < list.Count => list[index]!,
                _ => throw new NoSuchPlaceException($"{Section}/{Key} has nothing at “{PlanError.Shorten(step)}”."),
            };
        }

        return at;
    }

    private static int? IndexIn(JsonArray list, string step)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] is JsonObject record && record["id"]?.GetValue<string>() == step) return i;
        return int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
    }

    private static string Scalar(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.TryGetValue<string>(out var words) => words,
        _ => value.ToJsonString(),
    };
}

/// <summary>A path leads to a place that a row doesn't have, such as the ninth of three elements.</summary>
public sealed class NoSuchPlaceException(string message) : Exception(message);
