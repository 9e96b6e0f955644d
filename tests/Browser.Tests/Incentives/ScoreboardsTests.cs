using Browser.Tests.Fixtures;
using Browser.Tests.People;
using Houselights.Web.Host;
using Microsoft.Playwright;

namespace Browser.Tests.Incentives;

/// <summary>The case of the promotion and the lean stock, from an empty scoreboard to a decision, by somebody who has never seen the page.</summary>
public sealed class ScoreboardsTests(Chromium chromium, ITestOutputHelper output)
{
    /// <summary>Steps that a new user needs at most: a press, a field, a choice.</summary>
    private const int MostSteps = 60;

    private const string Plan = """
        houselights: 1
        organisation: Kornblum Markets
        cycle: { name: Full shelves 2026, starts: 2025-12-01, ends: 2026-12-18, stage: plan, currency: EUR }
        units:
          - { id: company, name: Kornblum Markets, head: agnes, level: leadership }
          - { id: marketing, name: Marketing, head: lea, parent: company }
          - { id: sales, name: Sales, head: vera, parent: company }
          - { id: procurement, name: Procurement, head: stefan, parent: company }
          - { id: logistics, name: Logistics, head: georg, parent: company }
          - { id: finance, name: Finance, head: rita, parent: company }
        people:
          - { id: agnes, name: Agnes W., role: leader, unit: company }
          - { id: lea, name: Lea B., role: member, unit: marketing }
          - { id: vera, name: Vera K., role: member, unit: sales }
          - { id: stefan, name: Stefan M., role: member, unit: procurement }
          - { id: georg, name: Georg T., role: member, unit: logistics }
          - { id: rita, name: Rita S., role: member, unit: finance }

        """;

    private int steps;
    private Tab tab = null!;
    private string cycle = "";
    private Uri address = null!;

    private IPage Page => tab.Page;

    [Fact]
    public async Task The_promotion_case_is_filled_in_from_presets_in_sixty_steps_and_ends_in_a_decision()
    {
        await using var house = await AccountHouse.OpenAsync(founded: false, openHouse: true);
        await OpenAsync(house, View.Light);
        await GoAsync("");
        await LookAsync("empty");
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("Not known yet");

        await PressAsync("form.begin-cards button");   // the names of the units spoke of their functions
        await LookAsync("presets");
        foreach (var (cell, text) in ((string, string)[])[("weight/procurement/purchase-prices", ""), ("weight/procurement/days-of-stock", "100"), ("weight/logistics/on-time", ""), ("weight/logistics/freight", "100"), ("weight/finance/overhead", ""), ("weight/finance/cash-days", "100"), ("pays/sales", "Month-end bonus on revenue")])
            await TypeAsync(cell, text);
        await Assertions.Expect(Page.Locator("output[data-sum=procurement]")).ToHaveTextAsync("100\u202f%");
        await PressAsync("#cards ~ div button[type=submit], section:has(#cards) button[type=submit]");

        foreach (var (cell, text) in ((string, string)[])[("effect/promote/revenue", "100"), ("effect/promote/margin", "−20"), ("effect/lean-stock/days-of-stock", "-8"), ("effect/lean-stock/margin", "5"), ("effect/full-trucks/margin", "6"), ("effect/collect-early/margin", "5")])
            await TypeAsync(cell, text);
        foreach (var move in (string[])["promise-specials", "buy-in-bulk", "fewer-runs", "freeze-budgets"])
        {
            steps++;
            await Page.Locator($"[name='drop/moves/{move}']").CheckAsync();
        }

        await PressAsync("section:has(#moves) button[type=submit]");
        await PressAsync(".suggestions li:has-text('Cut stock'):has-text('month-end promotion') button");
        foreach (var (cell, text) in ((string, string)[])[("meets/lean-stock+promote/stock-outs", "7 to 11"), ("meets/lean-stock+promote/margin", "−40")]) await TypeAsync(cell, text);
        await PressAsync("section:has(#meets) form.numbers button[type=submit]");
        await PressAsync(".see-result a");
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("Sales and Procurement both win");
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("nobody has confirmed");

        foreach (var (person, unit) in ((string, string)[])[("vera", "sales"), ("stefan", "procurement")])
        {
            await PlayAsync(person);
            await PressAsync($".standbys form:has([value={unit}]) button");
        }

        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("Yes. Sales and Procurement both win, and the company pays.");
        await Assertions.Expect(Page.Locator(".story li")).ToHaveCountAsync(4);
        await Assertions.Expect(Page.Locator(".story li").Last).ToContainTextAsync("7 points worse off, worth 70 kEUR a month");
        output.WriteLine($"{steps} steps from nothing to the witness");
        Assert.True(steps <= MostSteps, $"{steps} steps");
        await LookAsync("witness");

        await SlideAsync();
        await PlayAsync("agnes");
        await PressAsync("form.repair .button-first");
        await Assertions.Expect(Page.Locator("h1")).Not.ToContainTextAsync("Sales and Procurement both win");
        await Page.GotoAsync(new Uri(address, $"cycles/{cycle}/decisions").AbsoluteUri);
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("How do we pay Sales and Procurement");
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("Days of stock counts 69 % instead of 100 %");
        tab.AssertCalm();
    }

    /// <summary>What can't be read comes back as it was typed, beside what was typed rightly; nothing is kept before all of it can be.</summary>
    [Fact]
    public async Task A_mistyped_cell_comes_back_with_everything_else_that_was_typed()
    {
        await using var house = await AccountHouse.OpenAsync(founded: false, openHouse: true);
        await OpenAsync(house, View.Phone);
        await GoAsync("/numbers");
        await PressAsync("form.begin-cards button");
        await TypeAsync("effect/promote/margin", "a lot");
        await TypeAsync("effect/promote/revenue", "77");
        await PressAsync("section:has(#moves) button[type=submit]");

        await Assertions.Expect(Page.Locator("[role=alert]")).ToContainTextAsync("“a lot” isn’t a size");
        await Assertions.Expect(Cell("effect/promote/margin")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(Cell("effect/promote/revenue")).ToHaveValueAsync("77");
        await tab.AssertAccessibleAsync();
        await tab.AssertFitsAsync();
        await TypeAsync("effect/promote/margin", "−−");
        var sending = Page.WaitForRequestAsync(request => request.Method == "POST");
        await PressAsync("section:has(#moves) button[type=submit]");
        await Assertions.Expect(Cell("effect/promote/margin")).ToHaveValueAsync("−30");
        // A sheet has thousands of cells; those that stay as they are aren't sent.
        Assert.Equal(["back", "effect/promote/margin", "effect/promote/revenue", "key", "shown", "was"], System.Web.HttpUtility.ParseQueryString((await sending).PostData!).AllKeys.Order());
        await Assertions.Expect(Cell("effect/promote/revenue")).ToHaveValueAsync("77");
    }

    /// <summary>Of units with very many joint choices not each percent is worked out: the slider goes on to the next that is, and the button says that one.</summary>
    [Fact]
    public async Task The_slider_stops_only_where_something_was_worked_out()
    {
        var moves = string.Concat(Enumerable.Range(0, 22).Select(at => $"  - {{ id: m{at}, unit: {(at % 2 == 0 ? "sales" : "procurement")}, effects: {{ {(at % 2 == 0 ? "revenue" : "prices")}: 1, margin: -3 }} }}\n"));
        await using var house = await AccountHouse.OpenAsync(founded: false, openHouse: true);
        await OpenAsync(house, View.Light, plan: Plan + "metrics: [{ id: revenue }, { id: prices }, { id: margin }]\ncompany-objective: { margin: 1 }\nscorecards:\n  - { unit: sales, weights: { revenue: 1 } }\n  - { unit: procurement, weights: { prices: 1 } }\nmoves:\n" + moves);
        await GoAsync("");
        var steps = await Page.EvaluateAsync<int[]>("JSON.parse(document.querySelector('form.repair').dataset.steps).map(each => each.p)");
        Assert.InRange(steps.Length, 3, 20);

        await Page.Locator("#share").FocusAsync();
        await Page.Keyboard.PressAsync("Home");
        var stops = new List<int>();
        for (var press = 0; press < steps.Length; press++)
        {
            stops.Add(await Page.Locator("#share").EvaluateAsync<int>("slider => slider.valueAsNumber"));
            await Assertions.Expect(Page.Locator("form.repair output")).ToHaveTextAsync($"{stops[^1]}\u202f%");
            await Page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Equal(steps, stops);
        await Assertions.Expect(Page.Locator("form.repair .button-first")).ToContainTextAsync($"{steps[^1]}\u202f%");
        await Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(Page.Locator("form.repair output")).ToHaveTextAsync($"{steps[^2]}\u202f%");
        await tab.ScreenshotAsync("scoreboards-many-moves");
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task The_witness_prints_on_one_sheet(string locale)
    {
        await using var house = await AccountHouse.OpenAsync(founded: false, openHouse: true);
        await OpenAsync(house, View.Print, locale, await File.ReadAllTextAsync(Repository.At("examples/promotion-against-rotation.yaml"), TestContext.Current.CancellationToken));
        await GoAsync("");
        Assert.Equal(1, await tab.PrintAsync("scoreboards"));
    }

    private async Task OpenAsync(AccountHouse house, View view, string locale = "en-GB", string plan = Plan)
    {
        address = house.Address;
        tab = await chromium.OpenAsync(view, locale: locale);
        using var client = new HttpClient { BaseAddress = house.Address };
        using var answer = await client.PostAsync("/cycles", new StringContent(plan, System.Text.Encoding.UTF8, "application/yaml"));
        cycle = answer.Headers.Location!.ToString().Split('/')[^1];
        await Page.Context.AddCookiesAsync([new() { Name = Visitors.PartCookie, Value = $"{cycle}:agnes", Url = address.AbsoluteUri }]);
    }

    private Task<IResponse> GoAsync(string page) => tab.GoAsync(new Uri(address, $"cycles/{cycle}/scoreboards{page}"), once: true);

    private ILocator Cell(string key) => Page.Locator($"[name='{key}']");

    private async Task TypeAsync(string cell, string text)
    {
        steps++;
        await Cell(cell).FillAsync(text);
    }

    private async Task PressAsync(string control)
    {
        steps++;
        await Page.EvaluateAsync("window.isLeft = true");
        await Page.Locator(control).First.ClickAsync();
        await Page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete'");
    }

    /// <summary>Takes another person's part, as the list of all pages offers it in an open house.</summary>
    private async Task PlayAsync(string person)
    {
        steps += 2;
        await Page.Locator("[popovertarget=contents]").ClickAsync();
        await Page.Locator("#part").SelectOptionAsync(person);
        await PressAsync("#contents form:has(#part) button");
    }

    /// <summary>The slider tells at each percent what comes of it, from the keyboard as well.</summary>
    private async Task SlideAsync()
    {
        var slider = Page.Locator("#share");
        await slider.FocusAsync();
        await Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(Page.Locator("form.repair output")).ToHaveTextAsync("0\u202f%");
        await Assertions.Expect(Page.Locator("form.repair tfoot [data-cell]")).ToHaveTextAsync("−7.0");
        await Assertions.Expect(Page.Locator(".zones [aria-current]")).ToContainTextAsync("both win");
        await Assertions.Expect(Page.Locator("form.repair .button-first")).ToBeDisabledAsync();
        for (var percent = 0; percent < 31; percent++) await Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Page.Locator("form.repair tfoot [data-cell]")).ToHaveTextAsync("+1.0");
        await Assertions.Expect(Page.Locator(".zones [aria-current]")).ToContainTextAsync("it holds");
    }

    private async Task LookAsync(string name)
    {
        // Other views, and paper, are the walk's: it comes to these pages in the demonstration.
        await tab.ScreenshotAsync($"scoreboards-{name}");
        await tab.AssertAccessibleAsync();
        await tab.AssertFitsAsync();
        tab.AssertCalm();
    }
}
