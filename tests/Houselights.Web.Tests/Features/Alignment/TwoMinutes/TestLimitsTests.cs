using System.Net;
using Houselights.Web.Host;

namespace Houselights.Web.Tests.Features.Alignment.TwoMinutes;

public class TestLimitsTests
{
    [Fact]
    public async Task The_eleventh_start_waits_and_says_how_long()
    {
        var clock = new Clock();
        await using var server = await RunningServer.Start(options => options with { Time = clock });
        using var phone = new Phone(server.Address, accept: "application/json");
        for (var i = 0; i < 10; i++)
        {
            await phone.Start();
            using var mended = await phone.Post("/t", ("name", ""));
            Assert.Equal(i < 9 ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.TooManyRequests, mended.StatusCode);
        }

        using var refused = await phone.Post("/t", ("name", "Ada"));
        var said = await refused.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.TooManyRequests, "360"), (refused.StatusCode, refused.Headers.GetValues("Retry-After").Single()));
        Assert.Contains("10 tests can be started in 60 minutes", said, StringComparison.Ordinal);
        Assert.Contains("Try again in 360 seconds", said, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromSeconds(360));
        await phone.Start();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await phone.Post("/t", ("name", "Ada"))).StatusCode);
    }

    [Fact]
    public async Task Twenty_misses_close_the_door_to_hits_too_and_not_to_who_is_in()
    {
        var clock = new Clock();
        await using var server = await RunningServer.Start(options => options with { Time = clock });
        using var ada = new Phone(server.Address);
        using var guesser = new Phone(server.Address);
        var path = await ada.Start();
        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.NotFound, (await guesser.Get($"/t/KRTM4P7QX2{i % 8 + 2}D")).StatusCode);

        foreach (var route in (string[])["", "/answer", "/wall", "/wall?key=x", "/live", "/plan.yaml", "/page.html"])
        {
            using var hit = await guesser.Get(path + route);
            using var miss = await guesser.Get("/t/KRTM4P7QX2HD" + route);
            Assert.Equal((HttpStatusCode.TooManyRequests, "30"), (hit.StatusCode, hit.Headers.GetValues("Retry-After").Single()));
            Assert.Equal(await Masked(hit, path), await Masked(miss, "/t/KRTM4P7QX2HD"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.Get($"/t?code={path[3..]}")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.Answer(path, "Eve")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ada.Get(path)).StatusCode);
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.OK, (await guesser.Get(path)).StatusCode);
    }

    [Fact]
    public async Task Two_thousand_fake_answers_are_refused_clearly_and_harm_nobody()
    {
        var clock = new Clock();
        await using var server = await RunningServer.Start(options => options with { FrontDoor = "http://127.0.0.1:0", Proxy = "127.0.0.1", Time = clock });
        using var ada = new Phone(server.FrontDoor, "192.0.2.1");
        var path = await ada.Start(people: 4);
        await ada.Answer(path, "Ada");
        var statuses = new Dictionary<HttpStatusCode, int>();
        using var one = new Phone(server.FrontDoor, "198.51.100.7");
        for (var i = 0; i < 2000; i++)
        {
            // Names that imitate, empty answers, and now and then a flood from elsewhere; none is sound.
            using var answer = i % 2 == 0 ? await one.Answer(path, "A d a") : await one.Post(path, ("name", new string('x', 5000)), ("priority", "\u202e"));
            statuses[answer.StatusCode] = statuses.GetValueOrDefault(answer.StatusCode) + 1;
        }

        Assert.Equal(new() { [HttpStatusCode.UnprocessableEntity] = 60, [HttpStatusCode.TooManyRequests] = 1940 }, statuses);
        using var ben = new Phone(server.FrontDoor, "192.0.2.2");
        Assert.Equal(HttpStatusCode.SeeOther, (await ben.Answer(path, "Ben")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.Answer(path, "Ada", "Another thought")).StatusCode);
    }

    [Fact]
    public void An_allowance_comes_back_evenly_and_is_the_addresss_own()
    {
        var clock = new Clock();
        var allowance = new Allowance(4, TimeSpan.FromSeconds(40), clock);
        var (one, other) = (new Client(1), new Client(2));
        for (var i = 0; i < 4; i++) Assert.Null(allowance.Use(one));

        Assert.Equal(TimeSpan.FromSeconds(10), allowance.Use(one));
        Assert.Null(allowance.Use(other));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(allowance.Look(one));
        Assert.Null(allowance.Use(one));
        Assert.NotNull(allowance.Look(one));
        clock.Advance(TimeSpan.FromHours(1));
        for (var i = 0; i < 4; i++) Assert.Null(allowance.Use(one));
        Assert.NotNull(allowance.Use(one));
    }

    private static async Task<string> Masked(HttpResponseMessage answer, string path) =>
        System.Text.RegularExpressions.Regex.Replace((await answer.Content.ReadAsStringAsync()).Replace(path, "PATH", StringComparison.Ordinal), "\"traceId\":\"[^\"]*\"", "");
}
