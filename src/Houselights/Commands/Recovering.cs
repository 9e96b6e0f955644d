using Houselights.App.People.Accounts;
using Houselights.App.Storage;

namespace Houselights.Commands;

/// <summary>Makes the link. A class of its own, so that no other command loads what it needs.</summary>
internal static class Recovering
{
    public static async Task<int> Run(string? data, string mail, string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var start) || start.Scheme is not ("http" or "https"))
        {
            Terminal.Error($"recover: error: “{address}” is not an address that a link can begin with. Write one such as https://house.example.org.");
            return Terminal.Unreadable;
        }

        try
        {
            if (await Recovery.TokenFor(data ?? Serving.DefaultDirectory(demo: false), mail, TimeProvider.System, cancel) is { } token)
            {
                await Console.Out.WriteLineAsync(new Uri(start, "/recovery/" + token).AbsoluteUri);
                return 0;
            }

            Terminal.Error($"recover: error: No account that is in use has the address “{mail}”. Look at its spelling, or invite the person.");
        }
        catch (StorageException failure)
        {
            Terminal.Error("recover: error: " + failure.Message);
        }

        return Terminal.Unreadable;
    }
}
