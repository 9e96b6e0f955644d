using System.Collections.Immutable;
using Houselights.Core.Model;

namespace Houselights.Core.Incentives.Games;

/// <summary>
/// What units can do, what it does to metrics, what each scorecard pays for it and what the company gains: a game in strategic form
/// (von Neumann and Morgenstern 1944) whose payoffs are sums over metrics. All effects are in points: signed change, more being
/// better, divided by the metric's scale; nothing else is normalised. Immutable.
/// </summary>
/// <remarks>
/// A unit chooses any set of its moves that exclude nothing of each other and whose likely loads fit into its whole capacity; moves of
/// several units that exclude each other are never made together. A
/// continuous lever stands at 0, or at an end of its range. Of several scorecards of one unit the first counts.
/// </remarks>
public sealed record IncentiveGame
{
    private readonly ILookup<int, GameInteraction> byLastMove = null!;   // set with the interactions

    /// <summary>In the plan's order.</summary>
    public required ImmutableArray<string> Metrics { get; init; }

    /// <summary>The company's weight of each metric, 0 or more.</summary>
    public required ImmutableArray<double> Company { get; init; }

    /// <summary>Units with a scorecard or a move, in the plan's order.</summary>
    public required ImmutableArray<GameUnit> Units { get; init; }

    /// <summary>In the plan's order.</summary>
    public required ImmutableArray<GameMove> Moves { get; init; }

    public required ImmutableArray<GameInteraction> Interactions
    {
        get;
        init => (field, byLastMove) = (value, value.ToLookup(each => each.Moves[^1]));
    }

    /// <summary>A scorecard that gains less, or a company that falls by less, doesn't count; in points, 0 or more. With 0 any change does.</summary>
    public required double Materiality { get; init; }

    /// <summary>The game of a plan.</summary>
    public static IncentiveGame Of(PlanModel plan) => new GameOfPlan(plan).Build();

    /// <summary>Numbers closer to each other than this are the same: points have a handful of digits.</summary>
    internal const double Rounding = 1e-9;

    /// <summary>True where a scorecard gains enough to be worth the move.</summary>
    public bool Pays(double gain) => Materiality > 0 ? gain >= Materiality - Rounding : gain > Rounding;

    /// <summary>True where the company falls by enough to matter.</summary>
    public bool Hurts(double change) => Materiality > 0 ? change <= -Materiality + Rounding : change < -Rounding;

    public int IndexOf(string unit)
    {
        for (var at = 0; at < Units.Length; at++)
            if (Units[at].Id == unit) return at;
        return -1;
    }

    /// <summary>What findings about these units are about: <c>units/a+units/b</c>, in the order of their ids.</summary>
    public string SubjectOf(IEnumerable<int> units) => string.Join('+', units.Select(unit => "units/" + Units[unit].Id).Order(StringComparer.Ordinal));

    /// <summary>The same game with another scorecard for a unit.</summary>
    public IncentiveGame With(int unit, ImmutableArray<Payment> card) => this with { Units = Units.SetItem(unit, Units[unit] with { Card = card }) };

    /// <summary>True where no two of the moves, of one unit or of several, exclude each other.</summary>
    public bool GoTogether(ReadOnlySpan<int> moves)
    {
        foreach (var move in moves)
            if (Moves[move].IsBarredBy(moves)) return false;
        return true;
    }

    /// <summary>What a joint choice changes, metric by metric, in points.</summary>
    /// <param name="moves">The moves made, by their places in the game, in any order; all others aren't.</param>
    public double[] Changes(IEnumerable<int> moves)
    {
        var made = moves.ToHashSet();
        var changes = new double[Metrics.Length];
        foreach (var move in made)
        {
            Add(changes, Moves[move].Effects);
            foreach (var interaction in byLastMove[move])
                if (interaction.Moves.All(made.Contains)) Add(changes, interaction.Effects);
        }

        return changes;
    }

    /// <summary>What moves change of which levers stand anywhere in their range, metric by metric, in points.</summary>
    internal double[] ChangesAt(ImmutableArray<Witnesses.MadeMove> made)
    {
        var at = WithAmounts(made);
        return at.Changes(at.PlacesOf(made)!.Value);
    }

    /// <summary>The moves of the game that are just these, in order; null where a lever stands where none of its points does.</summary>
    internal ImmutableArray<int>? PlacesOf(ImmutableArray<Witnesses.MadeMove> made)
    {
        var places = new SortedSet<int>();
        foreach (var each in made)
        {
            var place = Moves[each.Move].Amount.Equals(each.Amount) ? each.Move
                : Units[Moves[each.Move].Unit].Moves.FirstOrDefault(move => Moves[move].Id == Moves[each.Move].Id && Math.Abs(Moves[move].Amount - each.Amount) <= Rounding, -1);
            if (place < 0) return null;
            places.Add(place);
        }

        return [.. places];
    }

    /// <summary>The same game with more points of its levers, behind all other moves. A point excludes what its lever excludes, and the lever's other points.</summary>
    internal IncentiveGame WithAmounts(IEnumerable<Witnesses.MadeMove> made)
    {
        var game = this;
        foreach (var each in made)
            if (game.PlacesOf([each]) is null) game = game.With(each);
        return game;
    }

    private IncentiveGame With(Witnesses.MadeMove point)
    {
        var (model, place) = (Moves[point.Move], Moves.Length);
        var share = point.Amount / model.Amount;
        ImmutableArray<Effect> Scaled(ImmutableArray<Effect> effects) => [.. effects.Select(effect => new Effect(effect.Metric, Math.Min(effect.Low * share, effect.High * share), Math.Max(effect.Low * share, effect.High * share)))];
        var siblings = Units[model.Unit].Moves.Where(move => Moves[move].Id == model.Id).ToList();
        var moves = Moves.Add(model with { Amount = point.Amount, Effects = Scaled(model.Effects), Load = model.Load * Math.Abs(share), Excludes = [.. model.Excludes.Concat(siblings).Distinct().Order()] });
        foreach (var excluded in moves[place].Excludes) moves = moves.SetItem(excluded, moves[excluded] with { Excludes = moves[excluded].Excludes.Add(place) });
        return this with
        {
            Moves = moves,
            Units = Units.SetItem(model.Unit, Units[model.Unit] with { Moves = Units[model.Unit].Moves.Add(place) }),
            Interactions = [.. Interactions, .. Interactions.Where(each => each.Moves.Contains(point.Move)).Select(each => new GameInteraction([.. each.Moves.Select(move => move == point.Move ? place : move).Order()], Scaled(each.Effects)))],
        };
    }

    /// <summary>What a unit's scorecard gains by changes of the metrics, in points.</summary>
    public double GainOf(int unit, ReadOnlySpan<double> changes)
    {
        var gain = 0.0;
        foreach (var payment in Units[unit].Card) gain += payment.Gain(changes[payment.Metric]);
        return gain;
    }

    /// <summary>What the company gains by changes of the metrics, in points.</summary>
    public double CompanyGain(ReadOnlySpan<double> changes)
    {
        var gain = 0.0;
        for (var metric = 0; metric < changes.Length; metric++) gain += Company[metric] * changes[metric];
        return gain;
    }

    /// <summary>What a move or an interaction changes by itself, metric by metric, in points.</summary>
    internal double[] Changes(ImmutableArray<Effect> effects)
    {
        var changes = new double[Metrics.Length];
        Add(changes, effects);
        return changes;
    }

    /// <summary>
    /// Interactions by the two units whose moves they are of, twice the same where all are of one. One of three units bears on no two of
    /// them while the third holds, and is left out.
    /// </summary>
    internal Dictionary<(int One, int Other), List<GameInteraction>> InteractionsByPair()
    {
        var byPair = new Dictionary<(int, int), List<GameInteraction>>();
        foreach (var interaction in Interactions)
        {
            var (one, other) = (interaction.Moves.Min(move => Moves[move].Unit), interaction.Moves.Max(move => Moves[move].Unit));
            if (interaction.Moves.Any(move => Moves[move].Unit is var unit && unit != one && unit != other)) continue;
            if (!byPair.TryGetValue((one, other), out var list)) byPair.Add((one, other), list = []);
            list.Add(interaction);
        }

        return byPair;
    }

    private static void Add(double[] changes, ImmutableArray<Effect> effects)
    {
        foreach (var effect in effects) changes[effect.Metric] += effect.Middle;
    }
}
