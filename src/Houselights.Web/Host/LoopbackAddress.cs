using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Houselights.Web.Host;

/// <summary>An address that only this machine can reach: what it answers unencrypted stays here.</summary>
internal sealed record LoopbackAddress(IPAddress? Ip, int Port)
{
    /// <exception cref="RefusedAddressException">It isn't one; the message says what to write instead.</exception>
    public static LoopbackAddress Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.PathAndQuery != "/")
            throw new RefusedAddressException($"“{url}” is not an address to listen on. Write one such as http://localhost:5180.");
        if (address.Host == "localhost") return address.Port == 0
            ? throw new RefusedAddressException("“localhost” can’t be used with port 0. Write http://127.0.0.1:0 for any free port.")
            : new(null, address.Port);
        return IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)
            ? new(ip, address.Port)
            : throw new RefusedAddressException($"“{url}” can be reached from other machines, and passwords would cross the network unencrypted. Listen on http://localhost:{address.Port}, and let others in with --front-door, behind a proxy that speaks https.");
    }

    public void Listen(KestrelServerOptions server)
    {
        if (Ip is null) server.ListenLocalhost(Port, HttpOne);
        else server.Listen(Ip, Port, HttpOne);
    }

    private static void HttpOne(ListenOptions endpoint) => endpoint.Protocols = HttpProtocols.Http1;
}

/// <summary>The server doesn't listen on an address; the message says why and what to write instead.</summary>
public sealed class RefusedAddressException(string message) : Exception(message);
