using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests.TwoMinutes;

/// <summary>What the starter may do, with and without a script, on the real server.</summary>
public sealed class StarterTests(Chromium chromium, Served served)
{
    [Fact]
    public async Task Without_a_script_the_starter_turns_on_the_lights_and_deletes_the_test()
    {
        await using var starter = await chromium.OpenAsync(View.Phone, javaScript: false);
        await using var other = await chromium.OpenAsync(View.Phone);
        await starter.Page.GotoAsync(new Uri(await served.AddressAsync(), "t/new").AbsoluteUri);
        await starter.Page.FillAsync("#name", "Karl");
        await starter.Page.ClickAsync("button[type=submit].button-first");
        var test = starter.Page.Url;
        await Assertions.Expect(starter.Page.GetByText("It takes two answers. Nobody is in yet.")).ToBeVisibleAsync();

        await Answers(other.Page, test, "Ada", "Open the second shop.");
        await starter.Page.ReloadAsync();
        await Assertions.Expect(starter.Page.GetByText("It takes two answers. One more is missing.")).ToBeVisibleAsync();
        await AnswersWithoutScript(starter.Page);
        await starter.Page.ClickAsync("#turn-on summary");
        await Assertions.Expect(starter.Page.GetByText("Turn them on now, with two answers?")).ToBeVisibleAsync();
        await starter.Page.ClickAsync("#turn-on button");
        await Assertions.Expect(starter.Page.Locator(".seat")).ToHaveCountAsync(2);
        await Assertions.Expect(other.Page.Locator(".seat")).ToHaveCountAsync(2);

        await starter.Page.ClickAsync("#delete summary");
        await starter.Page.ClickAsync("#delete button");
        await Assertions.Expect(starter.Page.Locator("#word")).ToHaveTextAsync("The test is gone.");
        await other.Page.GotoAsync(test);
        await Assertions.Expect(other.Page.Locator("#word")).ToHaveTextAsync("There is no test here.");
    }

    [Fact]
    public async Task A_changed_answer_begins_with_the_draft_and_replaces_what_was_sent()
    {
        await using var starter = await chromium.OpenAsync();
        await using var other = await chromium.OpenAsync(View.Phone);
        var test = (await starter.StartAsync(await served.AddressAsync(), "Karl", naming: "initials")).AbsoluteUri;
        await Answers(other.Page, test, "Ada", "Open the second shop.");
        await other.Page.ClickAsync("main a[href$='/answer']");
        await Assertions.Expect(other.Page.Locator("#priority")).ToHaveValueAsync("Open the second shop.");
        await other.Page.PressAsync("#name", "Enter");
        await other.Page.FillAsync("#priority", "Close the second shop.");
        await other.Page.PressAsync("#priority", "Enter");
        await other.Page.FillRestAsync(null, left: false, sure: 20);
        await other.Page.SendAsync();
        await other.Page.IsInAsync();
        await Assertions.Expect(starter.Page.Locator("#word")).ToHaveTextAsync("One is in.");

        await Answers(starter.Page, test + "/answer", "Karl", "Keep all shops.");
        await starter.Page.ClickAsync("#turn-on summary");
        await starter.Page.ClickAsync("#turn-on button");
        await Assertions.Expect(other.Page.Locator(".seat blockquote")).ToHaveTextAsync(["Close the second shop.", "Keep all shops."]);
        await Assertions.Expect(other.Page.Locator(".seat h3")).ToHaveTextAsync(["A", "K"]);
    }

    [Fact]
    public async Task Who_comes_late_is_told_so_and_a_mistyped_code_says_what_to_check()
    {
        var server = await served.AddressAsync();
        await using var starter = await chromium.OpenAsync();
        await using var other = await chromium.OpenAsync(View.Phone);
        await using var late = await chromium.OpenAsync(View.Phone);
        var test = (await starter.StartAsync(server, "Karl", people: 2)).AbsoluteUri;
        await Answers(other.Page, test, "Ada", "Open the second shop.");
        await late.Page.GotoAsync(test);
        await Answers(starter.Page, test + "/answer", "Karl", "Keep all shops.", opens: true);
        await Assertions.Expect(other.Page.Locator(".seat")).ToHaveCountAsync(2);
        await late.Page.FillAsync("Bo", "Sell the shop.", null, left: true, sure: 0);
        await late.Page.SendAsync();
        await Assertions.Expect(late.Page.Locator("#word")).ToHaveTextAsync("The lights are already on.");

        await late.Page.GotoAsync(new Uri(server, "t").AbsoluteUri);
        await late.Page.FillAsync("#code", "krtm 4p7q x2h");
        await late.Page.PressAsync("#code", "Enter");
        await Assertions.Expect(late.Page.Locator("#code-wrong")).ToContainTextAsync("this has 11");
        await late.AssertAccessibleAsync();
        await late.Page.FillAsync("#code", test[^12..].ToLowerInvariant().Insert(4, " "));
        await late.Page.PressAsync("#code", "Enter");
        await Assertions.Expect(late.Page.Locator("#word")).ToHaveTextAsync("The lights are already on.");
    }

    private static async Task Answers(IPage page, string address, string name, string priority, bool opens = false)
    {
        await page.GotoAsync(address);
        await page.FillAsync(name, priority, "The fair", left: true, sure: 80);
        await page.SendAsync();
        if (opens) await Assertions.Expect(page.Locator(".seat")).ToHaveCountAsync(2);
        else await page.IsInAsync();
    }

    private static async Task AnswersWithoutScript(IPage page)
    {
        await page.ClickAsync("main a.button-first");
        Assert.Equal("Karl", await page.InputValueAsync("#name"));
        await page.ClickAsync("#who [data-next]");
        await page.FillAsync("#priority", "Keep all shops.");
        await page.ClickAsync("#first [data-next]");
        await page.FillRestAsync(null, left: false, sure: 100);
        await page.SendAsync();
        await page.IsInAsync();
    }
}
