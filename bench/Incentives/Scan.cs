using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Games;

namespace Houselights.Bench.Incentives;

/// <summary>A made-up company of 200 units with 8 moves each; a tenth of its pairs have moves that interact. What looking at every pair takes.</summary>
internal static class Scan
{
    public const int Units = 200, Moves = 8, Metrics = 60;

    public const int Rounds = 7;

    /// <summary>The same company for the same seed.</summary>
    public static IncentiveGame Company(int seed = 5)
    {
        var random = new Random(seed);
        ImmutableArray<Effect> Effects(int count, double least, double most) =>
            [.. Enumerable.Range(0, Metrics).OrderBy(_ => random.Next()).Take(count).Order().Select(metric => (metric, Points: Math.Round(least + ((most - least) * random.NextDouble()), 2))).Select(each => new Effect(each.metric, each.Points, each.Points))];
        var moves = Enumerable.Range(0, Units * Moves).Select(at => new GameMove($"m{at}", $"m{at}", at / Moves, 1, Effects(3, -2, 4), 0)).ToImmutableArray();
        var interactions = new List<GameInteraction>();
        for (var one = 0; one < Units; one++)
            for (var other = one + 1; other < Units; other++)
                if (random.Next(10) == 0) interactions.Add(new([(one * Moves) + random.Next(Moves), (other * Moves) + random.Next(Moves)], Effects(2, -4, 1)));
        return new()
        {
            Metrics = [.. Enumerable.Range(0, Metrics).Select(at => $"k{at}")],
            Company = [.. Enumerable.Range(0, Metrics).Select(_ => Math.Round(random.NextDouble(), 2))],
            Units = [.. Enumerable.Range(0, Units).Select(at => new GameUnit($"u{at}", $"u{at}", [.. Enumerable.Range(0, Metrics).OrderBy(_ => random.Next()).Take(3).Select(metric => new Payment(metric, 1.0 / 3))], null) { Moves = [.. Enumerable.Range(at * Moves, Moves)], IsConfirmed = true })],
            Moves = moves,
            Interactions = [.. interactions],
            Materiality = 0.5,
        };
    }

    /// <summary>The median of the seconds, as lines of the report.</summary>
    public static string Line()
    {
        var game = Company();
        var first = Conflicts.Of(game);
        var seconds = Enumerable.Range(0, Rounds).Select(_ => Seconds(() => Conflicts.Of(game))).Order().ElementAt(Rounds / 2);
        var edited = game with { Moves = game.Moves.SetItem(Moves * 100, game.Moves[Moves * 100] with { Effects = game.Moves[0].Effects }) };
        first.After(edited);
        var after = Enumerable.Range(0, Rounds).Select(_ => Seconds(() => first.After(edited))).Order().ElementAt(Rounds / 2);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds:0.000} s for all: {first.Pairs:N0} pairs, {first.Looked:N0} joint choices, {game.Interactions.Length:N0} interacting pairs, {first.Found.Length:N0} with a conflict;\n{after:0.000} s after one move was edited");
    }

    private static double Seconds(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
