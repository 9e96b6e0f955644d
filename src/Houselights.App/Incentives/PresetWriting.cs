using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Houselights.Core.Document;
using Houselights.Core.Incentives;
using Houselights.Core.Model;

namespace Houselights.App.Incentives;

/// <summary>Turns functions into rows of a plan. A metric that the plan has by its id or its name is taken as it is there.</summary>
internal sealed class PresetWriting(PlanModel plan, CultureInfo language)
{
    private readonly Dictionary<string, (string Id, double Scale)> metrics = new(StringComparer.Ordinal);
    private readonly List<RowDraft> fresh = [];
    private readonly HashSet<string> moves = [.. plan.Moves.ToArray().Select(move => move.Id)];

    public ImmutableArray<PlanRow> Rows(IReadOnlyList<KeyValuePair<string, BusinessFunction>> begun)
    {
        var (cards, made) = (new List<PlanRow>(), new List<PlanRow>());
        foreach (var (unit, function) in begun)
        {
            var preset = Presets.Of(function);
            var weights = new JsonObject([.. preset.Card.Select(each => KeyValuePair.Create(Metric(each.Metric).Id, (JsonNode?)JsonValue.Create(each.Percent / 100.0)))]);
            cards.Add(new("scorecards", "", new JsonObject { ["unit"] = unit, ["weights"] = weights }.ToJsonString()));
            foreach (var move in preset.Moves) made.Add(Move(unit, move));
        }

        var rows = ImmutableArray.CreateBuilder<PlanRow>();
        var objective = Objective();
        rows.AddRange(fresh.Select(draft => draft.Row()));
        if (objective is not null) rows.Add(objective);
        rows.AddRange(cards);
        rows.AddRange(made);
        return rows.ToImmutable();
    }

    /// <summary>Where the plan doesn't say what the company wants: margin first, and revenue less.</summary>
    private PlanRow? Objective() => plan.CompanyObjective.Any(each => each.Value > 0) ? null
        : new("company-objective", "", new JsonObject { [Metric("margin").Id] = 1, [Metric("revenue").Id] = 0.3, [Metric("stock-outs").Id] = 0.5 }.ToJsonString());

    private PlanRow Move(string unit, PresetMove preset)
    {
        var id = Slug.Free(preset.Id, moves);
        moves.Add(id);
        var effects = new JsonObject();
        foreach (var (metric, size) in preset.Effects)
        {
            var (known, scale) = Metric(metric);
            if (Sizes.TryEffect(size, scale, out var effect) && effect is { } some) effects[known] = SheetWriting.Json(some);
        }

        return RowDraft.New("moves", id).Set("unit", unit).Set("what", Presets.What(preset, language)).Set("effects", effects).Row();
    }

    private (string Id, double Scale) Metric(string id)
    {
        if (metrics.TryGetValue(id, out var known)) return known;
        var preset = Presets.Metric(id)!;
        var name = Presets.Name(preset, language);
        var there = plan.Metrics.Find(id) ?? plan.Metrics.ToArray().FirstOrDefault(metric => string.Equals(metric.Name, name, StringComparison.OrdinalIgnoreCase));
        if (there is not null) return metrics[id] = (there.Id, there.Scale ?? 1);
        fresh.Add(RowDraft.New("metrics", id).Set("name", name).Set("measure", Presets.Measure(preset, plan.Cycle.Currency, language)).Set("better", preset.Better == Better.Lower ? "lower" : "higher").Set("scale", preset.Scale));
        return metrics[id] = (id, preset.Scale);
    }
}
