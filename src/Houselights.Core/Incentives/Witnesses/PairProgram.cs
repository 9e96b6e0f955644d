using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Incentives.Witnesses;

/// <summary>A move that is made, and how much of it where it is a lever.</summary>
/// <param name="Move">By its place in the game; of a lever any of its ends.</param>
/// <param name="Amount">1 for a move that is made or not.</param>
public readonly record struct MadeMove(int Move, double Amount);

/// <summary>
/// The worst that two units can do to the company while both scorecards win, as one mixed binary program: a binary for each move that is
/// made or not, a number for each lever, a product for each interaction. For levers that stand between their ends, and for units
/// with more choices than can be tried one by one.
/// </summary>
/// <remarks>
/// A product of binaries, and one of binaries with a lever, is linear with a variable of its own (Glover 1975); a product of two levers
/// isn't, and neither are thresholds, caps and bonuses: such pairs have no program.
/// </remarks>
internal sealed class PairProgram
{
    /// <summary>Linear programs that are solved before the search is given up.</summary>
    private const int MostNodes = 5_000;

    /// <summary>Moves of two units together; more are left to what was tried.</summary>
    private const int MostMoves = 60;

    /// <summary>What counts as a gain where any does, in points.</summary>
    private const double Least = 1e-6;

    /// <summary>Points above what counts: amounts are kept to nine decimals.</summary>
    private const double Hair = 1e-6;

    private readonly IncentiveGame game;
    private readonly List<double> lower = [], upper = [], company = [], oneGain = [], otherGain = [];
    private readonly List<int> binaries = [];
    private readonly List<(Dictionary<int, double> Row, Relation Relation, double Right)> rows = [];
    private readonly List<Thing> things = [];
    private readonly int one, other;

    private PairProgram(IncentiveGame game, int one, int other) => (this.game, this.one, this.other) = (game, one, other);

    /// <summary>A move, or a lever with all its ends.</summary>
    /// <param name="Moves">By their places in the game.</param>
    /// <param name="Made">The variable that says whether it is made.</param>
    /// <param name="Amount">The variable of a lever's amount; the same for a move.</param>
    private sealed record Thing(ImmutableArray<int> Moves, int Made, int Amount)
    {
        public bool IsLever => Made != Amount;
    }

    /// <summary>What became of the program.</summary>
    /// <param name="Made">Moves by which both win and the company loses, the worst that was found; empty where there are none or the search was given up.</param>
    /// <param name="IsProved">True where there are none.</param>
    public readonly record struct Answer(ImmutableArray<MadeMove> Made, bool IsProved);

    /// <summary>Solves the program of two units; nothing made and nothing proved where they have none, or it was too much.</summary>
    public static Answer Solve(IncentiveGame game, int one, int other)
    {
        var program = new PairProgram(game, one, other);
        return program.Build() ? program.Solve() : new([], IsProved: false);
    }

    private bool Build()
    {
        if (game.Units[one].Moves.Length + game.Units[other].Moves.Length > MostMoves) return false;
        if (game.Units[one].Card.Concat(game.Units[other].Card).Any(payment => !payment.IsLinear)) return false;
        foreach (var unit in (int[])[one, other])
        {
            var first = things.Count;
            foreach (var moves in game.Units[unit].Moves.GroupBy(move => game.Moves[move].Lever is null ? $"{move}" : game.Moves[move].Id, StringComparer.Ordinal)) Add([.. moves]);
            if (game.Units[unit].Capacity is { } capacity && !KeepWithin(capacity, things[first..])) return false;
        }

        for (var left = 0; left < things.Count; left++)
            for (var right = left + 1; right < things.Count; right++)
                if (things[left].Moves.Any(move => game.Moves[move].Excludes.Any(things[right].Moves.Contains))) Row(Relation.AtMost, 1, (things[left].Made, 1), (things[right].Made, 1));
        if (!Meet() || lower.Count > LinearProgram.MostVariables || rows.Count > LinearProgram.MostRows - 2) return false;
        return true;
    }

    private void Add(ImmutableArray<int> moves)
    {
        if (game.Moves[moves[0]].Lever is not { } range)
        {
            var made = Variable(0, 1, Points(moves[0]), isBinary: true);
            things.Add(new(moves, made, made));
            return;
        }

        var (isMade, amount) = (Variable(0, 1, [], isBinary: true), Variable(Math.Min(0, range.Low), Math.Max(0, range.High), Points(moves[0])));
        Row(Relation.AtMost, 0, (amount, 1), (isMade, -range.High));
        Row(Relation.AtLeast, 0, (amount, 1), (isMade, -range.Low));
        things.Add(new(moves, isMade, amount));
    }

    /// <summary>What one of it changes, in points.</summary>
    private double[] Points(int move) => [.. game.Changes(game.Moves[move].Effects).Select(points => points / game.Moves[move].Amount)];

    private bool KeepWithin(double capacity, List<Thing> own)
    {
        var loads = own.Select(thing => (thing, Load: game.Moves[thing.Moves[0]].Load / Math.Abs(game.Moves[thing.Moves[0]].Amount))).Where(each => each.Load > 0).ToList();
        if (loads.Exists(each => lower[each.thing.Amount] < 0)) return false;   // a load grows to both sides of nothing
        if (loads.Count > 0) Row(Relation.AtMost, capacity, [.. loads.Select(each => (each.thing.Amount, each.Load))]);
        return true;
    }

    /// <summary>A variable for each set of things that meet, as large as their product. Each interaction of levers stands once for each combination of their ends.</summary>
    private bool Meet()
    {
        var meetings = new Dictionary<string, (int[] Things, double[] Points)>(StringComparer.Ordinal);
        foreach (var interaction in game.Interactions)
        {
            int[] met = [.. interaction.Moves.Select(move => things.FindIndex(thing => thing.Moves.Contains(move))).Distinct().Order()];
            if (met[0] < 0) continue;
            var key = string.Join(' ', met);
            if (!meetings.TryGetValue(key, out var meeting)) meetings.Add(key, meeting = (met, new double[game.Metrics.Length]));
            var combinations = met.Aggregate(1.0, (count, thing) => count * things[thing].Moves.Length);
            var amount = interaction.Moves.Aggregate(1.0, (product, move) => product * game.Moves[move].Amount);
            foreach (var effect in interaction.Effects) meeting.Points[effect.Metric] += effect.Middle / amount / combinations;
        }

        foreach (var (met, points) in meetings.Values)
        {
            var levers = met.Where(thing => things[thing].IsLever).ToList();
            if (levers.Count > 1) return false;
            int[] made = [.. met.Select(thing => things[thing].Made)];
            var both = Variable(0, 1, levers.Count == 0 ? points : []);
            foreach (var each in made) Row(Relation.AtMost, 0, (both, 1), (each, -1));
            Row(Relation.AtLeast, 1 - made.Length, [(both, 1), .. made.Select(each => (each, -1.0))]);
            if (levers.Count == 0) continue;

            var lever = things[levers[0]].Amount;
            var (low, high) = (lower[lever], upper[lever]);
            var product = Variable(low, high, points);
            Row(Relation.AtMost, 0, (product, 1), (both, -high));
            Row(Relation.AtLeast, 0, (product, 1), (both, -low));
            Row(Relation.AtMost, -low, (product, 1), (lever, -1), (both, -low));
            Row(Relation.AtLeast, -high, (product, 1), (lever, -1), (both, -high));
        }

        return true;
    }

    private int Variable(double low, double high, double[] points, bool isBinary = false)
    {
        lower.Add(low);
        upper.Add(high);
        company.Add(points.Length == 0 ? 0 : game.CompanyGain(points));
        oneGain.Add(points.Length == 0 ? 0 : game.GainOf(one, points));
        otherGain.Add(points.Length == 0 ? 0 : game.GainOf(other, points));
        if (isBinary) binaries.Add(lower.Count - 1);
        return lower.Count - 1;
    }

    private void Row(Relation relation, double right, params (int Variable, double Coefficient)[] terms) =>
        rows.Add((terms.GroupBy(term => term.Variable).ToDictionary(same => same.Key, same => same.Sum(term => term.Coefficient)), relation, right));

    private static Dictionary<int, double> Weighed(List<double> gains) => gains.Index().Where(each => each.Item != 0).ToDictionary(each => each.Index, each => each.Item);

    /// <summary>With gains of just what counts; where rounding takes it from such a point, with gains a hair above it.</summary>
    private Answer Solve()
    {
        var least = Math.Max(game.Materiality, Least);
        var cheapest = Cheapest(least);
        if (cheapest.Status == MixedBinaryStatus.Infeasible || !game.Hurts(cheapest.AtLeast)) return new([], IsProved: true);
        return new(Told(cheapest) is { IsEmpty: false } made ? made : Told(Cheapest(least + Hair)), IsProved: false);
    }

    /// <summary>The joint choice by which the company gains least while both gain so much.</summary>
    private MixedBinarySolution Cheapest(double gain)
    {
        var constraints = rows.Append((Weighed(oneGain), Relation.AtLeast, gain)).Append((Weighed(otherGain), Relation.AtLeast, gain))
            .Select(row => new LinearConstraint([.. Enumerable.Range(0, lower.Count).Select(at => row.Item1.GetValueOrDefault(at))], row.Item2, row.Item3));
        return new MixedBinaryProgram(new LinearProgram([.. company], [.. constraints], [.. lower], [.. upper]), [.. binaries]).Solve(MostNodes);
    }

    /// <summary>The moves of a solution, reckoned again; empty where they aren't what they were taken for.</summary>
    private ImmutableArray<MadeMove> Told(MixedBinarySolution solution)
    {
        if (solution.X.IsEmpty) return [];
        var made = things.Where(thing => Math.Abs(solution.X[thing.Amount]) > Least).Select(thing => new MadeMove(thing.Moves[0], thing.IsLever ? Math.Round(solution.X[thing.Amount], 9) : 1)).ToImmutableArray();
        var changes = game.ChangesAt(made);
        return game.Hurts(game.CompanyGain(changes)) && game.Pays(game.GainOf(one, changes)) && game.Pays(game.GainOf(other, changes)) ? made : [];
    }
}
