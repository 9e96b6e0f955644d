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
        var changed = Paid(offer.One, step.One).Concat(Paid(offer.Other, step.Other)).ToList();
        var isDecided = hand.At("").IsLeader;
        var id = hand.FreeId("decisions", Fill("Id", Game.Units[offer.One].Name, Game.Units[offer.Other].Name));
        var decision = RowDraft.New("decisions", id).Type("question", Fill("Question", Game.Units[offer.One].Name, Game.Units[offer.Other].Name))
            .Set("mode", "decided").Set("raised", ActForm.Iso(hand.Today)).Set("moves", new JsonArray("money"));
        if ((isDecided ? hand.Me : hand.Plan.Leader) is { } decider) decision.Set("decider", decider.Id);
        decision.Add("options", Option("as-today", Fill("AsToday"), isDecided ? "killed" : "open", Fill("KilledBecause", Number(Loss()))));
        decision.Add("options", Option("repair", string.Join("; ", changed.Select(each => Told(each.Unit, each.Weights))), isDecided ? "chosen" : "open", Fill(Reason)));
        foreach (var (unit, _, weights) in changed)
            if (hand.Plan.Units.Find(Game.Units[unit].Id)?.Head.First is { } head) decision.Add("gives-up", new JsonObject { ["who"] = head.BareId(), ["what"] = Lost(weights) });
        if (isDecided) decision.Set("decided", ActForm.Iso(hand.Today));

        var puts = ImmutableArray.Create(decision.Row());
        if (!isDecided) return new("propose", $"decisions/{id}") { Puts = puts };
        var cards = await hand.Rows("scorecards");
        var removes = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var (unit, card, _) in changed)
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

    /// <summary>A unit with the scorecard of the step, and what that changes; nothing where it changes nothing.</summary>
    private IEnumerable<(int Unit, ImmutableArray<Payment> Card, WeightChange[] Weights)> Paid(int unit, ImmutableArray<Payment> card)
    {
        WeightChange[] weights = [.. WeightChange.Of(Game, unit, card)];
        if (weights.Length > 0) yield return (unit, card, weights);
    }

    private double Loss() => hand.Plan.Conflicts.Verdicts.First(each => (each.One, each.Other) == (offer.One, offer.Other)).Loss;

    /// <summary>“Procurement: Empty shelves 31 % (0 % today), Days of stock 69 % (100 % today)”.</summary>
    private string Told(int unit, WeightChange[] weights) => $"{Game.Units[unit].Name}: {string.Join(", ", weights.Select(each => Fill("Weight", Name(each.Metric), Percent(each.After), Percent(each.Before))))}";

    /// <summary>What counts less than today.</summary>
    private string Lost(WeightChange[] weights) =>
        string.Join("; ", weights.Where(each => Math.Abs(each.After) < Math.Abs(each.Before)).Select(each => Fill("Lost", Name(each.Metric), Percent(each.After), Percent(each.Before))));

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
