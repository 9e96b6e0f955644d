using System.Globalization;
using Houselights.App.Cycles;
using Houselights.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Tests.Storage;

/// <summary>
/// Acknowledged means kept: a process that writes as fast as it can is killed without warning, again and again, on one database.
/// The number of kills is HOUSELIGHTS_KILLS, 20 where it isn't set.
/// </summary>
public class KillTests
{
    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("HOUSELIGHTS_KILLS") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public async Task After_any_kill_what_was_acknowledged_is_kept_nothing_is_doubled_and_nothing_is_half()
    {
        var path = House.TemporaryDirectory();
        var random = new Random(Kills);
        var acknowledged = new Dictionary<string, Imported>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
            await KillAfter(path, TimeSpan.FromMilliseconds(random.Next(20, 400)), kill, acknowledged);

        Assert.True(acknowledged.Count >= Kills, $"Only {acknowledged.Count} writes were acknowledged: the load was too low to show anything.");
        await using var house = House.Open(path);
        await using var db = house.Data.CreateDbContext();
        Assert.Equal("ok", db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").Single());
        await NothingIsLost(db, acknowledged);
        await NothingIsHalf(house, db);
        await ARepeatedRequestIsAnswered(house, acknowledged);
    }

    /// <summary>Runs the writer, and kills it a moment after its first acknowledgement.</summary>
    private static async Task KillAfter(string path, TimeSpan delay, int run, Dictionary<string, Imported> acknowledged)
    {
        foreach (var fields in (await KilledProcess.Run(delay, "write", path, run.ToString(CultureInfo.InvariantCulture))).Where(fields => fields is [_, _, _]))
            acknowledged.Add(fields[0], new(fields[1], long.Parse(fields[2], CultureInfo.InvariantCulture), 0, 0, 0));
    }

    private static async Task NothingIsLost(HouselightsDb db, Dictionary<string, Imported> acknowledged)
    {
        var kept = await db.KeptOutcomes.ToDictionaryAsync(row => row.Key, row => System.Text.Json.JsonSerializer.Deserialize<Imported>(row.Outcome)!);
        foreach (var (key, answer) in acknowledged)
        {
            Assert.Equal(answer.CycleId, kept[key].CycleId);
            Assert.Equal(answer.Revision, kept[key].Revision);
        }

        // Each key that was ever kept stands for one revision of one cycle, and each revision for one key: none is doubled.
        Assert.Equal(kept.Count, kept.Values.Select(each => (each.CycleId, each.Revision)).Distinct().Count());
        Assert.Equal(kept.Count, await db.Cycles.SumAsync(row => row.Revision));
    }

    private static async Task NothingIsHalf(House house, HouselightsDb db)
    {
        foreach (var cycle in await db.Cycles.ToListAsync())
        {
            Assert.Equal(cycle.Revision, await db.Items.Where(row => row.CycleId == cycle.Id).MaxAsync(row => row.Revision));
            var commitments = (await house.Standing(cycle.Id)).Plan.Commitments.Where(each => each.Id.StartsWith('c')).ToList();
            Assert.Single(commitments.Select(each => each.What).Distinct());
            Assert.Equal(30, commitments.Count);
        }
    }

    private static async Task ARepeatedRequestIsAnswered(House house, Dictionary<string, Imported> acknowledged)
    {
        var (key, answer) = acknowledged.Last();
        var import = Casualty.WriteUntilKilled.Request(key, answer.Revision == 1 ? null : answer.CycleId);

        var again = Assert.IsType<Done<Imported>>(await house.Shelf.Import(Actor.Local, import)).Value;

        Assert.Equal((answer.CycleId, answer.Revision), (again.CycleId, again.Revision));
    }
}
