using Houselights.App;
using Houselights.App.Mail;
using Houselights.Core.Document;
using Houselights.Web.Host;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Houselights.Commands;

/// <summary>Where a server is reached.</summary>
/// <param name="Urls">Loopback addresses, for the person at this machine.</param>
/// <param name="FrontDoor">Where others come in; null for nowhere.</param>
/// <param name="PublicAddress">What links begin with; null for the address that the starter's browser used.</param>
/// <param name="Proxy">The IP address of a proxy before the front door; null for none.</param>
internal sealed record Entrances(IReadOnlyList<string> Urls, string? FrontDoor, string? PublicAddress, string? Proxy);

/// <summary>Where mail is handed over; nothing is mailed without a host.</summary>
internal sealed record MailOptions(string? Host, int Port, string? From, string? User, string? PasswordFile)
{
    /// <exception cref="MailException">There is a host and no sender.</exception>
    public MailSettings? Settings => Host is null ? null
        : From is null ? throw new MailException("A mail server is named, and nobody whom letters come from. Name an address with --mail-from.")
        : new(Host, From, Port, User, PasswordFile);
}

/// <summary>Runs the server. A class of its own, so that no other command loads what it needs.</summary>
internal static class Serving
{
    public static async Task<int> Run(string? data, bool demo, Entrances entrances, MailOptions mail, CancellationToken cancel)
    {
        try
        {
            await using var app = await HouselightsHost.Build(new HouselightsOptions
            {
                DataDirectory = data ?? DefaultDirectory(demo),
                Urls = entrances.Urls,
                FrontDoor = entrances.FrontDoor,
                PublicAddress = entrances.PublicAddress,
                Proxy = entrances.Proxy,
                OpenHouse = demo,
                Mail = mail.Settings,
                Demonstration = demo ? Examples() : [],
            });
            await app.StartAsync(cancel);
            foreach (var address in app.Urls) await Console.Out.WriteLineAsync($"Houselights listens on {address}");
            if (entrances.FrontDoor is not null)
                await Console.Out.WriteLineAsync(demo ? "Other machines reach the front door, where two-minute tests are answered and nothing else." : "Other machines reach the front door over a proxy that speaks https, and sign in there.");
            await Console.Out.WriteLineAsync(await app.Services.GetRequiredService<Household>().Accounts.IsEmpty(cancel) && !demo
                ? "Open it in a browser on this machine, and make the first account. Ctrl+C stops it." : "Open it in a browser. Ctrl+C stops it.");
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }
        catch (Exception refusal) when (refusal is RefusedAddressException or IOException or InvalidDataException)
        {
            Terminal.Error("serve: error: " + refusal.Message);
            return Terminal.Unreadable;
        }
    }

    // The demonstration has a directory of its own: nobody wants invented companies among their cycles.
    internal static string DefaultDirectory(bool demo) =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "houselights", demo ? "demo" : "data");

    private static List<PlanSource> Examples() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => new PlanSource(Path.GetFileName(file), File.ReadAllBytes(file))),
    ];
}
