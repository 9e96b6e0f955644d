using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Incentives.Games;

/// <summary>Turns a plan's metrics, scorecards, moves and interactions into a game.</summary>
internal sealed class GameOfPlan
{
    private readonly PlanModel plan;
    private readonly Dictionary<string, int> metrics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> variants = new(StringComparer.Ordinal);
    private readonly List<GameMove> moves = [];

    public GameOfPlan(PlanModel plan)
    {
        this.plan = plan;
        foreach (var metric in plan.Metrics) metrics.Add(metric.Id, metrics.Count);
        var concerned = plan.Scorecards.Select(card => card.Unit?.BareId()).Concat(plan.Moves.Select(move => move.Unit?.BareId())).ToHashSet();
        foreach (var unit in plan.Units)
            if (concerned.Contains(unit.Id)) units.Add(unit.Id, units.Count);
    }

    public IncentiveGame Build()
    {
        foreach (var move in plan.Moves) AddMove(move);
        var all = WithExclusions();
        return new()
        {
            Metrics = [.. metrics.Keys],
            Company = Company(),
            Units = [.. units.Keys.Select(unit => UnitOf(plan.Units.Find(unit)!, all))],
            Moves = all,
            Interactions = [.. plan.Interactions.SelectMany(InteractionsOf)],
            Materiality = plan.Settings.Materiality,
        };
    }

    private ImmutableArray<double> Company()
    {
        var weights = new double[metrics.Count];
        foreach (var (metric, weight) in plan.CompanyObjective) weights[metrics[metric.BareId()]] = weight ?? 0;
        return [.. weights];
    }

    private void AddMove(Move move)
    {
        if (move.Unit is null || !units.TryGetValue(move.Unit.BareId(), out var unit)) return;
        double[] amounts = move.Amount is { } range ? [.. new[] { range.Low, range.High }.Distinct().Where(amount => amount != 0)] : [1];
        var places = variants[move.Id] = [];
        foreach (var amount in amounts)
        {
            places.Add(moves.Count);
            moves.Add(new(move.Id, move.What ?? move.Id, unit, amount, Effects(move.Effects, amount), (move.Load?.Likely ?? 0) * Math.Abs(amount)) { Lever = move.Amount });
        }
    }

    /// <summary>The ends of one lever exclude each other, and what excludes a move excludes both; said once, it holds both ways.</summary>
    private ImmutableArray<GameMove> WithExclusions()
    {
        var excluded = moves.ConvertAll(_ => new SortedSet<int>());
        foreach (var move in plan.Moves)
        {
            if (!variants.TryGetValue(move.Id, out var places)) continue;
            foreach (var place in places) excluded[place].UnionWith(places.Where(other => other != place));
            foreach (var id in move.Excludes)
            {
                if (id.BareId() == move.Id || !variants.TryGetValue(id.BareId(), out var others)) continue;
                foreach (var place in places) excluded[place].UnionWith(others);
                foreach (var other in others) excluded[other].UnionWith(places);
            }
        }

        return [.. moves.Select((move, at) => move with { Excludes = [.. excluded[at]] })];
    }

    /// <summary>One for each combination of its levers' ends, its effects as large as their amounts' product.</summary>
    private IEnumerable<GameInteraction> InteractionsOf(Interaction interaction)
    {
        IEnumerable<(ImmutableArray<int> Moves, double Amount)> combinations = [([], 1)];
        foreach (var id in interaction.Moves)
        {
            if (!variants.TryGetValue(id.BareId(), out var places)) return [];
            combinations = combinations.SelectMany(combination => places, (combination, place) => (combination.Moves.Add(place), combination.Amount * moves[place].Amount));
        }

        return combinations.Select(each => new GameInteraction([.. each.Moves.Distinct().Order()], Effects(interaction.Effects, each.Amount)));
    }

    private GameUnit UnitOf(Unit unit, ImmutableArray<GameMove> all)
    {
        var card = Pay.CardOf(unit.Id, plan);
        return new(unit.Id, unit.Name ?? unit.Id, card is null ? [] : CardOf(card), unit.Capacity?.Likely)
        {
            Moves = [.. Enumerable.Range(0, all.Length).Where(at => all[at].Unit == units[unit.Id])],
            IsConfirmed = card is not null && IsConfirmed(card, unit),
        };
    }

    private ImmutableArray<Payment> CardOf(Scorecard card) =>
    [
        .. card.Weights.Where(each => each.Value.Weight != 0 || each.Value.Bonus is not null)
            .Select(each => new Payment(metrics[each.Key.BareId()], each.Value.Weight, each.Value.From, each.Value.Cap, each.Value.Bonus ?? 0)),
    ];

    /// <summary>By a head of the unit; for a unit without a head by anybody.</summary>
    private static bool IsConfirmed(Scorecard card, Unit unit)
    {
        if (unit.Head.IsEmpty) return !card.ConfirmedBy.IsEmpty;
        foreach (var head in unit.Head)
            if (card.ConfirmedBy.PointAt(head.BareId())) return true;
        return false;
    }

    private ImmutableArray<Effect> Effects(Map<EffectRange> effects, double amount) =>
    [
        .. from effect in effects
           let metric = plan.Metrics.Find(effect.Key.BareId())!
           let points = (metric.Better == Better.Lower ? -amount : amount) / (metric.Scale ?? 1)
           let ends = (One: effect.Value.Low * points, Other: effect.Value.High * points)
           select new Effect(metrics[metric.Id], Math.Min(ends.One, ends.Other), Math.Max(ends.One, ends.Other)),
    ];
}
