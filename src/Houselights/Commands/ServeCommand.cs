using System.CommandLine;
using Houselights.App.Storage;
using Houselights.Core.Document;
using Houselights.Web.Host;
using Microsoft.Extensions.Hosting;

namespace Houselights.Commands;

/// <summary><c>houselights serve</c>: the pages, on this machine.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Data = new("--data") { Description = "Folder of the database; ./houselights-data by default, a folder of its own for --demo." };

    private static readonly Option<string[]> Urls = new("--urls")
    {
        Description = "Loopback addresses to listen on; http://localhost:5180 by default. Other machines can't reach it until there are accounts.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> Demo = new("--demo") { Description = "Loads six example plans to try everything with." };

    public static Command Create()
    {
        var command = new Command("serve", "Serves the pages on this machine, with its database in a folder.") { Data, Urls, Demo };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult arguments, CancellationToken cancel)
    {
        var demo = arguments.GetValue(Demo);
        var options = new HouselightsOptions
        {
            DataDirectory = Path.GetFullPath(arguments.GetValue(Data) ?? (demo ? "houselights-demo" : "houselights-data")),
            Demonstration = demo ? [.. Examples()] : [],
        };
        if (arguments.GetValue(Urls) is { Length: > 0 } urls) options = options with { Urls = [.. urls.SelectMany(url => url.Split(';', StringSplitOptions.RemoveEmptyEntries))] };

        try
        {
            await using var server = await HouselightsHost.Build(options);
            await server.StartAsync(cancel);
            foreach (var address in server.Urls) Console.WriteLine($"Houselights listens on {address}");
            Console.WriteLine(demo ? "Open it in a browser. Six example plans are loaded. Ctrl+C stops it." : "Open it in a browser. Ctrl+C stops it.");
            await server.WaitForShutdownAsync(cancel);
            return 0;
        }
        catch (Exception refused) when (refused is ArgumentException or StorageException or InvalidDataException or IOException)
        {
            Terminal.Error($"serve: error: {refused.Message}");
            return Terminal.Unreadable;
        }
    }

    /// <summary>The example plans that stand beside the executable, the ice cream call first.</summary>
    private static IEnumerable<PlanSource> Examples() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.yaml")
            .OrderByDescending(file => file.EndsWith("ice-cream-call.yaml", StringComparison.Ordinal)).ThenBy(file => file, StringComparer.Ordinal)
            .Select(file => new PlanSource(Path.GetFileName(file), File.ReadAllBytes(file)));
}
