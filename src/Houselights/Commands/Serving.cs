using Houselights.Core.Document;
using Houselights.Web.Host;
using Microsoft.Extensions.Hosting;

namespace Houselights.Commands;

/// <summary>Runs the server. A class of its own, so that no other command loads what it needs.</summary>
internal static class Serving
{
    public static async Task<int> Run(string? data, IReadOnlyList<string> urls, bool demo, CancellationToken cancel)
    {
        try
        {
            await using var app = await HouselightsHost.Build(new HouselightsOptions
            {
                DataDirectory = data ?? DefaultDirectory(demo),
                Urls = urls,
                Demonstration = demo ? Examples() : [],
            });
            await app.StartAsync(cancel);
            foreach (var address in app.Urls) await Console.Out.WriteLineAsync($"Houselights listens on {address}");
            await Console.Out.WriteLineAsync("Open it in a browser. Ctrl+C stops it.");
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
    private static string DefaultDirectory(bool demo) =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "houselights", demo ? "demo" : "data");

    private static List<PlanSource> Examples() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(file => new PlanSource(Path.GetFileName(file), File.ReadAllBytes(file))),
    ];
}
