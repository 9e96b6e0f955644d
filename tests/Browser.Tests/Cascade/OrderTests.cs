using System.Text;
using Browser.Tests.Fixtures;
using Houselights.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Browser.Tests.Cascade;

/// <summary>The pecking order by hand and by keys, with and without a script, while somebody else moves things too.</summary>
public sealed class OrderTests(Chromium chromium) : IAsyncLifetime
{
    private const string Plan = """
        houselights: 1
        organisation: Nordwind Ice Cream
        cycle: { name: Ranked, starts: 2026-01-05, ends: 2030-12-20, stage: plan }
        units: [ { id: company, name: Nordwind } ]
        people: [ { id: karl, name: Karl B., role: leader, unit: company } ]
        priorities:
          - { id: first, what: On every shelf, owner: karl, weight: 50 }
          - { id: second, what: Buy again, owner: karl, weight: 25 }
          - { id: third, what: Cold chain, owner: karl, weight: 15 }
        maintenance: 10

        """;

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("houselights-browser-tests-");
    private WebApplication app = null!;
    private string cycle = "";

    private Uri Page => new(new Uri(app.Urls.First()), $"/cycles/{cycle}/priorities");

    public async ValueTask InitializeAsync()
    {
        app = await HouselightsHost.Build(new() { DataDirectory = data.FullName, OpenHouse = true, Urls = ["http://127.0.0.1:0"], LogLevel = LogLevel.None });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        using var answer = await client.PostAsync("/cycles", new StringContent(Plan, Encoding.UTF8, "application/yaml"));
        cycle = answer.Headers.Location!.ToString().Split('/')[^1];
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_row_is_dragged_to_the_top_and_stays_there()
    {
        await using var tab = await OpenAsync();
        await DragAsync(tab, "third", "first", -10);

        await Assertions.Expect(tab.Page.Locator("[data-said]")).ToContainTextAsync("“Cold chain” is now number 1 of 3.");
        Assert.Equal("third,first,second", await OrderAsync(tab));
        await tab.Page.ReloadAsync();
        Assert.Equal("third,first,second", await OrderAsync(tab));
        tab.AssertCalm();
    }

    [Fact]
    public async Task Escape_puts_a_dragged_row_back()
    {
        await using var tab = await OpenAsync();
        await DragAsync(tab, "third", "first", -10, drop: false);
        Assert.Equal("third,first,second", await OrderAsync(tab));
        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.Page.Mouse.UpAsync();
        Assert.Equal("first,second,third", await OrderAsync(tab));
    }

    [Fact]
    public async Task The_same_goes_by_keys_alone_and_can_be_taken_back()
    {
        await using var tab = await OpenAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Up: Cold chain" }).FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("[data-said]")).ToContainTextAsync("number 2 of 3");
        Assert.Equal("Up: Cold chain", await FocusedAsync(tab));
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(tab.Page.Locator("[data-said]")).ToContainTextAsync("number 1 of 3");
        Assert.Equal("Down: Cold chain", await FocusedAsync(tab));   // there is no way further up

        await tab.Page.Locator("[data-kept] button").ClickAsync();
        await tab.Page.WaitForLoadStateAsync();
        Assert.Equal("first,third,second", await OrderAsync(tab));
    }

    [Fact]
    public async Task Without_a_script_the_steps_are_buttons()
    {
        await using var tab = await OpenAsync(javaScript: false);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Down: On every shelf" }).ClickAsync();
        Assert.Equal("second,first,third", await OrderAsync(tab));
        Assert.Contains("#p-first", tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_move_at_once_and_nothing_is_lost()
    {
        await using var mine = await OpenAsync();
        await using var hers = await OpenAsync();
        await hers.Page.GetByRole(AriaRole.Button, new() { Name = "Up: Buy again" }).ClickAsync();
        await Assertions.Expect(hers.Page.Locator("[data-said]")).ToContainTextAsync("number 1 of 3");

        await DragAsync(mine, "third", "second", -10);   // behind the first, on a page that still has the old order

        await Assertions.Expect(mine.Page.Locator("[data-said]")).ToContainTextAsync("number 3 of 3");
        Assert.Equal("second,first,third", await OrderAsync(mine));
    }

    [Fact]
    public async Task The_sum_follows_what_is_typed_and_a_share_is_kept_when_it_is_left()
    {
        await using var tab = await OpenAsync();
        await tab.Page.Locator("#p-first [data-weight] [name=now]").FillAsync("40");
        await Assertions.Expect(tab.Page.Locator("[data-sum=missing]")).ToContainTextAsync("10 missing to 100; the shares add to 90.");
        await tab.Page.Locator("#p-first [data-weight] [name=now]").FillAsync("52.5");
        await Assertions.Expect(tab.Page.Locator("[data-sum=over]")).ToContainTextAsync("2.5 too much");
        await tab.Page.Locator("#p-first [data-weight] [name=now]").BlurAsync();
        await Assertions.Expect(tab.Page.Locator("#p-first [data-weight] [role=status]")).ToContainTextAsync("Saved");
        await tab.Page.ReloadAsync();
        Assert.Equal("52.5", await tab.Page.InputValueAsync("#p-first [data-weight] [name=now]"));
        tab.AssertCalm();
    }

    private async Task<Tab> OpenAsync(bool javaScript = true)
    {
        var tab = await chromium.OpenAsync(javaScript: javaScript);
        await tab.Page.Context.AddCookiesAsync([new() { Name = Visitors.PartCookie, Value = $"{cycle}%3Akarl", Url = app.Urls.First() }]);
        await tab.GoAsync(Page);
        return tab;
    }

    private static async Task DragAsync(Tab tab, string row, string over, int above, bool drop = true)
    {
        await tab.Page.Locator($"#p-{row} [data-grip]").HoverAsync();   // scrolls there, so it comes before anything is measured
        var target = (await tab.Page.Locator($"#p-{over}").BoundingBoxAsync())!;
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(target.X + 20, target.Y + (target.Height / 2) + above, new() { Steps = 8 });
        if (drop) await tab.Page.Mouse.UpAsync();
    }

    private static Task<string> OrderAsync(Tab tab) =>
        tab.Page.Locator("[data-order] > li").EvaluateAllAsync<string>("rows => rows.map(row => row.dataset.id).join(',')");

    private static Task<string> FocusedAsync(Tab tab) => tab.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label') ?? ''");
}
