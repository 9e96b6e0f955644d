using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Houselights.Web.Host;

/// <summary>Under which address other people reach this server: what links and QR codes say. Thread-safe.</summary>
internal sealed class PublicAddress(HouselightsOptions options, IServer server)
{
    /// <summary>The address without a path, and whether only this machine can open it.</summary>
    public (Uri Address, bool OnlyHere) Of(HttpRequest request)
    {
        if (options.PublicAddress is { } configured) return (new Uri(configured), false);
        var used = new Uri($"{request.Scheme}://{request.Host}");
        if (!used.IsLoopback) return (used, false);
        return DoorPort() is { } port && OwnAddress() is { } own ? (new UriBuilder(Uri.UriSchemeHttp, own.ToString(), port).Uri, false) : (used, true);
    }

    /// <summary>The front door's port; null where none is open, or only to this machine.</summary>
    private int? DoorPort()
    {
        if (options.FrontDoor is not { } url || FrontDoorAddress.Parse(url) is not { } door || IPAddress.IsLoopback(door.Ip)) return null;
        if (door.Port != 0) return door.Port;
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return addresses.Select(address => new Uri(address)).FirstOrDefault(address => !address.IsLoopback)?.Port;
    }

    /// <summary>This machine's address in its network: where the front door listens, else the first that leads out.</summary>
    private IPAddress? OwnAddress()
    {
        var door = FrontDoorAddress.Parse(options.FrontDoor!).Ip;
        if (!door.Equals(IPAddress.Any) && !door.Equals(IPAddress.IPv6Any)) return door;
        return NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .Select(card => card.GetIPProperties())
            .OrderByDescending(card => card.GatewayAddresses.Count)
            .SelectMany(card => card.UnicastAddresses)
            .Select(address => address.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork);
    }
}
