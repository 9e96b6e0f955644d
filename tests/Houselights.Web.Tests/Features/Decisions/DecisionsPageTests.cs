using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Houselights.Web.Tests.Features.Decisions;

/// <summary>Exclusion as a quantity, on the pages that show it.</summary>
public class DecisionsPageTests
{
    private const string Ledger = "section[aria-labelledby=ledger]";

    /// <summary>A decision that frees what the CRM migration frees, work that came back under another name, and work without a day.</summary>
    private static readonly string Plan = PlanText.Small.Replace("commitments:\n", """
        strategy: { author: karl, written: 2025-10-20, excludes: [ { id: label, what: Private label, tempting: It fills the factory, gives-up: jens, confirmed: true } ] }
        decisions:
          - { id: region, question: Which region?, decided: 2025-11-21, decider: karl, moves: [capacity], frees: 14, gives-up: [ { who: jens, what: The national campaign, confirmed: true } ],
              options: [ { id: north, what: North, verdict: chosen, sponsor: karl }, { id: all, what: All stores at once, verdict: killed, sponsor: jens } ] }
        in-flight:
          - { id: crm, what: CRM migration, unit: company, load: 12, verdict: stop, decided-by: karl, on: 2025-11-20, gives-up: jens, verified: { by: karl, on: 2026-01-16, stopped: true } }
          - { id: lab, what: Flavour laboratory, unit: company, load: 9, load-after: 4, verdict: deprioritise, on: 2026-01-12 }
          - { id: tour, what: Tasting tour, unit: company, verdict: stop }
        commitments:
          - { id: again, what: CRM migration for the sales team, owner: jens, asked-by: karl, load: 3, state: asked, history: [ { on: 2026-02-02, by: karl, act: ask } ] }

        """, StringComparison.Ordinal);

    [Fact]
    public async Task The_ledger_stands_by_quarter_with_sums_and_counts_the_same_capacity_once()
    {
        await using var server = await Start();
        var page = await Open(server, $"/cycles/{await server.Import(Plan)}/decisions");

        Assert.Equal(["Fourth quarter 2025", "First quarter 2026", "Without a day"], page.QuerySelectorAll(".ledger .quarter th").Select(each => each.FirstChild!.TextContent));
        Assert.Equal(["3 ruled out", "1 ruled out", "1 ruled out"], page.QuerySelectorAll(".ledger .sum th").Select(each => each.TextContent));
        Assert.Equal(["14", "5", "0"], page.QuerySelectorAll(".ledger .sum .num").Select(each => each.TextContent));
        Assert.Equal("19", page.QuerySelector(".ledger tfoot .num")!.TextContent);
        Assert.Contains("Says 14; 12 of it is counted with “CRM migration”.", page.QuerySelector(".ledger")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["5 things were ruled out.", "That frees 19 person-weeks; 12 of them were seen to be free.", "3 of 4 losses are confirmed by those who bear them.", "One came back and takes 3 person-weeks again."],
            page.QuerySelectorAll($"{Ledger} .reckoned .says").Select(each => each.TextContent));
        Assert.All(page.QuerySelectorAll($"{Ledger} .reckoned > li"), each => Assert.NotEmpty(each.QuerySelectorAll("details.why li")));
    }

    [Theory]
    [InlineData(0, "One decision is taken, no question waits.")]
    [InlineData(1, "One decision is taken, one question waits.")]
    [InlineData(2, "One decision is taken, 2 questions wait.")]
    public async Task The_verdict_counts_the_questions_that_wait(int questions, string expected)
    {
        var open = string.Concat(Enumerable.Range(0, questions).Select(at => $"  - {{ id: open{at}, question: Which price {at}?, decider: karl, raised: 2026-01-05 }}\n"));
        await using var server = await Start();
        var page = await Open(server, $"/cycles/{await server.Import(Plan.Replace("decisions:\n", "decisions:\n" + open, StringComparison.Ordinal))}/decisions");

        Assert.Equal(expected, page.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_picture_says_what_its_table_says()
    {
        await using var server = await Start();
        var page = await Open(server, $"/cycles/{await server.Import(Plan)}/decisions");

        Assert.Equal(
            [["3", "4", "3", "14", "12", "2", "0", "0"], ["1", "0", "0", "5", "0", "5", "1", "3"], ["1", "0", "0", "0", "0", "0", "0", "0"], ["5", "4", "3", "19", "12", "7", "1", "3"]],   // the asked sponsor confirmed what the decision costs
            page.QuerySelectorAll(".quarters :is(tbody, tfoot) tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray()));
        var said = page.QuerySelector("#freed-d")!.TextContent;
        Assert.Contains("Fourth quarter 2025: 3 ruled out, 14 person-weeks freed, 12 of them seen; 0 person-weeks taken again.", said, StringComparison.Ordinal);
        Assert.Equal((1, 2, 1), (page.QuerySelectorAll(".freed-seen").Length, page.QuerySelectorAll(".freed-said").Length, page.QuerySelectorAll("[aria-labelledby~=freed-t] .late").Length));
    }

    [Fact]
    public async Task Rejected_work_that_came_back_names_its_new_place_its_days_and_its_price()
    {
        await using var server = await Start();
        var cycle = await server.Import(Plan);
        foreach (var (address, part) in new[] { ("decisions", "returns"), ("in-flight", "freed") })
        {
            var item = Assert.Single((await Open(server, $"/cycles/{cycle}/{address}")).QuerySelectorAll($"section[aria-labelledby={part}] .returns > li"));

            Assert.Equal("CRM migration", item.QuerySelector("h3")!.TextContent);
            Assert.Equal($"/cycles/{cycle}/commitments#again", item.QuerySelector("a")!.GetAttribute("href"));
            Assert.Contains("Ruled out 20\u00a0November 2025, back since 2\u00a0February 2026", item.TextContent, StringComparison.Ordinal);
            Assert.Contains("takes 3 person-weeks again", item.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Running_work_shows_what_stopping_freed_and_leads_to_the_ledger()
    {
        await using var server = await Start();
        var cycle = await server.Import(Plan);
        var part = (await Open(server, $"/cycles/{cycle}/in-flight")).QuerySelector("section[aria-labelledby=freed]")!;

        Assert.Equal(["2 stop, 1 step back.", "That frees 17 person-weeks; 12 of them were seen to be free.", "One came back and takes 3 person-weeks again."], part.QuerySelectorAll(".reckoned .says").Select(each => each.TextContent));
        Assert.Equal(["Fourth quarter 2025", "First quarter 2026", "Without a day", "All"], part.QuerySelectorAll(".quarters :is(tbody, tfoot) th").Select(each => each.TextContent));
        Assert.Equal($"/cycles/{cycle}/decisions#ledger", part.QuerySelector(".quiet a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_not_there_yet_says_what_would_light_it()
    {
        await using var server = await Start();
        var cycle = await server.Import(PlanText.Small.Replace("commitments:\n", "in-flight: [ { id: crm, what: CRM migration, unit: company, load: 12, verdict: protect } ]\ncommitments:\n", StringComparison.Ordinal));
        var words = await server.Import(PlanText.Small.Replace("commitments:\n", "candidates: [ { id: export, what: Export to Austria, verdict: out, on: 2026-01-12 } ]\ncommitments:\n", StringComparison.Ordinal));

        Assert.Contains("Nothing has been ruled out.", (await Open(server, $"/cycles/{cycle}/decisions")).QuerySelector($"{Ledger} .unlit")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("two minutes", (await Open(server, $"/cycles/{cycle}/in-flight")).QuerySelector("section[aria-labelledby=freed] .unlit")!.TextContent, StringComparison.Ordinal);
        var page = await Open(server, $"/cycles/{words}/decisions");
        Assert.Contains("What it frees isn’t known.", page.QuerySelector($"{Ledger} .unlit")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"{Ledger} figure"));
        Assert.Contains("were compared", page.QuerySelector("section[aria-labelledby=returns] .unlit")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_speaks_german()
    {
        await using var server = await Start();
        var page = await Open(server, $"/cycles/{await server.Import(Plan)}/decisions", "de");

        Assert.Contains("Das macht 19 person-weeks frei; bei 12 davon hat jemand gesehen, dass es so ist.", page.QuerySelector(Ledger)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Viertes Quartal 2025", page.QuerySelector(".ledger")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>On 15 February 2026: a quarter later the ledger has one quarter more.</summary>
    private static Task<RunningServer> Start() => RunningServer.Start(options => options with { Time = new Clock() });

    private static async Task<IDocument> Open(RunningServer server, string address, string language = "en")
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        client.DefaultRequestHeaders.Add("Cookie", $"houselights-part={address.Split('/')[2]}:karl");
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }
}
