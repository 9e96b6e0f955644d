using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Browser.Tests.Fixtures;

/// <summary>A browser tab that remembers what the page complained about.</summary>
public sealed partial class Tab : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly View view;
    private readonly List<string> complaints = [];

    private Tab(IBrowserContext context, IPage page, View view)
    {
        (this.context, Page, this.view) = (context, page, view);
        page.Console += (_, message) => Complain(message.Type is "error" or "warning" ? $"console: {message.Text}" : null);
        page.PageError += (_, error) => Complain($"script: {error}");
        page.RequestFailed += (_, request) => Complain(request.Failure is "net::ERR_ABORTED" ? null : $"{request.Url}: {request.Failure}");
        page.Response += (_, response) => Complain(response.Status >= 400 ? $"{response.Url}: {response.Status}" : null);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console (a breach of the content security policy is one), failed requests, statuses from 400 on.</summary>
    public IReadOnlyList<string> Complaints
    {
        get { lock (complaints) return [.. complaints]; }
    }

    internal static async Task<Tab> OpenAsync(IBrowserContext context, View view)
    {
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = view == View.Print ? Media.Print : Media.Screen });

        return new Tab(context, page, view);
    }

    /// <summary>
    /// Goes to an address and loads it twice: fonts are optional, so only the second time, out of the cache, is the page sure to have
    /// them. Doesn't wait for the network to fall silent, because a live page never does.
    /// </summary>
    /// <param name="url">An absolute address, for example <c>new Uri(await served.AddressAsync(), "house")</c>.</param>
    /// <param name="once">True to see the first load alone, for example to measure what it transfers or how it shifts.</param>
    public async Task<IResponse> GoAsync(Uri url, bool once = false)
    {
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
    public async Task AssertAccessibleAsync()
    {
        var before = Complaints.Count;
        var result = await Page.RunAxe();

        lock (complaints)
            complaints.RemoveRange(before, complaints.Count - before);
        if (result.Violations is { Length: > 0 } violations)
            Assert.Fail($"{Page.Url} ({view}): axe found\n{string.Join('\n', violations.Select(Describe))}");
    }

    /// <summary>Fails if the page can be scrolled sideways.</summary>
    public async Task AssertFitsAsync()
    {
        var excess = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(excess <= 0, $"{Page.Url} ({view}) is {excess} px wider than its window.");
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
        return Sheet().Count(System.Text.Encoding.Latin1.GetString(pdf));
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void Complain(string? complaint)
    {
        if (complaint is not null)
            lock (complaints)
                complaints.Add(complaint);
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}\n{string.Join('\n', violation.Nodes.Select(node => $"  {node.Target}: {node.Html}"))}";

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, 1000)]
    private static partial Regex Sheet();
}
