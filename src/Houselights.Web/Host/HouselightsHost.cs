using Houselights.App;
using Houselights.App.Cycles;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Houselights.Web.Host;

/// <summary>Puts a server together.</summary>
public static class HouselightsHost
{
    /// <summary>Bytes of a request that is no import; a form with a sentence or two.</summary>
    public const int LargestRequest = 64 * 1024;

    /// <summary>Opens the data directory, loads the demonstration where one is asked for, and builds a server that can be started.</summary>
    /// <exception cref="RefusedAddressException">An address isn't a loopback address.</exception>
    /// <exception cref="App.Storage.StorageException">The data directory can't be used.</exception>
    /// <exception cref="InvalidDataException">A plan of the demonstration can't be read.</exception>
    public static async Task<WebApplication> Build(HouselightsOptions options)
    {
        var addresses = options.Urls.Select(LoopbackAddress.Parse).ToList();
        // Empty: no setting from the surroundings can open another address.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(HouselightsHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(options.LogLevel);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => Limit(server, addresses));
        AddServices(builder.Services, options, Household.Open(options.DataDirectory, options.Time));

        var app = builder.Build();
        try
        {
            Use(app);
            await LoadDemonstration(app.Services.GetRequiredService<Household>().Demonstration, options);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
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
        services.AddSingleton<LiveStreams>().AddSingleton<LiveFragments>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [DatabaseHealth.Readiness]);
    }

    private static void Use(WebApplication app)
    {
        app.UsePages();
        app.UseFaults();
        app.UseOwnHostOnly();
        app.UseRouting();
        app.UseSameOrigin();
        app.UseAnnouncedLength();
        app.MapHouselights();
        app.Services.GetRequiredService<LiveFragments>().MapFragments();
    }

    private static async Task LoadDemonstration(DemoHouse demo, HouselightsOptions options)
    {
        if (options.Demonstration.Count == 0) return;
        if (await demo.Load(options.Demonstration) is Refused<IReadOnlyList<Imported>> refused)
            throw new InvalidDataException(string.Join('\n', refused.Errors));
    }
}
