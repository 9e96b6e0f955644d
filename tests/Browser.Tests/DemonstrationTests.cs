using System.Text;
using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The demonstration as a newcomer meets it: the real program, its real pages, clicked through in every view.</summary>
public sealed class DemonstrationTests(Chromium chromium, Served served)
{
    private const string House = "cycles/shelf-launch-2026";

    [Fact]
    public async Task A_newcomer_finds_radio_by_clicking()
    {
        await using var tab = await chromium.OpenAsync();
        await tab.GoAsync(await served.AddressAsync());
        await tab.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Nobody has promised") }).First.ClickAsync();
        Assert.Contains("Nobody has promised", await tab.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await tab.Page.Locator("main a[href*='/plan/commitments/radio']").First.ClickAsync();
        Assert.Contains("Radio", await tab.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Decisions", Exact = true }).First.ClickAsync();
        Assert.EndsWith("/decisions", tab.Page.Url, StringComparison.Ordinal);
        tab.AssertCalm();
    }

    [Fact]
    public async Task The_house_speaks_German_and_works_without_a_script()
    {
        await using var tab = await chromium.OpenAsync(View.Light, javaScript: false, locale: "de-DE");
        await tab.GoAsync(new Uri(await served.AddressAsync(), House));
        Assert.Contains("Sie sind sich einig.", await tab.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("de", await tab.Page.GetAttributeAsync("html", "lang"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_pasted_plan_is_shown_where_it_can_be_mended()
    {
        await using var tab = await chromium.OpenAsync();
        await tab.GoAsync(await served.AddressAsync());
        await tab.Page.FillAsync("textarea[name=text]", "houselights: 1\norganisation: Fennmark\nunits: [ { id: a, ownr: b } ]\n");
        await tab.Page.Locator("form.import button[type=submit]").ClickAsync();
        var text = await tab.Page.InnerTextAsync("main");
        Assert.Contains("no key “ownr”", text, StringComparison.Ordinal);
        Assert.Contains("ownr: b", await tab.Page.InputValueAsync("textarea[name=text]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_open_follows_an_import()
    {
        await using var tab = await chromium.OpenAsync();
        var address = await served.AddressAsync();
        using var client = new HttpClient { BaseAddress = address };
        var cycle = await Import(client, "cycles", "asked", "ask");
        await tab.GoAsync(new Uri(address, cycle));
        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync("Nobody has promised");
        await Import(client, cycle + "/revisions", "promised", "promise");
        await Assertions.Expect(tab.Page.Locator("h1")).Not.ToContainTextAsync("Nobody has promised", new() { Timeout = 10_000 });
    }

    /// <summary>While a server is starting or full, a page waits with what it has, and goes live by itself.</summary>
    [Fact]
    public async Task A_page_whose_first_connection_fails_keeps_its_words_and_goes_live_later()
    {
        await using var tab = await chromium.OpenAsync();
        var address = await served.AddressAsync();
        using var client = new HttpClient { BaseAddress = address };
        var cycle = await Import(client, "cycles", "asked", "ask");
        await tab.Page.RouteAsync("**/live?*", route => route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = "{\"detail\":\"Busy.\"}" }), new() { Times = 1 });
        await tab.GoAsync(new Uri(address, cycle), once: true);
        await Import(client, cycle + "/revisions", "promised", "promise");
        await Assertions.Expect(tab.Page.Locator("h1")).Not.ToContainTextAsync("Nobody has promised", new() { Timeout = 15_000 });
        Assert.DoesNotContain("Busy.", await tab.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    /// <summary>htmx looks for its extensions as soon as it has run: what comes later in a file of its own may come too late.</summary>
    [Fact]
    public async Task A_page_goes_live_however_slowly_its_scripts_come()
    {
        await using var tab = await chromium.OpenAsync();
        var address = await served.AddressAsync();
        using var client = new HttpClient { BaseAddress = address };
        var cycle = await Import(client, "cycles", "asked", "ask");
        var order = 0;
        await tab.Page.RouteAsync("**/assets/*.js", async route =>
        {
            await Task.Delay(200 * Interlocked.Increment(ref order));
            await route.ContinueAsync();
        });
        await tab.GoAsync(new Uri(address, cycle), once: true);
        await Import(client, cycle + "/revisions", "promised", "promise");
        await Assertions.Expect(tab.Page.Locator("h1")).Not.ToContainTextAsync("Nobody has promised", new() { Timeout = 10_000 });
    }

    /// <summary>Sends a small plan with one rock in a state, and returns the cycle's address.</summary>
    private static async Task<string> Import(HttpClient client, string path, string state, string act)
    {
        var plan = $$"""
            houselights: 1
            organisation: Live Test
            cycle: { name: Followed, starts: 2026-01-05, ends: 2030-12-20, stage: plan }
            units: [ { id: company, name: Live } ]
            people: [ { id: ada, name: Ada K., role: leader, unit: company } ]
            commitments: [ { id: rota, what: A rota, owner: ada, rock: true, state: {{state}}, history: [ { on: 2026-01-06, act: {{act}} } ] } ]
            """;
        using var body = new StringContent(plan, Encoding.UTF8, "application/yaml");
        using var answer = await client.PostAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return path == "cycles" ? answer.Headers.Location!.ToString().TrimStart('/') : path;
    }
}
