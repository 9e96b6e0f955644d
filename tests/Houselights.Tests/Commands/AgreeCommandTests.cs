using System.Diagnostics;
using System.Xml.Linq;

namespace Houselights.Tests.Commands;

/// <summary>Readings of CSV files as people call for them.</summary>
public class AgreeCommandTests
{
    private const string Theatre = "leader;Radio;Warehouse;Churn;Hiring;Platform\nAnna;1;2;3;4;5\nBernd;1;2;4;3;5\nCarla;2;1;3;4;5\nDieter;5;4;3;2;1\nErik;5;4;2;3;1\nFatma;4;5;3;2;1\nGus;;;;;\n";

    [Fact]
    public async Task Theatre_is_two_camps_by_name_with_the_arithmetic_and_who_is_missing()
    {
        var (code, output, error) = await Run(Theatre);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Two camps", output, StringComparison.Ordinal);
        Assert.Contains("1: Anna, Bernd, Carla", output, StringComparison.Ordinal);
        Assert.Contains("W = 12·S / (m²·(n³ − n) − m·T)  →  0 = 12·0 / (6²·(5³ − 5) − 6·0)", output, StringComparison.Ordinal);
        Assert.Contains("0.8667 = 1 − 4 / 30", output, StringComparison.Ordinal);
        Assert.Contains("1 more were asked and said nothing", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_gives_the_same_bytes_also_on_one_processor()
    {
        var ties = Theatre.Replace("Anna;1;2;3;4;5", "Anna;1;1;3;4;5", StringComparison.Ordinal);
        var first = await Run(ties);
        Assert.Equal(first, await Run(ties));
        Assert.Equal(first, await Run(ties, ("DOTNET_PROCESSOR_COUNT", "1")));
        Assert.Equal(first, await Run(ties, ("DOTNET_PROCESSOR_COUNT", "7")));
    }

    /// <summary>It once listed every pair of ten thousand people, and didn't end.</summary>
    [Fact]
    public async Task A_town_is_read_without_listing_everybody()
    {
        var town = "who,A,B,C,D\n" + string.Concat(Enumerable.Range(0, 2000).Select(person => $"p{person},{(person % 3 == 0 ? "4,3,2,1" : "1,2,3,4")}\n"));
        var (code, output, _) = await Run(town);
        Assert.Equal(0, code);
        Assert.Contains("… and 1960 more", output, StringComparison.Ordinal);
        Assert.Contains("2000 people are more than camps are looked for among; the most is 100", output.Replace("2,000 people are", "2000 people are", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.InRange(output.Length, 1000, 8000);
    }

    [Fact]
    public async Task German_reads_German_with_a_decimal_comma()
    {
        var (_, output, _) = await Run(Theatre, arguments: ["--language", "de"]);
        Assert.Contains("Zwei Lager", output, StringComparison.Ordinal);
        Assert.Contains("0,8667", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_is_a_picture_that_names_everybody()
    {
        var file = Path.Combine(Path.GetTempPath(), $"houselights-map-{Environment.ProcessId}.svg");
        await Run(Theatre.Replace("Anna", "\"A <b> & C\"", StringComparison.Ordinal), arguments: ["--map", file]);
        var texts = XDocument.Load(file).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToList();
        File.Delete(file);
        Assert.Equal(11, texts.Count);
        Assert.Contains("A <b> & C", texts);
        Assert.Contains("Platform", texts);
    }

    [Fact]
    public async Task Ratings_show_alpha_and_an_undefined_one_says_why()
    {
        Assert.Contains("0.9198 = 1 − 1.6364 / 20.4", (await Run("n,u1,u2,u3,u4\na,1,2,3,3\nb,1,2,3,4\nc,1,,3,4\n", arguments: ["--as", "ratings"])).Output, StringComparison.Ordinal);
        Assert.Contains("α: undefined. All values are the same", (await Run("n,u1,u2\na,3,3\nb,3,3\n", arguments: ["--as", "ratings"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_are_read_with_more_as_better() =>
        Assert.Contains("(Kemeny): B > A > C", (await Run("n\tA\tB\tC\nx\t30\t60\t10\ny\t30,5\t59,5\t10\n", arguments: ["--as", "points"])).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("who,A,B\nx,1,q\n", "row 2, column 3: error: “q” is no number")]
    [InlineData("who,A,B\nx,1,7\n", "row 2, column 3: error: 7 is no place among 2 items")]
    [InlineData("who,A,B\nx,1,2\n\ny,1\n", "row 4, column 2: error: The row has 2 cells, the head 3")]
    [InlineData("who,A,A\nx,1,2\n", "row 1, column 3: error: “A” is there twice")]
    [InlineData("who,A,\nx,1,2\n", "row 1, column 3: error: The item has no name")]
    [InlineData("who,A,B\nx,1,2\nx,2,1\n", "row 3, column 1: error: “x” answers twice")]
    [InlineData("who,A,B\n\"x,1,2\n", "row 2, column 1: error: A quotation mark")]
    [InlineData("who,A,B\n", "row 1, column 1: error: There is no row of answers")]
    [InlineData("", "row 1, column 1: error: There is no row of answers")]
    public async Task What_is_wrong_is_named_by_row_and_column(string text, string message)
    {
        var (code, output, error) = await Run(text);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> Run(string text, (string Name, string Value)? environment = null, string[]? arguments = null)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Built("Houselights", "houselights.dll"), "agree", "-", .. arguments ?? []])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            StandardInputEncoding = new System.Text.UTF8Encoding(false), StandardOutputEncoding = System.Text.Encoding.UTF8, StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        if (environment is { } set) start.Environment[set.Name] = set.Value;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(text);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
