using System.Net;

namespace Houselights.Web.Tests.Features.People.Accounts;

/// <summary>Who looks after the server shuts out who leaves, and nobody else does.</summary>
public class AllAccountsTests
{
    private const string Bo = "bo@nordwind.example", Theirs = "seven lanterns over ice";

    [Fact]
    public async Task Who_leaves_is_signed_out_at_once_cant_come_in_and_is_let_in_again()
    {
        await using var server = await SignInTests.Closed();
        using var ada = await new Guest(server.Address).Found();
        using var bo = new Guest(server.Address);
        var cycle = await InvitationTests.Import(ada);
        Assert.Equal(HttpStatusCode.SeeOther, (await bo.Post(await InvitationTests.Invite(ada, cycle, Bo, "jens"), ("name", "Bo L."), ("mail", Bo), ("password", Theirs))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bo.Get(cycle)).StatusCode);

        Assert.NotNull((await Guest.Page(await ada.Get("/account"))).QuerySelector("a[href='/account/all']"));
        var page = await Guest.Page(await ada.Get("/account/all"));
        Assert.Contains("2 people have a key.", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var shut = Assert.Single(page.QuerySelectorAll("main form")).GetAttribute("action")!;
        Assert.EndsWith("/disabling", shut, StringComparison.Ordinal);
        Assert.Equal("/account/all", SignInTests.Location(await ada.Post(shut)));

        Assert.StartsWith("/sign-in", SignInTests.Location(await bo.Get(cycle)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await bo.Post("/sign-in", ("mail", Bo), ("password", Theirs))).StatusCode);
        page = await Guest.Page(await ada.Get("/account/all"));
        Assert.Contains("shut out since", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account/all", SignInTests.Location(await ada.Post(Assert.Single(page.QuerySelectorAll("main form")).GetAttribute("action")!)));
        Assert.Equal(HttpStatusCode.SeeOther, (await bo.Post("/sign-in", ("mail", Bo), ("password", Theirs))).StatusCode);
    }

    [Fact]
    public async Task Nobody_else_sees_accounts_or_shuts_anybody_out()
    {
        await using var server = await SignInTests.Closed();
        using var ada = await new Guest(server.Address).Found();
        using var bo = new Guest(server.Address);
        await bo.Post(await InvitationTests.Invite(ada, await InvitationTests.Import(ada), Bo, "jens"), ("name", "Bo L."), ("mail", Bo), ("password", Theirs));
        var shut = (await Guest.Page(await ada.Get("/account/all"))).QuerySelector("main form")!.GetAttribute("action")!;

        Assert.Null((await Guest.Page(await bo.Get("/account"))).QuerySelector("a[href='/account/all']"));
        Assert.Equal(HttpStatusCode.NotFound, (await bo.Get("/account/all")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bo.Post(shut)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bo.Post(shut.Replace("disabling", "enabling", StringComparison.Ordinal))).StatusCode);
        using var nobody = new Guest(server.Address);
        Assert.StartsWith("/sign-in", SignInTests.Location(await nobody.Get("/account/all")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_first_who_sits_there_and_the_last_who_looks_after_the_server_stays()
    {
        var clock = new Clock();
        await using var server = await SignInTests.Closed(options => options with { Time = clock });
        using var ada = await new Guest(server.Address).Found();
        using var bo = new Guest(server.Address);
        await bo.Post(await InvitationTests.Invite(ada, await InvitationTests.Import(ada), Bo, "jens"), ("name", "Bo L."), ("mail", Bo), ("password", Theirs));
        var shut = (await Guest.Page(await ada.Get("/account/all"))).QuerySelector("main form")!.GetAttribute("action")!;
        clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Empty((await Guest.Page(await ada.Get("/account/all"))).QuerySelectorAll("main form"));
        Assert.Equal("/confirm?back=%2Faccount%2Fall", SignInTests.Location(await ada.Post(shut)));
        Assert.Equal(HttpStatusCode.OK, (await bo.Get("/account")).StatusCode);
        Assert.Equal("/account/all", SignInTests.Location(await ada.Post("/confirm", ("password", Guest.Password), ("back", "/account/all"))));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Post("/account/all/nobody/disabling")).StatusCode);

        using var refused = await ada.Post($"/account/all/{await IdOf(server)}/disabling");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("somebody has to stay", (await Guest.Page(refused)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ada.Get("/account")).StatusCode);
    }

    private static async Task<string> IdOf(RunningServer server)
    {
        var accounts = (App.People.Accounts.Accounts)server.Services.GetService(typeof(App.People.Accounts.Accounts))!;
        return Assert.IsType<App.Done<App.People.Accounts.AccountProfile>>(await accounts.SignIn(Guest.Mail, Guest.Password)).Value.Id;
    }
}
