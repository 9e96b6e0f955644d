using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Houselights.Web.Tests.Features.House;

/// <summary>However much is found, the House spells out what can be read, and all of it is one step away.</summary>
public class FindingsPageTests
{
    /// <summary>150 promises nobody gave, each with its findings.</summary>
    private static readonly string Many = PlanText.Small + string.Concat(Enumerable.Range(0, 150).Select(number =>
        $"  - {{ id: c{number}, what: Rock number {number}, asked-by: karl, owner: jens, due: 2026-03-09, duration: 6w, state: asked, rock: true }}\n"));

    [Fact]
    public async Task The_House_spells_out_twelve_and_leads_to_the_rest()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Many);
        var house = await Open(server, $"/cycles/{cycle}");

        Assert.Equal(12, house.QuerySelectorAll("section[aria-labelledby=findings] > div > ul > .finding").Length);
        var all = house.QuerySelector($"a.button[href='/cycles/{cycle}/findings']")!;
        var total = int.Parse(all.TextContent.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(total > 150, all.TextContent);

        var (seen, next) = (new List<string>(), (string?)$"/cycles/{cycle}/findings");
        while (next is not null)
        {
            var page = await Open(server, next);
            seen.AddRange(page.QuerySelectorAll(".findings-index a").Select(link => link.GetAttribute("href")!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal((total, total), (seen.Count, seen.Distinct().Count()));
        Assert.Contains("Rock number", (await Open(server, seen[5])).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(seen[0], (await Open(server, $"/cycles/{cycle}/findings?from=-7")).QuerySelector(".findings-index a")!.GetAttribute("href"));
        Assert.Equal(seen[^1], (await Open(server, $"/cycles/{cycle}/findings?from=999999")).QuerySelector(".findings-index a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_little_is_found_all_of_it_stands_on_the_House()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);
        var house = await Open(server, $"/cycles/{cycle}");

        Assert.Null(house.QuerySelector($"main a.button[href='/cycles/{cycle}/findings']"));
        var lines = (await Open(server, $"/cycles/{cycle}/findings")).QuerySelectorAll(".findings-index li");
        Assert.Equal(house.QuerySelectorAll("section[aria-labelledby=findings] .finding").Length, lines.Length);
    }

    private static async Task<IHtmlDocument> Open(RunningServer server, string path)
    {
        using var answer = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
