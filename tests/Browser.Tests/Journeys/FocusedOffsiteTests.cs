using System.Globalization;
using Browser.Tests.Fixtures;
using Browser.Tests.People;
using Microsoft.Playwright;

namespace Browser.Tests.Journeys;

/// <summary>
/// The focused offsite, from an empty database to ratification: five people, each in a browser of their own, each doing what is
/// theirs. Maren never touches a mouse.
/// </summary>
[Collection("Ten browsers at once")]
public sealed class FocusedOffsiteTests(Chromium chromium)
{
    private readonly MovedClock clock = new();

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().Date);

    [Fact]
    public async Task Five_people_go_from_an_empty_database_to_ratification()
    {
        await using var house = await AccountHouse.OpenAsync(founded: false, time: clock);
        await using var maren = await Player.OpenAsync(chromium, house, "maren", byKeyboard: true);
        await using var devon = await Player.OpenAsync(chromium, house, "devon");
        await using var priya = await Player.OpenAsync(chromium, house, "priya");
        await using var luc = await Player.OpenAsync(chromium, house, "luc");
        await using var walt = await Player.OpenAsync(chromium, house, "walt");

        await maren.FoundAsync("Maren K.");
        await maren.BeginAsync(Larkspur.Plan(Today));
        foreach (var (guest, name) in new[] { (devon, "Devon A."), (priya, "Priya N."), (luc, "Luc T."), (walt, "Walt R.") }) await maren.InviteAsync(guest, name);
        await luc.UsePasskeyAsync();
        await maren.GoInAsync();
        await maren.Tab.ScreenshotAsync("offsite-begun");

        await AdvanceAsync(maren, "vision");
        await StrategyAsync(maren, priya, walt);
        await NobodyElseWritesItAsync(priya);
        await HouseFollowsAsync(maren, devon);
        await AdvanceAsync(devon, "diagnose");
        await AdvanceAsync(maren, "plan");
        await CandidatesAsync(maren, priya, luc);
        await PrioritiesAsync(maren);
        await WorkInFlightAsync(maren, priya);
        await DecisionAsync(maren, priya, luc);
        await CommitmentsAsync(maren, devon, priya, luc);
        await maren.WriteAsync("rhythm/-", ("weekly", "monday"), ("monthly", "5"), ("quarterly", "true"));
        await RatifyAsync(maren);

        foreach (var page in new[] { "", "decisions", "in-flight", "commitments", "one-page", "gate", "plan" })
        {
            await devon.GoInAsync(page);
            await devon.Tab.ScreenshotAsync($"offsite-{(page.Length == 0 ? "house" : page)}");
        }

        foreach (var player in new[] { maren, devon, priya, luc, walt })
        {
            await player.GoInAsync($"people/{player.Id}");
            player.AssertAccessible();
            player.Tab.AssertCalm();
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"The longest way by keyboard took {((KeyboardHands)maren.Hands).Longest} presses of Tab.");
    }

    private static async Task StrategyAsync(Player maren, Player priya, Player walt)
    {
        await maren.WriteAsync(
            "strategy/-",
            ("direction", "Dominate the mid-market for architectural millwork."),
            ("where", "Western Canada, for contractors of middle size. No towers."),
            ("how", "The industry’s fastest turnaround from signed drawing to installed piece."),
            ("talent", "Joiners who would rather keep a promise than a full machine."),
            ("purpose", "So that somebody who builds against a date can keep it."));
        await maren.ExtendAsync("strategy/-", "excludes", ("what", "Tower contracts"), ("tempting", "One tower fills the plant for a whole season"), ("gives-up", "priya"));
        await maren.Tab.ScreenshotAsync("offsite-strategy");
        await maren.GoInAsync("plan/strategy/-");
        await Assertions.Expect(maren.Act("confirm")).ToHaveCountAsync(0);   // she gives nothing up for Priya

        await priya.ActAsync("strategy/-", "confirm", ("at", "tower-contracts"));
        await walt.ActAsync("strategy/-", "comment", ("says", "Speed is copied faster than skill"));
        await walt.ActAsync("strategy/-", "swap-test", ("competitor", "Cedar Gate Interiors"));
        await walt.Tab.ScreenshotAsync("offsite-strategy-advisor");
        await maren.ActAsync("strategy/-", "answer", ("at", "0"), ("answer", "Machines are copied. Drawings that installers can trust are not."), ("changed", "true"));
    }

    private static async Task NobodyElseWritesItAsync(Player priya)
    {
        await priya.GoInAsync("plan/strategy/-");
        await Assertions.Expect(priya.Page.Locator("form[data-saves]")).ToHaveCountAsync(0);
        await Assertions.Expect(priya.Act("answer")).ToHaveCountAsync(0);
        Assert.Equal(403, await priya.ForgeAsync(
            "plan/strategy/-/fields", ("path", "direction"), ("was", "Dominate the mid-market for architectural millwork."), ("now", "Towers, and nothing else.")));
        await priya.GoInAsync("plan/strategy/-");
        await Assertions.Expect(priya.Page.Locator("main")).ToContainTextAsync("Dominate the mid-market");
    }

    /// <summary>Maren's title of the cycle stands in Devon's other tab, without a reload.</summary>
    private static async Task HouseFollowsAsync(Player maren, Player devon)
    {
        var other = await devon.Page.Context.NewPageAsync();
        var streams = other.WaitForRequestAsync("**/live**");
        await other.GotoAsync(new Uri(new Uri(devon.Page.Url), $"/cycles/{devon.Cycle}").AbsoluteUri);
        await streams;
        await other.EvaluateAsync("window.loadedOnce = true");
        List<double> took = [];
        foreach (var name in new[] { "Ten working days", "Ten days in the plant", "Ten days 2026" })
        {
            var turned = other.EvaluateAsync<double>(
                """
                name => new Promise(done => new MutationObserver((_, watcher) => {
                  if (!document.querySelector(".kicker").textContent.includes(name)) return;
                  watcher.disconnect();
                  done(performance.timeOrigin + performance.now());
                }).observe(document.body, { subtree: true, childList: true, characterData: true }))
                """, name);
            await maren.WriteAsync("cycle/-", ("name", name));
            var answered = await maren.Page.EvaluateAsync<double>("performance.timeOrigin + performance.getEntriesByType('resource').findLast(entry => entry.name.endsWith('/fields')).responseEnd");
            took.Add(await turned.WaitAsync(TimeSpan.FromSeconds(20)) - answered);
        }

        Assert.True(await other.EvaluateAsync<bool>("window.loadedOnce"));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"House in the other tab after the post’s answer: {string.Join(", ", took.Select(each => $"{each:0} ms"))}."));
        Assert.True(took.Min() < 300, $"House took {took.Min():0} ms at best.");
        await other.CloseAsync();
    }

    private static async Task CandidatesAsync(Player maren, Player priya, Player luc)
    {
        var turnaround = await luc.AddAsync("candidates", ("what", "Ten working days from signed drawing to installed piece"));
        var market = await priya.AddAsync("candidates", ("what", "Two thirds more sales to contractors of middle size"));
        var towers = await priya.AddAsync("candidates", ("what", "A division of its own for towers"));
        await maren.ActAsync($"candidates/{market}", "admit", ("owner", "priya"));
        await maren.ActAsync($"candidates/{turnaround}", "admit", ("owner", "luc"));
        await maren.ActAsync($"candidates/{towers}", "rule-out", ("because", "The strategy says no to it and the plant can serve one master"));
        await luc.GoInAsync($"plan/candidates/{towers}");
        await Assertions.Expect(luc.Act("confirm")).ToHaveCountAsync(0);
        await priya.ActAsync($"candidates/{towers}", "confirm");
        await priya.Tab.ScreenshotAsync("offsite-candidate");
    }

    private static async Task PrioritiesAsync(Player maren)
    {
        await maren.GoInAsync("plan");
        var ids = await maren.Page.Locator("[aria-labelledby=priorities] .index a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname.split('/').at(-1))");
        Assert.Equal(2, ids.Length);
        var (market, turnaround) = (ids[0], ids[1]);
        await maren.WriteAsync(
            $"priorities/{turnaround}", ("weight", "55"), ("from", "strategy/how"), ("why", "Contractors who work against a date choose whoever can promise one."),
            ("means/load", "110"), ("means/money", "1400000"), ("means/decides", "batch-order"));
        await maren.WriteAsync(
            $"priorities/{market}", ("weight", "35"), ("from", "strategy/where"), ("why", "A fast plant without work is an expensive hobby."),
            ("means/load", "40"), ("means/money", "260000"), ("means/decides", "price-band"));
        await maren.WriteAsync("maintenance/-", ("", "10"));

        // What weighs more stands first.
        await maren.GoInAsync($"plan/priorities/{turnaround}");
        await maren.SendAsync(maren.Page.Locator("form[action$='/place']"), ("after", ""));
        await maren.GoInAsync("plan");
        await Assertions.Expect(maren.Page.Locator("[aria-labelledby=priorities] .index a").First).ToContainTextAsync("Ten working days");
        await maren.Tab.ScreenshotAsync("offsite-priority");
    }

    private async Task WorkInFlightAsync(Player maren, Player priya)
    {
        var bids = await priya.AddAsync("in-flight", ("what", "Bids for two towers in Vancouver"), ("unit", "sales"), ("load", "9"));
        await maren.ActAsync($"in-flight/{bids}", "stop", ("because", "We say no to towers"), ("gives-up", "priya"), ("verify-by", Day(21)));
        await maren.GoInAsync($"plan/in-flight/{bids}");
        await Assertions.Expect(maren.Act("confirm")).ToHaveCountAsync(0);
        await priya.ActAsync($"in-flight/{bids}", "confirm");
        await priya.Tab.ScreenshotAsync("offsite-work");
    }

    private static async Task DecisionAsync(Player maren, Player priya, Player luc)
    {
        var towers = await priya.AddAsync("decisions", ("question", "Do we keep the two tower bids for the winter?"));
        await maren.ActAsync($"decisions/{towers}", "stamp", ("mode", "advice"));
        await luc.ActAsync($"decisions/{towers}", "propose", ("what", "Turn both down before Christmas"));
        await priya.ActAsync($"decisions/{towers}", "propose", ("what", "Keep the smaller one to fill February"));
        await maren.WriteAsync($"decisions/{towers}", ("moves", "capacity"), ("frees", "9"));
        await maren.ActAsync($"decisions/{towers}", "name-loss", ("who", "priya"), ("what", "The tower pipeline and a third of her bookings in the first quarter"));
        await maren.GoInAsync($"plan/decisions/{towers}");
        var first = await maren.Act("decide").Locator("[name=option] option:not([value=''])").First.GetAttributeAsync("value");
        await maren.ActAsync($"decisions/{towers}", "decide", ("option", first!), ("because", "Thirty contractors call in April"), ("killed-because", "It fills February and empties April"));
        await priya.ActAsync($"decisions/{towers}", "confirm", ("at", "0"));
        await priya.ActAsync($"decisions/{towers}", "dissent", ("says", "Empty machines in February cost us people"));
        await maren.ActAsync($"decisions/{towers}", "answer", ("at", "0"), ("answer", "They will train in February."));
        await maren.Tab.ScreenshotAsync("offsite-decision");
    }

    private async Task CommitmentsAsync(Player maren, Player devon, Player priya, Player luc)
    {
        await maren.GoInAsync("plan");
        var ids = await maren.Page.Locator("[aria-labelledby=priorities] .index a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname.split('/').at(-1))");
        var sheet = await maren.AddAsync(
            "commitments", ("what", "The oldest job of the week on one sheet"), ("done-when", "Five sheets on the wall, one a week"), ("owner", "devon"), ("serves", ids[0]), ("due", Day(28)));
        await devon.ActAsync($"commitments/{sheet}", "promise", ("says", "Every Friday."));
        var list = await luc.AddAsync(
            "commitments", ("what", "Thirty contractors visited"), ("done-when", "Thirty visit sheets with a project and a date"), ("owner", "priya"), ("serves", ids[1]), ("due", Day(90)));
        await luc.GoInAsync($"plan/commitments/{list}");
        await Assertions.Expect(luc.Act("promise")).ToHaveCountAsync(0);   // who asks doesn't promise
        await priya.ActAsync($"commitments/{list}", "promise");
        await priya.Tab.ScreenshotAsync("offsite-commitment");
    }

    private async Task RatifyAsync(Player maren)
    {
        clock.Advance(TimeSpan.FromMinutes(11));
        await maren.GoInAsync("gate");
        await maren.Tab.ScreenshotAsync("offsite-gate-before");
        Assert.True(await maren.Page.Locator("#closed-by").CountAsync() == 0, await maren.Page.Locator("main").InnerTextAsync());
        await maren.ActConfirmedAsync(() => maren.ActHereAsync("ratify"));
        await Assertions.Expect(maren.Page.Locator("[aria-labelledby=ratified] li")).ToHaveCountAsync(1);
        await Assertions.Expect(maren.Page.Locator("[aria-labelledby=ratified] li")).ToContainTextAsync("Maren K.");
        await maren.Tab.ScreenshotAsync("offsite-ratified");
        await AdvanceAsync(maren, "execute");
    }

    /// <summary>Moves on at the gate, which has to be open.</summary>
    private static async Task AdvanceAsync(Player player, string stage)
    {
        await player.GoInAsync("gate");
        Assert.True(await player.Page.Locator("#closed-by").CountAsync() == 0, $"The gate to {stage} is shut:\n{await player.Page.Locator("main").InnerTextAsync()}");
        await player.ActHereAsync("advance");
        Assert.Contains("kept=", player.Page.Url);
    }

    private string Day(int fromToday) => Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
