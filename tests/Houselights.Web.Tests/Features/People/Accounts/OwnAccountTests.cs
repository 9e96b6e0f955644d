using System.Net;
using Houselights.App.People.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Everybody = Houselights.App.People.Accounts.Accounts;

namespace Houselights.Web.Tests.Features.People.Accounts;

public class OwnAccountTests
{
    private const string Other = "four doves carry tin";

    [Fact]
    public async Task Signing_out_everywhere_ends_the_others_at_once_and_not_the_one_that_asks()
    {
        await using var server = await SignInTests.Closed();
        using var here = await new Guest(server.Address).Found();
        using var there = new Guest(server.Address);
        await there.SignIn();

        Assert.Equal("/account?saved=sessions", SignInTests.Location(await here.Post("/account/sessions/ending")));

        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account")).StatusCode);
        Assert.StartsWith("/sign-in", SignInTests.Location(await there.Get("/account")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_ends_the_others_and_the_old_one_opens_nothing()
    {
        await using var server = await SignInTests.Closed();
        using var here = await new Guest(server.Address).Found();
        using var there = new Guest(server.Address);
        await there.SignIn();

        using (var wrong = await here.Post("/account/password", ("current", Other), ("password", Other)))
            Assert.NotEmpty((await Guest.Page(wrong)).GetElementById("current-wrong")!.TextContent);
        using (var common = await here.Post("/account/password", ("current", Guest.Password), ("password", "correct horse battery staple")))
            Assert.NotEmpty((await Guest.Page(common)).GetElementById("password-wrong")!.TextContent);
        Assert.Equal("/account?saved=password", SignInTests.Location(await here.Post("/account/password", ("current", Guest.Password), ("password", Other))));

        Assert.Equal(HttpStatusCode.OK, (await here.Get("/account")).StatusCode);
        Assert.StartsWith("/sign-in", SignInTests.Location(await there.Get("/account")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await there.SignIn()).StatusCode);
        Assert.Equal("/", SignInTests.Location(await there.SignIn(Other)));
    }

    [Fact]
    public async Task Details_are_kept_and_a_new_mail_address_asks_first_who_sits_there()
    {
        var clock = new Clock();
        await using var server = await SignInTests.Closed(options => options with { Time = clock });
        using var here = await new Guest(server.Address).Found();
        clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("/account?saved=details", SignInTests.Location(await here.Post("/account", ("name", "Ada K."), ("mail", Guest.Mail), ("language", "de"), ("digest", "yes"))));
        Assert.Equal("/confirm?back=%2Faccount", SignInTests.Location(await here.Post("/account", ("name", "Ada K."), ("mail", "ada.k@nordwind.example"), ("language", "de"))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await here.Post("/confirm", ("password", Other), ("back", "/account"))).StatusCode);
        Assert.Equal("/account", SignInTests.Location(await here.Post("/confirm", ("password", Guest.Password), ("back", "/account"))));
        Assert.Equal("/account?saved=details", SignInTests.Location(await here.Post("/account", ("name", "Ada K."), ("mail", "ada.k@nordwind.example"), ("language", "de"))));

        var page = await Guest.Page(await here.Get("/account?saved=details"));
        Assert.Equal("ada.k@nordwind.example", page.GetElementById("mail")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("input[name=language][value=de][checked]"));
        Assert.Null(page.QuerySelector("input[name=digest][checked]"));
    }

    [Fact]
    public async Task A_disabled_persons_live_stream_ends_and_does_not_come_back()
    {
        await using var server = await SignInTests.Closed();
        using var ada = await new Guest(server.Address).Found();
        var cycle = await InvitationTests.Import(ada);
        Assert.Equal(cycle, SignInTests.Location(await ada.Post(await InvitationTests.Invite(ada, cycle, Guest.Mail, "karl") + "/acceptance")));
        using var live = await ada.Get(cycle + "/live?page=house", "text/event-stream");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        var accounts = server.Services.GetRequiredService<Everybody>();
        var profile = Assert.IsType<App.Done<AccountProfile>>(await accounts.SignIn(Guest.Mail, Guest.Password)).Value;
        await accounts.SignOutEverywhere(profile.Actor);

        var all = await live.Content.ReadAsStringAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Contains("event: end", all, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await ada.Get(cycle + "/live?page=house", "text/event-stream")).StatusCode);
    }

    [Fact]
    public async Task Without_mail_recovery_names_the_command_and_its_link_sets_a_new_password_once()
    {
        await using var server = await SignInTests.Closed();
        await new Guest(server.Address).Found();
        using var guest = new Guest(server.Address);
        Assert.Contains("houselights recover", await (await guest.Get("/recovery")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var token = await Recovery.TokenFor(server.Data, Guest.Mail, TimeProvider.System);

        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/recovery/" + token)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guest.Post("/recovery/" + token, ("password", "short"))).StatusCode);
        Assert.Equal("/", SignInTests.Location(await guest.Post("/recovery/" + token, ("password", Other))));

        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get("/recovery/" + token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Post("/recovery/" + token, ("password", Guest.Password))).StatusCode);
    }

    [Fact]
    public async Task Asking_for_a_link_gets_the_same_page_whether_the_address_is_known()
    {
        await using var server = await SignInTests.Closed(options => options with { Mail = new("127.0.0.1", "house@example.org", 9) });
        await new Guest(server.Address).Found();
        using var guest = new Guest(server.Address);

        var known = await (await guest.Post("/recovery", ("mail", Guest.Mail))).Content.ReadAsStringAsync();
        var unknown = await (await guest.Post("/recovery", ("mail", "eve@nordwind.example"))).Content.ReadAsStringAsync();

        Assert.Equal(known, unknown);
    }

    [Fact]
    public async Task From_outside_no_link_is_mailed_that_could_lead_to_a_host_of_the_askers_choice()
    {
        await using var server = await SignInTests.Closed(options => options with { FrontDoor = "http://127.0.0.1:0", Proxy = "127.0.0.1", Mail = new("127.0.0.1", "house@example.org", 9) });
        await new Guest(server.Address).Found();
        using var outside = new Guest(server.FrontDoor, https: true);

        using var page = await outside.Send(HttpMethod.Post, "/recovery", new FormUrlEncodedContent([new("mail", Guest.Mail)]), "text/html", ("Host", "evil.example"));

        Assert.Contains("houselights recover", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
