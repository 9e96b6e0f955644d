using Browser.Tests.Fixtures;
using Houselights.Web.Features.Alignment.TwoMinutes;
using Houselights.Web.Tests.Gallery;

namespace Browser.Tests.TwoMinutes;

/// <summary>The reveal on paper and as a file.</summary>
public sealed class PaperTests(Chromium chromium, GalleryFixture gallery)
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Up_to_six_people_print_on_one_sheet_and_thirty_on_two(string locale)
    {
        await using var tab = await chromium.OpenAsync(View.Print, locale: locale);
        foreach (var people in new[] { 2, 3, 4, 5, 6, 9, 14, 30 })
        {
            await tab.Page.GotoAsync(new Uri(gallery.Address, $"/t/sheet/{people}").AbsoluteUri);
            Assert.InRange(await tab.PrintAsync("test-sheet"), 1, people <= 6 ? 1 : 2);
        }
    }

    [Fact]
    public async Task A_saved_file_opens_without_a_server_and_prints_on_one_sheet()
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        var file = Path.Combine(Path.GetTempPath(), $"houselights-reveal-{Environment.ProcessId}.html");
        await File.WriteAllTextAsync(file, await RevealWriter.WriteAsync(SampleTest.Shown(SampleTest.Nordwind())));
        try
        {
            await using var tab = await chromium.OpenAsync(View.Print);
            await tab.GoAsync(new Uri(file));
            tab.AssertCalm();
            await tab.AssertAccessibleAsync();
            await tab.AssertFitsAsync();
            await tab.ScreenshotAsync("test-file");
            Assert.Equal(1, await tab.PrintAsync("test-file"));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
