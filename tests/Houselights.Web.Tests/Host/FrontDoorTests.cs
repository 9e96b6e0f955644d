using System.Net;
using Houselights.Web.Host;
using Houselights.Web.Tests.Features.Alignment.TwoMinutes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Houselights.Web.Tests.Host;

public class FrontDoorTests
{
    [Fact]
    public async Task Other_machines_reach_tests_and_nothing_else()
    {
        await using var server = await RunningServer.Start(options => options with { FrontDoor = "http://127.0.0.1:0" });
        var cycle = await server.Import(PlanText.Small);
        using var outside = new Phone(server.FrontDoor);
        var open = new List<string>();
        foreach (var endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var pattern = endpoint.RoutePattern.RawText!;
                using var answer = await outside.Send(new HttpMethod(method), "/" + pattern.TrimStart('/').Replace("{cycle}", cycle, StringComparison.Ordinal).Replace("{code}", "KRTM4P7QX2HD", StringComparison.Ordinal).Replace("{file}", "lamp.svg", StringComparison.Ordinal));
                var isAllowed = pattern is "/" or "/health/live" or "/assets/{file}" || pattern.StartsWith("/t", StringComparison.Ordinal) || pattern.StartsWith("/preferences/", StringComparison.Ordinal);
                if (isAllowed) open.Add($"{method} {pattern}");
                else Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{method} {pattern} answers {answer.StatusCode} at the front door.");
                Assert.DoesNotContain("Nordwind", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }

        Assert.Contains("GET /", open);
        Assert.Contains("POST /t/{code}", open);
        Assert.Equal(HttpStatusCode.OK, (await outside.Get("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await outside.Get("/t/new")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await outside.Get("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Get($"/cycles/{cycle}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Get("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync($"/cycles/{cycle}")).StatusCode);
    }

    [Fact]
    public async Task The_front_door_takes_any_name_and_the_loopback_listener_none_but_its_own()
    {
        await using var server = await RunningServer.Start(options => options with { FrontDoor = "http://127.0.0.1:0" });

        Assert.Equal(HttpStatusCode.OK, await Ask(server.FrontDoor, "/t/new", "test.example.org"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Ask(server.Address, "/t/new", "test.example.org"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(server.FrontDoor, "/cycles", $"localhost:{server.Address.Port}"));   // no header opens it
    }

    [Theory]
    [InlineData("127.0.0.1", "s1.example", "starter=")]
    [InlineData("192.0.2.77", "s1.example", "starter=")]
    public async Task Only_the_named_proxy_is_believed(string proxy, string host, string cookie)
    {
        await using var server = await RunningServer.Start(options => options with { FrontDoor = "http://127.0.0.1:0", Proxy = proxy });
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.FrontDoor };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/t") { Content = new FormUrlEncodedContent([new("name", "Ada"), new("naming", "names"), new("dilemma", "people")]) };
        request.Headers.Host = host;
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await client.SendAsync(request);

        var set = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith(cookie, set, StringComparison.Ordinal);
        Assert.Equal(proxy == "127.0.0.1", set.Contains("secure", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://0.0.0.0:5181", null, null)]
    [InlineData("http://test.example.org:5181", null, null)]
    [InlineData("0.0.0.0:5181", null, null)]
    [InlineData(null, "test.example.org", null)]
    [InlineData(null, "https://test.example.org/path", null)]
    [InlineData(null, "ftp://test.example.org", null)]
    [InlineData(null, null, "192.0.2.1")]
    [InlineData("http://127.0.0.1:0", null, "proxy.example")]
    public async Task What_can_not_be_a_door_is_refused_with_what_to_write(string? door, string? publicAddress, string? proxy)
    {
        var data = Directory.CreateTempSubdirectory("houselights-").FullName;

        var refused = await Assert.ThrowsAsync<RefusedAddressException>(() =>
            HouselightsHost.Build(RunningServer.Options(data) with { FrontDoor = door, PublicAddress = publicAddress, Proxy = proxy }));

        Assert.Matches("Write one|Open one", refused.Message);
        Directory.Delete(data, recursive: true);
    }

    private static async Task<HttpStatusCode> Ask(Uri address, string path, string host)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        return (await client.SendAsync(request)).StatusCode;
    }
}
