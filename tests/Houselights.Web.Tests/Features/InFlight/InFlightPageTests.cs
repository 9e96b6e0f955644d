using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Houselights.Web.Tests.Features.InFlight;

/// <summary>Running work is decided on where it is read, one by one or several at once.</summary>
public class InFlightPageTests
{
    private static readonly string Plan = PlanText.Small
        .Replace("people:\n", "  - { id: sales, name: Sales, head: jens, parent: company, capacity: 10 }\npeople:\n  - { id: ruth, name: Ruth A., role: advisor }\n", StringComparison.Ordinal)
        .Replace("commitments:\n", """
            in-flight:
              - { id: crm, what: CRM migration, unit: sales, load: 6, verdict: protect, decided-by: karl, on: 2025-11-20 }
              - { id: fair, what: Trade fair, unit: sales, load: 8 }
              - { id: portal, what: Supplier portal, unit: company, load: 4 }
            commitments:

            """, StringComparison.Ordinal);

    [Fact]
    public async Task A_proposal_is_taken_over_and_taken_back()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Plan);
        using var karl = As(server, cycle, "karl");
        var page = $"/cycles/{cycle}/in-flight";

        var opened = await Open(karl, page);
        Assert.Contains("Stop Trade fair, then Sales fits.", opened.Body!.TextContent, StringComparison.Ordinal);
        var taken = await Open(karl, opened.QuerySelector(".proposals a.button")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal("fair", Assert.Single(taken.QuerySelectorAll("input[name=work][checked]")).GetAttribute("value"));
        Assert.Equal("stop", Assert.Single(taken.QuerySelectorAll("input[name=verdict][checked]")).GetAttribute("value"));
        var form = taken.QuerySelector("form#verdicts")!;
        using var kept = await karl.PostAsync(form.GetAttribute("action"), Form(("work", "fair"), ("verdict", "stop"), ("because", form.QuerySelector("textarea")!.TextContent), ("back", page), ("key", "k1")));

        Assert.Equal((HttpStatusCode.SeeOther, page + "?kept=2"), (kept.StatusCode, kept.Headers.Location!.ToString()));
        var after = await Open(karl, kept.Headers.Location!.ToString());
        Assert.Null(after.QuerySelector(".proposals"));
        Assert.NotNull(after.QuerySelector("section[aria-labelledby=stops] #fair"));
        using var undone = await karl.PostAsync(after.QuerySelector("form.kept-bar")!.GetAttribute("action"), Form(("back", page)));
        Assert.True(undone.StatusCode == HttpStatusCode.SeeOther, undone.RequestMessage!.RequestUri + await undone.Content.ReadAsStringAsync());
        Assert.NotNull((await Open(karl, page)).QuerySelector("section[aria-labelledby=undecided] #fair"));
    }

    [Fact]
    public async Task Everybody_sees_what_they_may_do_and_nothing_else()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Plan);
        using var jens = As(server, cycle, "jens");
        using var ruth = As(server, cycle, "ruth");
        var page = $"/cycles/{cycle}/in-flight";

        var head = await Open(jens, page);
        Assert.Equal(["crm", "fair"], head.QuerySelectorAll("input[name=work]").Select(box => box.GetAttribute("value")).Order(StringComparer.Ordinal));
        Assert.NotNull(head.QuerySelector("#crm form[action$='/acts/challenge']"));
        Assert.NotNull(head.QuerySelector(".proposals a.button"));
        var advisor = await Open(ruth, page);
        Assert.Empty(advisor.QuerySelectorAll("main form"));
        Assert.Empty(advisor.QuerySelectorAll("input[name=work], .proposals a.button"));
        Assert.Contains("then Sales fits", advisor.Body!.TextContent, StringComparison.Ordinal);
        using var refused = await jens.PostAsync(page + "/verdicts", Form(("work", "fair"), ("work", "portal"), ("verdict", "protect"), ("because", "My words"), ("back", page)));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("My words", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_act_comes_back_to_its_row()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Plan);
        using var karl = As(server, cycle, "karl");
        var form = (await Open(karl, $"/cycles/{cycle}/in-flight")).QuerySelector("#fair form[action$='/acts/protect']")!;

        using var kept = await karl.PostAsync(form.GetAttribute("action"), Form(("because", "It is booked."), ("back", form.QuerySelector("input[name=back]")!.GetAttribute("value")!)));

        Assert.Equal($"/cycles/{cycle}/in-flight?kept=2#fair", kept.Headers.Location!.ToString());
        var page = (await Open(karl, $"/cycles/{cycle}/in-flight")).Body!.TextContent;
        Assert.Contains("No stop is enough for Sales: protected work exceeds its capacity by itself (CRM migration and Trade fair).", page, StringComparison.Ordinal);
    }

    private static HttpClient As(RunningServer server, string cycle, string person)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.Add("Cookie", $"houselights-part={cycle}:{person}");
        return client;
    }

    private static async Task<IDocument> Open(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
