using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Document;
using Houselights.Core.Incentives;
using Houselights.Core.Model;

namespace Houselights.App.Incentives;

/// <summary>
/// Puts changed cells of a <see cref="NumbersSheet"/> into rows of the plan. Whoever changes a unit's numbers and doesn't lead it takes the
/// heads' confirmation with them: what is confirmed is what was confirmed. Not thread-safe.
/// </summary>
internal sealed class SheetWriting(Hand hand)
{
    private readonly Dictionary<string, RowDraft> metrics = new(StringComparer.Ordinal), moves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyedRow> cards = new(StringComparer.Ordinal), meetings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fresh = new(StringComparer.Ordinal);
    private readonly HashSet<(string Section, string Key)> removes = [];
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private RowDraft? company;

    /// <summary>A row without an id, found by what it is about.</summary>
    private sealed record KeyedRow(string? Key, JsonObject Body);

    /// <summary>Writes cells; what can't be read or isn't theirs to write is told, and nothing is written.</summary>
    /// <param name="changed">Cells and their texts, new rows' names before their other cells.</param>
    public async Task<Outcome<Deed>> Write(IEnumerable<KeyValuePair<string, string>> changed)
    {
        foreach (var (key, text) in changed.OrderBy(each => !IsNaming(each.Key)).ThenBy(each => each.Key, StringComparer.Ordinal))
            if (await Write(key.Split('/'), text.Trim()) is { } refused)
                return refused == Refusal.CellUnread ? new Conflict<Deed>(refused, text) { Clashes = [new(key, text, null, null, null)] } : refused == Refusal.NothingChosen ? new Missing<Deed>($"There is no cell “{PlanError.Shorten(key)}”.") : new Denied<Deed>(refused);
        await Unconfirm();
        return new Done<Deed>(Deed());
    }

    // A new metric, move or meeting has an id before its cells are read.
    private static bool IsNaming(string key) => key.EndsWith("/name", StringComparison.Ordinal) || key.EndsWith("/what", StringComparison.Ordinal) || key.EndsWith("/one", StringComparison.Ordinal) || key.EndsWith("/other", StringComparison.Ordinal);

    private async Task<Refusal?> Write(string[] key, string text) => key switch
    {
        ["metric", var id, var field] => await Metric(id, field, text),
        ["company", var metric] => await Company(metric, text),
        ["pays", var unit] => await Card(unit, card => { Put(card, "pays", text.Length == 0 ? null : JsonValue.Create(text)); return true; }),
        ["weight", var unit, var metric] => await Card(unit, card => Weight(card, metric, text)),
        ["move", var id, var field] => await Move(id, field, text),
        ["effect", var move, var metric] => await Effect(move, metric, text),
        ["meets", var between, var metric] => await Meeting(between, metric, text),
        ["drop", var section, var id] => await Drop(section, id, text),
        _ => Refusal.NothingChosen,
    };

    private async Task<Refusal?> Metric(string id, string field, string text)
    {
        if (!hand.At("").IsTeam) return Refusal.TeamOnly;
        if (id.StartsWith('+'))
        {
            if (field == "name" && text.Length > 0) metrics[fresh[$"metric/{id}"] = Free("metrics", text)] = RowDraft.New("metrics", fresh[$"metric/{id}"]).Set("better", "higher").Set("scale", 1);
            if (!fresh.TryGetValue($"metric/{id}", out var made)) return null;   // a row without a name is none
            id = made;
        }

        if (await Draft(metrics, "metrics", id) is not { } draft) return Refusal.NothingChosen;
        if (field == "scale")
        {
            if (text.Length > 0 && !Sizes.TryNumber(text, out _)) return Refusal.CellUnread;
            draft.Set(field, text.Length > 0 && Sizes.TryNumber(text, out var scale) ? JsonValue.Create(scale) : null);
        }
        else if (field is "name" or "measure" or "better")
        {
            draft.Type(field, text);
        }
        else
        {
            return Refusal.NothingChosen;
        }

        return null;
    }

    private async Task<Refusal?> Company(string metric, string text)
    {
        if (!hand.At("").IsTeam) return Refusal.TeamOnly;
        if (MetricOf(metric) is not { } id) return null;
        if (text.Length > 0 && !Sizes.TryNumber(text, out _)) return Refusal.CellUnread;
        company ??= await hand.Row("company-objective") ?? RowDraft.New("company-objective", "");
        company.Set(id, Sizes.TryNumber(text, out var weight) && weight != 0 ? JsonValue.Create(weight) : null);
        return null;
    }

    private async Task<Refusal?> Card(string unit, Func<JsonObject, bool> write)
    {
        if (!hand.At("").IsTeam && !hand.At("").Heads(unit)) return Refusal.UnitHeadOnly;
        if (hand.Plan.Units.Find(unit) is null) return Refusal.NothingChosen;
        touched.Add(unit);
        return write((await CardOf(unit, begin: true))!.Body) ? null : Refusal.CellUnread;
    }

    private bool Weight(JsonObject card, string metric, string text)
    {
        if (!Sizes.TryWeight(text, out var weight)) return false;
        if (MetricOf(metric) is not { } id) return true;
        if (card["weights"] is not JsonObject weights) card["weights"] = weights = [];
        foreach (var (name, _) in weights.Where(each => each.Key.BareId() == id).ToList()) weights.Remove(name);
        if (weight is { } some) weights[id] = Json(some);
        return true;
    }

    private async Task<Refusal?> Move(string id, string field, string text)
    {
        if (id.StartsWith('+'))
        {
            var unit = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];   // +1:sales
            if (field == "what" && text.Length > 0)
            {
                if (hand.Plan.Units.Find(unit) is null) return Refusal.NothingChosen;
                moves[fresh[$"move/{id}"] = Free("moves", text)] = RowDraft.New("moves", fresh[$"move/{id}"]).Set("unit", unit);
            }

            if (!fresh.TryGetValue($"move/{id}", out var made)) return null;
            id = made;
        }

        if (await Draft(moves, "moves", id) is not { } draft) return Refusal.NothingChosen;
        if (!MayMove(draft)) return Refusal.UnitHeadOnly;
        touched.Add(UnitOf(draft));
        if (field == "load")
        {
            if (text.Length > 0 && !Sizes.TryNumber(text, out _)) return Refusal.CellUnread;
            draft.Set(field, Sizes.TryNumber(text, out var load) && text.Length > 0 ? JsonValue.Create(load) : null);
            return null;
        }

        if (field != "what") return Refusal.NothingChosen;
        draft.Type(field, text);
        return null;
    }

    private async Task<Refusal?> Effect(string move, string metric, string text)
    {
        if (move.StartsWith('+') && !fresh.TryGetValue($"move/{move}", out move!)) return null;
        if (await Draft(moves, "moves", move) is not { } draft) return Refusal.NothingChosen;
        if (!MayMove(draft)) return Refusal.UnitHeadOnly;
        touched.Add(UnitOf(draft));
        if (MetricOf(metric) is not { } id) return null;
        if (!Sizes.TryEffect(text, await ScaleOf(id), out var effect)) return Refusal.CellUnread;
        draft.Set($"effects/{id}", effect is { } some ? Json(some) : null);
        return null;
    }

    private async Task<Refusal?> Meeting(string between, string metric, string text)
    {
        if (between.StartsWith('+'))
        {
            if (metric is "one" or "other")
            {
                if (text.Length > 0) fresh[$"meets/{between}/{metric}"] = text;
                return null;
            }

            if (!fresh.TryGetValue($"meets/{between}/one", out var one) || !fresh.TryGetValue($"meets/{between}/other", out var other)) return null;
            between = NumbersSheet.KeyOf([one, other]);
        }

        var ids = between.Split('+');
        var drafts = new List<RowDraft>();
        foreach (var id in ids)
            if (await Draft(moves, "moves", id, look: true) is { } draft) drafts.Add(draft);
        if (drafts.Count != ids.Length || ids.Length < 2) return Refusal.NothingChosen;
        if (!drafts.Exists(MayMove)) return Refusal.UnitHeadOnly;
        if (MetricOf(metric) is not { } named) return null;
        if (!Sizes.TryEffect(text, await ScaleOf(named), out var effect)) return Refusal.CellUnread;
        if (effect is null && !meetings.ContainsKey(between) && !hand.Plan.Interactions.ToArray().Any(each => NumbersSheet.KeyOf(each) == between)) return null;
        touched.UnionWith(drafts.Select(UnitOf));
        var meeting = await MeetingOf(between, ids);
        if (meeting["effects"] is not JsonObject effects) meeting["effects"] = effects = [];
        foreach (var (name, _) in effects.Where(each => each.Key.BareId() == named).ToList()) effects.Remove(name);
        if (effect is { } some) effects[named] = Json(some);
        return null;
    }

    private async Task<Refusal?> Drop(string section, string id, string text)
    {
        if (text.Length == 0) return null;
        if (section == "moves" && await Draft(moves, "moves", id) is { } move)
        {
            if (!MayMove(move)) return Refusal.UnitHeadOnly;
            touched.Add(UnitOf(move));
            removes.Add(("moves", id));
            moves.Remove(id);
            foreach (var row in await hand.Rows("interactions"))
                if (JsonNode.Parse(row.Json)!["moves"]!.AsArray().Any(each => each!.GetValue<string>().BareId() == id)) removes.Add((row.Section, row.Key));
            foreach (var other in hand.Plan.Moves.ToArray().Where(each => each.Id != id && each.Excludes.Any(move => move.BareId() == id)))
                if (await Draft(moves, "moves", other.Id) is { } excluding) excluding.Set("excludes", new JsonArray([.. other.Excludes.Where(each => each.BareId() != id).Select(each => (JsonNode)JsonValue.Create(each))]));
            return null;
        }

        if (!hand.At("").IsTeam) return Refusal.TeamOnly;
        if (section == "metrics" && await hand.Row("metrics", id) is not null) { removes.Add(("metrics", id)); metrics.Remove(id); return null; }
        if (section != "scorecards" || await CardOf(id, begin: false) is not { Key: { } key }) return Refusal.NothingChosen;
        removes.Add(("scorecards", key));
        cards.Remove(id);
        return null;
    }

    /// <summary>Of the units whose numbers changed only whoever changed them still stands by them.</summary>
    private async Task Unconfirm()
    {
        foreach (var unit in touched)
        {
            if (await CardOf(unit, begin: false) is not { } card || Scoreboards.ConfirmedBy(card.Body) is not { Length: > 0 } by || (card.Key is { } key && removes.Contains(("scorecards", key)))) continue;
            Put(card.Body, "confirmed-by", Array.Exists(by, each => each.BareId() == hand.Me.Id) ? new JsonArray(JsonValue.Create(hand.Me.Id)) : null);
        }
    }

    private Deed Deed()
    {
        var puts = ImmutableArray.CreateBuilder<PlanRow>();
        puts.AddRange(metrics.Values.Select(draft => draft.Row()));
        if (company is not null) puts.Add(company.Row());
        Put(puts, "scorecards", cards.Values);
        puts.AddRange(moves.Values.Select(draft => draft.Row()));
        Put(puts, "interactions", meetings.Values.Where(meeting => meeting.Key is null || !removes.Contains(("interactions", meeting.Key))));
        return new("edit", "scorecards") { Puts = puts.ToImmutable(), Removes = [.. removes] };
    }

    private void Put(ImmutableArray<PlanRow>.Builder puts, string section, IEnumerable<KeyedRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Key is { } key) removes.Add((section, key));
            if (section != "interactions" || row.Body["effects"] is JsonObject { Count: > 0 }) puts.Add(new(section, "", row.Body.ToJsonString()));
        }
    }

    private async Task<KeyedRow?> CardOf(string unit, bool begin)
    {
        if (cards.TryGetValue(unit, out var known)) return known;
        foreach (var row in await hand.Rows("scorecards"))
            if (JsonNode.Parse(row.Json) is JsonObject body && body["unit"]?.GetValue<string>().BareId() == unit) return cards[unit] = new(row.Key, body);
        return begin ? cards[unit] = new(null, new JsonObject { ["unit"] = unit }) : null;
    }

    private async Task<JsonObject> MeetingOf(string between, string[] ids)
    {
        if (meetings.TryGetValue(between, out var known)) return known.Body;
        foreach (var row in await hand.Rows("interactions"))
            if (JsonNode.Parse(row.Json) is JsonObject body && NumbersSheet.KeyOf(body["moves"]!.AsArray().Select(each => each!.GetValue<string>().BareId())) == between) return (meetings[between] = new(row.Key, body)).Body;
        return (meetings[between] = new(null, new JsonObject { ["moves"] = new JsonArray([.. ids.Select(id => (JsonNode)JsonValue.Create(id))]) })).Body;
    }

    /// <summary>A row that is changed, or one that is only looked at.</summary>
    private async Task<RowDraft?> Draft(Dictionary<string, RowDraft> drafts, string section, string id, bool look = false)
    {
        if (drafts.TryGetValue(id, out var known)) return known;
        if (await hand.Row(section, id) is not { } row) return null;
        return look ? row : drafts[id] = row;
    }

    private string? MetricOf(string metric) => metric.StartsWith('+') ? fresh.GetValueOrDefault($"metric/{metric}") : hand.Plan.Metrics.Find(metric)?.Id;

    private async Task<double> ScaleOf(string metric) => await Draft(metrics, "metrics", metric, look: true) is { } draft && Sizes.TryNumber(draft.Text("scale"), out var scale) && scale > 0 ? scale : 1;

    private bool MayMove(RowDraft move) => hand.At("").IsTeam || hand.At("").Heads(UnitOf(move));

    private static string UnitOf(RowDraft move) => (move.Text("unit") ?? "").BareId();

    /// <summary>An id that neither the plan nor a new row has.</summary>
    private string Free(string section, string words)
    {
        var taken = PlanIds.Of(hand.Plan.Source, section).Concat(fresh.Values).ToHashSet(StringComparer.Ordinal);
        return Slug.Free(Slug.Of(words, section.TrimEnd('s')), taken);
    }

    internal static JsonNode Json(EffectRange effect) => effect.IsExact ? JsonValue.Create(effect.Low) : new JsonArray(JsonValue.Create(effect.Low), JsonValue.Create(effect.High));

    internal static JsonNode Json(ScoreWeight weight)
    {
        if (weight is { From: null, Bonus: null, Cap: null }) return JsonValue.Create(weight.Weight);
        var steps = new JsonObject { ["weight"] = weight.Weight };
        if (weight.From is { } from) steps["from"] = from;
        if (weight.Bonus is { } bonus) steps["bonus"] = bonus;
        if (weight.Cap is { } cap) steps["cap"] = cap;
        return steps;
    }

    private static void Put(JsonObject record, string name, JsonNode? value)
    {
        if (value is null) record.Remove(name);
        else record[name] = value;
    }
}
