using System.Text.Json;

namespace Houselights.Tests.Commands;

/// <summary><c>houselights drift</c> as people call it.</summary>
public sealed class DriftCommandTests : IDisposable
{
    private const string Told = "Reduce churn of enterprise customers from 8% to 5% by 30 June without raising discounts\n";
    private const string Kept = "Cut enterprise customer churn from 8% to 5% by 30 June; discounts must not go up\n";
    private const string Turned = "Cut enterprise customer churn from 8% to 6% by 30 June by raising discounts\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("houselights-drift-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_is_kept_exits_with_0_and_says_so()
    {
        var (code, output, error) = await Drift(Told, Kept);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Nothing departed", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_exits_with_1_and_names_the_layer_where_it_began()
    {
        var (code, output, _) = await Drift(Told, Kept, Turned);
        Assert.Equal(1, code);
        Assert.Contains("number contradicted in 2.txt: “8% to 5%” became “8% to 6%”.", output.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task The_json_holds_every_slot_and_where_it_began()
    {
        var (code, output, _) = await Drift(["--format", "json"], Told, Kept, Turned);
        var statement = JsonDocument.Parse(output).RootElement.GetProperty("statements")[0];
        Assert.Equal(1, code);
        Assert.Equal(7, statement.GetProperty("steps")[1].GetProperty("slots").GetArrayLength());
        Assert.EndsWith("2.txt", statement.GetProperty("began").GetProperty("number").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_German_and_writes_a_table()
    {
        var (_, output, _) = await Drift(["--format", "markdown", "--language", "de"], Told, Turned);
        Assert.Contains("| Zahl | widersprochen |", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_counted_from_the_day_that_is_given()
    {
        var files = Files(Told, Told.Replace("by 30 June", "this quarter", StringComparison.Ordinal));
        Assert.DoesNotContain("widened", (await CommandLine.Run(["drift", .. files, "--at", "2026-05-01"])).Output, StringComparison.Ordinal);
        Assert.Contains("deadline  narrowed", Flat((await CommandLine.Run(["drift", .. files, "--at", "2026-02-01"])).Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_exits_with_2_and_names_file_line_and_remedy()
    {
        var (code, output, error) = await Drift(Told, "\nWir senken die Abwanderung der Großkunden bis zum 30. Juni auf fünf Prozent\n");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("1.txt:2: error: This line isn’t English", error, StringComparison.Ordinal);
        Assert.Contains("Translate it", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_exits_with_2()
    {
        var binary = Path.Combine(folder.FullName, "binary.txt");
        await File.WriteAllBytesAsync(binary, [0x41, 0xFF, 0x41], TestContext.Current.CancellationToken);
        Assert.Contains("There is no such file", await Refused(Path.Combine(folder.FullName, "missing.txt")), StringComparison.Ordinal);
        Assert.Contains("This is a folder", await Refused(folder.FullName), StringComparison.Ordinal);
        Assert.Contains("Byte 1 isn’t UTF-8", await Refused(binary), StringComparison.Ordinal);
        Assert.Contains("holds no statement", await Refused(Files("\n \n")[0]), StringComparison.Ordinal);
        Assert.Contains("1.txt:2: error: This line is longer", await Refused(Files("", Told + new string('a', 20_001))[1]), StringComparison.Ordinal);
        Assert.Contains("limit is 200", await Refused(Files(string.Concat(Enumerable.Repeat(Told, 201)))[0]), StringComparison.Ordinal);
    }

    private async Task<string> Refused(string child)
    {
        var parent = Path.Combine(folder.FullName, "parent.txt");
        await File.WriteAllTextAsync(parent, Told, TestContext.Current.CancellationToken);
        var (code, output, error) = await CommandLine.Run("drift", parent, child);
        Assert.Equal((2, ""), (code, output));
        return error;
    }

    private static string Flat(string text)
    {
        while (text.Contains("   ", StringComparison.Ordinal)) text = text.Replace("   ", "  ", StringComparison.Ordinal);
        return text;
    }

    private Task<(int Code, string Output, string Error)> Drift(params string[] layers) => Drift([], layers);

    private Task<(int Code, string Output, string Error)> Drift(string[] options, params string[] layers) => CommandLine.Run(["drift", .. Files(layers), "--at", "2026-03-01", .. options]);

    private string[] Files(params string[] layers) =>
    [
        .. layers.Select((text, depth) =>
        {
            var file = Path.Combine(folder.FullName, $"{depth}.txt");
            File.WriteAllText(file, text);
            return file;
        }),
    ];
}
