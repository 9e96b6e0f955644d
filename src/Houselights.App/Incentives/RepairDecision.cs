using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using System.Text.Json.Nodes;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Document;
using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.Model;

namespace Houselights.App.Incentives;

/// <summary>A repair as a decision of the plan: what is chosen, what is killed, and what each unit that is paid differently gives up.</summary>
internal sealed class RepairDecision(Hand hand, RepairOffer offer, RepairStep step, CultureInfo language)
{
    private static readonly ResourceManager Texts = new("Houselights.App.Resources.RepairTexts", typeof(RepairDecision).Assembly);

    private IncentiveGame Game => offer.Game;

    public async Task<Deed> Write()
    {
        (int Unit, ImmutableArray<Payment> Card)[] changed = [.. ((int, ImmutableArray<Payment>)[])[(offer.One, step.One), (offer.Other, step.Other)] is var both ? both.Where(each => Differs(each.Item1, each.Item2)) : []];
        var isDecided = hand.At("").IsLeader;
        var id = hand.FreeId("decisions", Fill("Id", Game.Units[offer.One].Name, Game.Units[offer.Other].Name));
        var decision = RowDraft.New("decisions", id).Type("question", Fill("Question", Game.Units[offer.One].Name, Game.Units[offer.Other].Name))
            .Set("mode", "decided").Set("raised", ActForm.Iso(hand.Today)).Set("moves", new JsonArray("money"));
        if ((isDecided ? hand.Me : hand.Plan.Leader) is { } decider) decision.Set("decider", decider.Id);
        decision.Add("options", Option("as-today", Fill("AsToday"), isDecided ? "killed" : "open", Fill("KilledBecause", Number(Loss()))));
        decision.Add("options", Option("repair", string.Join("; ", changed.Select(each => Told(each.Unit, each.Card))), isDecided ? "chosen" : "open", Fill(Reason)));
        foreach (var (unit, _) in changed)
            if (hand.Plan.Units.Find(Game.Units[unit].Id)?.Head.First is { } head) decision.Add("gives-up", new JsonObject { ["who"] = head.BareId(), ["what"] = Lost(unit, unit == offer.One ? step.One : step.Other) });
        if (isDecided) decision.Set("decided", ActForm.Iso(hand.Today));

        var puts = ImmutableArray.Create(decision.Row());
        if (!isDecided) return new("propose", $"decisions/{id}") { Puts = puts };
        var cards = await hand.Rows("scorecards");
        var removes = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var (unit, card) in changed)
        {
            var row = cards.First(each => JsonNode.Parse(each.Json)!["unit"]!.GetValue<string>().BareId() == Game.Units[unit].Id);
            var body = JsonNode.Parse(row.Json)!.AsObject();
            body["weights"] = new JsonObject([.. card.Select(payment => KeyValuePair.Create(Game.Metrics[payment.Metric], (JsonNode?)SheetWriting.Json(new ScoreWeight(payment.Weight, payment.From, payment.Bonus == 0 ? null : payment.Bonus, payment.Cap))))]);
            removes.Add(("scorecards", row.Key));
            puts = puts.Insert(0, new("scorecards", "", body.ToJsonString()));
        }

        return new("repair", $"decisions/{id}") { Puts = puts, Removes = removes.ToImmutable() };
    }

    private string Reason => step.State == PairState.Holds ? "BecauseHolds" : "BecauseNoWitness";

    private bool Differs(int unit, ImmutableArray<Payment> card) =>
        Enumerable.Range(0, Game.Metrics.Length).Any(metric => Math.Abs(Pay.WeightOf(Game.Units[unit].Card, metric) - Pay.WeightOf(card, metric)) > 1e-9);

    private double Loss() => hand.Plan.Conflicts.Verdicts.First(each => (each.One, each.Other) == (offer.One, offer.Other)).Loss;

    /// <summary>“Procurement: Empty shelves 31 % (0 % today), Days of stock 69 % (100 % today)”.</summary>
    private string Told(int unit, ImmutableArray<Payment> card) => $"{Game.Units[unit].Name}: {string.Join(", ", Changes(unit, card).Select(each => Fill("Weight", Name(each.Metric), Percent(each.Now), Percent(each.Was))))}";

    /// <summary>What counts less than today.</summary>
    private string Lost(int unit, ImmutableArray<Payment> card) =>
        string.Join("; ", Changes(unit, card).Where(each => Math.Abs(each.Now) < Math.Abs(each.Was)).Select(each => Fill("Lost", Name(each.Metric), Percent(each.Now), Percent(each.Was))));

    private IEnumerable<(int Metric, double Was, double Now)> Changes(int unit, ImmutableArray<Payment> card) =>
        from metric in Enumerable.Range(0, Game.Metrics.Length)
        let was = Pay.WeightOf(Game.Units[unit].Card, metric)
        let now = Pay.WeightOf(card, metric)
        where Math.Abs(was - now) > 1e-9
        orderby now - was descending
        select (metric, was, now);

    private string Name(int metric) => Pay.NameOf(Game.Metrics[metric], hand.Plan);

    private string Percent(double weight) => Number(weight * 100);

    private string Number(double number) => Sizes.Number(Math.Round(number, 2), language);

    private static JsonObject Option(string id, string what, string verdict, string because)
    {
        var option = new JsonObject { ["id"] = id, ["what"] = what, ["verdict"] = verdict };
        if (verdict != "open") option["because"] = because;
        return option;
    }

    private string Fill(string key, params object[] values) => string.Format(language, Texts.GetString(key, language) ?? throw new InvalidOperationException($"RepairTexts has no text “{key}”."), values);
}
