using System.Net;
using Houselights.App;
using Houselights.Web.Host;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Houselights.Web.Tests.Features.People.Accounts;

public class SignInTests
{
    [Fact]
    public async Task Without_an_account_every_page_leads_to_the_first_and_after_that_to_the_sign_in()
    {
        await using var server = await Closed();
        using var guest = new Guest(server.Address);

        foreach (var path in new[] { "/", "/cycles/none", "/account", "/sign-in", "/nowhere" })
            Assert.Equal("/first-run", Location(await guest.Get(path)));
        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/first-run")).StatusCode);
        await guest.Found();

        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/")).StatusCode);
        using var stranger = new Guest(server.Address);
        Assert.Equal("/sign-in", Location(await stranger.Get("/")));
        Assert.Equal("/sign-in?back=%2Fcycles%2Fnone%3Fa%3D1", Location(await stranger.Get("/cycles/none?a=1")));
        Assert.Equal("/sign-in", Location(await stranger.Get("/first-run")));
        Assert.Equal("/sign-in", Location(await stranger.Post("/first-run", ("name", "Eve"), ("mail", "eve@nordwind.example"), ("password", Guest.Password))));
    }

    [Fact]
    public async Task The_first_account_is_made_on_the_machine_itself_alone()
    {
        await using var server = await Closed(options => options with { FrontDoor = "http://127.0.0.1:0", Proxy = "127.0.0.1" });
        using var outside = new Guest(server.FrontDoor, https: true);
        using var inside = new Guest(server.Address);

        Assert.Equal(HttpStatusCode.NotFound, (await outside.Get("/first-run")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Post("/first-run", ("name", "Eve"), ("mail", "eve@nordwind.example"), ("password", Guest.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await outside.Get("/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await inside.Send(HttpMethod.Get, "/first-run", null, "text/html", ("X-Forwarded-For", "192.0.2.1"))).StatusCode);   // something speaks for others
        await inside.Found();
    }

    [Fact]
    public async Task Everything_asks_for_a_session_but_what_is_marked_open()
    {
        await using var server = await Closed();
        using var guest = new Guest(server.Address);
        await new Guest(server.Address).Found();
        var open = new List<string>();
        foreach (var endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var pattern = endpoint.RoutePattern.RawText!.TrimStart('/');
                if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
                {
                    open.Add(pattern.Split('/')[0]);
                    continue;
                }

                using var answer = await guest.Send(new HttpMethod(method), "/" + pattern.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), null, "application/json");
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {pattern} answers {answer.StatusCode} to a stranger.");
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            }

        Assert.Equal(["assets", "first-run", "health", "preferences", "recovery", "sign-in", "sign-out", "t"], open.Except(["invitations"], StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Unauthorized, (await guest.Get("/cycles/none/live", "text/event-stream")).StatusCode);
    }

    [Theory]
    [InlineData("/cycles/none?a=1", "/cycles/none?a=1")]
    [InlineData("", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/a\r\nSet-Cookie: x=1", "/")]
    public async Task Signing_in_leads_back_to_this_host_alone(string back, string to)
    {
        await using var server = await Closed();
        await new Guest(server.Address).Found();
        using var guest = new Guest(server.Address);

        Assert.Equal(to, Location(await guest.SignIn(back: back)));
        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/account")).StatusCode);
        Assert.Equal(to, Location(await guest.Get("/sign-in?back=" + Uri.EscapeDataString(back))));
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_no_script_and_no_other_site()
    {
        await using var server = await Closed(options => options with { FrontDoor = "http://127.0.0.1:0", Proxy = "127.0.0.1" });
        using var inside = await new Guest(server.Address).Found();
        using var outside = new Guest(server.FrontDoor, https: true);
        var plain = inside.LastSet!;
        await outside.SignIn();

        Assert.StartsWith(Sessions.PlainCookie + "=", plain, StringComparison.Ordinal);
        Assert.StartsWith(Sessions.SecureCookie + "=", outside.LastSet, StringComparison.Ordinal);
        foreach (var set in new[] { plain, outside.LastSet! })
        {
            Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", set, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/;", set, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain", set, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("secure", outside.LastSet, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", plain, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Over_plain_http_from_elsewhere_nobody_signs_in_and_no_session_holds()
    {
        await using var server = await Closed(options => options with { FrontDoor = "http://127.0.0.1:0" });
        using var inside = await new Guest(server.Address).Found();
        using var outside = new Guest(server.FrontDoor);

        using var page = await outside.Get("/sign-in");
        using var refused = await outside.SignIn();
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("https", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var cookie in inside.Cookies) outside.Cookies[cookie.Key] = cookie.Value;
        Assert.StartsWith("/sign-in", Location(await outside.Get("/account")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await inside.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task With_accounts_the_front_door_opens_everything_to_who_signs_in()
    {
        await using var server = await Closed(options => options with { FrontDoor = "http://127.0.0.1:0", Proxy = "127.0.0.1" });
        await new Guest(server.Address).Found();
        using var outside = new Guest(server.FrontDoor, https: true);

        Assert.Equal("/sign-in", Location(await outside.Get("/")));
        Assert.Equal(HttpStatusCode.OK, (await outside.Get("/t/new")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Get("/health/ready")).StatusCode);
        await outside.SignIn();
        Assert.Equal(HttpStatusCode.OK, (await outside.Get("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await outside.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_page_and_five_lock()
    {
        await using var server = await Closed();
        await new Guest(server.Address).Found();
        using var guest = new Guest(server.Address);
        var pages = new List<string>();
        foreach (var mail in new[] { Guest.Mail, "eve@nordwind.example" })
            for (var round = 0; round < 6; round++)
            {
                using var answer = await guest.Post("/sign-in", ("mail", mail), ("password", "not the one at all"));
                Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
                pages.Add((await answer.Content.ReadAsStringAsync()).Replace(mail, "", StringComparison.Ordinal));
            }

        Assert.Equal(pages[..6], pages[6..]);
        Assert.NotEqual(pages[0], pages[4]);
        Assert.Contains("15", (await Guest.Page(await guest.SignIn())).QuerySelector(".wrong")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("not the one at all", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_has_so_many_tries_and_no_more()
    {
        await using var server = await Closed(options => options with { Time = new Clock() });
        await new Guest(server.Address).Found();
        using var guest = new Guest(server.Address);
        for (var tries = 0; tries < 60; tries++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await guest.Post("/sign-in", ("mail", $"{tries}@nordwind.example"), ("password", "x"))).StatusCode);

        using var refused = await guest.SignIn();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_page_of_another_site_signs_nobody_in_or_out()
    {
        await using var server = await Closed();
        using var guest = await new Guest(server.Address).Found();

        using var forged = await guest.Send(HttpMethod.Post, "/sign-out", new FormUrlEncodedContent([]), "text/html", ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/account")).StatusCode);
        Assert.Equal("/sign-in", Location(await guest.Post("/sign-out")));
        Assert.StartsWith("/sign-in", Location(await guest.Get("/account")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_outlives_a_restart_of_the_server_and_its_keys_lie_closed()
    {
        var data = Directory.CreateTempSubdirectory("houselights-").FullName;
        using var guest = new Guest(new Uri("http://127.0.0.1:9"));
        await using (var first = await HouselightsHost.Build(Options(data)))
        {
            await first.StartAsync();
            using var here = await new Guest(new Uri(first.Urls.First())).Found();
            foreach (var cookie in here.Cookies) guest.Cookies[cookie.Key] = cookie.Value;
            await first.StopAsync();
        }

        await using (var second = await HouselightsHost.Build(Options(data)))
        {
            await second.StartAsync();
            using var again = new Guest(new Uri(second.Urls.First()));
            foreach (var cookie in guest.Cookies) again.Cookies[cookie.Key] = cookie.Value;
            Assert.Equal(HttpStatusCode.OK, (await again.Get("/account")).StatusCode);
            await second.StopAsync();
        }

        var key = File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(data, "session-keys"))));
        Assert.Matches("<sealed[ >]", key);
        Assert.DoesNotContain("masterKey", key, StringComparison.Ordinal);
        Directory.Delete(data, recursive: true);

        static HouselightsOptions Options(string data) => RunningServer.Options(data) with { OpenHouse = false, PasswordIterations = 1 };
    }

    [Fact]
    public async Task An_open_house_has_no_sign_in_and_everybody_here_is_the_person_at_this_machine()
    {
        await using var server = await RunningServer.Start();
        using var guest = new Guest(server.Address);

        Assert.Equal(HttpStatusCode.OK, (await guest.Get("/")).StatusCode);
        foreach (var path in new[] { "/sign-in", "/first-run", "/account", "/recovery" })
            Assert.Equal(HttpStatusCode.NotFound, (await guest.Get(path)).StatusCode);
        Assert.Same(Actor.Local, new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = server.Services }.Actor());
    }

    internal static Task<RunningServer> Closed(Func<HouselightsOptions, HouselightsOptions>? change = null) =>
        RunningServer.Start(options => (change ?? (each => each))(options with { OpenHouse = false, PasswordIterations = 1 }));

    internal static string Location(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            return answer.Headers.Location!.ToString();
        }
    }
}
