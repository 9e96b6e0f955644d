using Browser.Tests.Fixtures;
using Houselights.Web.Tests.Gallery;

namespace Browser.Tests.TwoMinutes;

/// <summary>Every page of the two-minute test, in every view and both languages: accessible, calm, still while it loads, and within its window.</summary>
public sealed class PagesTests(Chromium chromium, GalleryFixture gallery)
{
    /// <summary>One page of each kind; the others differ from one of these by their words and figures.</summary>
    private static readonly string[] Kinds =
        ["/door", "/t", "/t/new", "/t/answer", "/t/lobby-ready", "/t/seat", "/t/wall?display=wall", "/t/five", "/t/thirty", "/t/wall-five?display=wall", "/t/closed"];

    /// <summary>Every page on a desk in English and on a phone in German, one of each kind in every view.</summary>
    public static TheoryData<string, View, string> Pages()
    {
        var pages = new TheoryData<string, View, string>();
        foreach (var address in SampleTest.Addresses)
        {
            pages.Add(address, View.Light, "en-GB");
            pages.Add(address, View.Phone, "de-DE");
        }

        foreach (var address in Kinds)
            foreach (var view in new[] { View.Dark, View.Phone, View.Print }) pages.Add(address, view, "en-GB");
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
