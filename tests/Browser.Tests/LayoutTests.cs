using System.Text.RegularExpressions;
using Houselights.Web.Features.OnePage;
using Houselights.Web.Tests.Gallery;

namespace Browser.Tests;

/// <summary>Nothing overflows, the policy holds, and one page is one page.</summary>
public sealed partial class LayoutTests(BrowserFixture browser, GalleryFixture gallery)
{
    public static TheoryData<string> Addresses() => new(GalleryHost.Addresses);

    [Theory, MemberData(nameof(Addresses))]
    public async Task Drawings_scroll_in_their_frame_and_never_the_page(string address)
    {
        await using var sheet = await browser.OpenAsync(new(gallery.Address, address), language: "de");
        foreach (var width in new[] { 1280, 768, 390, 320 })
        {
            await sheet.Page.SetViewportSizeAsync(width, 900);
            Assert.Equal(width, await sheet.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    public static TheoryData<string> OtherAddresses() => new(GalleryHost.Addresses.Except(SampleTest.Addresses));   // the test's are looked at in its own folder

    [Theory, MemberData(nameof(OtherAddresses))]
    public async Task The_content_security_policy_has_nothing_to_complain_of(string address)
    {
        await using var sheet = await browser.OpenAsync(new(gallery.Address, address));
        Assert.DoesNotContain(sheet.Complaints, text => text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_live_page_loads_its_scripts_under_the_policy_and_follows_its_stream()
    {
        await using var sheet = await browser.OpenAsync(new(gallery.Address, "/cycles/live"));
        await sheet.Page.GetByText("The stream has spoken.").WaitForAsync(new() { Timeout = 10_000 });
        Assert.Empty(sheet.Complaints);
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
        await using var sheet = await browser.OpenAsync(address);
        var pdf = await sheet.Page.PdfAsync(new() { Format = format, PreferCSSPageSize = false });
        return PageObject().Count(System.Text.Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PageObject();
}
