using AngleSharp.Html.Parser;

namespace Houselights.Web.Tests.Features.Cycles.Editing;

/// <summary>The form of an act asks in words for what the act needs.</summary>
public class ActFormTests
{
    private static readonly string Plan = PlanText.Small.Replace(
        "commitments:\n", "strategy: { author: karl, decider: karl, written: 2025-10-17, direction: North first }\ncommitments:\n", StringComparison.Ordinal);

    /// <summary>Both fields are called “says”, and both are required: one was asked for as the other.</summary>
    [Theory]
    [InlineData("commitments/radio", "decline", "Why")]
    [InlineData("commitments/radio", "promise", "In a sentence")]
    [InlineData("strategy/-", "comment", "In a sentence")]
    public async Task A_refusal_is_asked_for_its_reason_and_a_comment_for_a_sentence(string item, string act, string label)
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(Plan);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/cycles/{cycle}/plan/{item}");
        request.Headers.Add("Cookie", $"houselights-part={cycle}:jens");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var asked = page.QuerySelector($"form[action$='/acts/{act}'] textarea[name=says]")!;
        Assert.Equal(label, page.QuerySelector($"label[for='{asked.Id}']")!.TextContent);
    }
}
