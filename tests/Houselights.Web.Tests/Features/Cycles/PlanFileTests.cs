using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Houselights.Core.Document;

namespace Houselights.Web.Tests.Features.Cycles;

public class PlanFileTests
{
    [Fact]
    public async Task A_plan_comes_in_as_a_body_and_goes_out_as_a_file()
    {
        await using var server = await RunningServer.Start();

        using var created = await server.Client.PostAsync("/cycles", RunningServer.Yaml(PlanText.Small));
        using var yaml = await server.Client.GetAsync(created.Headers.Location + "/plan.yaml");
        using var json = await server.Client.GetAsync(created.Headers.Location + "/plan.json");

        Assert.Equal("/cycles/shelf-launch-2026", created.Headers.Location!.ToString());
        Assert.Equal("\"1\"", created.Headers.ETag!.Tag);
        var plan = PlanReader.Read(PlanSource.Of("plan.yaml", PlanText.Small)).Plan!;
        Assert.Equal(PlanWriter.ToYaml(plan), await yaml.Content.ReadAsStringAsync());
        Assert.Equal(PlanWriter.ToJsonText(plan), await json.Content.ReadAsStringAsync());
        Assert.Equal("shelf-launch-2026.yaml", yaml.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task A_form_with_several_files_leads_to_the_cycle_that_they_make()
    {
        await using var server = await RunningServer.Start();
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = server.Address };
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(PlanText.Small)), "plan", "plan.yaml" },
            { new ByteArrayContent("check-ins: [ { on: 2026-01-12, by: jens, work: commitments/nope, value: 1 } ]"u8.ToArray()), "plan", @"C:\secret\evidence.yaml" },
        };

        using var refused = await browser.PostAsync("/cycles", form);
        using var good = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(PlanText.Small)), "plan", "plan.yaml" } };
        using var accepted = await browser.PostAsync("/cycles", good);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("evidence.yaml", (await Problem(refused)).GetProperty("errors")[0].GetProperty("file").GetString());
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        Assert.Equal("/cycles/shelf-launch-2026", accepted.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_with_its_place_and_remedy()
    {
        await using var server = await RunningServer.Start();
        var bad = PlanText.Small.Replace("unit: company", "unit: nowhere", StringComparison.Ordinal);

        using var refused = await server.Client.PostAsync("/cycles", RunningServer.Yaml(bad));

        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        var errors = (await Problem(refused)).GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(2, errors.Count);
        Assert.Equal(7, errors[0].GetProperty("line").GetInt32());
        Assert.All(errors, error => Assert.NotEmpty(error.GetProperty("remedy").GetString()!));
    }

    [Fact]
    public async Task The_form_says_what_is_wrong_in_the_readers_language()
    {
        await using var server = await RunningServer.Start();
        using var form = new MultipartFormDataContent { { new StringContent(PlanText.Small.Replace("unit: company", "unit: nowhere", StringComparison.Ordinal)), "text" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cycles") { Content = form };
        request.Headers.AcceptLanguage.ParseAdd("de");
        request.Headers.Accept.ParseAdd("text/html");

        using var refused = await server.Client.SendAsync(request);
        var page = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Einheit „nowhere“ gibt es nicht.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("There is no", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_revision_is_refused_to_who_saw_an_older_one()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);

        using var revised = await Revise(server, cycle, PlanText.Revised, "\"1\"");
        using var late = await Revise(server, cycle, PlanText.Small, "\"1\"");
        using var odd = await Revise(server, cycle, PlanText.Small, "\"x\"");

        Assert.Equal(2, (await revised.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("revision").GetInt64());
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
    }

    [Fact]
    public async Task A_repeated_request_gets_the_same_answer()
    {
        await using var server = await RunningServer.Start();
        var answers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/cycles") { Content = RunningServer.Yaml(PlanText.Small) };
            request.Headers.Add("Idempotency-Key", "only-once");
            using var answer = await server.Client.SendAsync(request);
            answers.Add(answer.StatusCode + await answer.Content.ReadAsStringAsync());
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.Equal("shelf-launch-2026-2", await server.Import(PlanText.Small));
    }

    [Fact]
    public async Task A_deleted_cycle_is_gone()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);

        using var deleted = await server.Client.DeleteAsync("/cycles/" + cycle);
        using var again = await server.Client.DeleteAsync("/cycles/" + cycle);
        using var export = await server.Client.GetAsync($"/cycles/{cycle}/plan.yaml");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, export.StatusCode);
    }

    [Fact]
    public async Task What_is_larger_than_the_limit_is_refused_with_the_limit()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);

        var import = await Refusal(server, "/cycles", 17 * 1024 * 1024);
        var other = await Refusal(server, $"/cycles/{cycle}/deletion", 65 * 1024);
        using var stillThere = await server.Client.GetAsync($"/cycles/{cycle}/plan.yaml");

        Assert.StartsWith("HTTP/1.1 413", import, StringComparison.Ordinal);
        Assert.Contains("16 MB", import, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 413", other, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, stillThere.StatusCode);
    }

    [Fact]
    public async Task A_broken_form_is_a_bad_request()
    {
        await using var server = await RunningServer.Start();
        using var broken = new StringContent("--x\r\nnothing", Encoding.ASCII);
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        using var answer = await server.Client.PostAsync("/cycles", broken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>Announces a body and waits for the answer: a client that is refused needn't send it.</summary>
    private static async Task<string> Refusal(RunningServer server, string path, int length)
    {
        using var connection = new System.Net.Sockets.TcpClient();
        await connection.ConnectAsync("127.0.0.1", server.Address.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\nContent-Length: {length}\r\n\r\n"));
        var answer = new byte[4096];
        var got = 0;
        while (got < answer.Length && !Encoding.ASCII.GetString(answer, 0, got).Contains('}', StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(answer.AsMemory(got));
            if (read == 0) break;
            got += read;
        }

        return Encoding.ASCII.GetString(answer, 0, got);
    }

    private static async Task<HttpResponseMessage> Revise(RunningServer server, string cycle, string yaml, string ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/cycles/{cycle}/revisions") { Content = RunningServer.Yaml(yaml) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await server.Client.SendAsync(request);
    }

    private static Task<JsonElement> Problem(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();
}
