using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Browser.Tests.Fixtures;

/// <summary>A browser tab that remembers what the page complained about.</summary>
public sealed partial class Tab : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(new BundledAxeScriptProvider().GetScript);

    private readonly IBrowserContext context;
    private View view;
    private string? refusal;
    private readonly List<string> complaints = [];

    private Tab(IBrowserContext context, IPage page, View view)
    {
        (this.context, Page, this.view) = (context, page, view);
        page.Console += (_, message) => Complain(message.Type is "error" or "warning" && (refusal is null || !message.Location.StartsWith(refusal, StringComparison.Ordinal)) ? $"console: {message.Text}" : null);
        page.PageError += (_, error) => Complain($"script: {error}");
        page.RequestFailed += (_, request) => Complain(request.Failure is "net::ERR_ABORTED" ? null : $"{request.Url}: {request.Failure}");
        page.Response += (_, response) => Complain(response.Status >= 400 && response.Url != refusal ? $"{response.Url}: {response.Status}" : null);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console (a breach of the content security policy is one), failed requests, statuses from 400 on.</summary>
    public IReadOnlyList<string> Complaints
    {
        get { lock (complaints) return [.. complaints]; }
    }

    /// <summary>Forgets what was complained about.</summary>
    public void Forget()
    {
        lock (complaints) complaints.Clear();
    }

    internal static async Task<Tab> OpenAsync(IBrowserContext context, View view)
    {
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = view == View.Print ? Media.Print : Media.Screen });

        return new Tab(context, page, view);
    }

    /// <summary>Looks at the page that is there in another view, without loading it again; touch and density stay as they are.</summary>
    public async Task TurnAsync(View to)
    {
        view = to;
        var options = to.Options();
        await Page.EmulateMediaAsync(new() { Media = to == View.Print ? Media.Print : Media.Screen, ColorScheme = options.ColorScheme });
        await Page.SetViewportSizeAsync(options.ViewportSize!.Width, options.ViewportSize.Height);
    }

    /// <summary>Opens everything that is folded.</summary>
    public Task UnfoldAsync() => Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

    /// <summary>
    /// Goes to an address and loads it twice: fonts are optional, so only the second time, out of the cache, is the page sure to have
    /// them. Doesn't wait for the network to fall silent, because a live page never does.
    /// </summary>
    /// <param name="url">An absolute address, for example <c>new Uri(await served.AddressAsync(), "house")</c>.</param>
    /// <param name="once">True to see the first load alone, for example to measure what it transfers or how it shifts.</param>
    /// <param name="refused">True where the page itself says that something is wrong: its own status is not complained about.</param>
    public async Task<IResponse> GoAsync(Uri url, bool once = false, bool refused = false)
    {
        refusal = refused ? url.AbsoluteUri : null;
        var response = await Page.GotoAsync(url.AbsoluteUri) ?? throw new InvalidOperationException($"{url} gave no response.");
        await Page.WaitForFunctionAsync("() => document.fonts.status === 'loaded'");

        if (!once)
            response = await Page.ReloadAsync() ?? response;

        return response;
    }

    /// <summary>Fails if the page complained about anything so far.</summary>
    public void AssertCalm()
    {
        if (Complaints is { Count: > 0 } found)
            Assert.Fail($"{Page.Url} complained:\n{string.Join('\n', found)}");
    }

    /// <summary>Fails unless axe finds nothing at all, best practices included. What axe itself does to the page is not complained about.</summary>
    /// <param name="rules">Only these rules, for a second look at a page whose content is known to be sound; none for all.</param>
    public async Task AssertAccessibleAsync(params string[] rules)
    {
        var before = Complaints.Count;
        if (await Page.EvaluateAsync<bool>("typeof axe === 'undefined'")) await Page.EvaluateAsync(Axe.Value);
        var violations = await Page.EvaluateAsync<string[]>("""
            async rules => (await axe.run(document, { resultTypes: ['violations'], ...(rules.length ? { runOnly: rules } : {}) })).violations
                .map(found => `${found.id} (${found.impact}): ${found.help}\n` + found.nodes.map(node => `  ${node.target}: ${node.html}`).join('\n'))
            """, rules);

        lock (complaints)
            complaints.RemoveRange(before, complaints.Count - before);
        if (violations.Length > 0)
            Assert.Fail($"{Page.Url} ({view}): axe found\n{string.Join('\n', violations)}");
    }

    /// <summary>
    /// Fails unless the page, with every fold open, is calm, fits its window and is accessible: on a desk in light and dark, on phones,
    /// on a tablet, on paper. Themes and paper differ from the desk by their colours and phones by their sizes, so that is what axe looks at there.
    /// </summary>
    public async Task AssertSoundInEveryViewAsync()
    {
        AssertCalm();
        await UnfoldAsync();
        foreach (var to in Enum.GetValues<View>())
        {
            await TurnAsync(to);
            await AssertFitsAsync();
            await AssertAccessibleAsync(to switch
            {
                View.Light => [],
                View.Phone => ["target-size", "scrollable-region-focusable"],
                _ => ["color-contrast"],
            });
        }
        await AssertFitsEveryWidthAsync();
    }

    /// <summary>Fails if the page can be scrolled sideways at the width of a desk, a tablet or one of two phones.</summary>
    public async Task AssertFitsEveryWidthAsync()
    {
        await TurnAsync(View.Phone);
        foreach (var width in new[] { 1280, 768, 390, 320 })
        {
            await Page.SetViewportSizeAsync(width, 900);
            await AssertFitsAsync();
        }
    }

    /// <summary>Fails if the page can be scrolled sideways, and names the innermost element without which it couldn't be.</summary>
    public async Task AssertFitsAsync()
    {
        var excess = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (excess <= 0) return;
        var culprit = await Page.EvaluateAsync<string>("""
            () => {
              const root = document.documentElement, too = root.scrollWidth;
              const without = element => { const was = element.style.display; element.style.setProperty('display', 'none', 'important'); const now = root.scrollWidth; element.style.display = was; return now; };
              let at = document.body;
              for (let next; (next = [...at.children].find(child => without(child) < too)); ) at = next;
              return at.outerHTML.slice(0, 300);
            }
            """);
        Assert.Fail($"{Page.Url} ({view}, {Page.ViewportSize?.Width} px) is {excess} px wider than its window:\n{culprit}");
    }

    /// <summary>How far the page's parts moved while it loaded, as browsers sum it up (cumulative layout shift; 0 is still).</summary>
    public Task<double> ShiftAsync() => Page.EvaluateAsync<double>("""
        () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)))
            .observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 200))
        """);

    /// <summary>What the last load of the page took over the wire with all that it named, in bytes, headers included.</summary>
    public Task<long> TransferredAsync() => Page.EvaluateAsync<long>("""
        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .reduce((sum, entry) => sum + entry.transferSize, 0)
        """);

    /// <summary>Takes a picture of the whole page into artifacts/screenshots/NAME-VIEW.png, to be looked at; returns its path.</summary>
    public async Task<string> ScreenshotAsync(string name)
    {
        var path = Repository.At($"artifacts/screenshots/{name}-{view}.png");
        await Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        return path;
    }

    /// <summary>Prints the page on A4 into artifacts/screenshots/NAME.pdf and returns the number of sheets.</summary>
    public async Task<int> PrintAsync(string name)
    {
        var pdf = await Page.PdfAsync(new() { Path = Repository.At($"artifacts/screenshots/{name}.pdf"), Format = "A4", PreferCSSPageSize = true });
        return Sheets(pdf);
    }

    /// <summary>The number of sheets that the page takes on this paper, whatever size its own style asks for.</summary>
    public async Task<int> SheetsAsync(string format) =>
        Sheets(await Page.PdfAsync(new() { Format = format, PreferCSSPageSize = false }));

    private static int Sheets(byte[] pdf) => Sheet().Count(System.Text.Encoding.Latin1.GetString(pdf));

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void Complain(string? complaint)
    {
        if (complaint is not null)
            lock (complaints)
                complaints.Add(complaint);
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, 1000)]
    private static partial Regex Sheet();
}
