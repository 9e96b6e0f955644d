using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser.Tests.BrowserFixture))]

namespace Browser.Tests;

/// <summary>The machine's own Chromium, for all tests of the assembly.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Known, File.Exists) is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Array.Find(Known, File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>A page of its own, with its complaints collected.</summary>
    public async Task<Sheet> OpenAsync(Uri address, ColorScheme scheme = ColorScheme.Light, int width = 1280, string language = "en")
    {
        Assert.SkipUnless(browser is not null, "Chromium isn't installed: apt-get install chromium.");
        var context = await browser!.NewContextAsync(new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.Load });
        return new(context, page, complaints);
    }
}

/// <summary>An open page, closed when disposed.</summary>
public sealed record Sheet(IBrowserContext Context, IPage Page, IReadOnlyList<string> Complaints) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
