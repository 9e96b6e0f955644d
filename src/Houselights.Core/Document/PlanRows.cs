using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;

namespace Houselights.Core.Document;

/// <summary>One part of a plan that can be kept, stamped and replaced by itself: an item of a section, or a section that is one value.</summary>
/// <param name="Section">The section's key in the plan file, such as <c>commitments</c>.</param>
/// <param name="Key">
/// The item's id; empty for a section that is one value; for an item without an id a digest of what it says, so that the same
/// item has the same key in every import.
/// </param>
/// <param name="Json">The item as canonical JSON on one line.</param>
public sealed record PlanRow(string Section, string Key, string Json);

/// <summary>What rows came to when they were judged.</summary>
/// <param name="Rows">In the order of the format's sections; empty where there is an error.</param>
/// <param name="Errors">Their places count in the rows and mean nothing to a reader; message, text and remedy do.</param>
public sealed record JudgedRows(ImmutableArray<PlanRow> Rows, ImmutableArray<PlanError> Errors);

/// <summary>
/// A plan taken apart into rows, and put together again. The format's version is no row: it belongs to the text, not to the plan.
/// </summary>
public static class PlanRows
{
    private const string Version = "houselights";

    /// <summary>All rows in the order of the format's sections, and in a section in the order of the plan.</summary>
    public static ImmutableArray<PlanRow> Of(Plan plan)
    {
        var rows = ImmutableArray.CreateBuilder<PlanRow>();
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var key in Plan.Shape.Keys)
        {
            if (key.Name == Version) continue;
            var taken = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (id, write) in key.Parts(plan))
            {
                var json = Json(write, bytes);
                rows.Add(new(key.Name, id ?? Distinct(Digest(json), taken), json));
            }
        }

        return rows.DrainToImmutable();
    }

    /// <summary>The plan that these rows make, read and judged like a file.</summary>
    /// <param name="name">What errors and places call it.</param>
    /// <param name="rows">Rows of one section follow each other in the order of the plan.</param>
    public static ReadResult Compose(string name, IEnumerable<PlanRow> rows) => PlanReader.Read(Text(name, rows), Unlimited);

    /// <summary>
    /// Rows that are to be put into a plan, in canonical form; or everything that is wrong with them. Items of the same id are
    /// replaced, others come behind.
    /// </summary>
    /// <param name="model">The plan before.</param>
    /// <param name="rows">Rows of one section follow each other; at most one for each id.</param>
    public static JudgedRows Judge(PlanModel model, IEnumerable<PlanRow> rows)
    {
        var read = PlanReader.ReadInto(model.Source, Text("edit", rows));
        if (read.Plan is not { } part) return new([], read.Errors);
        var canonical = Of(part);
        var context = new ReadContext(Unlimited);
        if (!part.Units.IsEmpty || !part.People.IsEmpty) PlanRules.ExamineTree(After(model, canonical), context);
        return context.Errors.Count == 0 ? new(canonical, []) : new([], [.. context.Errors]);
    }

    private static Plan After(PlanModel model, ImmutableArray<PlanRow> rows)
    {
        foreach (var row in rows.Where(row => row.Section is "units" or "people")) model = With(model, row).Model;
        return model.Source;
    }

    /// <summary>One row as it stands in a plan; null where there is none.</summary>
    public static PlanRow? Find(Plan plan, string section, string key)
    {
        if (Plan.Shape.Keys.FirstOrDefault(each => each.Name == section && section != Version) is not { } shape) return null;
        foreach (var (id, write) in shape.Parts(plan))
            if (id == key) return new(section, key, Json(write, new()));
        return null;
    }

    /// <summary>The model after one item of a section came to say something else, at the same place of the plan.</summary>
    /// <exception cref="InvalidDataException">The row doesn't hold an item of its section.</exception>
    public static PlanEdit With(PlanModel model, PlanRow row) => model.WithOnly(row.Section, PlanReader.ReadPart(Text(row.Section, [row])));

    /// <summary>The model after whole sections came to say something else.</summary>
    /// <param name="model">The model before.</param>
    /// <param name="sections">The sections that are replaced; one without rows becomes empty.</param>
    /// <param name="rows">All rows of these sections, those of one section following each other in the order of the plan.</param>
    /// <exception cref="InvalidDataException">A row doesn't hold an item of its section.</exception>
    public static PlanEdit With(PlanModel model, IReadOnlyCollection<string> sections, IEnumerable<PlanRow> rows)
    {
        var part = PlanReader.ReadPart(Text("rows", rows));
        var plan = model.Source with { };
        var changed = Sections.None;
        foreach (var key in Plan.Shape.Keys.Where(key => sections.Contains(key.Name)))
        {
            key.Copy(part, plan);
            changed |= SectionOf(key.Name);
        }

        return model.With(plan, changed);
    }

    /// <summary>True where the section's items are replaced one at a time, because they are found by their id.</summary>
    public static bool HasIds(string section) => PlanModel.HasLens(section);

    private static readonly PlanLimits Unlimited = new(int.MaxValue);

    private static Sections SectionOf(string name) => Enum.Parse<Sections>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static string Json(Action<IPlanOutput> write, ArrayBufferWriter<byte> bytes)
    {
        bytes.ResetWrittenCount();
        using (var output = new JsonOutput(bytes, indented: false)) write(output);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string Digest(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 12));

    private static string Distinct(string key, Dictionary<string, int> taken)
    {
        var times = taken[key] = taken.GetValueOrDefault(key) + 1;
        return times == 1 ? key : $"{key}-{times}";
    }

    /// <summary>One JSON document, a row a line: the column of a place is counted from the start of its line.</summary>
    private static PlanSource Text(string name, IEnumerable<PlanRow> rows)
    {
        var text = new ArrayBufferWriter<byte>();
        Append(text, $"{{\"{Version}\":{Plan.Format}");
        string? open = null;
        var isList = false;
        foreach (var row in rows)
        {
            var starts = row.Section != open;
            if (starts && isList) Append(text, "]");
            if (starts) isList = IsList(row.Section);
            Append(text, starts ? $",\n\"{row.Section}\":{(isList ? "[" : "")}" : ",\n");
            Append(text, row.Json);
            open = row.Section;
        }

        Append(text, isList ? "]}" : "}");
        return new PlanSource(name + ".json", text.WrittenMemory);
    }

    private static bool IsList(string section) => Plan.Shape.Keys.First(key => key.Name == section).IsList;

    private static void Append(ArrayBufferWriter<byte> text, string more) => Encoding.UTF8.GetBytes(more, text);
}
