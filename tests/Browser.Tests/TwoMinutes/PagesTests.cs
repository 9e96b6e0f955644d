using Browser.Tests.Fixtures;
using Houselights.Web.Tests.Gallery;

namespace Browser.Tests.TwoMinutes;

/// <summary>Every page of the two-minute test, in every view and both languages: accessible, calm, still while it loads, and within its window.</summary>
public sealed class PagesTests(Chromium chromium, GalleryFixture gallery)
{
    public static TheoryData<string, View, string> Pages()
    {
        var pages = new TheoryData<string, View, string>();
        foreach (var address in SampleTest.Addresses)
        {
            foreach (var view in Enum.GetValues<View>()) pages.Add(address, view, "en-GB");
            pages.Add(address, View.Phone, "de-DE");
        }

        return pages;
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_page_is_accessible_and_fits(string address, View view, string locale)
    {
        await using var tab = await chromium.OpenAsync(view, locale: locale);
        await tab.GoAsync(new(gallery.Address, address), once: true);
        Assert.InRange(await tab.ShiftAsync(), 0, 0.01);
        await tab.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await tab.AssertAccessibleAsync();
        await tab.AssertFitsAsync();
        Assert.DoesNotContain(tab.Complaints, text => text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }
}
