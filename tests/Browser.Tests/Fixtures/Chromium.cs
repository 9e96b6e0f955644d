using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser.Tests.Fixtures.Chromium))]

namespace Browser.Tests.Fixtures;

/// <summary>
/// One Chromium for all tests, started by the first that opens a tab. It is the system's, never a downloaded one. Where there is
/// none, opening a tab skips the test and says so; where there is one that doesn't start, the test fails.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Lazy<Task<IBrowser>> browser = new(LaunchAsync);
    private static IPlaywright? driver;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a tab with storage and cache of its own.</summary>
    /// <param name="view">How the page is looked at.</param>
    /// <param name="javaScript">False to see the page as a browser without JavaScript does.</param>
    /// <param name="locale">What the browser asks for in Accept-Language.</param>
    public async Task<Tab> OpenAsync(View view = View.Light, bool javaScript = true, string locale = "en-GB")
    {
        Assert.SkipUnless(Executable is not null, "Chromium isn't installed here: apt-get install chromium, or point HOUSELIGHTS_CHROMIUM at one.");

        var options = view.Options();
        options.JavaScriptEnabled = javaScript;
        options.Locale = locale;
        var context = await (await browser.Value).NewContextAsync(options);

        return await Tab.OpenAsync(context, view);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated && browser.Value.IsCompletedSuccessfully)
            await (await browser.Value).CloseAsync();
        driver?.Dispose();
    }

    /// <summary>HOUSELIGHTS_CHROMIUM if it is set, else the first of the usual places that exists; null if there is none.</summary>
    private static string? Executable =>
        (Environment.GetEnvironmentVariable("HOUSELIGHTS_CHROMIUM") is { } own ? [own] : UsualPlaces).FirstOrDefault(File.Exists);

    private static async Task<IBrowser> LaunchAsync()
    {
        driver = await Playwright.CreateAsync();

        return await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Headless = true,
            Args =
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
