using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.People.Accounts;
using Houselights.Core.Document;
using Houselights.Web.Host;
using Microsoft.Extensions.DependencyInjection;

namespace Houselights.Bench.Organisation;

/// <summary>The server under load: the one that is shipped, with accounts. It prints its address, the cycle, and an invitation for each person.</summary>
internal static class Served
{
    public static async Task<int> Run(string directory)
    {
        await using var app = await HouselightsHost.Build(new HouselightsOptions { DataDirectory = directory, Urls = ["http://127.0.0.1:0"] });
        await app.StartAsync();
        var house = app.Services.GetRequiredService<Household>();
        var keeper = ((Done<AccountProfile>)await house.Accounts.Found(new("Keeper", "keeper@example.org", "river tulip anvil hedge", "en"))).Value.Actor;
        var imported = ((Done<Imported>)await house.Shelf.Import(keeper, new([PlanSource.Of("plan.yaml", Plan.Text)]))).Value;
        Console.WriteLine(app.Urls.First());
        Console.WriteLine(imported.CycleId);
        foreach (var some in Enumerable.Range(0, Plan.People).Select(number => new Invitee($"p{number}@example.org", $"Person {number}", $"p{number}", false, "en")).Chunk(50))
            foreach (var given in ((Done<System.Collections.Immutable.ImmutableArray<GivenInvitation>>)await house.Invitations.Invite(keeper, imported.CycleId, [.. some], null)).Value)
                Console.WriteLine(given.Token);
        await Console.In.ReadLineAsync();
        await app.StopAsync();
        return 0;
    }
}
