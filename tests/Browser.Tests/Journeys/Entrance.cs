using Browser.Tests.People;

namespace Browser.Tests.Journeys;

/// <summary>How people come in: the first on the machine itself, the others by a link that the first gives them.</summary>
internal static class Entrance
{
    /// <summary>Makes the first account.</summary>
    public static async Task FoundAsync(this Player player, string name)
    {
        await player.GoAsync("first-run");
        await player.SendAsync(player.Page.Locator("form[action='/first-run']"), ("name", name), ("mail", player.Mail), ("password", AccountHouse.Password));
        await player.Page.WaitForURLAsync("**/begin");
    }

    /// <summary>Pastes a plan on the start page, is asked who of it they are, and says so.</summary>
    public static async Task BeginAsync(this Player player, string plan)
    {
        await player.GoAsync("");
        await player.Hands.PressAsync(player.Page.Locator("details:has(form.import) > summary"));   // a plan file waits behind a line in an empty house
        var form = player.Page.Locator("form.import");
        if (player.Hands is KeyboardHands keys) await keys.PasteAsync(form.Locator("[name=text]"), plan);
        else await player.Hands.FillAsync(form, "text", plan);
        await player.SendAsync(form);
        player.Cycle = new Uri(player.Page.Url).Segments[2].TrimEnd('/');
        await player.PressAsync(player.Page.Locator($"form[action$='/seats/{player.Id}'] button"));
    }

    /// <summary>Gives somebody a link, by which they make their account in their own browser.</summary>
    public static async Task InviteAsync(this Player keeper, Player guest, string name)
    {
        await keeper.GoInAsync("invitations");
        await keeper.SendAsync(keeper.Page.Locator("form[action$='/invitations']"), ("name", name), ("mail", guest.Mail), ("person", guest.Id));
        var link = await keeper.Page.Locator(".passkeys .link").InnerTextAsync();
        await guest.GoAsync(new Uri(link).AbsolutePath.TrimStart('/'));
        await guest.SendAsync(guest.Page.Locator("form[action^='/invitations/']"), ("name", name), ("mail", guest.Mail), ("password", AccountHouse.Password));
        guest.Cycle = keeper.Cycle;
        await guest.GoInAsync();
    }

    /// <summary>Adds a passkey to an account, signs out, and signs in with it.</summary>
    public static async Task UsePasskeyAsync(this Player player)
    {
        var page = player.Page;
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await player.GoAsync("account");
        await page.FillAsync("form[data-passkey] input[name=passkey]", "Telephone");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync("**/account?saved=passkey");
        await page.ClickAsync("main form[action='/sign-out'] button");
        await page.WaitForURLAsync("**/sign-in");
        await player.LookAsync();
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync(new Uri(new Uri(page.Url), "/").AbsoluteUri);
        await player.GoInAsync();
    }

    /// <summary>Does an act that asks again who sits there: it leads to the password, from there back, and is done then.</summary>
    public static async Task ActConfirmedAsync(this Player player, Func<Task> act)
    {
        await act();
        Assert.Contains("/confirm?back=", player.Page.Url);
        await player.SendAsync(player.Page.Locator("form[action='/confirm']"), ("password", AccountHouse.Password));
        await act();
    }
}
