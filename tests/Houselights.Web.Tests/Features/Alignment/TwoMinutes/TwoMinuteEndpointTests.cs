using System.Net;
using Houselights.App;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Core.Document;
using Microsoft.Extensions.DependencyInjection;

namespace Houselights.Web.Tests.Features.Alignment.TwoMinutes;

public class TwoMinuteEndpointTests
{
    [Fact]
    public async Task Two_phones_answer_and_both_pages_turn()
    {
        await using var server = await RunningServer.Start();
        using var ada = new Phone(server.Address);
        using var ben = new Phone(server.Address);
        var path = await ada.Start(people: 2);
        using var taken = await ada.Answer(path, "Ada", "Marker of Ada");
        Assert.Equal((HttpStatusCode.SeeOther, path), (taken.StatusCode, taken.Headers.Location!.ToString()));
        using var stream = await ada.Open(path + "/live");
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync());
        Assert.DoesNotContain("Marker of", await Event(lines), StringComparison.Ordinal);

        await ben.Answer(path, "Ben", "Marker of Ben");

        await Event(lines, until: "Marker of Ben");
        foreach (var phone in (Phone[])[ada, ben])
        {
            var page = await (await phone.Get(path)).Content.ReadAsStringAsync();
            page = Phone.Words(page);
            Assert.Contains("Marker of Ada", page, StringComparison.Ordinal);
            Assert.Contains("Marker of Ben", page, StringComparison.Ordinal);
        }

        using var late = new Phone(server.Address);
        using var closed = await late.Get(path);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        Assert.DoesNotContain("Marker of", await closed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await late.Answer(path, "Cleo")).StatusCode);
        var plan = PlanReader.Read([PlanSource.Of("plan.yaml", await (await ben.Get(path + "/plan.yaml")).Content.ReadAsStringAsync())], PlanLimits.Web);
        Assert.Empty(plan.Errors);
        Assert.Equal(HttpStatusCode.OK, (await ben.Get(path + "/page.html")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await late.Get(path + "/plan.yaml")).StatusCode);
    }

    [Fact]
    public async Task A_refused_form_comes_back_with_what_was_typed_and_the_same_key()
    {
        await using var server = await RunningServer.Start();
        using var ada = new Phone(server.Address);
        var path = await ada.Start();

        using var refused = await ada.Post(path, ("name", "Ada & <b>"), ("priority", "x"), ("stops", ""), ("choice0", "left"), ("expected", "81"), ("once", "0123456789abcdef0123456789abcdef"));
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("0123456789abcdef0123456789abcdef", page, StringComparison.Ordinal);
        using var started = await ada.Post("/t", ("name", ""), ("people", "1"), ("naming", "names"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, started.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.Post("/t", ("name", "Ada"), ("naming", "names"), ("dilemma", "own"), ("ownLeft", ""), ("ownRight", "x"))).StatusCode);
    }

    [Fact]
    public async Task A_repeated_post_whose_answer_was_lost_gets_its_seat_again()
    {
        await using var server = await RunningServer.Start();
        using var ada = new Phone(server.Address);
        var path = await ada.Start(people: 2);
        await ada.Answer(path, "Ada");
        const string once = "0123456789abcdef0123456789abcdef";
        using (var ben = new Phone(server.Address)) await ben.Answer(path, "Ben", once: once);   // the last: the lights are on

        using var again = new Phone(server.Address);
        using var answer = await again.Answer(path, "Ben", once: once);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Launch in the region", Phone.Words(await (await again.Get(path)).Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_are_kept_from_scripts_and_for_this_test_alone()
    {
        await using var server = await RunningServer.Start();
        using var ada = new Phone(server.Address);
        using var started = await ada.Post("/t", ("name", "Ada"), ("naming", "names"), ("dilemma", "people"));

        var cookie = Assert.Single(started.Headers.GetValues("Set-Cookie"));

        Assert.Matches(@"^starter=[\w-]{43}; max-age=1209600; path=/t/[2-9A-Z]{12}; samesite=lax; httponly$", cookie);
    }

    [Fact]
    public async Task A_code_is_found_however_it_is_typed()
    {
        await using var server = await RunningServer.Start();
        using var ada = new Phone(server.Address);
        var path = await ada.Start();
        var code = path[3..];

        foreach (var typed in (string[])[$"/t?code={code[..4].ToLowerInvariant()}-{code[4..8]}%20{code[8..]}", $"/t/{code.ToLowerInvariant()}"])
        {
            using var found = await ada.Get(typed);
            Assert.Equal((HttpStatusCode.SeeOther, path), (found.StatusCode, found.Headers.Location!.ToString()));
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.Get("/t?code=KRTM")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Get("/t?code=KRTM-4P7Q-X2HD")).StatusCode);
    }

    [Fact]
    public async Task The_wall_opens_with_its_key_alone()
    {
        await using var server = await RunningServer.Start();
        using var ada = new Phone(server.Address);
        var path = await ada.Start(people: 2);
        var starter = ada.Cookies.GetCookies(new Uri(server.Address, path)).Single(cookie => cookie.Name == "starter").Value;
        using var wall = new Phone(server.Address);

        Assert.Equal(HttpStatusCode.OK, (await wall.Get($"{path}/wall?key={TwoMinuteTests.WallKeyOf(starter)}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await wall.Get($"{path}/wall?key={starter}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await wall.Get($"{path}/wall")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await wall.Get($"{path}/live")).StatusCode);
        using var live = await wall.Open($"{path}/live?key={TwoMinuteTests.WallKeyOf(starter)}");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Only_the_starter_turns_on_the_lights_and_deletes_and_streams_end()
    {
        await using var server = await RunningServer.Start();
        using var ada = new Phone(server.Address);
        using var ben = new Phone(server.Address);
        var path = await ada.Start();
        await ben.Answer(path, "Ben");
        // A person is led back to the page that says what is missing, a program is told; the lights stay off.
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.Post(path + "/opening")).StatusCode);
        using (var asked = new HttpRequestMessage(HttpMethod.Post, path + "/opening") { Headers = { { "Accept", "application/json" } } })
            Assert.Equal(HttpStatusCode.Conflict, (await ada.Send(asked, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("One more is missing", await (await ada.Get(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await ada.Answer(path, "Ada");
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Post(path + "/opening")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Post(path + "/deletion")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await ada.Post(path + "/opening")).StatusCode);
        using var stream = await ben.Open(path + "/live");
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync());
        await Event(lines);

        Assert.Equal(HttpStatusCode.OK, (await ada.Post(path + "/deletion")).StatusCode);

        Assert.StartsWith("event: end", await Event(lines), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.Get(path)).StatusCode);
    }

    [Fact]
    public async Task Tests_are_swept_after_fourteen_days()
    {
        var clock = new Clock();
        await using var server = await RunningServer.Start(options => options with { Time = clock });
        using var ada = new Phone(server.Address);
        await ada.Start();
        var house = server.Services.GetRequiredService<Household>();

        clock.Advance(TimeSpan.FromDays(14));   // the hourly sweep is due
        await house.TwoMinuteTests.Start(new("Ben", null, null, Core.Alignment.TwoMinutes.Naming.Names, [new("Which?", "This", "That")]), null);   // a write behind the sweep's

        for (var tries = 0; await Living(house) > 1 && tries < 200; tries++) await house.Prove(default);
        Assert.Equal(1, await Living(house));
    }

    [Fact]
    public async Task A_page_of_another_site_answers_nothing()
    {
        await using var server = await RunningServer.Start();
        using var ada = new Phone(server.Address);
        var path = await ada.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("name", "Eve")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.SendAsync(request)).StatusCode);
    }

    private static async Task<int> Living(Household house)
    {
        await using var db = house.Data.CreateDbContext();
        return db.TwoMinuteTests.Count();
    }

    private static async Task<string> Event(StreamReader lines, string? until = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var text = new List<string>();
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length > 0 && line[0] != ':') text.Add(line);
            else if (line.Length == 0 && text.Count > 0 && (until is null || Phone.Words(string.Join('\n', text)).Contains(until, StringComparison.Ordinal))) break;
        }

        return string.Join('\n', text);
    }
}
