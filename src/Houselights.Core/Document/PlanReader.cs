using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Document.Syntax;
using Houselights.Core.Model;

namespace Houselights.Core.Document;

/// <summary>What reading came to: a plan, or everything that is wrong with the files.</summary>
/// <param name="Plan">Null where there is an error: nothing is ever half read.</param>
/// <param name="Errors">In the order of files, lines and columns.</param>
public sealed record ReadResult(Plan? Plan, ImmutableArray<PlanError> Errors);

/// <summary>Reads the files that make up one plan.</summary>
public static class PlanReader
{
    public static ReadResult Read(PlanSource source, PlanLimits? limits = null) => Read([source], limits);

    public static ReadResult Read(IReadOnlyList<PlanSource> sources, PlanLimits? limits = null)
    {
        limits ??= PlanLimits.CommandLine;
        var context = new ReadContext(limits);
        var draft = new PlanDraft(context);
        for (var i = 0; i < sources.Count; i++) ReadFile(sources[i], isFirst: i == 0, draft, context, limits);

        // References into a part that couldn't be read would all be reported as unknown.
        var plan = draft.Build(sources.Count == 0 ? "plan" : sources[0].Name);
        if (context.Errors.Count == 0) context.ResolveReferences();
        if (context.Errors.Count == 0) PlanRules.Examine(plan, context);
        return context.Errors.Count == 0
            ? new(plan, [])
            : new(null, [.. context.Errors.OrderBy(error => Order(error, sources)).ThenBy(error => error.At.Line).ThenBy(error => error.At.Column)]);
    }

    /// <summary>
    /// Reads items that are to become a part of a plan: judged by themselves, their references followed into the plan and each other.
    /// </summary>
    internal static ReadResult ReadInto(Plan within, PlanSource part)
    {
        var context = new ReadContext(PlanLimits.CommandLine, within);
        var draft = new PlanDraft(context);
        ReadFile(part, isFirst: true, draft, context, PlanLimits.CommandLine);
        var plan = draft.BuildPart();
        if (context.Errors.Count == 0) context.ResolveReferences();
        if (context.Errors.Count == 0) PlanRules.ExamineItems(plan, context);
        return context.Errors.Count == 0 ? new(plan, []) : new(null, [.. context.Errors]);
    }

    /// <summary>Reads sections of a plan whose whole was read and judged before: references aren't followed again.</summary>
    /// <exception cref="InvalidDataException">They are not what a plan's sections hold.</exception>
    internal static Plan ReadPart(PlanSource source)
    {
        var context = new ReadContext(PlanLimits.CommandLine);
        var draft = new PlanDraft(context);
        ReadFile(source, isFirst: true, draft, context, PlanLimits.CommandLine);
        return context.Errors.Count == 0 ? draft.BuildPart() : throw new InvalidDataException(context.Errors[0].ToString());
    }

    private static void ReadFile(PlanSource source, bool isFirst, PlanDraft draft, ReadContext context, PlanLimits limits)
    {
        var text = Utf8Text.Open(source, limits, context.Report);
        if (text is null) return;
        draft.BeginFile(isFirst);
        if (source.IsJson) JsonSyntax.Read(text, draft);
        else YamlSyntax.Read(text, draft);
    }

    private static int Order(PlanError error, IReadOnlyList<PlanSource> sources)
    {
        for (var i = 0; i < sources.Count; i++)
            if (sources[i].Name == error.At.File) return i;
        return sources.Count;
    }
}

/// <summary>A plan while its files are read: joins lists, refuses what is stated twice.</summary>
internal sealed class PlanDraft(ReadContext context) : ISyntaxVisitor
{
    private readonly Plan plan = Plan.Shape.Create();
    private readonly Dictionary<string, Place> stated = new(StringComparer.Ordinal);
    private readonly HashSet<string> inThisFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IListDraft<Plan>> sections = new(StringComparer.Ordinal);
    private IListDraft<Plan>? current;
    private Key<Plan>? single;
    private bool isFirstFile;

    public void BeginFile(bool isFirst)
    {
        isFirstFile = isFirst;
        inThisFile.Clear();
    }

    public bool Key(string key, Place at, bool isList)
    {
        current = null;
        single = null;
        if (context.GaveUp) return false;
        var known = Plan.Shape.Keys.FirstOrDefault(each => each.Name == key);
        if (known is null) { ReportUnknown(key, at); return false; }
        if (inThisFile.Count == 0 && isFirstFile && key != "houselights")
            context.Report(new(at, $"A plan file starts with its format version.", key, $"Put “houselights: 1” first."));
        if (!inThisFile.Add(key)) { context.Report(new(at, $"The key “{key}” is given twice.", key, $"Join the two.")); return false; }
        if (!sections.TryGetValue(key, out var section) && known.StartList() is { } started) sections.Add(key, section = started);
        if (section is null) return Single(known, at);

        stated.TryAdd(key, at);
        if (isList) current = section;
        else single = known;   // reports that a list is expected, or accepts an empty value
        return true;
    }

    public void Value(SyntaxNode node)
    {
        if (current is not null) current.Add(node, context);
        else single?.Read(node, context, plan);
    }

    public void Report(PlanError error) => context.Report(error);

    public Plan BuildPart()
    {
        foreach (var section in sections.Values) section.Finish(plan);
        return plan;
    }

    public Plan Build(string file)
    {
        BuildPart();
        var top = new Place(file, 1, 1);
        if (context.Errors.Count > 0) return plan;
        foreach (var key in Plan.Shape.Keys)
            if (key.Required && !stated.ContainsKey(key.Name))
                context.Report(new(top, $"The plan has no “{key.Name}”.", null, $"Add “{key.Name}: …”. A plan needs houselights, organisation, cycle and units."));
        return plan;
    }

    private bool Single(Key<Plan> known, Place at)
    {
        if (known.Name != "houselights" && stated.TryGetValue(known.Name, out var before))
        {
            context.Report(new(at, $"“{known.Name}” is stated twice; first at {before}.", known.Name, $"Keep it in one file."));
            return false;
        }

        stated.TryAdd(known.Name, at);
        single = known;
        return true;
    }

    private void ReportUnknown(string key, Place at)
    {
        context.Report(new(at, $"A plan has no key “{PlanError.Shorten(key)}”.", PlanError.Shorten(key),
            Nearest.Question(key, Plan.Shape.Names) ?? $"It has {string.Join(", ", Plan.Shape.Names)}."));
    }
}
