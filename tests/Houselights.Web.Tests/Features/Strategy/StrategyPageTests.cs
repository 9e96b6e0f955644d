using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Houselights.Web.Tests.Features.Strategy;

public class StrategyPageTests
{
    private static readonly string Written = PlanText.Small.Replace("commitments:\n", """
          - { id: ruth, name: Ruth V., role: advisor }
        strategy:
          author: karl
          decider: karl
          direction: The ice cream that people ask for by name
          excludes: [ { id: label, what: Private label, tempting: It fills the factory, gives-up: jens } ]
          pressure-tests: [ { by: ruth, on: 2026-01-12, says: One region is too small } ]
        commitments:

        """, StringComparison.Ordinal);

    [Fact]
    public async Task Before_the_first_sentence_the_leader_is_asked_for_it_and_others_read_who_writes_it()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);
        var (leader, other) = (await Open(server, cycle, "karl"), await Open(server, cycle, "jens"));

        Assert.Single(leader.QuerySelectorAll("main textarea"), _ => true);
        Assert.Contains("Karl B. has not written where we are going.", other.QuerySelector(".unlit")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(other.QuerySelectorAll("main form"));

        Assert.Equal($"/cycles/{cycle}/strategy?kept=2", await Post(server, "karl", leader.QuerySelector("form.first-words")!, ("now", "By name")));
        Assert.Equal("By name", (await Open(server, cycle, "jens")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Everybody_but_the_leader_says_what_speaks_against_it_and_the_leader_answers_each()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Written);
        var page = await Open(server, cycle, "jens");
        Assert.Null(page.QuerySelector("form[action$='/acts/answer']"));
        Assert.Contains("Not answered yet", page.QuerySelector("#voice-0")!.TextContent, StringComparison.Ordinal);

        await Post(server, "jens", page.QuerySelector("form[action$='/acts/comment']")!, ("says", "One buyer"));
        var leader = await Open(server, cycle, "karl");
        Assert.Null(leader.QuerySelector("form[action$='/acts/comment']"));
        Assert.Equal(2, leader.QuerySelectorAll("form[action$='/acts/answer']").Length);

        Assert.Equal($"/cycles/{cycle}/strategy?kept=3#voice-1", await Post(server, "karl", leader.QuerySelector("#voice-1 form")!, ("answer", "For two years")));
        Assert.Contains("For two years", (await Open(server, cycle, "jens")).QuerySelector("#voice-1 .answer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_given_up_is_confirmed_by_that_person_alone()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Written);

        Assert.Null((await Open(server, cycle, "karl")).QuerySelector("form[action$='/acts/confirm']"));
        await Post(server, "jens", (await Open(server, cycle, "jens")).QuerySelector("#no-label form[action$='/acts/confirm']")!);

        var page = await Open(server, cycle, "jens");
        Assert.Null(page.QuerySelector("form[action$='/acts/confirm']"));
        Assert.Contains("Confirmed", page.QuerySelector("#no-label")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Jens M.", page.QuerySelector("#history")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_leader_writes_and_adds_and_removes()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Written);
        var (leader, advisor) = (await Open(server, cycle, "karl"), await Open(server, cycle, "ruth"));

        Assert.Equal(8, leader.QuerySelectorAll(".course form[data-saves]").Length);
        Assert.Empty(advisor.QuerySelectorAll("form[data-saves], form[action$='/elements'], form[action$='/removal']"));
        Assert.NotNull(advisor.QuerySelector("form[action$='/acts/swap-test']"));

        await Post(server, "karl", leader.QuerySelector("form[action$='/elements/removal']")!);
        Assert.Empty((await Open(server, cycle, "ruth")).QuerySelectorAll("#no-label"));
    }

    internal static async Task<IDocument> Open(RunningServer server, string cycle, string person, string page = "strategy")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/cycles/{cycle}/{page}");
        request.Headers.Add("Cookie", $"houselights-part={cycle}%3A{person}");
        request.Headers.AcceptLanguage.ParseAdd("en");
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form of a page as a browser without scripts does; where it leads.</summary>
    internal static async Task<string> Post(RunningServer server, string person, IElement form, params (string Name, string Value)[] typed)
    {
        var action = form.GetAttribute("action")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields.Concat(typed.Select(each => KeyValuePair.Create(each.Name, each.Value)))) };
        request.Headers.Add("Cookie", $"houselights-part={action.Split('/')[2]}%3A{person}");
        request.Headers.Accept.ParseAdd("text/html");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
