using System.Collections.Immutable;
using System.Globalization;
using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.App.Gates;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Web.Features.House;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using NodaTime.Text;

namespace Houselights.Web.Features.Cycles.Editing;

/// <summary>Puts an item of a plan into its page, for one reader.</summary>
internal sealed class ItemShowing(Standing standing)
{
    /// <summary>Sections whose acts are done on other pages or on the acts themselves.</summary>
    private static readonly ImmutableArray<string> Hidden = ["history"];

    private PlanModel Plan => standing.Plan;

    private Person? Me => standing.Me;

    /// <summary>The item; null where there is none.</summary>
    public ItemView? Show(string section, string id, IEnumerable<HistoryEntry> history)
    {
        var row = PlanRows.Find(Plan.Source, section, id);
        if (row is null && (id.Length > 0 || !EditingRights.Sections.Contains(section) || PlanRows.HasIds(section))) return null;
        var draft = row is null ? RowDraft.New(section, "") : RowDraft.Of(row);
        var showing = new FindingShowing(standing);
        var subject = id.Length == 0 ? section : $"{section}/{id}";
        return new(
            standing.Head(), section, id, PlanWords.Title(Plan, section, id),
            Fields(draft, "", PlanField.Keys(section) is var keys && keys.Any() ? keys : [""]),
            Acts(section, id),
            [.. HouseReading.Of(standing).Findings.Where(finding => finding.Subject.Split('+').Contains(subject, StringComparer.Ordinal)).Select(showing.Show)],
            [.. history.Select(Line)],
            Me is not null && id.Length > 0 && EditingRights.AgainstRemoving(new(Plan, Me, id), section) == Refusal.None)
        { Places = Places(section, id), After = PlanIds.Of(Plan.Source, section).TakeWhile(each => each != id).LastOrDefault() ?? "" };
    }

    /// <summary>The fields of an item that is added, with what an address already says of them.</summary>
    public IReadOnlyList<FieldView> Fresh(string section, IReadOnlyDictionary<string, string> said)
    {
        var draft = RowDraft.New(section, "");
        foreach (var (path, text) in said)
            if (RowDraft.HasField(section, path)) draft.Type(path, text);
        return [.. PlanField.Keys(section).Where(name => name != "id" && !EditingRights.ComesOfAnAct(section, name)).Select(name => Field(draft, name)).Where(field => field.Field.Type is not (FieldType.Records or FieldType.Map)).Take(8)];
    }

    /// <summary>An item's fields alone, for a page that shows many items; empty where there is none.</summary>
    public IReadOnlyList<FieldView> FieldsOf(string section, string id)
    {
        var row = PlanRows.Find(Plan.Source, section, id);
        if (row is null && (id.Length > 0 || PlanRows.HasIds(section))) return [];
        return Fields(row is null ? RowDraft.New(section, "") : RowDraft.Of(row), "", PlanField.Keys(section) is var keys && keys.Any() ? keys : [""]);
    }

    /// <summary>What the reader can do to an item now, each with its form.</summary>
    public IReadOnlyList<ActFormView> Acts(string section, string id) => Me is null || (id.Length > 0 && !PlanIds.Has(Plan.Source, section, id)) ? [] :
    [
        .. PlanActs.OpenTo(Plan, Me, section, id).Select(act => new ActFormView(act.Name, PlanWords.Act(act.Name), [.. act.Asks.Select(ask => Ask(act, ask, section, id))], act.Sensitive)),
    ];

    private IReadOnlyList<FieldChoice> Places(string section, string id) => Me is null || id.Length == 0 || EditingRights.AgainstOrdering(new(Plan, Me, id), section) != Refusal.None ? [] :
        [.. PlanIds.Of(Plan.Source, section).Where(each => each != id).Select(each => new FieldChoice(each, PlanWords.Title(Plan, section, each)))];

    private IReadOnlyList<FieldView> Fields(RowDraft draft, string within, IEnumerable<string> names) =>
        [.. names.Where(name => name != "id" && !Hidden.Contains(name)).Select(name => Field(draft, within.Length == 0 ? name : $"{within}/{name}"))];

    private FieldView Field(RowDraft draft, string path)
    {
        var field = PlanField.Of(draft.Section, path)!;
        var keys = PlanField.Keys(draft.Section, path).ToList();
        var editable = Me is not null && EditingRights.Against(new(Plan, Me, draft.Key), draft.Section, path) == Refusal.None;
        if (keys.Count > 0)   // a single record, such as the means of a priority
            return new(path, PlanWords.Field(path), field, null, null, editable, [], [new(path, PlanWords.Field(path), "", Fields(draft, path, keys), CanRemove: false)]);
        var value = draft.Text(path);
        var label = path.Length == 0 ? PlanWords.Section(draft.Section) : PlanWords.Field(path);
        var choices = Choices(field);
        if (field.Type != FieldType.Records) return new(path, label, field, value, value is null ? null : Shown(field, value, choices), editable, choices, []);

        var inner = PlanField.Keys(draft.Section, path + "/0").ToList();
        var elements = Enumerable.Range(0, draft.Count(path)).Select(at => Element(draft, path, at, inner, editable)).ToList();
        var fresh = editable ? inner.Where(name => name != "id").Select(name => $"{path}/0/{name}").Where(each => !EditingRights.ComesOfAnAct(draft.Section, each))
            .Select(each => Field(RowDraft.New(draft.Section, draft.Key), each)).Where(each => each.Field.Type is not (FieldType.Records or FieldType.Map)).ToList() : [];
        return new(path, label, field, null, null, editable, [], elements) { Fresh = fresh };
    }

    private ElementView Element(RowDraft draft, string path, int at, List<string> names, bool editable)
    {
        var within = $"{path}/{(draft.Text($"{path}/{at}/id") is { } id ? id : at.ToString(CultureInfo.InvariantCulture))}";
        var fields = Fields(draft, within, names);
        var title = fields.FirstOrDefault(field => field is { Field.Type: FieldType.Words, Shown: not null }) ?? fields.FirstOrDefault(field => field.Shown is not null);
        return new(within, title?.Shown is { } words ? Short(words) : Say.With(PlanText.Element, at + 1), draft.Text($"{path}/{at}") ?? "", fields, editable);
    }

    private string Shown(PlanField field, string value, IReadOnlyList<FieldChoice> choices) => field.Type switch
    {
        FieldType.Date when NodaTime.Text.LocalDatePattern.Iso.Parse(value) is { Success: true } day => Say.DayYear(day.Value),
        FieldType.Flag or FieldType.Choice => PlanWords.Choice(value),
        FieldType.Reference => string.Join(", ", value.Split(", ").Select(id => choices.FirstOrDefault(choice => choice.Value == id)?.Label ?? id)),
        FieldType.Number or FieldType.Money when double.TryParse(value, CultureInfo.InvariantCulture, out var number) => Say.Plain(number),
        _ => value,
    };

    private IReadOnlyList<FieldChoice> Choices(PlanField field) => field.Type switch
    {
        FieldType.Choice or FieldType.Lines => [.. field.Choices.Select(word => new FieldChoice(word, PlanWords.Choice(word)))],
        FieldType.Flag => [new("true", PlanWords.Choice("true")), new("false", PlanWords.Choice("false"))],
        // A section that many things could lead into is typed, not chosen from.
        FieldType.Reference when field.Refers.Length <= 3 => [.. field.Refers.SelectMany(section => PlanIds.Of(Plan.Source, section).Select(id => new FieldChoice(id, PlanWords.Title(Plan, section, id)))).DistinctBy(choice => choice.Value)],
        _ => [],
    };

    private AskView Ask(PlanAct act, ActField ask, string section, string id)
    {
        var label = PlanWords.Ask(ask.Question ?? ask.Name);
        return ask.Kind switch
        {
            ActFieldKind.Person or ActFieldKind.People => new(ask, label, [.. Plan.People.ToArray().Select(person => new FieldChoice(person.Id, person.Name ?? person.Id))]),
            ActFieldKind.Choice when ask.Name == "upheld" => new(ask, label, [new("true", PlanWords.Choice("true")), new("false", PlanWords.Choice("false"))]),
            ActFieldKind.Choice => new(ask, label, [.. (PlanField.Of(section, ask.Name)?.Choices ?? ["document", "measurement", "assertion"]).Where(word => word != "open").Select(word => new FieldChoice(word, PlanWords.Choice(word)))]),
            ActFieldKind.Option or ActFieldKind.Place => new(ask, label, [.. ActChoices.Of(Plan, Me!, act, ask, id)]),
            ActFieldKind.Date when ask is { Name: "due", Required: false } => new(ask, label, []) { Value = Plan.Commitments.Find(id)?.Due is { } due ? LocalDatePattern.Iso.Format(due) : null },
            _ => new(ask, label, []),
        };
    }

    private HistoryLine Line(HistoryEntry entry) => new(
        entry.Revision,
        Say.With(PlanText.HistoryLine, entry.By ?? PlanText.Somebody, PlanWords.Act(entry.Act), Say.DayYear(NodaTime.LocalDate.FromDateTime(entry.At.UtcDateTime))),
        [.. entry.Fields.Where(field => field.Before is not null || field.After is not null).Select(field => Difference(entry.Subject.Subject().Section, field))],
        entry.Undone,
        !entry.Undone && entry.Act is not ("undo" or "import") && Me is not null && PlanActs.Find(entry.Subject.Subject().Section, entry.Act) is null or { Permanent: false } && entry.IsOwn);

    // Ids are read as names; of records within, only that they changed: what they say now stands above.
    private string Difference(string section, FieldDifference difference)
    {
        var field = PlanField.Of(section, difference.Path);
        if (field is null or { Type: FieldType.Records or FieldType.Map }) return PlanWords.Field(difference.Path);
        var choices = Choices(field);
        return Say.With(PlanText.HistoryFromTo, PlanWords.Field(difference.Path), Short(difference.Before is { } before ? Shown(field, before, choices) : null), Short(difference.After is { } after ? Shown(field, after, choices) : null));
    }

    private static string Short(string? text) => text is null ? PlanText.Empty : text.Length <= 160 ? text : text[..159] + "…";
}
