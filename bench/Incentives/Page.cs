using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Houselights.Web.Host;
using Microsoft.Extensions.Logging;

namespace Houselights.Bench.Incentives;

/// <summary>The page of scoreboards as the product serves it: a number is written, and the page is asked for with everything worked out anew.</summary>
internal static class Page
{
    private const int Rounds = 25, Metrics = 16;

    /// <summary>Lines of the report: the median of the writes and of the pages after them, for companies of several sizes.</summary>
    public static async Task<string> Lines()
    {
        var lines = new StringBuilder("| units | moves each | writing one number | the page after it |\n| ---: | ---: | ---: | ---: |\n");
        foreach (var (units, moves) in ((int, int)[])[(6, 2), (12, 6), (40, 6), (12, 10), (12, 12)])
        {
            var (write, page) = await Measure(units, moves);
            lines.Append(CultureInfo.InvariantCulture, $"| {units} | {moves} | {write:0} ms | {page:0} ms |\n");
        }

        return lines.ToString();
    }

    private static async Task<(double Write, double Page)> Measure(int units, int moves)
    {
        var data = Directory.CreateTempSubdirectory("houselights-bench-");
        await using var app = await HouselightsHost.Build(new() { DataDirectory = data.FullName, Urls = ["http://127.0.0.1:0"], OpenHouse = true, LogLevel = LogLevel.None });
        await app.StartAsync();
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Urls.First()) };
            using var imported = await client.PostAsync("/cycles", new StringContent(Plan(units, moves), Encoding.UTF8, "application/yaml"));
            var cycle = imported.EnsureSuccessStatusCode().Headers.Location!.ToString().Split('/')[^1];
            client.DefaultRequestHeaders.Add("Cookie", $"houselights-part={cycle}:p0");
            client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            var (writes, pages, was) = (new List<double>(), new List<double>(), "1");
            for (var round = 0; round < Rounds; round++)
            {
                var now = (2 + (round % 5)).ToString(CultureInfo.InvariantCulture);
                writes.Add(await Time(async () =>
                {
                    using var answer = await client.PostAsync($"/cycles/{cycle}/scoreboards/numbers", new FormUrlEncodedContent([new("was", $"{{\"effect/m0/k0\":\"{was}\"}}"), new("effect/m0/k0", now)]));
                    if (answer.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"The write was answered with {answer.StatusCode}.");
                }));
                was = now;
                pages.Add(await Time(async () => await client.GetStringAsync(new Uri($"/cycles/{cycle}/scoreboards", UriKind.Relative))));
            }

            return (Quantile.Of([.. writes.Order()], 0.5), Quantile.Of([.. pages.Order()], 0.5));
        }
        finally
        {
            await app.StopAsync();
            data.Delete(recursive: true);
        }
    }

    private static async Task<double> Time(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>A made-up company whose units have a head each who confirmed the numbers; a third of the effects are ranges, a third of the units have a threshold, a bonus and a cap, and a tenth of the pairs have moves that meet.</summary>
    private static string Plan(int units, int moves)
    {
        var random = new Random(3);
        string Effects(int least, int most) => $"{{ {string.Join(", ", Enumerable.Range(0, Metrics).OrderBy(_ => random.Next()).Take(3).Select(metric => $"k{metric}: {Effect(random.Next(least, most))}"))} }}";
        string Effect(int points) => random.Next(3) == 0 ? $"[{points - 1}, {points + 1}]" : $"{points}";
        var text = new StringBuilder("houselights: 1\norganisation: Company\ncycle: { name: Year, starts: 2026-01-01, ends: 2026-12-31, stage: plan }\nunits:\n  - { id: company, head: p0 }\n");
        for (var unit = 0; unit < units; unit++) text.Append(CultureInfo.InvariantCulture, $"  - {{ id: u{unit}, parent: company, head: p{unit} }}\n");
        text.Append("people:\n");
        for (var unit = 0; unit < units; unit++) text.Append(CultureInfo.InvariantCulture, $"  - {{ id: p{unit}, role: {(unit == 0 ? "leader" : "member")}, unit: u{unit} }}\n");
        text.Append("metrics:\n");
        for (var metric = 0; metric < Metrics; metric++) text.Append(CultureInfo.InvariantCulture, $"  - {{ id: k{metric} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"company-objective: {{ {string.Join(", ", Enumerable.Range(0, Metrics).Select(metric => $"k{metric}: {random.Next(1, 10) / 10.0}"))} }}\nscorecards:\n");
        for (var unit = 0; unit < units; unit++) text.Append(CultureInfo.InvariantCulture, $"  - {{ unit: u{unit}, weights: {{ k{unit % Metrics}: {(unit % 3 == 1 ? "{ weight: 0.6, from: 2, bonus: 1, cap: 8 }" : "0.6")}, k{(unit + 5) % Metrics}: 0.4 }}, confirmed-by: [p{unit}] }}\n");
        text.Append("moves:\n");
        for (var move = 0; move < units * moves; move++) text.Append(CultureInfo.InvariantCulture, $"  - {{ id: m{move}, unit: u{move / moves}, effects: {(move == 0 ? "{ k0: 1, k2: 1 }" : Effects(-1, 4))} }}\n");
        text.Append("interactions:\n");
        for (var one = 0; one < units; one++)
            for (var other = one + 1; other < units; other++)
                if (random.Next(10) == 0 || (one, other) == (0, 1)) text.Append(CultureInfo.InvariantCulture, $"  - {{ moves: [m{(one * moves) + random.Next(moves)}, m{(other * moves) + random.Next(moves)}], effects: {Effects(-6, 1)} }}\n");
        return text.ToString();
    }
}
