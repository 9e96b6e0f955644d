using Houselights.Web.Tests.Features.Strategy;

namespace Houselights.Web.Tests.Features.Cascade;

public class PrioritiesPageTests
{
    private static readonly string Ranked = PlanText.Small.Replace("commitments:\n", """
        candidates: [ { id: export, what: Austria this year, sponsor: jens } ]
        priorities:
          - { id: main, what: On every shelf, owner: karl, weight: 50, means: { load: 40, money: 300000, decides: [trade-terms] } }
          - { id: order, what: Buy again, owner: jens, weight: 30 }
          - { id: cold, what: Cold chain, weight: 15 }
        maintenance: 10
        commitments:

        """, StringComparison.Ordinal);

    [Theory]
    [InlineData("main", 1, "order,main,cold")]
    [InlineData("order", 0, "order,main,cold")]
    [InlineData("cold", 0, "main,cold,order")]
    public async Task A_step_needs_no_script_and_leads_back_to_the_row(string id, int form, string order)
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Ranked);
        var page = await StrategyPageTests.Open(server, cycle, "karl", "priorities");

        Assert.Equal($"/cycles/{cycle}/priorities?kept=2#p-{id}", await StrategyPageTests.Post(server, "karl", page.QuerySelectorAll($"#p-{id} .steps form")[form]));

        page = await StrategyPageTests.Open(server, cycle, "karl", "priorities");
        Assert.Equal(order, string.Join(',', page.QuerySelectorAll(".order > li").Select(row => row.GetAttribute("data-id"))));
        Assert.Single(page.QuerySelectorAll(".steps form[action$='/place']:not([hidden])").GroupBy(each => each.Closest("li")!.Id).Where(each => each.Count() == 2), _ => true);
    }

    [Fact]
    public async Task A_sum_that_is_not_a_hundred_is_said_in_words_and_others_than_stewards_only_read()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Ranked);
        var page = await StrategyPageTests.Open(server, cycle, "jens", "priorities");

        Assert.Equal("over", Assert.Single(page.QuerySelectorAll("[data-sum]:not([hidden])")).GetAttribute("data-sum"));
        Assert.Contains("5 too much; the shares add to 105.", page.QuerySelector("[data-sum=over]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".order form[action$='/place'], [data-weight] form, [data-grip]"));
        Assert.Contains("300,000 EUR", page.QuerySelector("#p-main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody owns it", page.QuerySelector("#p-cold")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_candidate_gets_a_verdict_with_its_reason_and_its_sponsor_lets_go()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Ranked);
        var page = await StrategyPageTests.Open(server, cycle, "jens", "priorities");
        Assert.Null(page.QuerySelector("#c-export form"));
        await StrategyPageTests.Post(server, "jens", page.QuerySelector("form[action$='/plan/candidates']")!, ("what", "A web shop"));

        page = await StrategyPageTests.Open(server, cycle, "karl", "priorities");
        Assert.Equal(3, page.QuerySelectorAll("#c-a-web-shop form, #c-web-shop form").Length);
        await StrategyPageTests.Post(server, "karl", page.QuerySelector("#c-export form[action$='/acts/postpone']")!, ("because", "Nobody to lead it"));

        page = await StrategyPageTests.Open(server, cycle, "jens", "priorities");
        Assert.Contains("Nobody to lead it", page.QuerySelector("#c-export")!.TextContent, StringComparison.Ordinal);
        await StrategyPageTests.Post(server, "jens", page.QuerySelector("#c-export form[action$='/acts/confirm']")!);
        Assert.Contains("Confirmed", (await StrategyPageTests.Open(server, cycle, "jens", "priorities")).QuerySelector("#c-export")!.TextContent, StringComparison.Ordinal);
    }
}
