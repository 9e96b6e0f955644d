using Browser.Tests.Fixtures;
using Browser.Tests.People;
using Microsoft.Playwright;

namespace Browser.Tests.Journeys;

/// <summary>
/// The wandering retreat, imported by its leader: the gate stays shut until she opens it by name, finding for finding, and that stays
/// on the record. It is looked at on the day of the test, not on a day of the story: what shuts the gate then is read off the page.
/// </summary>
[Collection("Ten browsers at once")]
public sealed class WanderingRetreatTests(Chromium chromium)
{
    private const string Because = "The board wants to see us start; I answer for it.";

    private readonly MovedClock clock = new();

    [Fact]
    public async Task Only_the_leader_opens_the_gate_by_name_and_it_stays_on_the_record()
    {
        await using var house = await AccountHouse.OpenAsync(founded: false, time: clock);
        await using var morag = await Player.OpenAsync(chromium, house, "morag");
        await using var euan = await Player.OpenAsync(chromium, house, "euan");
        await morag.FoundAsync("Morag F.");
        await morag.BeginAsync(await File.ReadAllTextAsync(Repository.At("examples/wandering-retreat.yaml"), TestContext.Current.CancellationToken));
        await morag.InviteAsync(euan, "Euan M.");

        var codes = await StaysShutAsync(morag);
        await NoMemberOpensItAsync(euan, codes);

        clock.Advance(TimeSpan.FromMinutes(11));
        var isConfirmed = false;
        List<string> revisions = [];
        while (await OpenFindingAsync(morag) is { } code)
        {
            if (!isConfirmed)
            {
                // Who sits there is asked again before the reason is, so that no reason is typed twice.
                Assert.Equal(0, await morag.Act("override").CountAsync());
                await morag.GoAsync((await morag.Page.Locator("a[href^='/confirm']").GetAttributeAsync("href"))!.TrimStart('/'));
                await morag.Tab.ScreenshotAsync("retreat-confirm");
                await morag.SendAsync(morag.Page.Locator("form[action='/confirm']"), ("password", AccountHouse.Password));
                Assert.Equal(code, await OpenFindingAsync(morag));
                isConfirmed = true;
            }

            await SayWhyAsync(morag);
            Assert.Contains("kept=", morag.Page.Url);
            revisions.Add(morag.Page.Url.Split("kept=")[1].Split('#')[0]);
        }

        await StaysOnTheRecordAsync(morag, codes.Length);
        await CannotBeUndoneAsync(morag, revisions);
        await morag.GoInAsync("gate");
        await morag.ActHereAsync("advance");
        await morag.GoInAsync("gate");
        await Assertions.Expect(morag.Page.Locator("[aria-labelledby=overrides] li")).ToHaveCountAsync(codes.Length);
        await morag.Tab.ScreenshotAsync("retreat-moved-on");
        euan.AssertAccessible();
        morag.AssertAccessible();
        euan.Tab.AssertCalm();
        Assert.All(morag.Tab.Complaints, complaint => Assert.Contains("409", complaint));   // the one refusal that she walked into
    }

    /// <summary>The button to move on leads to a page that names what shuts the gate.</summary>
    private static async Task<string[]> StaysShutAsync(Player morag)
    {
        await morag.GoInAsync("gate");
        await morag.Tab.ScreenshotAsync("retreat-shut");
        var codes = await morag.Page.Locator("[aria-labelledby=closed-by] .finding .code").EvaluateAllAsync<string[]>("codes => codes.map(code => code.textContent)");
        Assert.NotEmpty(codes);
        await morag.ActHereAsync("advance");
        Assert.EndsWith("/acts/advance", morag.Page.Url);
        var says = await morag.Page.Locator("body").InnerTextAsync();
        Assert.All(codes, code => Assert.Contains(code, says));
        await morag.Tab.ScreenshotAsync("retreat-refused");
        await morag.GoInAsync("gate");
        await Assertions.Expect(morag.Page.Locator("[aria-labelledby=closed-by] .finding")).ToHaveCountAsync(codes.Length);
        return codes;
    }

    private static async Task NoMemberOpensItAsync(Player euan, string[] codes)
    {
        await euan.GoInAsync("gate");
        await Assertions.Expect(euan.Act("advance")).ToHaveCountAsync(0);
        await euan.GoAsync((await euan.Page.Locator("[aria-labelledby=closed-by] a[href*='/findings/']").First.GetAttributeAsync("href"))!.TrimStart('/'));
        await Assertions.Expect(euan.Act("override")).ToHaveCountAsync(0);
        await Assertions.Expect(euan.Act("dispute")).ToHaveCountAsync(1);
        await euan.Tab.ScreenshotAsync("retreat-member");
        var subject = await euan.Act("dispute").Locator("[name=subject]").InputValueAsync();
        Assert.Equal(403, await euan.ForgeAsync("plan/overrides/-/acts/override", ("finding", codes[0]), ("subject", subject), ("because", "I want to go on.")));
        Assert.Equal(403, await euan.ForgeAsync("plan/cycle/-/acts/advance"));
    }

    /// <summary>Opens the first finding that shuts the gate; returns its code, or null where the gate is open.</summary>
    private static async Task<string?> OpenFindingAsync(Player morag)
    {
        await morag.GoInAsync("gate");
        var first = morag.Page.Locator("[aria-labelledby=closed-by] a[href*='/findings/']").First;
        if (await morag.Page.Locator("#closed-by").CountAsync() == 0) return null;
        await morag.GoAsync((await first.GetAttributeAsync("href"))!.TrimStart('/'));
        return await morag.Page.Locator("main form [name=finding]").First.InputValueAsync();
    }

    private static Task SayWhyAsync(Player morag) => morag.SendAsync(morag.Act("override"), ("because", Because));

    private static async Task StaysOnTheRecordAsync(Player morag, int count)
    {
        await morag.GoInAsync("gate");
        await morag.Tab.ScreenshotAsync("retreat-opened");
        await Assertions.Expect(morag.Page.Locator("[aria-labelledby=overrides] li")).ToHaveCountAsync(count);
        await Assertions.Expect(morag.Page.Locator("[aria-labelledby=overrides] li").First).ToContainTextAsync(Because);
        await Assertions.Expect(morag.Page.Locator("[aria-labelledby=overrides] li").First).ToContainTextAsync("Morag F.");
        var exported = await morag.Page.APIRequest.GetAsync(new Uri(new Uri(morag.Page.Url), $"/cycles/{morag.Cycle}/plan.yaml").AbsoluteUri);
        var plan = await exported.TextAsync();
        Assert.Contains("overrides:", plan);
        Assert.Equal(count, plan.Split(Because).Length - 1);
    }

    private static async Task CannotBeUndoneAsync(Player morag, List<string> revisions)
    {
        await Assertions.Expect(morag.Page.Locator("form[action*='/undo/']")).ToHaveCountAsync(0);
        await morag.GoInAsync("plan");
        await Assertions.Expect(morag.Page.Locator("form[action*='/undo/'], form[action$='/removal']")).ToHaveCountAsync(0);
        foreach (var revision in revisions) Assert.InRange(await morag.ForgeAsync($"undo/{revision}"), 400, 499);
        Assert.InRange(await morag.ForgeAsync("plan/overrides/-/removal"), 400, 499);
        await morag.GoInAsync("gate");
        await Assertions.Expect(morag.Page.Locator("[aria-labelledby=overrides] li")).ToHaveCountAsync(revisions.Count);
    }
}
