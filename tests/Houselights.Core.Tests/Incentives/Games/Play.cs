using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Numerics;

namespace Houselights.Core.Tests.Incentives.Games;

/// <summary>Short ways to make games in tests.</summary>
internal static class Play
{
    /// <summary>The witness game of the published vectors: metrics revenue, margin, utilisation, on time, inventory (less is better).</summary>
    public static IncentiveGame Witness(double materiality = 0, ImmutableArray<Payment>? sales = null, ImmutableArray<Payment>? factory = null) => Of(
        materiality, [0.3, 1, 0.2, 0.6, 0.5],
        [("sales", sales ?? [new(0, 1)]), ("factory", factory ?? [new(2, 1)])],
        [
            ("discount", 0, [10, -7, 2, 0, 0]), ("qualify", 0, [4, 3, 0, 0, 0]),
            ("longruns", 1, [0, 0, 6, -5, -4]), ("changeover", 1, [0, 0, -1, 5, 0]),
        ],
        excludes: [(0, 1), (2, 3)]);

    public static IncentiveGame Of(
        double materiality, double[] company, (string Id, ImmutableArray<Payment> Card)[] units, (string Id, int Unit, double[] Points)[] moves,
        (int, int)[]? excludes = null, (int[] Moves, double[] Points)[]? interactions = null, double?[]? capacities = null, double[]? loads = null) => new()
        {
            Metrics = [.. Enumerable.Range(0, company.Length).Select(metric => "m" + metric)],
            Company = [.. company],
            Units = [.. units.Select((unit, at) => new GameUnit(unit.Id, unit.Id, unit.Card, capacities?[at])
        {
            Moves = [.. Enumerable.Range(0, moves.Length).Where(move => moves[move].Unit == at)],
        })],
            Moves = [.. moves.Select((move, at) => new GameMove(move.Id, move.Id, move.Unit, 1, Effects(move.Points), loads?[at] ?? 0)
        {
            Excludes = [.. (excludes ?? []).SelectMany(pair => pair.Item1 == at ? [pair.Item2] : pair.Item2 == at ? new[] { pair.Item1 } : []).Order()],
        })],
            Interactions = [.. (interactions ?? []).Select(each => new GameInteraction([.. each.Moves.Order()], Effects(each.Points)))],
            Materiality = materiality,
        };

    /// <summary>A small game of two to four units with numbers that are often the same, so that ties occur.</summary>
    public static IncentiveGame Random(ulong seed)
    {
        var random = new Xoshiro256(seed);
        var (units, metrics) = (2 + Below(3), 1 + Below(4));
        var moves = Enumerable.Range(0, 1 + Below(6)).Select(at => ("m" + at, Below(units), Points(0.7))).ToArray();
        return Of(
            Below(3) switch { 0 => 0, 1 => 0.5, _ => 1 },
            [.. Enumerable.Range(0, metrics).Select(_ => (double)Below(3))],
            [.. Enumerable.Range(0, units).Select(at => ("u" + at, Card()))],
            moves,
            moves.Length < 2 || Below(2) == 0 ? null : [(0, 1 + Below(moves.Length - 1))],
            [.. Enumerable.Range(0, Below(4)).Where(_ => moves.Length > 1).Select(_ => (Several(moves.Length), Points(0.5)))],
            [.. Enumerable.Range(0, units).Select(_ => Below(3) == 0 ? (double?)(1 + Below(3)) : null)],
            [.. moves.Select(_ => (double)Below(3))]);

        int Below(int bound) => (int)random.NextBelow((uint)bound);
        double[] Points(double share) => [.. Enumerable.Range(0, metrics).Select(_ => random.NextUnit() < share ? Below(9) - 4 : 0)];
        int[] Several(int count) => [.. Enumerable.Range(0, 2 + Below(2)).Select(_ => Below(count)).Append(0).Append(count - 1).Distinct().Take(2 + Below(2))];
        ImmutableArray<Payment> Card() => [.. Enumerable.Range(0, metrics).Where(_ => Below(3) > 0).Select(metric => Below(4) switch
        {
            0 => new Payment(metric, (Below(5) - 2) / 2.0, From: Below(5) - 1, Cap: Below(2) == 0 ? null : 2 + Below(3), Bonus: Below(3)),
            _ => new Payment(metric, (Below(5) - 2) / 2.0),
        })];
    }

    private static ImmutableArray<Effect> Effects(double[] points) => [.. points.Index().Where(each => each.Item != 0).Select(each => new Effect(each.Index, each.Item, each.Item))];
}
