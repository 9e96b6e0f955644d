using System.Globalization;
using Houselights.App.Cycles.Editing;
using Houselights.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Tests.Cycles.Editing;

/// <summary>
/// Acknowledged means kept, for edits: a process in which four people write is killed without warning, again and again, on one
/// database. The number of kills is HOUSELIGHTS_KILLS, 8 where it isn't set.
/// </summary>
public class EditKillTests
{
    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("HOUSELIGHTS_KILLS") ?? "8", CultureInfo.InvariantCulture);

    [Fact]
    public async Task After_any_kill_no_acknowledged_edit_is_lost_and_none_is_done_twice()
    {
        var path = House.TemporaryDirectory();
        string cycle;
        await using (var house = House.Open(path))
        {
            cycle = (await house.Import(PlanText.Small)).CycleId;
            await house.Stop();
            var random = new Random(Kills);
            var acknowledged = new Dictionary<string, (string Id, long Revision)>(StringComparer.Ordinal);
            for (var kill = 0; kill < Kills; kill++) await KillAfter(path, cycle, TimeSpan.FromMilliseconds(random.Next(20, 400)), kill, acknowledged);

            Assert.True(acknowledged.Count >= Kills, $"Only {acknowledged.Count} edits were acknowledged: the load was too low to show anything.");
            await using var again = House.Open(path);
            again.Clock.Advance(TimeProvider.System.GetUtcNow() - again.Clock.GetUtcNow() + TimeSpan.FromDays(1));   // the killed process lived today
            await Holds(again, cycle, acknowledged);
        }
    }

    private static async Task Holds(House house, string cycle, Dictionary<string, (string Id, long Revision)> acknowledged)
    {
        await using var db = house.Data.CreateDbContext();
        Assert.Equal("ok", db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").Single());
        var plan = (await house.Standing(cycle)).Plan;
        foreach (var (key, (id, _)) in acknowledged) Assert.Equal($"Promise {key}", plan.Commitments.Find(id)?.What);

        // Each wording is there once, each revision is one edit's, and each edit has its history.
        var words = plan.Commitments.ToArray().Select(each => each.What).Where(what => what?.StartsWith("Promise ", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
        var revision = await db.Cycles.Where(row => row.Id == cycle).Select(row => row.Revision).SingleAsync();
        Assert.Equal(revision, words.Count + 1);
        Assert.Equal(words.Count, await db.Edits.CountAsync());

        // Asked again with its key, an edit gives the first answer and does nothing.
        var (last, (lastId, lastRevision)) = acknowledged.Last();
        var karl = Actor.Local with { Plays = new(cycle, "karl") };
        var repeated = Assert.IsType<Done<Edited>>(await house.Editing.Add(karl, cycle, "commitments", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = $"Promise {last}", ["owner"] = "jens" }, last)).Value;
        Assert.Equal((lastId, lastRevision), (repeated.Id, repeated.Revision));
    }

    private static async Task KillAfter(string path, string cycle, TimeSpan delay, int run, Dictionary<string, (string, long)> acknowledged)
    {
        foreach (var fields in (await KilledProcess.Run(delay, "edit", path, cycle, run.ToString(CultureInfo.InvariantCulture))).Where(fields => fields is [_, _, _]))
            acknowledged.Add(fields[0], (fields[1], long.Parse(fields[2], CultureInfo.InvariantCulture)));
    }
}
