using Browser.Tests.Fixtures;
using Houselights.Web.Tests.Gallery;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Every page of the gallery in every view: zero axe violations, calm under the content security policy, and within its window.</summary>
public sealed class AccessibilityTests(Chromium chromium, SharedTabs tabs, GalleryFixture gallery) : IClassFixture<SharedTabs>
{
    public static TheoryData<string> Addresses() => new(GalleryHost.Addresses.Except(SampleTest.Addresses));   // the test's are looked at in its own folder

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_page_is_calm_accessible_and_fits(string address)
    {
        var tab = await tabs.TakeAsync();
        await tab.GoAsync(new(gallery.Address, address), once: true, refused: true);
        await tab.AssertSoundInEveryViewAsync();

        var german = await tabs.TakeAsync(View.Phone, "de-DE");
        await german.GoAsync(new(gallery.Address, address), once: true, refused: true);
        await german.UnfoldAsync();
        await german.AssertFitsEveryWidthAsync();
    }

    [Fact]
    public async Task An_address_without_a_page_is_sound_too()
    {
        await using var tab = await chromium.OpenAsync();
        await tab.GoAsync(new(gallery.Address, "/nowhere"), once: true, refused: true);
        await tab.AssertSoundInEveryViewAsync();
    }

    [Theory]
    [InlineData(View.Light)]
    [InlineData(View.Dark)]
    public async Task Axe_finds_nothing_in_the_list_of_all_pages(View view)
    {
        await using var tab = await chromium.OpenAsync(view);
        await tab.GoAsync(new(gallery.Address, GalleryHost.Addresses[0]), once: true);
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "All pages" }).PressAsync("Enter");
        Assert.True(await tab.Page.Locator("#contents").IsVisibleAsync());
        await tab.AssertAccessibleAsync();
    }

    [Fact]
    public async Task The_first_tab_leads_past_the_masthead()
    {
        await using var tab = await chromium.OpenAsync();
        await tab.GoAsync(new(gallery.Address, "/cycles/shelf-launch-2026"), once: true);
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await tab.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
    }
}
