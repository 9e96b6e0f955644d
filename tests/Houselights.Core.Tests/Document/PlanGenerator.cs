using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Houselights.Core.Commitments;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Tests.Document;

/// <summary>
/// Random plans that use every key of the format: whatever a shape can hold is generated from the shape itself, so a new key is
/// covered on the day it is added. The same seed gives the same plan.
/// </summary>
internal sealed class PlanGenerator(int seed)
{
    private static readonly string[] Words =
        ["shelf", "radio", "null", "~", "true", "12", "1.5", "2026-01-01", "it’s: fine", "- dash", "# hash", "“quoted”", "a \"b\" 'c'", "ümläut", "line\nbreak", " edge ", "[x]", "{y}", "*z", "&w", "!t", "%p", "@q", "`r`", "?", "|", ">", "a,b", "日本語", "", "tab\there", "trailing:", "x #y", "\\n", "=1+1"];

    private readonly Random random = new(seed);
    private readonly Dictionary<string, List<string>> ids = [];
    private readonly List<Action> references = [];
    private int next;

    public Plan Plan()
    {
        var plan = (Plan)Record(Core.Model.Plan.Shape)!;
        foreach (var reference in references) reference();
        return Repair(plan);
    }

    /// <summary>What the format demands across items.</summary>
    private Plan Repair(Plan plan)
    {
        plan.FormatVersion = 1;
        plan.Organisation ??= "F";
        plan.Cycle ??= new Cycle { Name = "One", Stage = Stage.Plan };
        (plan.Cycle.Name, plan.Cycle.Stage) = (plan.Cycle.Name ?? "One", plan.Cycle.Stage ?? Stage.Align);
        (plan.Cycle.Starts, plan.Cycle.Ends) = (new LocalDate(2026, 1, 5), new LocalDate(2026, 12, 18));
        if (plan.Units.IsEmpty) plan.Units = [new Unit { Id = "company" }];
        for (var i = 0; i < plan.Units.Length; i++) plan.Units[i].Parent = i == 0 ? null : plan.Units[random.Next(i)].Id;
        plan.Scorecards = plan.Scorecards.RemoveAll(card => card.Unit is null);
        foreach (var card in plan.Scorecards) card.Weights = new([.. card.Weights.Select(each => KeyValuePair.Create(each.Key, each.Value with { Weight = (random.Next(2) == 0 ? -1.0 : 1) / card.Weights.Count }))]);
        plan.Interactions = plan.Interactions.RemoveAll(interaction => interaction.Moves.IsEmpty);
        plan.Issues = [.. plan.Issues.Select(issue => issue with { Parties = issue.Parties.RemoveAll(party => party.Person is null) })];
        foreach (var second in plan.People.Where(person => person.Role == Role.Leader).Skip(1)) second.Role = Role.Member;
        foreach (var commitment in plan.Commitments)
            if (commitment.StatedState is not null) commitment.StatedState = Conversation.StateAfter(commitment.History) ?? commitment.StatedState;
        return plan;
    }

    private Item? Record(object shape)
    {
        var record = (Item)Call(shape, "Create")!;
        foreach (var key in (IEnumerable)Get(shape, "Keys"))
        {
            var kind = Get(key, "Kind");
            var required = (bool)Get(key, "Required");
            if (!required && random.NextDouble() < 0.35) continue;
            Fill(record, key, kind);
        }

        return record;
    }

    private void Fill(Item record, object key, object kind)
    {
        // References are filled in at the end, when every id is known.
        if (kind is ReferenceKind or ReferencesKind || IsMap(kind)) references.Add(() => Call(key, "Set", record, Value(kind)));
        else Call(key, "Set", record, Value(kind));
    }

    private static bool IsMap(object kind) => kind.GetType().IsGenericType && kind.GetType().GetGenericTypeDefinition() == typeof(MapKind<>);

    private object? Value(object kind) => kind switch
    {
        TextKind text => text.IsName ? Text().ReplaceLineEndings(" ").Replace('\t', ' ') : Text(),
        IdKind id => Id(id.Section),
        WordKind => Id(null),
        CodeKind => $"HL{random.Next(100, 1000)}",
        NumberKind number => Number(number),
        MoneyKind => new Money(random.Next(-1_000_000, 1_000_000) / 100m),
        FlagKind => random.Next(2) == 0,
        DateKind => Date(),
        MomentKind => random.Next(2) == 0 ? (Moment)Date() : Moment.Of(new OffsetDateTime(Date().At(new LocalTime(random.Next(24), random.Next(60))), Offset.FromHours(random.Next(-11, 12)))),
        LoadKind => Load(),
        LeadTimeKind => LeadTime(),
        DurationKind => Duration.Days(random.Next(400)),
        RangeKind => Range(),
        OptionalRangeKind => Range(),
        ScoreWeightKind => new Core.Incentives.ScoreWeight(Math.Round(random.NextDouble(), 2), random.Next(2) == 0 ? null : 8, random.Next(2) == 0 ? null : 5, random.Next(2) == 0 ? null : 20),
        TimeZoneKind => "Europe/Berlin",
        MonthDayKind => "04-01",
        ReferenceKind reference => Reference(reference.Target),
        ReferencesKind reference => References(reference.Target),
        _ => Composite(kind),
    };

    private object? Composite(object kind)
    {
        var type = kind.GetType().GetGenericTypeDefinition();
        if (type == typeof(ChoiceKind<>)) return Pick((IEnumerable)Get(kind, "Values"));
        if (type == typeof(Shape<>)) return Record(kind);
        if (type == typeof(ListKind<>)) return List(kind);
        if (type == typeof(MapKind<>)) return Map(kind);
        throw new NotSupportedException($"The generator doesn’t know {kind.GetType().Name}.");
    }

    private object List(object kind)
    {
        var element = Get(kind, "Element");
        var type = kind.GetType().GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        for (var i = random.Next(1, 4); i > 0; i--) list.Add(Value(element));
        return typeof(ImmutableArray).GetMethods().First(method => method is { Name: "ToImmutableArray" } && method.GetParameters()[0].ParameterType.Name.StartsWith("IEnumerable", StringComparison.Ordinal))
            .MakeGenericMethod(type).Invoke(null, [list])!;
    }

    private object Map(object kind)
    {
        var type = kind.GetType().GetGenericArguments()[0];
        var target = (Target?)kind.GetType().GetProperty("Keys")!.GetValue(kind);
        var keys = target is null ? ["one", "Two words", "3"] : References(target).ToArray();
        var entry = typeof(KeyValuePair<,>).MakeGenericType(typeof(string), type);
        var builder = Array.CreateInstance(entry, keys.Length);
        for (var i = 0; i < keys.Length; i++) builder.SetValue(Activator.CreateInstance(entry, keys[i], Value(Get(kind, "Element")) ?? "x"), i);
        var array = typeof(ImmutableArray).GetMethods().First(method => method is { Name: "Create", IsGenericMethod: true } && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(entry).Invoke(null, [builder]);
        return Activator.CreateInstance(typeof(Map<>).MakeGenericType(type), array)!;
    }

    private string Id(string? section)
    {
        var id = $"x{next++}" + (random.Next(3) == 0 ? "-y" : "");
        if (section is not null) (ids.TryGetValue(section, out var known) ? known : ids[section] = []).Add(id);
        return id;
    }

    private string? Reference(Target target) => References(target).First;

    private Ids References(Target target)
    {
        var known = target.Sections.SelectMany(section => (ids.GetValueOrDefault(section) ?? []).Select(id => random.Next(2) == 0 ? $"{section}/{id}" : id)).Concat(target.Words).ToArray();
        if (known.Length == 0) return default;
        return Ids.Of([.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => known[random.Next(known.Length)]).DistinctBy(id => id.Split('/')[^1])]);
    }

    private string Text() => random.Next(2) == 0 ? Words[random.Next(Words.Length)] : string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]));

    private double Number(NumberKind kind)
    {
        var (least, most) = (Math.Max(kind.Least, -1e9), Math.Min(kind.Most, 1e9));
        var value = least + (random.NextDouble() * (most - least));
        return kind.IsWhole ? Math.Floor(value) : random.Next(2) == 0 ? Math.Round(value, 2) : value;
    }

    private LocalDate Date() => new LocalDate(2025, 6, 1).PlusDays(random.Next(500));

    private Load Load()
    {
        var low = Math.Round(random.NextDouble() * 10, 1);
        return random.Next(2) == 0 ? low : new Load(low, low + 1, low + 2.5);
    }

    private LeadTime LeadTime() => random.Next(2) == 0 ? new Duration(random.Next(1, 20), "dwm"[random.Next(3)]) : new LeadTime(Duration.Days(5), new Duration(2, 'w'), new Duration(1, 'm'));

    private EffectRange Range() => random.Next(2) == 0 ? new(3, 3) : new(-2.5, 4);

    private object? Pick(IEnumerable values)
    {
        var all = values.Cast<object>().ToArray();
        return all[random.Next(all.Length)];
    }

    private static object Get(object owner, string property) => owner.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.GetValue(owner)!;

    private static object? Call(object owner, string method, params object?[] arguments) => owner.GetType().GetMethod(method)!.Invoke(owner, arguments);
}
