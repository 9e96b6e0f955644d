using System.Net;
using Houselights.Web.Host;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Houselights.Web.Tests.Host;

/// <summary>What links and QR codes say.</summary>
public class PublicAddressTests
{
    [Fact]
    public async Task A_configured_address_comes_first()
    {
        await using var server = await RunningServer.Start(options => options with { FrontDoor = "http://127.0.0.1:0", PublicAddress = "https://test.example.org" });

        Assert.Equal((new Uri("https://test.example.org"), false), Of(server, "http", "localhost:5180"));
        Assert.Equal((new Uri("https://test.example.org"), false), Of(server, "http", "10.1.2.3:5181"));
    }

    [Fact]
    public async Task Else_the_address_that_the_starters_browser_used()
    {
        await using var server = await RunningServer.Start();

        Assert.Equal((new Uri("https://test.example.org:8443"), false), Of(server, "https", "test.example.org:8443"));
    }

    [Theory]
    [InlineData(null), InlineData("http://127.0.0.1:0")]
    public async Task Where_only_this_machine_can_answer_it_is_said(string? door)
    {
        await using var server = await RunningServer.Start(options => options with { FrontDoor = door });

        Assert.Equal((new Uri("http://localhost:5180"), true), Of(server, "http", "localhost:5180"));
    }

    [Fact]
    public async Task From_this_machine_the_open_front_doors_own_address()
    {
        await using var server = await RunningServer.Start(options => options with { FrontDoor = "http://0.0.0.0:0" });

        var (address, onlyHere) = Of(server, "http", "localhost:5180");

        Assert.SkipWhen(onlyHere, "This machine is in no network.");
        Assert.Equal(server.FrontDoor.Port, address.Port);
        Assert.False(IPAddress.IsLoopback(IPAddress.Parse(address.Host)));
    }

    private static (Uri Address, bool OnlyHere) Of(RunningServer server, string scheme, string host) =>
        server.Services.GetRequiredService<PublicAddress>().Of(new DefaultHttpContext { Request = { Scheme = scheme, Host = new HostString(host) } }.Request);
}
