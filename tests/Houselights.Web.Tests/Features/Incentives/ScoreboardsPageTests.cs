using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Houselights.Core.Incentives.Certificates;

namespace Houselights.Web.Tests.Features.Incentives;

/// <summary>Pages of scoreboards over real HTTP: the story, its repair, the proof of a clean pair, and the form behind them.</summary>
public class ScoreboardsPageTests
{
    private static readonly string Promotion = File.ReadAllText(Repository.At("examples/promotion-against-rotation.yaml"));

    [Theory]
    [InlineData("en", "Yes. Sales and Procurement both win, and the company pays.", "The company is 7 points worse off, worth 70 kEUR a month", "Decide 31\u202f%")]
    [InlineData("de", "Ja. Sales und Procurement gewinnen beide, und das Unternehmen zahlt.", "Das Unternehmen steht um 7 Punkte schlechter da, so viel wert wie 70 kEUR a month", "31\u202f% beschließen")]
    public async Task The_worst_pair_is_told_in_four_sentences_with_its_repair(string language, string verdict, string last, string button)
    {
        await using var server = await RunningServer.Start();
        var page = await Open(server, await server.Import(Promotion), "", language, "agnes");

        Assert.Equal(verdict, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(4, page.QuerySelectorAll(".story > li").Length);
        Assert.Contains(last, page.QuerySelector(".story > li:last-child")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("31", page.QuerySelector("#share")!.GetAttribute("value"));
        Assert.Equal(button, page.QuerySelector("form.repair .button-first")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll(".zones > li").Length);
        Assert.Equal(101, JsonDocument.Parse(page.QuerySelector("form.repair")!.GetAttribute("data-steps")!).RootElement.GetArrayLength());
    }

    /// <summary>Two harms that only add up don't meet, and the story doesn't say that they do.</summary>
    [Fact]
    public async Task Harm_that_only_adds_up_is_not_said_to_come_of_a_meeting()
    {
        await using var server = await RunningServer.Start();
        string Third(IDocument page) => page.QuerySelector(".story > li:nth-child(3)")!.TextContent;

        Assert.StartsWith("This is what comes of it", Third(await Open(server, await server.Import(Apart(2)), "", "en", "agnes")), StringComparison.Ordinal);
        Assert.StartsWith("Where both meet", Third(await Open(server, await server.Import(Promotion), "", "en", "agnes")), StringComparison.Ordinal);
    }

    /// <summary>The map of a large company showed its first units, and the table those of the map alone: the worst pair stood on neither.</summary>
    [Fact]
    public async Task Of_many_units_the_worst_pairs_are_drawn_all_are_counted_and_any_two_can_be_asked_about()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Large());
        var page = await Open(server, cycle, "", "en", "p0");

        Assert.Equal("Yes. Unit 19 and Unit 20 both win, and the company pays.", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Drawn are the worst 24 of 210 pairs that pull.", page.QuerySelector("section:has(#map) > header p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((10, 24), (page.QuerySelectorAll("circle.unit").Length, page.QuerySelectorAll("path.tug").Length));
        Assert.Contains("Unit 19, Unit 20: −41.0", page.QuerySelectorAll("path.tug title").Select(title => title.TextContent));
        Assert.Equal(("Unit 19, Unit 20", 102), (page.QuerySelector("#pairs tbody th")!.TextContent, page.QuerySelectorAll("#pairs tbody tr").Length));
        Assert.Equal("110 other pairs", page.QuerySelectorAll("#pairs tbody th")[100].TextContent);
        Assert.Equal(["u19", "u20"], page.QuerySelectorAll(".ask-pair option[selected]").Select(option => option.GetAttribute("value")));

        var asked = await Open(server, cycle, "?one=u1&other=u0", "en", "p0");
        Assert.Equal("Yes. Unit 0 and Unit 1 both win, and the company pays.", asked.QuerySelector("h1")!.TextContent);
        Assert.Contains("Unit 0, Unit 1: −3.0", asked.QuerySelectorAll("path.tug title").Select(title => title.TextContent));

        var vain = await Open(server, cycle, "?one=u1&other=u1", "en", "p0");
        Assert.Contains("The two that were asked about aren’t two units with a scorecard each.", vain.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Words behind a post on the right left the page.</summary>
    [Theory]
    [InlineData(1, "8", null)]
    [InlineData(20, "-8", "end")]
    public async Task Words_of_the_ruler_stand_where_there_is_room(int revenue, string away, string? anchor)
    {
        await using var server = await RunningServer.Start();
        var page = await Open(server, await server.Import(Apart(revenue)), "", "en", "agnes");

        Assert.NotEmpty(page.QuerySelectorAll(".ruler .post"));
        Assert.All(page.QuerySelectorAll(".ruler g text"), words => Assert.Equal((away, anchor), (words.GetAttribute("dx"), words.GetAttribute("text-anchor"))));
    }

    /// <summary>Sales is paid for a discount, Quality for inspections; both cost margin, and they have nothing to do with each other.</summary>
    private static string Apart(int revenue) => SalesAndQuality("margin: 1", $$"""
        { id: discount, unit: sales, effects: { revenue: {{revenue}}, margin: -3 } }, { id: inspect, unit: quality, effects: { audits: {{revenue}}, margin: -1 } }
        """);

    private static string SalesAndQuality(string company, string moves) => $$"""
        houselights: 1
        organisation: Kornblum
        cycle: { name: Year, starts: 2026-01-01, ends: 2026-12-31, stage: plan }
        units: [{ id: company, head: agnes }, { id: sales, name: Sales, parent: company }, { id: quality, name: Quality, parent: company }]
        people: [{ id: agnes, role: leader, unit: company }]
        metrics: [{ id: revenue }, { id: audits }, { id: margin }]
        company-objective: { {{company}} }
        scorecards: [{ unit: sales, weights: { revenue: 1 } }, { unit: quality, weights: { audits: 1 } }]
        moves: [{{moves}}]
        """;

    /// <summary>Each of 21 units is paid for what costs the company as many points as its number and one; the last one wins nothing.</summary>
    private static string Large(int moves = 1) => $$"""
        houselights: 1
        organisation: Large
        cycle: { name: Year, starts: 2026-01-01, ends: 2026-12-31, stage: plan }
        units: [{ id: company, head: p0 }, {{Each(22, at => $"{{ id: u{at}, name: Unit {at}, parent: company, head: p{at} }}")}}]
        people: [{{Each(22, at => $"{{ id: p{at}, role: {(at == 0 ? "leader" : "member")}, unit: u{at} }}")}}]
        metrics: [{ id: margin }, {{Each(22, at => $"{{ id: k{at} }}")}}]
        company-objective: { margin: 1 }
        scorecards: [{{Each(22, at => $"{{ unit: u{at}, weights: {{ k{at}: 1 }}, confirmed-by: [p{at}] }}")}}]
        moves: [{{string.Join(", ", Enumerable.Range(1, moves).Select(turn => Each(22, at => $"{{ id: m{at}-{turn}, unit: u{at}, effects: {(at == 21 ? "{ k21: -2 }" : $"{{ k{at}: 2, margin: {-at - 1} }}")} }}")))}}]
        """;

    private static string Each(int count, Func<int, string> write) => string.Join(", ", Enumerable.Range(0, count).Select(write));

    [Fact]
    public async Task Where_play_settles_each_unit_has_one_row_and_what_only_one_side_has_is_marked()
    {
        var twoMoves = SalesAndQuality("revenue: 1, margin: 1", """
            { id: visits, what: Visits, unit: sales, effects: { revenue: 1 } }, { id: discount, what: Discounts, unit: sales, effects: { revenue: 2, margin: -3 } }, { id: inspect, what: Inspections, unit: quality, effects: { audits: 2, margin: 1 } }
            """);
        await using var server = await RunningServer.Start();
        var page = await Open(server, await server.Import(twoMoves), "", "en", "agnes");
        var sides = page.QuerySelectorAll("section:has(#play) .plays").Select(side => side.QuerySelectorAll("li").Select(row => row.TextContent.Trim()).ToArray()).ToArray();

        Assert.Equal([["Sales Visits; Discounts", "Quality Inspections"], ["Sales Visits", "Quality Inspections"]], sides);
        Assert.Equal(["Discounts"], page.QuerySelectorAll(".plays mark").Select(mark => mark.TextContent));
        Assert.Equal(["Sales Visits; Discounts"], page.QuerySelectorAll(".plays .only").Select(row => row.TextContent.Trim()));
        Assert.Equal("The price is 1 point: what is lost between the two. Marked is what only one of the two has.", page.QuerySelector("section:has(#play) > header p")!.TextContent);
    }

    /// <summary>What is said of a number is its arithmetic: each column, weighed, is what stands at its foot.</summary>
    [Fact]
    public async Task The_arithmetic_adds_up_to_the_loss()
    {
        await using var server = await RunningServer.Start();
        var page = await Open(server, await server.Import(Promotion), "", "en", "agnes");
        var rows = page.QuerySelectorAll("section:has(#why) table tbody tr").Select(row => row.QuerySelectorAll("td").Select(Number).ToArray()).ToList();
        var foot = page.QuerySelectorAll("section:has(#why) table tfoot td").Where(cell => cell.TextContent.Length > 0).Select(Number).ToArray();

        Assert.All(rows, row => Assert.Equal((row[0] + row[1] + row[2]) * row[3], row[4], 1));
        for (var column = 0; column < 3; column++) Assert.Equal(rows.Sum(row => row[column] * row[3]), foot[column], 1);
        Assert.Equal(rows.Sum(row => row[4]), foot[3], 1);
        Assert.Equal(-7, foot[3]);
    }

    [Fact]
    public async Task A_clean_pair_has_its_proof_and_the_certificate_verifies()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Promotion);
        var page = await Open(server, cycle, "?pair=marketing%2Bquality", "en", "agnes");

        Assert.Equal("Marketing and Quality can’t both win while the company loses.", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".proof"));
        Assert.Null(page.QuerySelector(".story"));
        Assert.Equal(12, page.QuerySelectorAll(".clean-pairs a").Length);
        var verdict = CertificateVerifier.Verify(await server.Client.GetByteArrayAsync($"/cycles/{cycle}/scoreboards/certificate"));
        Assert.Null(verdict.Flaw);
        Assert.Equal(12, verdict.ByMultipliers + verdict.ByTrying);
    }

    [Fact]
    public async Task An_advisor_looks_and_writes_nothing()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Promotion);
        var (page, numbers) = (await Open(server, cycle, "", "en", "ute"), await Open(server, cycle, "/numbers", "en", "ute"));

        Assert.Empty(page.QuerySelectorAll("main button"));
        Assert.Contains("members of the team can propose it", page.QuerySelector("form.repair")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(numbers.QuerySelectorAll("main :is(button, input[type=text], select)"));
        foreach (var act in new[] { "numbers", "confirmations", "repairs", "beginning" })
        {
            using var answer = await Post(server, cycle, act, "ute", ("unit", "sales"), ("one", "sales"), ("other", "procurement"), ("percent", "31"), ("was", "{}"), ("company/margin", "3"));
            Assert.NotEqual(HttpStatusCode.SeeOther, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    [InlineData("[1]", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.Conflict)]
    public async Task What_comes_back_broken_or_stale_is_refused(string was, HttpStatusCode status)
    {
        await using var server = await RunningServer.Start();
        using var answer = await Post(server, await server.Import(Promotion), "numbers", "agnes", ("was", was), ("company/margin", "3"));

        Assert.Equal(status, answer.StatusCode);
    }

    /// <summary>A sheet of more cells than a person overlooks shows one unit, the reader's own first; what is typed into it is kept.</summary>
    [Theory]
    [InlineData("p3", "", "u3")]
    [InlineData("p3", "?unit=u5", "u5")]
    [InlineData("p3", "?unit=", "")]
    [InlineData("p3", "?unit=nobody", "")]
    public async Task A_large_sheet_shows_a_unit_at_a_time(string part, string query, string shown)
    {
        await using var server = await RunningServer.Start();
        var page = await Open(server, await server.Import(Large(moves: 4)), "/numbers" + query, "en", part);

        Assert.Equal(shown, page.QuerySelector("#unit option[selected]")?.GetAttribute("value") ?? "");
        Assert.Equal(shown.Length == 0 ? 22 : 1, page.QuerySelectorAll("section:has(#moves) tbody").Length);
        var was = JsonDocument.Parse(page.QuerySelector("section:has(#moves) [name=was]")!.GetAttribute("value")!).RootElement.EnumerateObject().Select(cell => cell.Name.Split('/')[1]).Distinct();
        Assert.Equal(shown.Length == 0 ? 88 : 4, was.Count());
        Assert.EndsWith($"/numbers?unit={shown}#moves", page.QuerySelector("section:has(#moves) [name=back]")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    /// <summary>A form larger than 64 kB was refused, and with it everything that was typed.</summary>
    [Fact]
    public async Task A_browser_without_scripts_sends_all_cells_and_they_are_kept()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Large(moves: 8));
        var fields = Fields((await Open(server, cycle, "/numbers?unit=", "en", "p0")).QuerySelector("section:has(#moves) form")!);
        fields["effect/m3-1/margin"] = "-9";
        Assert.InRange(fields.Sum(field => field.Key.Length + field.Value.Length), 64 * 1024, 2 * 1024 * 1024);

        using var kept = await Post(server, cycle, "numbers", "p0", [.. fields.Select(field => (field.Key, field.Value))]);
        using var huge = await Post(server, cycle, "numbers", "p0", ("was", "{}"), ("effect/m3-1/margin", new string('1', 3 * 1024 * 1024)));

        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        Assert.Equal("−9", (await Open(server, cycle, "/numbers?unit=u3", "en", "p0")).QuerySelector("[name='effect/m3-1/margin']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        Assert.Contains("It is larger than this address accepts, which is 2 MB.", await huge.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Whoever was overtaken gets both versions, and everything else as they typed it.</summary>
    [Fact]
    public async Task Whoever_was_overtaken_sees_both_versions()
    {
        await using var server = await RunningServer.Start();
        using var answer = await Post(server, await server.Import(Promotion), "numbers", "agnes", ("was", "{\"company/margin\":\"4\",\"company/revenue\":\"0.3\"}"), ("company/margin", "3"), ("company/revenue", "0.7"));
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Contribution margin: somebody wrote 1 meanwhile; yours is 3.", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("0.7", page.QuerySelector("[name='company/revenue']")!.GetAttribute("value"));
        Assert.Contains("\"company/margin\":\"1\"", page.QuerySelector("#cards")!.Closest("section")!.QuerySelector("[name=was]")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_about_pay_lead_to_the_page_that_puts_them_right()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Promotion);
        var page = await Open(server, cycle, "", "en", "agnes");
        var finding = await Get(server, cycle, page.QuerySelector("section:has(#why) a[href*='/findings/']")!.GetAttribute("href")!, "en", "agnes");

        Assert.Equal($"/cycles/{cycle}/scoreboards?pair=procurement%2Bsales", finding.QuerySelector("#do")!.Closest("section")!.QuerySelector("a")!.GetAttribute("href"));
    }

    private static double Number(IElement cell) => double.Parse(cell.TextContent.Replace('−', '-').TrimStart('+'), CultureInfo.InvariantCulture);

    private static Task<IDocument> Open(RunningServer server, string cycle, string page, string language, string part) => Get(server, cycle, $"/cycles/{cycle}/scoreboards{page}", language, part);

    private static async Task<IDocument> Get(RunningServer server, string cycle, string path, string language, string part)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd(language);
        request.Headers.Add("Cookie", $"houselights-part={cycle}:{part}");
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a browser sends of a form.</summary>
    private static Dictionary<string, string> Fields(IElement form) => form.QuerySelectorAll("input:not([type=checkbox]), select")
        .ToDictionary(field => field.GetAttribute("name")!, field => (field.LocalName == "select" ? field.QuerySelector("option[selected]")?.GetAttribute("value") : field.GetAttribute("value")) ?? "");

    private static async Task<HttpResponseMessage> Post(RunningServer server, string cycle, string act, string part, params (string Name, string Value)[] fields)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/cycles/{cycle}/scoreboards/{act}") { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.Add("Cookie", $"houselights-part={cycle}:{part}");
        return await client.SendAsync(request);
    }
}
