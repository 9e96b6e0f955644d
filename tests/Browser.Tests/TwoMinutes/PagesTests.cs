using Browser.Tests.Fixtures;
using Houselights.Web.Tests.Gallery;

namespace Browser.Tests.TwoMinutes;

/// <summary>Every page of the two-minute test, in every view and both languages: accessible, calm, still while it loads, and within its window.</summary>
public sealed class PagesTests(SharedTabs tabs, GalleryFixture gallery) : IClassFixture<SharedTabs>
{
    public static TheoryData<string> Addresses() => new(SampleTest.Addresses);

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_page_is_accessible_and_fits(string address)
    {
        var tab = await tabs.TakeAsync();
        await tab.GoAsync(new(gallery.Address, address), once: true, refused: true);
        Assert.InRange(await tab.ShiftAsync(), 0, 0.01);
        await tab.AssertSoundInEveryViewAsync();

        var german = await tabs.TakeAsync(View.Phone, "de-DE");
        await german.GoAsync(new(gallery.Address, address), once: true, refused: true);
        Assert.InRange(await german.ShiftAsync(), 0, 0.01);
        await german.UnfoldAsync();
        await german.AssertFitsEveryWidthAsync();
    }
}
