using System.Text.Json;

namespace Houselights.Core.Incentives.Certificates;

/// <summary>What verifying came to.</summary>
/// <param name="ByMultipliers">Pairs proved by multipliers.</param>
/// <param name="ByTrying">Pairs proved by trying every joint choice.</param>
/// <param name="Flaw">What is wrong, as a sentence; null for a certificate that holds.</param>
public sealed record Verification(int ByMultipliers, int ByTrying, string? Flaw);

/// <summary>
/// Verifies a certificate from its file alone. It shares no code with the finder and goes the obvious way: through every subset of both
/// units' moves, or three numbers against every column.
/// </summary>
public static class CertificateVerifier
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Verifies a file.</summary>
    /// <param name="file">What <see cref="CertificateFile"/> wrote, or anything else.</param>
    /// <param name="progress">Told how many pairs of how many are verified.</param>
    public static Verification Verify(ReadOnlyMemory<byte> file, Action<int, int>? progress = null)
    {
        if (file.Length > MostBytes) return new(0, 0, $"The file has more than {MostBytes / 1024 / 1024} MB.");
        try
        {
            using var document = JsonDocument.Parse(file);
            return Verify(document.RootElement, progress);
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

    private static Verification Verify(JsonElement root, Action<int, int>? progress)
    {
        if (root.GetProperty("houselights-certificate").GetInt32() != 1) return new(0, 0, "The certificate is of a version that isn’t known here.");
        var game = CertifiedGame.Read(root);
        if (game.Materiality < 0 || game.Company.Any(weight => weight < 0)) return new(0, 0, "The materiality or a weight of the company is below 0.");

        var (byMultipliers, byTrying, all) = (0, 0, root.GetProperty("pairs").GetArrayLength());
        foreach (var said in root.GetProperty("pairs").EnumerateArray())
        {
            progress?.Invoke(byMultipliers + byTrying, all);
            var pair = new PairVerifier(game, said.GetProperty("one").GetInt32(), said.GetProperty("other").GetInt32());
            var hasMultipliers = said.TryGetProperty("multipliers", out var multipliers);
            if (!hasMultipliers && pair.Moves > PairVerifier.MostMoves) return new(byMultipliers, byTrying, $"{pair.Name} have more than {PairVerifier.MostMoves} moves together, which is more than is tried here.");
            if (!(hasMultipliers ? pair.HoldsBy([.. multipliers.EnumerateArray().Select(each => each.GetDouble())]) : pair.HoldsByTrying())) return new(byMultipliers, byTrying, $"What is said of {pair.Name} isn’t so.");
            if (hasMultipliers) byMultipliers++;
            else byTrying++;
        }

        return new(byMultipliers, byTrying, null);
    }
}
