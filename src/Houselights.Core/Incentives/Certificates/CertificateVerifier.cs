using System.Text.Json;

namespace Houselights.Core.Incentives.Certificates;

/// <summary>What verifying came to.</summary>
/// <param name="ByMultipliers">Pairs proved by multipliers.</param>
/// <param name="ByTrying">Pairs proved by trying every joint choice.</param>
/// <param name="Flaw">What is wrong, as a sentence; null for a certificate that holds.</param>
public sealed record Verification(int ByMultipliers, int ByTrying, string? Flaw);

/// <summary>
/// Verifies a certificate from its file alone. It shares no code with the finder and tries the obvious way: every subset of both units'
/// moves, reckoned from scratch, or three numbers against every column.
/// </summary>
public static class CertificateVerifier
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The most moves of two units whose subsets are all tried.</summary>
    public const int MostMoves = 24;

    private const double Rounding = 1e-9;

    /// <summary>Verifies a file.</summary>
    public static Verification Verify(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes) return new(0, 0, $"The file has more than {MostBytes / 1024 / 1024} MB.");
        try
        {
            using var document = JsonDocument.Parse(file);
            return Verify(document.RootElement);
        }
        catch (JsonException broken)
        {
            return new(0, 0, $"This is not JSON: {broken.Message}");
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return new(0, 0, "A part of the certificate is missing, has the wrong kind, or points at something that isn’t there.");
        }
    }

    private static Verification Verify(JsonElement root)
    {
        if (root.GetProperty("houselights-certificate").GetInt32() != 1) return new(0, 0, "The certificate is of a version that isn’t known here.");
        var materiality = root.GetProperty("materiality").GetDouble();
        double[] company = [.. root.GetProperty("metrics").EnumerateArray().Select(metric => metric.GetProperty("company-weight").GetDouble())];
        if (materiality < 0 || company.Any(weight => weight < 0)) return new(0, 0, "The materiality or a weight of the company is below 0.");
        Column[] columns = [.. root.GetProperty("moves").EnumerateArray().Select((move, at) => new Column([at], move, company.Length)), .. root.GetProperty("interactions").EnumerateArray().Select(each => new Column(Numbers(each.GetProperty("moves")), each, company.Length))];
        JsonElement[] units = [.. root.GetProperty("units").EnumerateArray()];
        JsonElement[] moves = [.. root.GetProperty("moves").EnumerateArray()];

        var (byMultipliers, byTrying) = (0, 0);
        foreach (var pair in root.GetProperty("pairs").EnumerateArray())
        {
            var (one, other) = (pair.GetProperty("one").GetInt32(), pair.GetProperty("other").GetInt32());
            var of = new Pair(units, moves, columns, company, materiality, one, other);
            var isProved = pair.TryGetProperty("multipliers", out var multipliers) ? of.HoldsBy([.. multipliers.EnumerateArray().Select(each => each.GetDouble())]) : of.HoldsByTrying();
            if (isProved is null) return new(byMultipliers, byTrying, $"{of.Name} have more than {MostMoves} moves together, which is more than is tried here.");
            if (isProved == false) return new(byMultipliers, byTrying, $"What is said of {of.Name} isn’t so.");
            if (multipliers.ValueKind == JsonValueKind.Array) byMultipliers++;
            else byTrying++;
        }

        return new(byMultipliers, byTrying, null);
    }

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetInt32())];

    /// <summary>What some moves change when all of them are made.</summary>
    private sealed class Column
    {
        public Column(int[] moves, JsonElement from, int metrics)
        {
            (Moves, Changes) = (moves, new double[metrics]);
            foreach (var effect in from.GetProperty("effects").EnumerateArray()) Changes[effect[0].GetInt32()] += effect[1].GetDouble();
        }

        public int[] Moves { get; }

        public double[] Changes { get; }
    }

    private sealed class Pair(JsonElement[] units, JsonElement[] moves, Column[] columns, double[] company, double materiality, int one, int other)
    {
        private readonly int[] own = [.. Enumerable.Range(0, moves.Length).Where(move => moves[move].GetProperty("unit").GetInt32() is var unit && (unit == one || unit == other))];

        public string Name => $"{units[one].GetProperty("id").GetString()} and {units[other].GetProperty("id").GetString()}";

        public bool? HoldsBy(double[] multipliers)
        {
            if (multipliers is not [>= 0, >= 0, >= 0] || multipliers.Sum() <= 0 || !IsLinear(one) || !IsLinear(other)) return false;
            var left = columns.Where(column => column.Moves.All(own.Contains))
                .Sum(column => Math.Max(0, (multipliers[0] * Paid(one, column.Changes)) + (multipliers[1] * Paid(other, column.Changes)) - (multipliers[2] * Company(column.Changes))));
            return materiality > 0 ? left < (materiality - Rounding) * multipliers.Sum() : left <= Rounding * multipliers.Sum();
        }

        public bool? HoldsByTrying()
        {
            if (own.Length > MostMoves) return null;
            for (var mask = 0; mask < 1 << own.Length; mask++)
            {
                var made = own.Where((_, at) => (mask >> at & 1) == 1).ToArray();
                if (IsPossible(made) && IsHarmful(made)) return false;
            }

            return true;
        }

        private bool IsPossible(int[] made) =>
            made.All(move => !Numbers(moves[move].GetProperty("excludes")).Any(made.Contains)) && Fits(one, made) && Fits(other, made);

        private bool Fits(int unit, int[] made) => !units[unit].TryGetProperty("capacity", out var capacity)
            || made.Where(move => moves[move].GetProperty("unit").GetInt32() == unit).Sum(move => moves[move].GetProperty("load").GetDouble()) <= capacity.GetDouble() + Rounding;

        private bool IsHarmful(int[] made)
        {
            var changes = new double[company.Length];
            foreach (var column in columns.Where(column => column.Moves.All(made.Contains)))
                for (var metric = 0; metric < changes.Length; metric++) changes[metric] += column.Changes[metric];
            return Wins(Paid(one, changes)) && Wins(Paid(other, changes)) && Wins(-Company(changes));
        }

        private bool Wins(double gain) => materiality > 0 ? gain >= materiality - Rounding : gain > Rounding;

        private bool IsLinear(int unit) => units[unit].GetProperty("scorecard").EnumerateArray().All(payment => !payment.TryGetProperty("from", out _) && !payment.TryGetProperty("cap", out _));

        private double Company(double[] changes) => company.Zip(changes, (weight, change) => weight * change).Sum();

        private double Paid(int unit, double[] changes) => units[unit].GetProperty("scorecard").EnumerateArray().Sum(payment =>
        {
            var (weight, points) = (payment.GetProperty("weight").GetDouble(), changes[payment.GetProperty("metric").GetInt32()]);
            return Value(payment, weight, weight < 0 ? -points : points) - Value(payment, weight, 0);
        });

        private static double Value(JsonElement payment, double weight, double points)
        {
            if (payment.TryGetProperty("from", out var from) && points < from.GetDouble() - 1e-12) return 0;
            var counted = payment.TryGetProperty("cap", out var cap) ? Math.Min(points, cap.GetDouble()) : points;
            return (Math.Abs(weight) * counted) + (payment.TryGetProperty("bonus", out var bonus) && payment.TryGetProperty("from", out _) ? bonus.GetDouble() : 0);
        }
    }
}
