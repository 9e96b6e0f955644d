using System.Net;
using System.Net.Sockets;
using System.Text;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Houselights.Web.Host;

namespace Houselights.Web.Tests.Host;

public class HostTests
{
    [Theory]
    [InlineData("http://0.0.0.0:5180")]
    [InlineData("http://192.168.1.10:5180")]
    [InlineData("http://[::]:5180")]
    [InlineData("http://*:5180")]
    [InlineData("http://+:5180")]
    [InlineData("http://houselights.example:5180")]
    [InlineData("http://127.0.0.1.nip.example:5180")]
    [InlineData("https://localhost:5180")]
    [InlineData("http://localhost:5180/path")]
    [InlineData("http://localhost:0")]
    [InlineData("localhost")]
    public async Task An_address_that_others_can_reach_or_that_is_none_is_refused(string url)
    {
        var data = Directory.CreateTempSubdirectory("houselights-").FullName;

        var refused = await Assert.ThrowsAsync<RefusedAddressException>(() => HouselightsHost.Build(RunningServer.Options(data) with { Urls = [url] }));

        Assert.Contains("http://", refused.Message, StringComparison.Ordinal);   // what to write instead
        Assert.Empty(Directory.EnumerateFileSystemEntries(data));
        Directory.Delete(data);
    }

    [Fact]
    public async Task The_surroundings_open_no_other_address()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://0.0.0.0:0");
        Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", "0");
        try
        {
            await using var server = await RunningServer.Start();
            Assert.Equal("127.0.0.1", server.Address.Host);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);
            Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", null);
        }
    }

    [Fact]
    public async Task Both_healths_answer_and_the_server_does_not_name_itself()
    {
        await using var server = await RunningServer.Start();

        using var live = await server.Client.GetAsync("/health/live");
        using var ready = await server.Client.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.False(ready.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_server_that_can_not_write_is_alive_and_not_ready()
    {
        await using var server = await RunningServer.Start();
        await ((App.Household)server.Services.GetService(typeof(App.Household))!).Gate.DisposeAsync();

        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Client.GetAsync("/health/ready")).StatusCode);
        using var import = await server.Client.PostAsync("/cycles", RunningServer.Yaml(PlanText.Small));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, import.StatusCode);
        Assert.Contains("Nothing was changed", await import.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.2", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:99", HttpStatusCode.OK)]
    [InlineData("[::1]:99", HttpStatusCode.OK)]
    public async Task A_name_of_somebody_else_is_not_answered(string host, HttpStatusCode expected)
    {
        await using var server = await RunningServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = host;

        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Created)]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("X-Nothing", "1", HttpStatusCode.Created)]
    public async Task A_page_of_another_site_imports_nothing(string header, string value, HttpStatusCode expected)
    {
        await using var server = await RunningServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cycles") { Content = RunningServer.Yaml(PlanText.Small) };
        request.Headers.Add(header, value);

        using var answer = await server.Client.SendAsync(request);
        using var export = await server.Client.GetAsync("/cycles/shelf-launch-2026/plan.yaml");

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Created, export.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_listens_to_nothing()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/cycles/{cycle}/live");
        request.Headers.Add("Origin", "http://evil.example");

        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Headers_that_come_too_slowly_are_not_waited_for()
    {
        await using var server = await RunningServer.Start();
        using var slow = new TcpClient();
        await slow.ConnectAsync("127.0.0.1", server.Address.Port);
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));

        var answer = await new StreamReader(slow.GetStream()).ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_that_can_not_be_read_stops_the_start_and_lets_go_of_the_directory()
    {
        var data = Directory.CreateTempSubdirectory("houselights-").FullName;

        var broken = await Assert.ThrowsAsync<InvalidDataException>(() =>
            HouselightsHost.Build(RunningServer.Options(data) with { Demonstration = [PlanSource.Of("bad.yaml", "houselights: 1\nwat: 2\n")] }));

        Assert.Contains("bad.yaml:2", broken.Message, StringComparison.Ordinal);
        DataDirectory.Open(data).Dispose();
        Directory.Delete(data, recursive: true);
    }
}
