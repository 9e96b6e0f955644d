using System.Text.RegularExpressions;
using Browser.Tests.Fixtures;

namespace Browser.Tests;

/// <summary>
/// A walk through everything that links lead to, so that no page is forgotten: a page whose address is new in kind is looked at in
/// every view and both languages.
/// </summary>
public sealed partial class WalkTests(Chromium chromium, Served served)
{
    private const string House = "/cycles/shelf-launch-2026";

    private const string Links =
        "[...document.querySelectorAll('a[href]:not([download])')].map(a => new URL(a.href)).filter(url => url.origin === location.origin).map(url => url.pathname)";

    /// <summary>The leader, who may do most, in every view.</summary>
    [Fact]
    public Task Every_page_that_the_leader_comes_to_is_calm_accessible_and_fits() => WalkAsync("karl", View.Light, "en-GB", 30, async (tab, kind) =>
    {
        await tab.ScreenshotAsync($"walk-{Name().Replace(kind, "-").Trim('-')}");
        await tab.AssertSoundInEveryViewAsync();
    });

    /// <summary>An advisor, to whom most is closed, with a phone and in German.</summary>
    [Fact]
    public Task Every_page_that_an_advisor_comes_to_is_calm_accessible_and_fits() => WalkAsync("ruth", View.Phone, "de-DE", 25, async (tab, kind) =>
    {
        await tab.ScreenshotAsync($"walk-{Name().Replace(kind, "-").Trim('-')}");
        tab.AssertCalm();
        await tab.UnfoldAsync();
        await tab.AssertAccessibleAsync();
        await tab.AssertFitsEveryWidthAsync();
    });

    private async Task WalkAsync(string person, View view, string locale, int least, Func<Tab, string, Task> look)
    {
        await using var tab = await chromium.OpenAsync(view, locale: locale);
        await tab.Page.Context.AddCookiesAsync([new() { Name = "houselights-part", Value = $"shelf-launch-2026:{person}", Url = (await served.AddressAsync()).AbsoluteUri }]);
        var (waiting, kinds, faults) = (new Queue<string>([House, "/", "/begin", "/t"]), new HashSet<string>(), new List<string>());
        while (waiting.TryDequeue(out var path))
        {
            if (!kinds.Add(Kind(path))) continue;
            await tab.GoAsync(new(await served.AddressAsync(), path), once: true);
            if (await tab.Page.EvaluateAsync<string>("document.contentType") != "text/html") continue;
            foreach (var next in await tab.Page.EvaluateAsync<string[]>(Links))
                if (IsPage(next)) waiting.Enqueue(next);
            try { await look(tab, Kind(path)); }
            catch (Exception e) when (e is not OperationCanceledException) { faults.Add(e.Message); }
            await tab.TurnAsync(view);
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
        Assert.True(kinds.Count >= least, $"Only {kinds.Count} kinds of pages were found: {string.Join(", ", kinds)}");
    }

    // Of other cycles only the House: their pages are of the same kinds. Files aren't pages.
    private static bool IsPage(string path) =>
        (!path.StartsWith("/cycles/", StringComparison.Ordinal) || path == House || path.StartsWith(House + "/", StringComparison.Ordinal)) && !File().IsMatch(path);

    /// <summary>Pages that differ by the item alone are of one kind, and so are all forms for a new one; each section of a plan is a kind of its own.</summary>
    private static string Kind(string path) => path.EndsWith("/new", StringComparison.Ordinal) && path.Contains("/plan/", StringComparison.Ordinal) ? House + "/plan/new" : Item().Replace(path, "$1/*");

    [GeneratedRegex(@"\.(yaml|html|csv|ics|json|zip|svg|sarif)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();

    [GeneratedRegex(@"(/plan/[a-z-]+|/findings|/people)/[^/]+$", RegexOptions.None, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
