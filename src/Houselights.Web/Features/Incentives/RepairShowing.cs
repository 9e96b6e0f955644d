using System.Collections.Immutable;
using Houselights.App.Incentives;
using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.People;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Incentives;

/// <summary>Puts a repair into a slider: what each percent brings about.</summary>
internal sealed class RepairShowing(ScoreboardReading reading, Story story, RepairOffer offer)
{
    private static readonly string[] Kinds = ["no", "nearly", "holds"];

    private readonly ImmutableArray<WeightChange> changed = [.. offer.Repair.ChangesOf(offer.Game, offer.One, offer.Other)];

    public RepairView Show()
    {
        var zones = Zones();
        var steps = offer.Steps.Select(step => new StepView(step.Percent, zones.FindLastIndex(zone => zone.From <= step.Percent), [.. Cells(step)])).ToList();
        var today = steps[0].Cells;
        var grown = changed.Where(each => each.After > each.Before).ToList();
        var label = grown is [{ Before: 0 } only]
            ? Say.With(IncentivesText.SliderMetric, MetricName(only.Metric), Name(only.Unit)) : IncentivesText.SliderMoved;
        return new(
            Note(), label, reading.Game.Units[offer.One].Id, reading.Game.Units[offer.Other].Id, offer.Percent, offer.Steps[^1].Percent, zones,
            Say.With(IncentivesText.WhenBoth, ScoreboardsShowing.Told(story.One), ScoreboardsShowing.Told(story.Other)), [.. Labels().Select((row, at) => (row, today[at]))], steps, Button())
        {
            Denied = reading.Standing.Me is { IsLeadership: true } ? null : reading.Standing.Me is null ? null : IncentivesText.RepairTeamOnly,
        };
    }

    private string Note()
    {
        string[] units = [.. changed.Select(each => each.Unit).Distinct().Select(Name)];
        return units.Length == 1
            ? Say.With(IncentivesText.RepairOneCard, units[0], Name(changed[0].Unit == offer.One ? offer.Other : offer.One))
            : Say.With(IncentivesText.RepairBothCards, Say.List(units));
    }

    private string Button() => reading.Standing.Me?.Role == Role.Leader ? IncentivesText.RepairDecide
        : Say.With(IncentivesText.RepairPropose, "{0}", reading.Standing.Plan.Leader is { } leader ? leader.Name ?? leader.Id : IncentivesText.TheLeader);

    private IEnumerable<string> Labels() =>
    [
        .. changed.Select(each => Say.With(IncentivesText.CardMetric, Name(each.Unit), MetricName(each.Metric))),
        Say.With(IncentivesText.Gains, Name(offer.One)), Say.With(IncentivesText.Gains, Name(offer.Other)), IncentivesText.TheyChoose, IncentivesText.CompanyGets,
    ];

    private IEnumerable<string> Cells(RepairStep step)
    {
        var changes = reading.Game.Changes(story.Conflict.Moves);
        var then = reading.Game.With(offer.One, step.One).With(offer.Other, step.Other);
        foreach (var each in changed) yield return Say.Percent(Math.Round(100 * Pay.WeightOf(each.Unit == offer.One ? step.One : step.Other, each.Metric)));
        yield return Number(then.GainOf(offer.One, changes));
        yield return Number(then.GainOf(offer.Other, changes));
        yield return step.Play is { } play ? Choice(play) : IncentivesText.NoRest;
        yield return step.Play is { } rest ? Number(rest.Company) : "–";
    }

    private string Choice(PairPlay play) => $"{Choice(offer.One, play.OneMoves)}; {Choice(offer.Other, play.OtherMoves)}";

    private string Choice(int unit, ImmutableArray<int> moves) => moves.IsEmpty
        ? Say.With(IncentivesText.Holds, Name(unit))
        : Say.With(IncentivesText.SideMoves, Name(unit), Say.List([.. moves.Select(move => reading.Game.Moves[move].Told)]));

    private List<ZoneView> Zones()
    {
        var zones = new List<ZoneView>();
        var last = offer.Steps[^1].Percent + 1;
        foreach (var (at, step) in offer.Steps.Index())
        {
            var kind = Kinds[(int)step.State];
            if (zones.Count > 0 && zones[^1].Kind == kind) continue;
            if (zones.Count > 0) zones[^1] = Told(zones[^1] with { To = step.Percent });
            zones.Add(new(step.Percent, last, kind, "", ""));
        }

        zones[^1] = Told(zones[^1]);
        return zones;
    }

    private ZoneView Told(ZoneView zone) => zone with
    {
        Title = Say.With((zone.Kind, zone.From, zone.To) switch
        {
            ("no", 0, _) => IncentivesText.ZoneNoBelow,
            ("no", _, _) => IncentivesText.ZoneNo,
            ("nearly", _, var to) when to > offer.Steps[^1].Percent => IncentivesText.ZoneNearlyFrom,
            ("nearly", _, _) => IncentivesText.ZoneNearly,
            (_, _, var to) when to > offer.Steps[^1].Percent => IncentivesText.ZoneHoldsFrom,
            _ => IncentivesText.ZoneHolds,
        }, Say.Number(zone.From), Say.Number(zone.To), Say.Number(zone.To - 1)),
        Says = zone.Kind switch
        {
            "no" => IncentivesText.ZoneNoSays,
            "nearly" => IncentivesText.ZoneNearlySays,
            _ => Outcome(zone.From),
        },
    };

    private string Outcome(int percent) => offer.Steps.First(step => step.Percent == percent).Play is { } play
        ? Say.With(IncentivesText.ZoneHoldsSays, Choice(play), ScoreboardsShowing.Points(Math.Round(play.Company, 2)), Number(story.Company)) : IncentivesText.NoRest;

    private static string Number(double points) => ScoreboardsShowing.Signed(Math.Abs(points) < 0.05 ? 0 : points);

    private string MetricName(int metric) => Pay.NameOf(reading.Game.Metrics[metric], reading.Standing.Plan);

    private string Name(int unit) => reading.Game.Units[unit].Name;
}
