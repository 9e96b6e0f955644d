namespace Browser.Tests.Fixtures;

/// <summary>
/// Tabs that the tests of one class go on with: opening one takes as long as looking at a page. For pages that keep nothing in the
/// browser; what a test before complained of is forgotten.
/// </summary>
public sealed class SharedTabs(Chromium chromium) : IAsyncLifetime
{
    private readonly Dictionary<(View View, string Locale), Tab> tabs = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<Tab> TakeAsync(View view = View.Light, string locale = "en-GB")
    {
        if (!tabs.TryGetValue((view, locale), out var tab)) tabs[(view, locale)] = tab = await chromium.OpenAsync(view, locale: locale);
        tab.Forget();
        await tab.TurnAsync(view);
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var tab in tabs.Values) await tab.DisposeAsync();
    }
}
