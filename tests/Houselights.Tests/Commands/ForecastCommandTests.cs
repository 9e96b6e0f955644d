using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Houselights.Tests.Commands;

/// <summary><c>houselights forecast</c> as people call it.</summary>
public sealed class ForecastCommandTests : IDisposable
{
    private const string House = "houselights: 1\norganisation: F\ncycle: { name: C, starts: 2026-01-05, ends: 2026-12-18, stage: execute }\nunits: [ { id: u, name: U } ]\npeople: [ { id: ann, name: Ann B., role: leader } ]\n";

    private const string Boats = House
        + "priorities: [ { id: hull, what: One hull for two boats }, { id: knot, what: A knot }, { id: idle, what: Nothing yet } ]\n"
        + "objectives: [ { id: o, unit: u, what: Sold, key-results: [ { id: sold, what: Boats sold, from: 0, to: 20, by: 2026-06-30 }, { id: rent, what: Rent, kind: stay-below, to: 3 } ] } ]\n"
        + "commitments:\n"
        + "  - { id: mould, what: The mould, owner: ann, duration: [3w, 4w, 8w], state: promised }\n"
        + "  - { id: resin, what: The resin, owner: ann, duration: [2w, 4w, 9w], state: promised }\n"
        + "  - { id: hull, what: The hull, owner: ann, due: 2026-04-10, duration: [2w, 3w, 5w], needs: [mould, resin], serves: hull, state: promised }\n"
        + "  - { id: a, what: A, serves: knot, due: 2026-04-10, needs: [b] }\n  - { id: b, what: B, needs: [a] }\n"
        + "check-ins: [ { on: 2026-02-01, key-result: sold, value: 2 }, { on: 2026-02-08, key-result: sold, value: 3 } ]\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("houselights-forecast-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_text_shows_probability_dates_merge_bias_and_chain_in_columns()
    {
        var (code, output, error) = await Forecast(Boats);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("One hull for two boats  2026-04-10  41 % (40 to 42)", output, StringComparison.Ordinal);
        Assert.Contains("A knot                  2026-04-10  no forecast: needs run in a circle", output, StringComparison.Ordinal);
        Assert.Contains("the likely durations along the longest chain end on 2026-04-07", output, StringComparison.Ordinal);
        Assert.Contains("8 days later: the latest of several chains decides", output, StringComparison.Ordinal);
        Assert.Contains("100 %  The hull   Ann B.  [2w, 3w, 5w]  promised", output, StringComparison.Ordinal);
        Assert.Contains("Boats sold  3    20      2026-06-30  not enough to tell: 2 check-ins; 9 would do", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task The_json_holds_the_same()
    {
        var (_, output, _) = await Forecast(Boats, "--format", "json");
        var root = JsonDocument.Parse(output).RootElement;
        var hull = root.GetProperty("priorities")[0];
        Assert.InRange(hull.GetProperty("inTime").GetProperty("probability").GetDouble(), 0.40, 0.42);
        Assert.Equal("2026-04-15", hull.GetProperty("by50").GetString());
        Assert.Equal("hull", hull.GetProperty("chain")[1].GetProperty("commitment").GetString());
        Assert.Equal("circle", root.GetProperty("priorities")[1].GetProperty("noForecast").GetString());
        Assert.Equal("tooFewSteps", root.GetProperty("keyResults")[0].GetProperty("noForecast").GetString());
    }

    [Fact]
    public async Task It_speaks_German_and_writes_a_table()
    {
        var (_, output, _) = await Forecast(Boats, "--format", "markdown", "--language", "de");
        Assert.Contains("| One hull for two boats | 2026-04-10 | 41 % (40 bis 42) |", output, StringComparison.Ordinal);
        Assert.Contains("| Rent | – | 3 | kein Datum | eine Grenze, die einzuhalten ist; nichts zu erreichen |", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_processor_and_two_give_the_same_bytes()
    {
        var plan = new StringBuilder(House + "priorities: [ { id: q, what: Q } ]\ncommitments:\n");
        for (var i = 0; i < 200; i++)
            plan.Append(CultureInfo.InvariantCulture, $"  - {{ id: c{i}, duration: [{1 + (i % 5)}d, {6 + (i % 7)}d, {14 + (i % 11)}d], needs: [{string.Join(", ", new[] { i - 3, i - 10 }.Where(need => need >= 0).Select(need => $"c{need}"))}], serves: q, due: 2027-01-15 }}\n");
        var one = await Run("1", Write(plan.ToString()), "--at", "2026-02-16", "--format", "json");
        Assert.Equal(one, await Run("2", Write(plan.ToString()), "--at", "2026-02-16", "--format", "json"));
        Assert.Contains("\"draws\": 10000", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_exits_with_2()
    {
        Assert.Equal((2, "", "--at: error: “May” is not a date. Write it as 2026-02-15.\n"), await Run(null, Write(House), "--at", "May"));
        var (code, output, error) = await Run(null, Path.Combine(folder.FullName, "missing.yaml"));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("There is no such file", error, StringComparison.Ordinal);
    }

    private string Write(string plan)
    {
        var file = Path.Combine(folder.FullName, "plan.yaml");
        File.WriteAllText(file, plan);
        return file;
    }

    private Task<(int Code, string Output, string Error)> Forecast(string plan, params string[] options) => Run(null, [Write(plan), "--at", "2026-02-16", .. options]);

    private static Task<(int Code, string Output, string Error)> Run(string? processors, params string[] arguments) =>
        CommandLine.Run(["forecast", .. arguments], processors is null ? null : ("DOTNET_PROCESSOR_COUNT", processors));
}
