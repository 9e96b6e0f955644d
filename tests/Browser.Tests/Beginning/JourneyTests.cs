using System.Diagnostics;
using Browser.Tests.Fixtures;
using Browser.Tests.People;
using Microsoft.Playwright;

namespace Browser.Tests.Beginning;

/// <summary>From an empty open house and a pasted text to the first finding, by keyboard alone.</summary>
public sealed class JourneyTests(Chromium chromium, ITestOutputHelper output)
{
    private const string English = "Priorities for next year\n- Win the chain’s shelves in March\n- Open a second depot in the south\n- Fewer returns\n\nIn progress\n- CRM migration, owner: Petra S.\n- Trade fair\n\nLeadership team\nPetra S., Sales\nTomas R., Supply\n\nKind regards\nKarl B.\n";
    private const string German = "Prioritäten 2027\n- Im März die Regale der Kette gewinnen\n- Ein zweites Lager im Süden\n\nLäuft bereits\n- CRM-Umzug, verantwortlich: Petra S.\n\nViele Grüße\nKarl B.\n";

    public static TheoryData<View, string> Views() => new() { { View.Light, "en-GB" }, { View.Dark, "de-DE" }, { View.Phone, "en-GB" } };

    [Theory, MemberData(nameof(Views))]
    public async Task A_pasted_text_leads_to_a_first_finding(View view, string locale)
    {
        await using var house = await AccountHouse.OpenAsync(founded: false, openHouse: true);
        await using var tab = await chromium.OpenAsync(view, locale: locale);
        var page = tab.Page;
        var (clock, screens) = (Stopwatch.StartNew(), 0);
        await tab.GoAsync(house.Address, once: true);
        await Look("start");
        await Press("main .button-first");
        await page.WaitForURLAsync("**/begin");
        await Look("who");
        await page.FocusAsync("#organisation");
        await page.Keyboard.TypeAsync("Nordwind");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Ada W.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("2027");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/paste");
        await Look("paste");
        await page.FocusAsync("#text");
        await page.Keyboard.InsertTextAsync(locale == "de-DE" ? German : English);
        await Press("main .button-first");
        await page.WaitForURLAsync("**/priorities");
        await Assertions.Expect(page.Locator(".proposal").First).ToBeVisibleAsync();
        await Look("priorities");
        await page.FocusAsync(".proposal [type=checkbox]");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Space");
        await Press("main .button-first");
        await page.WaitForURLAsync(url => url.EndsWith("work", StringComparison.Ordinal));
        await Look("work");
        await Press("main .button-first");
        await page.WaitForURLAsync("**/people");
        await Look("people");
        await Press("main .button-first");
        await page.WaitForURLAsync("**/findings");
        await Look("findings");
        Assert.True(await page.Locator(".acts > li").CountAsync() > 0);
        clock.Stop();
        await Press("main .button-first");
        await page.WaitForURLAsync("**/findings/**");
        output.WriteLine($"{view} {locale}: {screens} screens, {clock.Elapsed.TotalSeconds:0.0} s with axe on each");

        async Task Press(string selector)
        {
            await page.FocusAsync(selector);
            await page.Keyboard.PressAsync("Enter");
        }

        async Task Look(string name)
        {
            screens++;
            await page.EvaluateAsync("document.querySelectorAll('main details').forEach(details => details.open = true)");
            await tab.AssertAccessibleAsync();
            await tab.AssertFitsAsync();
            tab.AssertCalm();
            await tab.ScreenshotAsync($"begin-{name}");
        }
    }
}
