using Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Browser.Tests.People;

/// <summary>The pages of accounts in a browser: by keyboard and form, with and without script, with passkeys.</summary>
public sealed class AccountPagesTests(Chromium chromium)
{
    public static TheoryData<View, string> Views() => new() { { View.Light, "en-GB" }, { View.Dark, "de-DE" }, { View.Phone, "de-DE" } };

    [Theory, MemberData(nameof(Views))]
    public async Task Every_page_is_accessible_calm_and_fits(View view, string locale)
    {
        await using var house = await AccountHouse.OpenAsync(founded: false);
        await using var tab = await chromium.OpenAsync(view, locale: locale);
        await LookAsync(tab, house, "first-run", view);
        await tab.Page.FillAsync("#name", "Ada Weber");
        await tab.Page.FillAsync("#mail", AccountHouse.Mail);
        await tab.Page.FillAsync("#password", AccountHouse.Password);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForURLAsync("**/begin");
        await LookAsync(tab, house, "account", view);
        await LookAsync(tab, house, "account/all", view, "account-all");
        await LookAsync(tab, house, "confirm?back=/account", view);
        var cycle = await tab.Page.EvaluateAsync<string>("fetch('/cycles', { method: 'POST', headers: { 'Content-Type': 'application/yaml', Accept: 'application/json' }, body: 'houselights: 1\\norganisation: Nordwind\\ncycle: { name: Shelf launch, starts: 2026-01-05, ends: 2026-12-18, stage: plan }\\nunits: [{ id: all, name: All, head: ada, level: leadership }]\\npeople: [{ id: ada, name: Ada W., role: leader, unit: all }]\\n' }).then(answer => answer.headers.get('Location'))");
        await LookAsync(tab, house, $"{cycle.TrimStart('/')}/invitations", view);
        await tab.Page.FillAsync("#name", "Bo L.");
        await tab.Page.FillAsync("#mail", "bo@nordwind.example");
        await tab.Page.FillAsync("#person", "ada");
        await tab.Page.Keyboard.PressAsync("Enter");
        var link = await tab.Page.Locator(".passkeys .link").InnerTextAsync();
        await tab.AssertAccessibleAsync();
        await tab.AssertFitsAsync();
        await LookAsync(tab, house, new Uri(link).AbsolutePath.TrimStart('/'), view, "invitation");
        tab.AssertCalm();
        await tab.Page.Context.ClearCookiesAsync();
        await LookAsync(tab, house, new Uri(link).AbsolutePath.TrimStart('/'), view, "invitation-new");
        await LookAsync(tab, house, "sign-in?back=/account", view);
        await LookAsync(tab, house, "recovery", view);
    }

    [Fact]
    public async Task A_passkey_is_added_signs_in_once_and_an_answer_sent_again_or_to_another_name_opens_nothing()
    {
        await using var house = await AccountHouse.OpenAsync();
        await using var tab = await chromium.OpenAsync();
        var page = tab.Page;
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await page.GotoAsync(new Uri(house.Address, "sign-in?back=/account").AbsoluteUri);
        await page.FillAsync("#mail", AccountHouse.Mail);
        await page.FillAsync("#password", AccountHouse.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/account");

        await page.FillAsync("form[data-passkey] input[name=passkey]", "Laptop");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync("**/account?saved=passkey");
        Assert.Equal("Laptop", await page.Locator(".passkeys .says").InnerTextAsync());

        var sent = new List<(string Body, string Cookies)>();
        await page.RouteAsync("**/sign-in/passkey", async route =>
        {
            sent.Add((route.Request.PostData!, (await route.Request.AllHeadersAsync())["cookie"]));
            if (sent.Count == 1) await route.ContinueAsync();
            else await route.AbortAsync();
        });
        await SignOutAsync(page);
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync(house.Address.AbsoluteUri);
        Assert.Equal(422, await AgainAsync(house.Address, sent[0]));   // the same answer a second time

        await SignOutAsync(page);
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForFunctionAsync("() => true");
        for (var wait = 0; sent.Count < 2 && wait < 100; wait++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(422, await AgainAsync(new UriBuilder(house.Address) { Host = "127.0.0.1" }.Uri, sent[1]));   // a fresh answer, to another origin
    }

    [Fact]
    public async Task Without_script_the_password_does_everything_and_passkeys_say_why_they_are_missing()
    {
        await using var house = await AccountHouse.OpenAsync();
        await using var tab = await chromium.OpenAsync(javaScript: false);
        await tab.Page.GotoAsync(new Uri(house.Address, "account").AbsoluteUri);
        Assert.False(await tab.Page.Locator("form[data-passkey]").IsVisibleAsync());
        Assert.True(await tab.Page.Locator("[data-without-passkeys]").IsVisibleAsync());
        await tab.Page.FillAsync("#mail", AccountHouse.Mail);
        await tab.Page.FillAsync("#password", AccountHouse.Password);
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.WaitForURLAsync("**/account");
        Assert.Equal(AccountHouse.Mail, await tab.Page.InputValueAsync("#mail"));
    }

    private static async Task LookAsync(Tab tab, AccountHouse house, string path, View view, string? picture = null)
    {
        await tab.GoAsync(new(house.Address, path), once: true);
        Assert.InRange(await tab.ShiftAsync(), 0, 0.01);
        await tab.UnfoldAsync();
        await tab.AssertAccessibleAsync();
        await tab.AssertFitsAsync();
        await tab.ScreenshotAsync($"accounts-{picture ?? path.Split('?')[0].Split('/')[^1]}");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync(new Uri(new Uri(page.Url), "/account").AbsoluteUri);
        await page.ClickAsync("main form[action='/sign-out'] button");
        await page.WaitForURLAsync("**/sign-in");
    }

    private static async Task<int> AgainAsync(Uri address, (string Body, string Cookies) sent)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/sign-in/passkey")) { Content = new StringContent(sent.Body, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Add("Cookie", sent.Cookies);
        request.Headers.Add("Accept", "text/html");
        using var answer = await client.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
