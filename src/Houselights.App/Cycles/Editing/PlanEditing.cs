using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Houselights.Core.Document;
using Houselights.Core.People;

namespace Houselights.App.Cycles.Editing;

/// <summary>What somebody typed into a field.</summary>
/// <param name="Path">The field, see <see cref="RowDraft"/>.</param>
/// <param name="Was">What the form showed when it was opened; null for an empty field.</param>
/// <param name="Now">What was typed; null for an emptied field.</param>
public sealed record FieldEdit(string Path, string? Was, string? Now);

/// <summary>
/// Writing a plan field by field. A field that somebody else changed meanwhile is never overwritten: the writer gets both versions.
/// Thread-safe.
/// </summary>
public sealed class PlanEditing
{
    private readonly Desk desk;

    internal PlanEditing(Desk desk) => this.desk = desk;

    /// <summary>Changes fields of an item, all or none.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="section">A section of the plan file.</param>
    /// <param name="id">The item; empty for a section that is one value, which is begun where it isn't there.</param>
    /// <param name="edits">At least one.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancel">Until the write begins.</param>
    public Task<Outcome<Edited>> Change(Actor actor, string cycleId, string section, string id, ImmutableArray<FieldEdit> edits, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"change {section}/{id}\n{JsonSerializer.Serialize(edits)}", async hand =>
        {
            if (!EditingRights.Sections.Contains(section) || edits.Any(edit => edit.Path != "" && !RowDraft.HasField(section, edit.Path))) return Missing(section, id);
            var draft = await hand.Row(section, id) ?? (id.Length == 0 ? Begin(section, hand.Me) : null);
            if (draft is null) return Missing(section, id);

            var clashes = ImmutableArray.CreateBuilder<Clash>();
            foreach (var edit in edits)
            {
                var against = EditingRights.Against(hand.At(id), section, edit.Path);
                if (against != Refusal.None) return new Denied<Deed>(against);
                var (stands, now, was) = (Plain(draft.Text(edit.Path)), Plain(edit.Now), Plain(edit.Was));
                if (stands == now) continue;
                if (stands != was) clashes.Add(new(edit.Path, now, stands, was, await EditHistory.WriterOf(hand, section, id, edit.Path)));
                else draft.Type(edit.Path, now);
            }

            return clashes.Count > 0
                ? new Conflict<Deed>(Refusal.ChangedMeanwhile) { Clashes = clashes.ToImmutable() }
                : new Done<Deed>(Deed.Put("edit", draft));
        }, cancel);

    /// <summary>Adds an item behind the others of its section. What its record says of who and when is filled in.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="section">A section of the plan file whose items are added.</param>
    /// <param name="fields">What was typed, by field.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancel">Until the write begins.</param>
    public Task<Outcome<Edited>> Add(Actor actor, string cycleId, string section, IReadOnlyDictionary<string, string> fields, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"add {section}\n{JsonSerializer.Serialize(fields)}", async hand =>
        {
            if (!EditingRights.Sections.Contains(section) || fields.Keys.Any(path => !RowDraft.HasField(section, path))) return Missing(section, "");
            var against = EditingRights.AgainstAdding(hand.At(""), section);
            if (against != Refusal.None) return new Denied<Deed>(against);
            if (fields.Keys.Any(path => EditingRights.ComesOfAnAct(section, path))) return new Denied<Deed>(Refusal.ThroughItsAct);
            if (Words(section) is { } needed && string.IsNullOrWhiteSpace(fields.GetValueOrDefault(needed))) return new Conflict<Deed>(Refusal.WordsMissing, needed);

            var id = PlanRows.HasIds(section) ? fields.GetValueOrDefault("id") is { Length: > 0 } given ? given : hand.FreeId(section, fields.GetValueOrDefault(Words(section) ?? "") ?? "") : "";
            if (id.Length > 0 && await hand.Row(section, id) is not null) return new Conflict<Deed>(Refusal.AlreadyThere, id);
            var draft = RowDraft.New(section, id);
            foreach (var (path, text) in fields)
                if (path != "id") draft.Type(path, text);
            Record(draft, hand);
            return new Done<Deed>(new Deed("add", id.Length == 0 ? section : $"{section}/{id}") { Puts = [draft.Row()] });
        }, cancel);

    /// <summary>Adds an element behind the others of a list within an item, such as an exclusion of the strategy.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="section">The item's section.</param>
    /// <param name="id">The item; empty for a section that is one value.</param>
    /// <param name="path">The list.</param>
    /// <param name="fields">What was typed, by the element's own keys.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancel">Until the write begins.</param>
    public Task<Outcome<Edited>> Extend(
        Actor actor, string cycleId, string section, string id, string path, IReadOnlyDictionary<string, string> fields, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"extend {section}/{id} {path}\n{JsonSerializer.Serialize(fields)}", async hand =>
        {
            if (PlanField.Of(section, path)?.Type != FieldType.Records || fields.Keys.Any(name => !RowDraft.HasField(section, $"{path}/0/{name}"))) return Missing(section, id);
            if (await hand.Row(section, id) is not { } draft && (draft = id.Length == 0 ? Begin(section, hand.Me) : null) is null) return Missing(section, id);
            var against = EditingRights.Against(hand.At(id), section, path);
            if (against != Refusal.None || fields.Keys.Any(name => EditingRights.ComesOfAnAct(section, $"{path}/0/{name}"))) return new Denied<Deed>(against == Refusal.None ? Refusal.ThroughItsAct : against);
            var words = fields.Values.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
            if (words is null) return new Conflict<Deed>(Refusal.WordsMissing, path);

            var element = new JsonObject();
            if (PlanField.Keys(section, path + "/0").FirstOrDefault() == "id") element["id"] = ElementId(hand, draft, path, fields.GetValueOrDefault("what") ?? words);
            var at = draft.Add(path, element).Count(path) - 1;
            foreach (var (name, text) in fields) draft.Type($"{path}/{at}/{name}", text);
            return new Done<Deed>(Deed.Put("edit", draft));
        }, cancel);

    /// <summary>Removes an element of a list within an item.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="section">The item's section.</param>
    /// <param name="id">The item; empty for a section that is one value.</param>
    /// <param name="path">The element: the list and its id, or its place from 0.</param>
    /// <param name="was">The element as the remover saw it, see <see cref="RowDraft.Text"/>: another one at its place is left alone.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancel">Until the write begins.</param>
    public Task<Outcome<Edited>> Drop(Actor actor, string cycleId, string section, string id, string path, string was, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"drop {section}/{id} {path}\n{was}", async hand =>
        {
            if (!RowDraft.HasField(section, path) || await hand.Row(section, id) is not { } draft || draft.Text(path) is not { } stands) return Missing(section, id);
            var against = EditingRights.Against(hand.At(id), section, path);
            if (against != Refusal.None) return new Denied<Deed>(against);
            return stands != was ? new Conflict<Deed>(Refusal.ChangedMeanwhile) : new Done<Deed>(Deed.Put("edit", draft.Set(path, null)));
        }, cancel);

    private static string ElementId(Hand hand, RowDraft draft, string path, string words)
    {
        var name = path == "excludes" ? "exclusions" : path;
        var taken = PlanIds.Of(hand.Plan.Source, name).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < draft.Count(path); at++) taken.Add(draft.Text($"{path}/{at}/id") ?? "");
        return Slug.Free(Slug.Of(words, name.TrimEnd('s')), taken);
    }

    /// <summary>Removes an item. One that something else refers to stays, and the refusal says what refers to it.</summary>
    public Task<Outcome<Edited>> Remove(Actor actor, string cycleId, string section, string id, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"remove {section}/{id}", async hand =>
        {
            if (id.Length == 0 || await hand.Row(section, id) is null) return Missing(section, id);
            var against = EditingRights.AgainstRemoving(hand.At(id), section);
            return against != Refusal.None ? new Denied<Deed>(against) : new Done<Deed>(new Deed("remove", $"{section}/{id}") { Removes = [(section, id)] });
        }, cancel);

    /// <summary>Gives a section another order.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cycleId">The cycle.</param>
    /// <param name="section">A section whose order means something.</param>
    /// <param name="id">The item that is moved.</param>
    /// <param name="after">The item that it comes to stand behind; null for the first place.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancel">Until the write begins.</param>
    public Task<Outcome<Edited>> Place(Actor actor, string cycleId, string section, string id, string? after, string? key = null, CancellationToken cancel = default) =>
        desk.Write(actor, cycleId, key, $"place {section}/{id} after {after}", async hand =>
        {
            var against = EditingRights.AgainstOrdering(hand.At(id), section);
            if (against != Refusal.None) return new Denied<Deed>(against);
            var order = (await hand.Rows(section)).Select(row => row.Key).ToList();
            if (id == after || !order.Remove(id) || (after is not null && !order.Contains(after))) return Missing(section, id);
            order.Insert(after is null ? 0 : order.IndexOf(after) + 1, id);
            return new Done<Deed>(new Deed("place", $"{section}/{id}") { Order = (section, [.. order]) });
        }, cancel);

    /// <summary>The field that names an item, and that none is added without; null where an item has no such field.</summary>
    public static string? Words(string section) => section switch
    {
        "units" or "people" or "partners" or "metrics" => "name",
        "decisions" => "question",
        "questions" => "asks",
        "readbacks" => "words",
        "candidates" or "priorities" or "in-flight" or "objectives" or "commitments" or "assumptions" or "obstacles" => "what",
        _ => null,
    };

    // A strategy that is begun has its author from the first word.
    private static RowDraft Begin(string section, Person me)
    {
        var draft = RowDraft.New(section, "");
        return section == "strategy" ? draft.Set("author", me.Id).Set("decider", me.Id) : draft;
    }

    private static void Record(RowDraft draft, Hand hand)
    {
        var me = hand.Me;
        var today = ActForm.Iso(hand.Today);
        switch (draft.Section)
        {
            case "candidates" when draft.Text("sponsor") is null: draft.Set("sponsor", me.Id); break;
            case "decisions":
                draft.Set("raised", today);
                if (draft.Text("decider") is null && hand.Plan.People.FirstOrDefault(each => each.Role == Role.Leader) is { } leader) draft.Set("decider", leader.Id);
                break;
            case "commitments":
                draft.Set("asked-by", me.Id).Set("state", "asked").Add("history", new JsonObject { ["on"] = today, ["by"] = me.Id, ["act"] = "ask" });
                break;
            case "obstacles": draft.Set("raised-by", me.Id).Set("on", today); break;
            case "questions":
                draft.Set("by", me.Id).Set("on", today);
                if (draft.Text("from") is null && me.Unit is { } unit) draft.Set("from", unit);
                break;
            case "readbacks": draft.Set("by", me.Id).Set("on", today); break;
            case "check-ins": draft.Set("by", me.Id).Set("on", today); break;
            case "reviews" when draft.Text("on") is null: draft.Set("on", today); break;
        }
    }

    // Line ends and blanks around it are no difference that anybody wrote.
    private static string? Plain(string? text) => text?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } some ? some : null;

    private static Missing<Deed> Missing(string section, string id) => new($"There is no {PlanError.Shorten(section)}/{PlanError.Shorten(id)}.");
}
