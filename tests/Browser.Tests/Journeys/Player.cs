using Browser.Tests.Fixtures;
using Browser.Tests.People;
using Microsoft.Playwright;

namespace Browser.Tests.Journeys;

/// <summary>A person of a plan at a browser of their own. Every page that they come to is held against axe.</summary>
internal sealed class Player : IAsyncDisposable
{
    private readonly AccountHouse house;
    private readonly HashSet<string> seen = [];
    private readonly List<string> flaws = [];

    private Player(AccountHouse house, Tab tab, string id, bool byKeyboard)
    {
        (this.house, Tab, Id) = (house, tab, id);
        Hands = byKeyboard ? new KeyboardHands(tab.Page) : new MouseHands(tab.Page);
    }

    /// <summary>Their id in the plan.</summary>
    public string Id { get; }

    public Tab Tab { get; }

    public IPage Page => Tab.Page;

    public Hands Hands { get; }

    /// <summary>The cycle's part of the address; empty before they are in one.</summary>
    public string Cycle { get; set; } = "";

    public string Mail => $"{Id}@house.example";

    public static async Task<Player> OpenAsync(Chromium chromium, AccountHouse house, string id, bool byKeyboard = false) =>
        new(house, await chromium.OpenAsync(), id, byKeyboard);

    /// <summary>Goes to a page of the house, by its path.</summary>
    public async Task GoAsync(string path)
    {
        await Tab.GoAsync(new(house.Address, path), once: true);
        await LookAsync();
    }

    /// <summary>Goes to a page of the cycle, such as <c>gate</c>.</summary>
    public Task GoInAsync(string path = "") => GoAsync(path.Length == 0 ? $"cycles/{Cycle}" : $"cycles/{Cycle}/{path}");

    /// <summary>Fills a form's fields, sends it, and waits for the page that it leads to.</summary>
    public async Task SendAsync(ILocator form, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields) await Hands.FillAsync(form, name, value);
        await PressAsync(form.Locator("button[type=submit]").First);
    }

    /// <summary>Presses what leads to another page, and waits for that page.</summary>
    public async Task PressAsync(ILocator control)
    {
        await Page.EvaluateAsync("window.isLeft = true");
        await Hands.PressAsync(control);
        await Page.WaitForFunctionAsync("() => !window.isLeft");
        await LookAsync();
    }

    /// <summary>Begins a new item, and returns the id that it got.</summary>
    public async Task<string> AddAsync(string section, params (string Name, string Value)[] fields)
    {
        await GoInAsync($"plan/{section}/new");
        if (await Page.Locator("main form.asks").CountAsync() == 0) Assert.Fail($"{Id} is offered no form for {section}:\n{await Page.Locator("body").InnerTextAsync()}");
        await SendAsync(Page.Locator("main form.asks"), fields);
        Assert.Contains("kept=", Page.Url);
        return new Uri(Page.Url).Segments[^1];
    }

    /// <summary>Writes fields of an item, each saved where it is left.</summary>
    public async Task WriteAsync(string item, params (string Path, string Value)[] fields)
    {
        await GoInAsync($"plan/{item}");
        foreach (var (path, value) in fields)
        {
            var form = Page.Locator($"form[data-saves]:has(input[name=path][value='{path}'])");
            await Page.RunAndWaitForResponseAsync(
                async () =>
                {
                    await Hands.FillAsync(form, "now", value);
                    await Hands.LeaveAsync();
                },
                answer => answer.Url.EndsWith("/fields", StringComparison.Ordinal));
            await Assertions.Expect(form.Locator(".kept")).ToBeVisibleAsync();
            await Assertions.Expect(form.Locator(".clash, .wrong")).ToHaveCountAsync(0);
        }
    }

    /// <summary>Adds a record to a list within an item, such as an exclusion.</summary>
    public async Task ExtendAsync(string item, string list, params (string Name, string Value)[] fields)
    {
        await GoInAsync($"plan/{item}");
        var form = Page.Locator($"form[action$='/elements']:has(input[name=path][value='{list}'])");
        await Hands.PressAsync(Page.Locator("details.record", new() { Has = form }).Locator("> summary"));
        await SendAsync(form, fields);
        Assert.Contains("kept=", Page.Url);
    }

    /// <summary>Does an act on an item's own page.</summary>
    public async Task ActAsync(string item, string act, params (string Name, string Value)[] asks)
    {
        await GoInAsync($"plan/{item}");
        await ActHereAsync(act, asks);
        if (!Page.Url.Contains("kept=", StringComparison.Ordinal)) Assert.Fail($"{Id} could not {act} {item}: {await Page.Locator("body").InnerTextAsync()}");
    }

    /// <summary>Does an act on the page that is open.</summary>
    public async Task ActHereAsync(string act, params (string Name, string Value)[] asks)
    {
        // What may be said stands in a form of its own beside the button that says nothing.
        var form = asks.Length > 0 ? Page.Locator($"form[action$='/acts/{act}']:has(.field)").First : Act(act);
        var folded = Page.Locator("details.act", new() { Has = form });
        if (await folded.CountAsync() > 0) await Hands.PressAsync(folded.Locator("> summary"));
        await SendAsync(form, asks);
    }

    /// <summary>Sends what no page of theirs offers, in their own session, as a browser would; returns the status of the answer.</summary>
    public async Task<int> ForgeAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = Page.APIRequest.CreateFormData();
        foreach (var (name, value) in fields) form.Set(name, value);
        var headers = new Dictionary<string, string> { ["Origin"] = house.Address.GetLeftPart(UriPartial.Authority), ["Sec-Fetch-Site"] = "same-origin", ["Accept"] = "text/html" };
        var answer = await Page.APIRequest.PostAsync(new Uri(house.Address, $"cycles/{Cycle}/{path}").AbsoluteUri, new() { Form = form, Headers = headers, MaxRedirects = 0 });
        return answer.Status;
    }

    /// <summary>The form of an act on the page that is open.</summary>
    public ILocator Act(string act) => Page.Locator($"form[action$='/acts/{act}']").First;

    /// <summary>Holds the page against axe and against its window, once for each kind of page that they come to.</summary>
    public async Task LookAsync()
    {
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete' && document.fonts.status === 'loaded'");
        if (!seen.Add(Kind(new Uri(Page.Url).AbsolutePath))) return;
        try
        {
            await Tab.AssertAccessibleAsync();
            await Tab.AssertFitsAsync();
        }
        catch (Xunit.Sdk.XunitException flaw)
        {
            flaws.Add(flaw.Message);
        }
    }

    /// <summary>Fails if any page that they came to was not accessible or wider than its window: all at once, at the end of the way.</summary>
    public void AssertAccessible() => Assert.True(flaws.Count == 0, $"{Id} came to pages with flaws:\n{string.Join('\n', flaws)}");

    /// <summary>A path without the ids of what it is about.</summary>
    private static string Kind(string path)
    {
        var parts = path.Split('/');
        if (parts.Length > 3 && parts[1] == "cycles" && parts[^1] is not ("new" or "-") && parts[^2] != parts[2]) parts[^1] = "*";
        return string.Join('/', parts);
    }

    public ValueTask DisposeAsync() => Tab.DisposeAsync();
}
