using Microsoft.Playwright;

namespace Browser.Tests.Journeys;

/// <summary>How a person uses what is on a page.</summary>
internal abstract class Hands(IPage page)
{
    protected IPage Page => page;

    /// <summary>Presses a button, follows a link, opens or closes what is folded.</summary>
    public abstract Task PressAsync(ILocator control);

    /// <summary>Types into a field, chooses an option by its value, or ticks the box of a value; says what kind of control it was.</summary>
    public async Task<string> FillAsync(ILocator form, string name, string value)
    {
        var control = form.Locator($"[name='{name}']").First;
        var type = await control.EvaluateAsync<string>("control => control.type");
        switch (type)
        {
            case "checkbox" or "radio": await TickAsync(form.Locator($"[name='{name}'][value='{value}']")); break;
            case "select-one": await ChooseAsync(control, value); break;
            case "date": await DateAsync(control, value); break;
            default: await TypeAsync(control, value); break;
        }

        return type;
    }

    /// <summary>Leaves the field that has the focus.</summary>
    public abstract Task LeaveAsync();

    protected abstract Task TickAsync(ILocator box);

    protected abstract Task ChooseAsync(ILocator list, string value);

    protected abstract Task DateAsync(ILocator field, string iso);

    protected abstract Task TypeAsync(ILocator field, string text);
}

/// <summary>Hands on a mouse.</summary>
internal sealed class MouseHands(IPage page) : Hands(page)
{
    public override Task PressAsync(ILocator control) => control.ClickAsync();

    public override Task LeaveAsync() => Page.EvaluateAsync("document.activeElement?.blur()");

    protected override Task TickAsync(ILocator box) => box.CheckAsync();

    protected override Task ChooseAsync(ILocator list, string value) => list.SelectOptionAsync(value);

    protected override Task DateAsync(ILocator field, string iso) => field.FillAsync(iso);

    protected override Task TypeAsync(ILocator field, string text) => field.FillAsync(text);
}

/// <summary>A keyboard and nothing else: Tab until the wanted control has the focus, then its keys.</summary>
internal sealed class KeyboardHands(IPage page) : Hands(page)
{
    /// <summary>More than this is no way that anybody would go.</summary>
    private const int MostTabs = 200;

    /// <summary>The longest way so far, in presses of Tab.</summary>
    public int Longest { get; private set; }

    public override async Task PressAsync(ILocator control)
    {
        await ReachAsync(control);
        await Page.Keyboard.PressAsync("Enter");
    }

    public override Task LeaveAsync() => Page.Keyboard.PressAsync("Tab");

    /// <summary>Puts the text of another place in, as Ctrl+V does.</summary>
    public async Task PasteAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await Page.Keyboard.InsertTextAsync(text);
    }

    protected override async Task TickAsync(ILocator box)
    {
        await ReachAsync(box, isRadio: await box.GetAttributeAsync("type") == "radio");
        if (!await box.IsCheckedAsync()) await Page.Keyboard.PressAsync("Space");
    }

    protected override async Task ChooseAsync(ILocator list, string value)
    {
        await ReachAsync(list);
        await Page.Keyboard.PressAsync("Home");
        var options = await list.Locator("option").CountAsync();
        for (var press = 0; press <= options; press++)
        {
            if (await list.InputValueAsync() == value) return;
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"{Page.Url}: ArrowDown never came to “{value}”.");
    }

    // Which part of a date comes first is the browser's own language, not the page's.
    protected override async Task DateAsync(ILocator field, string iso)
    {
        var (year, month, day) = (iso[..4], iso[5..7], iso[8..]);
        foreach (var order in new[] { month + day + year, day + month + year })
        {
            await ReachAsync(field);
            await Page.Keyboard.TypeAsync(order);
            if (await field.InputValueAsync() == iso) return;
            foreach (var _ in order) await Page.Keyboard.PressAsync("Shift+Tab");
        }

        Assert.Fail($"{Page.Url}: {iso} can't be typed; the field reads “{await field.InputValueAsync()}”.");
    }

    protected override async Task TypeAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(text);
    }

    private async Task ReachAsync(ILocator wanted, bool isRadio = false)
    {
        for (var tabs = 0; tabs <= MostTabs; tabs++)
        {
            if (await wanted.EvaluateAsync<bool>(isRadio ? "wanted => document.activeElement.name === wanted.name" : "wanted => wanted === document.activeElement"))
            {
                Longest = Math.Max(Longest, tabs);
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{Page.Url}: Tab doesn't come to {wanted} within {MostTabs} presses.");
    }
}
