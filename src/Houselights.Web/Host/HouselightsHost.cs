using System.Net;
using Houselights.App;
using Houselights.App.Cycles;
using Houselights.Web.Features.Alignment.TwoMinutes;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.People.Accounts;
using Houselights.Web.Features.People.Owing;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Houselights.Web.Host;

/// <summary>Puts a server together.</summary>
public static class HouselightsHost
{
    /// <summary>Bytes of a request that is no import; a form with a sentence or two.</summary>
    public const int LargestRequest = 64 * 1024;

    /// <summary>Opens the data directory, loads the demonstration where one is asked for, and builds a server that can be started.</summary>
    /// <exception cref="RefusedAddressException">An address isn't a loopback address, or the front door's can't be used.</exception>
    /// <exception cref="App.Storage.StorageException">The data directory can't be used.</exception>
    /// <exception cref="InvalidDataException">A plan of the demonstration can't be read.</exception>
    public static async Task<WebApplication> Build(HouselightsOptions options)
    {
        var addresses = options.Urls.Select(LoopbackAddress.Parse).ToList();
        var door = options.FrontDoor is { } url ? FrontDoorAddress.Parse(url) : null;
        var proxy = ProxyOf(options);
        Check(options.PublicAddress);
        // Empty: no setting from the surroundings can open another address.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(HouselightsHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(options.LogLevel);
        if (options.Log is { } log) builder.Logging.AddProvider(log);
        else builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            Limit(server, addresses);
            door?.Listen(server);
        });
        AddServices(builder.Services, options, Household.Open(options.DataDirectory, options.Time, new() { Mail = options.Mail, PasswordIterations = options.PasswordIterations }));

        var app = builder.Build();
        try
        {
            Use(app, proxy, options.OpenHouse);
            await LoadDemonstration(app.Services.GetRequiredService<Household>().Demonstration, options);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static IPAddress? ProxyOf(HouselightsOptions options)
    {
        if (options.Proxy is null) return null;
        if (options.FrontDoor is null) throw new RefusedAddressException("A proxy stands before the front door, and none is open. Open one with --front-door http://127.0.0.1:5181.");
        return IPAddress.TryParse(options.Proxy, out var ip) ? ip : throw new RefusedAddressException($"“{options.Proxy}” is not the IP address of a proxy. Write one such as 192.168.1.10.");
    }

    private static void Check(string? publicAddress)
    {
        if (publicAddress is null) return;
        if (!Uri.TryCreate(publicAddress, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/" || address.UserInfo.Length > 0)
            throw new RefusedAddressException($"“{publicAddress}” is not an address that links can begin with. Write one without a path, such as https://test.example.org.");
    }

    private static void Limit(KestrelServerOptions server, List<LoopbackAddress> addresses)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = LargestRequest;
        server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        server.Limits.MaxRequestHeaderCount = 64;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        foreach (var address in addresses) address.Listen(server);
    }

    private static void AddServices(IServiceCollection services, HouselightsOptions options, Household house)
    {
        services.AddRouting();
        services.AddPages();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        services.AddSingleton(options);
        services.AddSingleton(_ => house);   // made by a function, so that the container closes it
        services.AddSingleton(house.Feed).AddSingleton(house.Shelf).AddSingleton(house.Standings);
        services.AddSingleton(house.Editing).AddSingleton(house.Acts).AddSingleton(house.Verdicts).AddSingleton(house.Scoreboards).AddSingleton(house.History).AddSingleton(house.Beginnings);
        services.AddSingleton<LiveStreams>().AddSingleton<LiveFragments>();
        services.AddSingleton(house.TwoMinuteTests).AddSingleton<TestLimits>().AddSingleton<RoomFragments>().AddSingleton<TestDoor>().AddSingleton<PublicAddress>().AddHostedService<Sweep>();
        services.AddSingleton(house.Mailer).AddSingleton(house.Seats).AddHostedService<WeeklyLetters>();
        if (!options.OpenHouse) services.AddAccounts(options, house);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [DatabaseHealth.Readiness]);
    }

    private static void Use(WebApplication app, IPAddress? proxy, bool openHouse)
    {
        app.UseProxy(proxy);
        app.UsePages();
        app.UseFaults();
        app.UseOwnHostOnly();
        app.UseRouting();
        app.UseFrontDoor(openHouse);
        app.UseSameOrigin();
        app.UseAnnouncedLength();
        if (!openHouse) app.UseAuthentication().UseAuthorization();
        app.MapHouselights(openHouse);
        app.Services.GetRequiredService<LiveFragments>().MapFragments();
    }

    private static async Task LoadDemonstration(DemoHouse demo, HouselightsOptions options)
    {
        if (options.Demonstration.Count == 0) return;
        if (await demo.Load(options.Demonstration) is Refused<IReadOnlyList<Imported>> refused)
            throw new InvalidDataException(string.Join('\n', refused.Errors));
    }
}
