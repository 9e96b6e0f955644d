using System.Text.Json;

namespace Houselights.Core.Incentives.Certificates;

/// <summary>The numbers of a certificate's file, read without the finder's code.</summary>
/// <param name="Materiality">A gain or a loss of less doesn't count, in points.</param>
/// <param name="Company">What each metric is worth to the company.</param>
/// <param name="Units">Units and their scorecards.</param>
/// <param name="Moves">What units can do.</param>
/// <param name="Columns">What each move, then what each interaction changes.</param>
internal sealed record CertifiedGame(double Materiality, double[] Company, CertifiedUnit[] Units, CertifiedMove[] Moves, CertifiedColumn[] Columns)
{
    /// <summary>Reads the numbers; an exception where one is missing or points at something that isn't there.</summary>
    public static CertifiedGame Read(JsonElement root)
    {
        double[] company = [.. All("metrics").Select(metric => metric.GetProperty("company-weight").GetDouble())];
        return new(root.GetProperty("materiality").GetDouble(), company,
            [.. All("units").Select(Unit)],
            [.. All("moves").Select(move => new CertifiedMove(move.GetProperty("unit").GetInt32(), move.GetProperty("load").GetDouble(), Numbers(move.GetProperty("excludes"))))],
            [.. All("moves").Select((move, at) => Column([at], move)), .. All("interactions").Select(each => Column(Numbers(each.GetProperty("moves")), each))]);

        IEnumerable<JsonElement> All(string name) => root.GetProperty(name).EnumerateArray();

        CertifiedColumn Column(int[] moves, JsonElement from)
        {
            var changes = new double[company.Length];
            foreach (var effect in from.GetProperty("effects").EnumerateArray()) changes[effect[0].GetInt32()] += effect[1].GetDouble();
            return new(moves, changes);
        }
    }

    private static CertifiedUnit Unit(JsonElement unit) => new(unit.GetProperty("id").GetString()!, Number(unit, "capacity"),
        [.. unit.GetProperty("scorecard").EnumerateArray().Select(line => new CertifiedLine(line.GetProperty("metric").GetInt32(), line.GetProperty("weight").GetDouble(), Number(line, "from"), Number(line, "cap"), Number(line, "bonus") ?? 0))]);

    private static double? Number(JsonElement of, string name) => of.TryGetProperty(name, out var number) ? number.GetDouble() : null;

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetInt32())];
}

/// <summary>A unit, what it has capacity for, and what it is paid by.</summary>
internal sealed record CertifiedUnit(string Id, double? Capacity, CertifiedLine[] Scorecard);

/// <summary>A move of a unit, its load, and the moves that it excludes.</summary>
internal sealed record CertifiedMove(int Unit, double Load, int[] Excludes);

/// <summary>What changes, metric by metric, where all of some moves are made.</summary>
internal sealed record CertifiedColumn(int[] Moves, double[] Changes);

/// <summary>A line of a scorecard: nothing below <paramref name="From"/> points, there a bonus, no more above <paramref name="Cap"/>.</summary>
internal sealed record CertifiedLine(int Metric, double Weight, double? From, double? Cap, double Bonus)
{
    public bool IsLinear => From is null && Cap is null;

    /// <summary>What a change of the metric adds to what is paid.</summary>
    public double Paid(double change) => Value(Weight < 0 ? -change : change) - Value(0);

    private double Value(double points) => From is { } from && points < from - 1e-12 ? 0
        : (Math.Abs(Weight) * Math.Min(points, Cap ?? double.PositiveInfinity)) + (From is null ? 0 : Bonus);
}
