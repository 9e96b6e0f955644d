using Browser.Tests.Fixtures;
using Houselights.Web.Features.OnePage;
using Houselights.Web.Tests.Gallery;

namespace Browser.Tests;

/// <summary>A live page follows its stream under the policy, and one page is one page on paper.</summary>
public sealed class LayoutTests(Chromium chromium, GalleryFixture gallery)
{
    [Fact]
    public async Task A_live_page_loads_its_scripts_under_the_policy_and_follows_its_stream()
    {
        await using var tab = await chromium.OpenAsync();
        await tab.GoAsync(new(gallery.Address, "/cycles/live"), once: true);
        await tab.Page.GetByText("The stream has spoken.").WaitForAsync(new() { Timeout = 10_000 });
        tab.AssertCalm();
    }

    [Fact]
    public async Task House_prints_on_two_pages()
    {
        Assert.InRange(await Printed(new(gallery.Address, "/cycles/shelf-launch-2026"), "A4"), 1, 2);
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task One_page_is_one_page_whatever_the_plan(string format)
    {
        foreach (var size in new[] { 0, 3, 4, 5, 6, 7, 8, 10, 14, 24 })
            Assert.Equal((size, 1), (size, await Printed(new(gallery.Address, $"/sized/{size}"), format)));
    }

    [Fact]
    public async Task The_file_that_stands_alone_prints_on_one_page_too()
    {
        var file = Path.Combine(Path.GetTempPath(), $"houselights-{Environment.ProcessId}.html");
        await File.WriteAllTextAsync(file, await OnePageWriter.WriteAsync(SampleOnePage.View));
        try
        {
            Assert.Equal(1, await Printed(new Uri(file), "A4"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<int> Printed(Uri address, string format)
    {
        await using var tab = await chromium.OpenAsync(View.Print);
        await tab.GoAsync(address, once: true);
        return await tab.SheetsAsync(format);
    }
}
