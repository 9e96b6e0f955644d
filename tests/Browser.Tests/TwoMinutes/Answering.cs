using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests.TwoMinutes;

/// <summary>What people do with the pages of a test.</summary>
internal static class Answering
{
    /// <summary>Starts a test and returns its whole address.</summary>
    public static async Task<Uri> StartAsync(this Tab tab, Uri server, string name, int? people = null, string? naming = null)
    {
        await tab.Page.GotoAsync(new Uri(server, "t/new").AbsoluteUri);
        await tab.Page.FillAsync("#name", name);
        await tab.UnfoldAsync();
        if (people is { } number) await tab.Page.FillAsync("#people", $"{number}");
        if (naming is not null) await tab.Page.CheckAsync($"[name=naming][value={naming}]");
        await tab.Page.ClickAsync("button[type=submit].button-first");
        await tab.Page.WaitForSelectorAsync(".code-large");
        return new(tab.Page.Url);
    }

    /// <summary>Answers up to the last question by keyboard alone: Enter leads on.</summary>
    public static async Task FillAsync(this IPage page, string name, string priority, string? stops, bool left, int sure)
    {
        await page.FillAsync("#name", name);
        await page.PressAsync("#name", "Enter");
        await page.FillAsync("#priority", priority);
        await page.PressAsync("#priority", "Enter");
        await page.FillRestAsync(stops, left, sure);
    }

    public static async Task FillRestAsync(this IPage page, string? stops, bool left, int sure)
    {
        if (stops is not null) await page.FillAsync("#stops", stops);
        else await page.CheckAsync("[name=nothing]");
        await page.ClickAsync("#stops-for [data-next]");
        foreach (var dilemma in new[] { 0, 1 })
        {
            await page.CheckAsync($"[name=choice{dilemma}][value={(left ? "left" : "right")}]");
            await page.ClickAsync($"#choice-{dilemma + 1} [data-next]");
        }

        await page.CheckAsync($"[name=expected][value='{sure}']");
    }

    public static Task SendAsync(this IPage page) => page.ClickAsync("#sure button[type=submit]");

    /// <summary>Waits until the page says that its answer is in.</summary>
    public static Task IsInAsync(this IPage page) => Assertions.Expect(page.Locator("#then, #turn")).ToBeVisibleAsync();
}
