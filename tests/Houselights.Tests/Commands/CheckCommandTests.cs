using System.Text.Json;

namespace Houselights.Tests.Commands;

/// <summary>The built program as people call it: what it prints, and its exit codes.</summary>
public class CheckCommandTests
{
    [Theory]
    [InlineData("ice-cream-call", "2026-02-15", 1, "HL702 HL703 HL704 HL705 HL306 HL906")]
    [InlineData("wandering-retreat", "2026-03-16", 1, "HL401 HL402 HL407 HL905 HL302")]
    [InlineData("thirty-percent-growth", "2026-01-13", 1, "HL301 HL305 HL307 HL112")]
    [InlineData("predictable-capacity", "2026-02-11", 1, "HL404")]
    [InlineData("predictable-capacity", "2026-02-27", 0, "")]
    [InlineData("focused-offsite", "2025-12-05", 0, "")]
    [InlineData("promotion-against-rotation", "2026-02-04", 1, "HL507 HL502 HL503")]
    public async Task An_anecdote_comes_out_right(string name, string day, int exit, string codes)
    {
        var (code, output, _) = await Run("check", Repository.At($"examples/{name}.yaml"), "--at", day, "--format", "json");
        var found = JsonDocument.Parse(output).RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).ToHashSet();
        Assert.Equal(exit, code);
        Assert.Empty(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(found));
    }

    /// <summary>Permutations and draws are spread over the cores; what they come to isn’t.</summary>
    [Fact]
    public async Task The_same_plan_gives_the_same_bytes_on_any_number_of_cores()
    {
        string[] asked = ["check", Repository.At("tests/corpus/base.yaml"), Repository.At("tests/corpus/HL303-two-camps/sick-three-against-three.yaml"), "--at", "2026-02-16", "--format", "json"];
        var first = await Run(asked);
        Assert.Contains("HL303", first.Output, StringComparison.Ordinal);
        Assert.Equal(first, await CommandLine.Run(asked, ("DOTNET_PROCESSOR_COUNT", "1")));
        Assert.Equal(first, await CommandLine.Run(asked, ("DOTNET_PROCESSOR_COUNT", "7")));
    }

    [Fact]
    public async Task What_cannot_be_read_exits_with_2_and_says_why()
    {
        var (code, output, error) = await Run("check", "no-such-plan.yaml");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("There is no such file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_terminal_there_are_no_colours() =>
        Assert.DoesNotContain('\u001b', (await Run("check", Repository.At("examples/ice-cream-call.yaml"), "--at", "2026-02-15")).Output);

    [Fact]
    public async Task A_check_is_explained_and_an_unknown_one_refused_with_the_nearest()
    {
        Assert.Contains("nobody-promised", (await Run("explain", "HL702")).Output, StringComparison.Ordinal);
        var (code, _, error) = await Run("explain", "HL720");
        Assert.Equal(2, code);
        Assert.Contains("Did you mean", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_is_printed()
    {
        var text = await File.ReadAllTextAsync(Repository.At("examples/focused-offsite.yaml"), TestContext.Current.CancellationToken);
        var moved = Path.Combine(Path.GetTempPath(), $"houselights-{Environment.ProcessId}.yaml");
        await File.WriteAllTextAsync(moved, text.Replace("organisation: ", "organisation: Other ", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (code, output, _) = await Run("diff", Repository.At("examples/focused-offsite.yaml"), moved);
        File.Delete(moved);
        Assert.Equal(0, code);
        Assert.Contains("~ organisation", output, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Error)> Run(params string[] arguments) => CommandLine.Run(arguments);
}
