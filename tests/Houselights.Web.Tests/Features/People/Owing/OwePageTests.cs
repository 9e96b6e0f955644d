using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.Gates;
using Houselights.App.People.Owing;
using Houselights.Core.People.Owing;
using Houselights.Web.Features.House;
using Houselights.Web.Tests.Gallery;
using Microsoft.Extensions.DependencyInjection;

namespace Houselights.Web.Tests.Features.People.Owing;

public class OwePageTests(GalleryFixture gallery)
{
    private const string More = """
        questions: [ { id: q, from: company, by: jens, on: 2026-02-02, asks: Why now } ]
        obstacles: [ { id: slot, what: No studio slot, owner: jens, on: 2026-02-02 } ]
        assumptions: [ { id: rollout, what: Priority stores first, owner: jens, test-by: 2026-01-05 }, { id: far, what: Repeat buys hold, owner: jens, test-by: 2099-01-05 } ]
        in-flight: [ { id: crm, what: CRM migration, unit: company, verdict: stop, decided-by: karl, gives-up: jens } ]

        """;

    [Theory]
    [InlineData("en", "Promise, counter or decline: Radio on air", "To be answered by Karl B.")]
    [InlineData("de", "Zusagen, gegenvorschlagen oder ablehnen: Radio on air", "Zu beantworten von Karl B.")]
    public async Task It_shows_first_what_somebody_gets_then_what_they_owe(string language, string act, string gain)
    {
        await using var server = await RunningServer.Start();
        var text = (await Open(server, "jens", language)).QuerySelector("main")!.TextContent;

        Assert.Contains(act, text, StringComparison.Ordinal);
        Assert.True(text.IndexOf(gain, StringComparison.Ordinal) is >= 0 and var at && at < text.IndexOf(act, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Three_acts_stand_in_the_light_and_the_rest_behind_a_line()
    {
        await using var server = await RunningServer.Start();
        var page = await Open(server, "jens", "en");
        var shown = page.QuerySelectorAll(".acts > li").Where(act => act.Closest("details") is null).ToList();

        Assert.Equal(3, shown.Count);
        Assert.Contains("Find out whether it holds: Priority stores first", shown[0].TextContent, StringComparison.Ordinal);   // overdue longest
        Assert.Single(page.QuerySelectorAll(".button-first"), _ => true);
        Assert.Contains("Repeat buys hold", page.QuerySelector("#later")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_minutes_are_the_sum_of_the_seconds_that_are_shown()
    {
        await using var server = await RunningServer.Start();
        var page = await Open(server, "jens", "en");
        var lines = page.QuerySelectorAll("#minutes li").Select(line => line.TextContent).ToList();
        var seconds = lines.SkipLast(2).Sum(line => int.Parse(line[(line.LastIndexOf(':') + 2)..line.LastIndexOf(' ')], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(page.QuerySelectorAll(".acts > li").Length - page.QuerySelectorAll("#later .acts > li").Length, lines.Count - 2);
        Assert.Contains($"Together {seconds} seconds; in whole minutes, rounded up: {Math.Ceiling(seconds / 60.0)}.", lines[^2], StringComparison.Ordinal);
        Assert.Contains($"about {Math.Ceiling(seconds / 60.0)} min.", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_unknown_has_no_page()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);

        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync($"/cycles/{cycle}/people/nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/cycles/nowhere/people/jens")).StatusCode);
    }

    [Fact]
    public async Task Each_act_has_a_place_for_its_form()
    {
        using var client = gallery.Client();
        var page = await Parse(await client.GetStringAsync(new Uri("/cycles/with-forms/people/jens", UriKind.Relative)));

        Assert.Equal(SampleOwe.View.Owes.Count + SampleOwe.View.Later.Count, page.QuerySelectorAll(".acts > li form[method=post]").Length);
        Assert.NotNull(page.QuerySelector("form[action='/cycles/shelf-launch-2026/commitments/radio/act']"));
        Assert.Empty(page.QuerySelectorAll(".acts a.button"));
    }

    [Fact]
    public async Task Where_nothing_is_known_it_is_said_what_would_light_it()
    {
        using var client = gallery.Client();
        var page = await Parse(await client.GetStringAsync(new Uri("/cycles/first-light/people/ada", UriKind.Relative)));

        Assert.Equal(2, page.QuerySelectorAll(".unlit").Length);
        Assert.All(page.QuerySelectorAll(".unlit"), unlit => Assert.Equal(2, unlit.QuerySelectorAll("p").Length));
    }

    [Fact]
    public async Task The_home_of_a_cycle_shows_the_same_in_short_to_somebody_with_a_seat_and_to_nobody_else()
    {
        await using var server = await RunningServer.Start();
        var standing = Assert.IsType<Done<Standing>>(await server.Services.GetRequiredService<Standings>().Of(Actor.Local, await server.Import(PlanText.Small + More))).Value;
        var house = HouseReading.Of(standing);
        var owing = house.Show(OwingReading.Of(standing, "jens")).Owing;

        Assert.Null(house.Show().Owing);
        Assert.Equal(3, owing!.Owes.Count);
        Assert.Contains(owing.Gets, slip => slip.Who == "To be answered by Karl B.");
    }

    /// <summary>The minutes on record rest on how much there is to read: no row may say more than what was counted for it.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task A_row_has_no_more_words_than_its_seconds_count(string language)
    {
        await using var server = await RunningServer.Start();
        var page = await Open(server, "jens", language, Promises, "jens");
        foreach (var kind in (OwedKind[])[OwedKind.AnswerRequest, OwedKind.AnswerCounter, OwedKind.Start, OwedKind.Deliver, OwedKind.AcceptDelivery])
        {
            var row = page.QuerySelectorAll(".acts > li").First(each => each.Id!.StartsWith(kind.ToString().ToLowerInvariant() + "-commitments", StringComparison.Ordinal));
            Assert.NotEmpty(row.QuerySelectorAll("form"));
            foreach (var closed in row.QuerySelectorAll("details > :not(summary)").ToList()) closed.Remove();
            var words = Effort.Words(string.Join(' ', row.QuerySelectorAll("h3, p, button, summary").Select(part => part.TextContent))) - Effort.Words("Radio on air here");
            Assert.True(words - (kind == OwedKind.Start ? 0 : Effort.Words("Heard by all")) <= Effort.FormWords(kind), $"{kind}: {words} words with done-when, {Effort.FormWords(kind)} counted: {row.TextContent}");
        }
    }

    [Fact]
    public async Task A_promise_is_given_with_one_press_and_a_sentence_is_welcome()
    {
        await using var server = await RunningServer.Start();
        var page = await Open(server, "jens", "en", Promises, "jens");
        var row = page.QuerySelector("#deliver-commitments_radio-2")!;

        Assert.Equal("Deliver", row.QuerySelector("form > button")!.TextContent);
        Assert.Contains("Done when: Heard by all", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector("details.act > .say-more"));
        Assert.All(row.QuerySelectorAll("details.act").Skip(1), act => Assert.Null(act.QuerySelector(".say-more")));   // a new date and a reason have to be given
    }

    [Theory]
    [InlineData("en", "The app asks for one minute a week", "and can wait a week")]
    [InlineData("de", "Die App bittet um eine Minute in der Woche", "eine Woche warten")]
    public async Task What_does_not_fit_into_the_minutes_waits_and_it_is_said_why(string language, string why, string how)
    {
        await using var server = await RunningServer.Start();
        var page = await Open(server, "jens", language, Promises.Replace("role: member", "role: contributor", StringComparison.Ordinal), "jens");

        Assert.Contains(why, page.QuerySelector("#waiting")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(how, page.QuerySelector("#waiting")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#waiting .acts form"));
    }

    private const string Promises = """
        houselights: 1
        organisation: Nordwind
        cycle: { name: Shelf, starts: 2025-11-03, ends: 2026-06-30, stage: execute }
        rhythm: { weekly: monday }
        units: [ { id: company, name: Nordwind, head: karl } ]
        people:
          - { id: karl, name: Karl B., role: leader, unit: company }
          - { id: jens, name: Jens M., role: member, unit: company }
        commitments:
          - { id: radio-1, what: Radio on air here, done-when: Heard by all, asked-by: karl, owner: jens, due: 2026-02-09, state: asked }
          - { id: radio-2, what: Radio on air here, done-when: Heard by all, asked-by: karl, owner: jens, due: 2026-02-09, duration: 6w, state: promised }
          - { id: radio-3, what: Radio on air here, done-when: Heard by all, asked-by: jens, owner: karl, due: 2026-02-09, state: countered }
          - { id: radio-4, what: Radio on air here, done-when: Heard by all, asked-by: jens, owner: karl, due: 2026-02-09, state: delivered }

        """;

    private static Task<IDocument> Open(RunningServer server, string person, string language) => Open(server, person, language, PlanText.Small + More, null);

    private static async Task<IDocument> Open(RunningServer server, string person, string language, string plan, string? part)
    {
        var cycle = await server.Import(plan);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/cycles/{cycle}/people/{person}");
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (part is not null) request.Headers.Add("Cookie", $"houselights-part={cycle}:{part}");
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Parse(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<IDocument> Parse(string html) => await new HtmlParser().ParseDocumentAsync(html);
}
