using System.Diagnostics;
using System.Runtime.InteropServices;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Bench.Incentives;

/// <summary>
/// Every pair of 500 units with 10 levers each: the least that the company's objective can come to while both scorecards gain a point. The
/// 20 levers of a pair move metrics, scorecards and objective weigh them.
/// </summary>
internal sealed class Pairs
{
    public const int Units = 500;
    public const int Levers = 10;
    public const int Count = Units * (Units - 1) / 2;

    /// <summary>Levers of a pair.</summary>
    public const int Width = 2 * Levers;

    private const int Metrics = 24;
    private const int MetricsOfLever = 6;
    private const int MetricsOfScorecard = 5;

    private readonly double[] numbers = new double[Count * 3 * Width];

    /// <summary>The same numbers for the same seed.</summary>
    public Pairs(int seed = 11)
    {
        var random = new Random(seed);
        var effects = Sparse(random, Units * Levers, MetricsOfLever, () => (10 * random.NextDouble()) - 4);
        var scorecards = Sparse(random, Units, MetricsOfScorecard, random.NextDouble);
        var objective = Enumerable.Range(0, Metrics).Select(_ => random.NextDouble() - 0.2).ToArray();
        var pair = 0;
        for (var first = 0; first < Units; first++)
            for (var second = first + 1; second < Units; second++)
            {
                for (var lever = 0; lever < Width; lever++)
                {
                    var effect = effects[((lever < Levers ? first : second) * Levers) + (lever % Levers)];
                    numbers[(pair * 3 * Width) + lever] = Weighted(objective, effect);
                    numbers[(((pair * 3) + 1) * Width) + lever] = Weighted(scorecards[first], effect);
                    numbers[(((pair * 3) + 2) * Width) + lever] = Weighted(scorecards[second], effect);
                }

                pair++;
            }
    }

    /// <summary>All of them, on so many threads: the seconds, the sum of the least values and how many pairs have no common gain.</summary>
    public Answer Solve(int threads)
    {
        var parts = new Answer[threads];
        var started = Stopwatch.GetTimestamp();
        if (threads == 1) parts[0] = Solve(0, Count);
        else Parallel.For(0, threads, part => parts[part] = Solve((int)((long)Count * part / threads), (int)((long)Count * (part + 1) / threads)));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new(seconds, seconds, parts.Sum(part => part.Sum), parts.Sum(part => part.Infeasible));
    }

    /// <summary>As bench/peers/glpk.c reads them.</summary>
    public void Write(string file)
    {
        using var stream = File.Create(file);
        stream.Write(MemoryMarshal.AsBytes<int>([Count, Width]));
        stream.Write(MemoryMarshal.AsBytes<double>(numbers));
    }

    private Answer Solve(int from, int to)
    {
        var (sum, infeasible) = (0.0, 0);
        Span<double> x = stackalloc double[Width];
        for (var pair = from; pair < to; pair++)
        {
            var data = numbers.AsSpan(pair * 3 * Width, 3 * Width);
            var solution = TwoRowBoxProgram.Minimise(data[..Width], data.Slice(Width, Width), 1, data.Slice(2 * Width, Width), 1, x);
            if (solution.Status == LinearStatus.Optimal) sum += solution.Value;
            else infeasible++;
        }

        return new(0, 0, sum, infeasible);
    }

    private static double[][] Sparse(Random random, int rows, int filled, Func<double> number)
    {
        var made = new double[rows][];
        for (var row = 0; row < rows; row++)
        {
            made[row] = new double[Metrics];
            for (var i = 0; i < filled; i++) made[row][random.Next(Metrics)] = number();
        }

        return made;
    }

    private static double Weighted(double[] weights, double[] effect)
    {
        var sum = 0.0;
        for (var metric = 0; metric < Metrics; metric++) sum += weights[metric] * effect[metric];
        return sum;
    }
}
