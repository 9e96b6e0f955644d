using System.Text.Json.Nodes;

namespace Houselights.Tests.Commands;

/// <summary><c>houselights conflicts</c> and <c>houselights verify-certificate</c> as people call them.</summary>
public sealed class ConflictsCommandTests : IDisposable
{
    private static readonly string Promotions = Repository.At("examples/promotion-against-rotation.yaml");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("houselights-conflicts-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_worst_pair_comes_first_with_its_story_and_the_smallest_change()
    {
        var (code, output, _) = await CommandLine.Run("conflicts", Promotions, "--at", "2026-02-04", "--repair");

        Assert.Equal(1, code);
        Assert.StartsWith("What is best for Sales and what is best for Procurement collide, and the company loses 7 points.", output, StringComparison.Ordinal);
        Assert.Contains("Procurement: Empty shelves 31 % (today 0 %)", output, StringComparison.Ordinal);
        Assert.Contains("15 pairs of units with a scorecard: 3 can both win while the company loses, 12 can’t. Looked at: 60 joint choices, all of them.", output, StringComparison.Ordinal);
        Assert.Contains("The price is 13.1 points.", output, StringComparison.Ordinal);
        Assert.Contains("That is 98 % of the 13.4 points between the best together and the worst (−11.5).", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_harmless_pair_is_proved_and_the_exit_code_is_0()
    {
        var (code, output, error) = await CommandLine.Run("conflicts", Promotions, "--pair", "quality", "marketing");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Marketing and Quality can’t both win while the company loses, whatever they combine. Proof:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task As_JSON_it_is_the_same_in_every_language(string language)
    {
        var (code, output, error) = await CommandLine.Run("conflicts", Promotions, "--at", "2026-02-04", "--format", "json", "--repair", "--language", language);
        var report = JsonNode.Parse(output)!;

        Assert.Equal((1, ""), (code, error));
        Assert.Equal((Promotions, "2026-02-04", 3), ((string)report["plan"]!, (string)report["asOf"]!, report["pairs"]!.AsArray().Count));
        Assert.Equal(-7, (double)report["pairs"]![0]!["collision"]!["company"]!);
        Assert.Equal("both", (string)report["pairs"]![0]!["repair"]!["goal"]!);
        Assert.EndsWith("}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_JSON_a_harmless_pair_is_there_with_its_proof_and_the_exit_code_is_0()
    {
        var (code, output, _) = await CommandLine.Run("conflicts", Promotions, "--pair", "quality", "marketing", "--format", "json");

        Assert.Equal(0, code);
        Assert.Equal("harmless", (string)JsonNode.Parse(output)!["pairs"]!.AsArray().Single()!["verdict"]!);
    }

    [Theory]
    [InlineData("sale", "procurement", "Did you mean “sales”?")]
    [InlineData("sales", "sales", "is there twice")]
    [InlineData("company", "sales", "no unit with a scorecard")]
    public async Task A_pair_that_is_none_is_told(string one, string other, string because)
    {
        var (code, output, error) = await CommandLine.Run("conflicts", Promotions, "--pair", one, other);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(because, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_verifies_until_a_number_in_it_is_changed()
    {
        var file = Path.Combine(folder.FullName, "proof.json");
        await CommandLine.Run("conflicts", Promotions, "--certificate", file);

        var (code, output, _) = await CommandLine.Run("verify-certificate", file);
        Assert.Equal((0, "It holds: 12 pairs, 12 by multipliers, 0 by trying every joint choice."), (code, output.Trim()));

        // The worst that one could do: a move that wins for its unit costs the company a hundred times as much.
        var changed = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        foreach (var metric in changed["metrics"]!.AsArray()) metric!["company-weight"] = 0;
        changed["metrics"]!.AsArray().Add(new JsonObject { ["id"] = "planted", ["company-weight"] = 1 });
        foreach (var move in changed["moves"]!.AsArray()) move!["effects"]!.AsArray().Add(new JsonArray(changed["metrics"]!.AsArray().Count - 1, -100));
        await File.WriteAllTextAsync(file, changed.ToJsonString());
        (code, output, _) = await CommandLine.Run("verify-certificate", file);
        Assert.Equal(1, code);
        Assert.StartsWith("It doesn’t hold. What is said of", output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, "{}");
        Assert.Equal(1, (await CommandLine.Run("verify-certificate", file)).Code);
        Assert.Equal(2, (await CommandLine.Run("verify-certificate", file + ".not")).Code);
    }

    [Fact]
    public async Task It_speaks_German_and_teaches_where_nothing_is_to_be_seen()
    {
        var (code, output, _) = await CommandLine.Run("conflicts", Repository.At("examples/wandering-retreat.yaml"), "--language", "de");

        Assert.Equal(0, code);
        Assert.StartsWith("Keine zwei Bereiche haben Kennzahlen.", output, StringComparison.Ordinal);
    }
}
