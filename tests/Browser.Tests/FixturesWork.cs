using System.Diagnostics;
using Browser.Tests.Fixtures;

namespace Browser.Tests;

/// <summary>The fixtures themselves, against a page that needs no server: what they report can be relied on.</summary>
public sealed class FixturesWork(Chromium chromium)
{
    private static readonly Uri Address = new("http://houselights.test/");

    private const string Page = """
        <!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>House</title>
        <link rel="stylesheet" href="/look.css"><main><h1>The house lights are up</h1><p>Everyone sees the room as it is.</p></main></html>
        """;

    private const string Look = """
        :root { color-scheme: light dark } body { background: light-dark(#fff, #111); color: light-dark(#111, #eee) }
        @media print { h1 { break-after: page } }
        """;

    [Theory]
    [InlineData(View.Light, "rgb(255, 255, 255)", 1280)]
    [InlineData(View.Dark, "rgb(17, 17, 17)", 1280)]
    [InlineData(View.Phone, "rgb(255, 255, 255)", 390)]
    [InlineData(View.Print, "rgb(255, 255, 255)", 718)]
    public async Task A_sound_page_is_calm_accessible_and_pictured(View view, string background, int width)
    {
        await using var tab = await OpenAsync(Page, view);

        tab.AssertCalm();
        await tab.AssertAccessibleAsync();
        await tab.AssertFitsAsync();
        tab.AssertCalm();
        Assert.Equal(background, await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal(width, await tab.Page.EvaluateAsync<int>("() => innerWidth"));
        Assert.Equal(view == View.Print, await tab.Page.EvaluateAsync<bool>("() => matchMedia('print').matches"));
        Assert.Equal(0, await tab.ShiftAsync());
        Assert.True(new FileInfo(await tab.ScreenshotAsync("fixtures")).Length > 1000);
    }

    [Fact]
    public async Task Sheets_are_counted()
    {
        await using var tab = await OpenAsync(Page, View.Print);
        Assert.Equal(2, await tab.PrintAsync("fixtures"));
    }

    [Fact]
    public async Task A_page_works_without_JavaScript()
    {
        await using var tab = await OpenAsync(Page.Replace("</main>", "<noscript><p id='without'>without</p></noscript></main>", StringComparison.Ordinal), javaScript: false);

        Assert.Equal("without", await tab.Page.Locator("#without").InnerTextAsync());
    }

    [Theory]
    [InlineData("<script src='/missing.js'></script>", "404")]
    [InlineData("<p style='color: red'>red</p>", "Content Security Policy")]
    [InlineData("<script>console.error('no')</script>", "Content Security Policy")]
    public async Task A_complaint_is_noticed(string offence, string complaint)
    {
        await using var tab = await OpenAsync(Page.Replace("</main>", $"{offence}</main>", StringComparison.Ordinal));

        Assert.Contains(complaint, Assert.ThrowsAny<Exception>(tab.AssertCalm).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_shuts_people_out_is_noticed()
    {
        await using var tab = await OpenAsync(Page.Replace("</main>", "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></main>", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => tab.AssertAccessibleAsync());
        Assert.Contains("image-alt (critical)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_too_wide_is_noticed()
    {
        await using var tab = await OpenAsync(Page.Replace("<p>", "<p><svg width='900' height='9'></svg>", StringComparison.Ordinal), View.Phone);

        Assert.Contains("wider than its window", (await Assert.ThrowsAnyAsync<Exception>(tab.AssertFitsAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_is_heard_and_ends_with_its_fixture()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for a server is a shell script.");
        var data = Directory.CreateTempSubdirectory("houselights-browser-tests-");
        var server = await Server.StartAsync(Shell("echo starting; echo 'Houselights listens on http://127.0.0.1:40123'; sleep 60"), data);
        using var process = Process.GetProcessById(server.ProcessId);

        Assert.Equal(new Uri("http://127.0.0.1:40123/"), server.Address);
        Assert.InRange(server.StartTook, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30));
        await server.DisposeAsync();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(5)));
        Assert.False(Directory.Exists(data.FullName));
    }

    [Fact]
    public async Task A_server_that_ends_early_tells_why()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for a server is a shell script.");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Server.StartAsync(Shell("echo the port is taken >&2; exit 3")));

        Assert.Contains("the port is taken", failure.Message, StringComparison.Ordinal);
    }

    private static ProcessStartInfo Shell(string script) => new("sh", ["-c", script]);

    /// <summary>Opens the page under the product's own content security policy.</summary>
    private async Task<Tab> OpenAsync(string page, View view = View.Light, bool javaScript = true)
    {
        var tab = await chromium.OpenAsync(view, javaScript);
        await tab.Page.RouteAsync("**/*", route => route.FulfillAsync(new Uri(route.Request.Url).AbsolutePath switch
        {
            "/" => new()
            {
                Body = page, ContentType = "text/html",
                Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "default-src 'self'; img-src 'self' data:; script-src 'self'; style-src 'self'" },
            },
            "/look.css" => new() { Body = Look, ContentType = "text/css" },
            "/favicon.ico" => new() { Status = 204 },
            _ => new() { Status = 404 },
        }));
        await tab.GoAsync(Address);
        return tab;
    }
}
