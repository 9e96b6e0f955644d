using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Houselights.Web.Host;

/// <summary>Marks an address that an open house answers on the front door too: one that needs no account. There, what doesn't carry it isn't there.</summary>
internal sealed class OnFrontDoor
{
    public static readonly OnFrontDoor Open = new();
}

/// <summary>Marks an address that is answered to this machine alone, also where everything else is behind a sign-in.</summary>
internal sealed class OnLoopback
{
    public static readonly OnLoopback Only = new();
}

/// <summary>
/// A second listener that other machines may reach. With accounts everything is behind their sign-in, and it answers all but what is
/// marked <see cref="OnLoopback"/>. An open house belongs to the person at this machine, and answers here only what is marked
/// <see cref="OnFrontDoor"/>.
/// </summary>
/// <param name="Ip">Where it listens; also 0.0.0.0 and [::].</param>
/// <param name="Port">0 for any free one.</param>
internal sealed record FrontDoorAddress(IPAddress Ip, int Port)
{
    /// <exception cref="RefusedAddressException">It isn't one; the message says what to write instead.</exception>
    public static FrontDoorAddress Parse(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address.PathAndQuery == "/" && IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
            return new(ip, address.Port);
        throw new RefusedAddressException($"“{url}” is not an address for the front door. Write one with an IP address, such as http://0.0.0.0:5181; for https put a proxy in front and name it with --proxy.");
    }

    public void Listen(KestrelServerOptions server) => server.Listen(Ip, Port, endpoint =>
    {
        endpoint.Protocols = HttpProtocols.Http1;
        endpoint.Use(next => connection =>
        {
            connection.Features.Set(new Passage());
            return next(connection);
        });
    });

    /// <summary>Came with the connection, so that no header can claim or hide it.</summary>
    internal sealed class Passage;
}

internal static class FrontDoor
{
    public static bool IsAtFrontDoor(this HttpContext context) => context.Features.Get<FrontDoorAddress.Passage>() is not null;

    /// <summary>Whether somebody from outside stands before a house without accounts: there is nothing for them but two-minute tests.</summary>
    public static bool IsAtOpenHousesDoor(this HttpContext context) =>
        context.IsAtFrontDoor() && context.RequestServices.GetRequiredService<HouselightsOptions>().OpenHouse;

    /// <summary>Who a request comes from where a proxy stands before the front door. Call it first.</summary>
    public static void UseProxy(this IApplicationBuilder app, IPAddress? proxy)
    {
        if (proxy is null) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        options.KnownProxies.Add(proxy);
        app.UseWhen(context => context.IsAtFrontDoor(), door => door.UseForwardedHeaders(options));
    }

    /// <summary>Closes the front door to every address that has no place there. Call it behind routing.</summary>
    public static void UseFrontDoor(this IApplicationBuilder app, bool openHouse) => app.Use((context, next) =>
    {
        if (!context.IsAtFrontDoor() || Opens(context.GetEndpoint()?.Metadata, openHouse)) return next(context);
        context.SetEndpoint(null);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static bool Opens(EndpointMetadataCollection? marks, bool openHouse) =>
        openHouse ? marks?.GetMetadata<OnFrontDoor>() is not null : marks?.GetMetadata<OnLoopback>() is null;
}
