using Deque.AxeCore.Playwright;
using Houselights.Web.Tests.Gallery;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Zero axe violations on every page, in both themes, on a desk and on a phone.</summary>
public sealed class AccessibilityTests(BrowserFixture browser, GalleryFixture gallery)
{
    public static TheoryData<string, ColorScheme, int> Views()
    {
        var views = new TheoryData<string, ColorScheme, int>();
        foreach (var address in GalleryHost.Addresses.Except(SampleTest.Addresses).Append("/nowhere"))   // the test's are looked at in its own folder
        {
            views.Add(address, ColorScheme.Light, 1280);
            views.Add(address, ColorScheme.Dark, 1280);
        }
        views.Add("/cycles/shelf-launch-2026", ColorScheme.Light, 390);
        return views;
    }

    [Theory, MemberData(nameof(Views))]
    public async Task Axe_finds_nothing(string address, ColorScheme scheme, int width)
    {
        await using var sheet = await browser.OpenAsync(new(gallery.Address, address), scheme, width);
        await sheet.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        var result = await sheet.Page.RunAxe();
        Assert.Empty(result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{violation.Id}: {node.Target} {node.Html} {string.Join(" ", node.Any.Select(check => check.Message))}")));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_the_list_of_all_pages(ColorScheme scheme)
    {
        await using var sheet = await browser.OpenAsync(new(gallery.Address, GalleryHost.Addresses[0]), scheme);
        await sheet.Page.Keyboard.PressAsync("Tab");
        await sheet.Page.GetByRole(AriaRole.Button, new() { Name = "All pages" }).PressAsync("Enter");
        Assert.True(await sheet.Page.Locator("#contents").IsVisibleAsync());
        Assert.Empty((await sheet.Page.RunAxe()).Violations.Select(violation => violation.Id));
    }

    [Fact]
    public async Task The_first_tab_leads_past_the_masthead()
    {
        await using var sheet = await browser.OpenAsync(new(gallery.Address, "/cycles/shelf-launch-2026"));
        await sheet.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await sheet.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
    }
}
