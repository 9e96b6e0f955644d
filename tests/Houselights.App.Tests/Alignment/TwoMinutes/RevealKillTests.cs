using System.Globalization;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.App.Casualty;
using Houselights.App.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Tests.Alignment.TwoMinutes;

/// <summary>
/// A server is killed without warning while lights go on, again and again on one directory: afterwards everybody of a test sees the
/// answers or nobody does, and what was acknowledged is there. The number of kills is HOUSELIGHTS_REVEAL_KILLS, 8 where it isn't set.
/// </summary>
public class RevealKillTests
{
    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("HOUSELIGHTS_REVEAL_KILLS") ?? "8", CultureInfo.InvariantCulture);

    [Fact]
    public async Task After_any_kill_everybody_sees_the_answers_or_nobody_does_and_nothing_acknowledged_is_lost()
    {
        var path = House.TemporaryDirectory();
        var random = new Random(Kills);
        var (tests, cut) = (0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            var told = await KillAfter(path, TimeSpan.FromMilliseconds(random.Next(5, 250)));
            Assert.NotEmpty(told);
            cut += await EverybodyOrNobody(path, told);
            tests += told.Count;
        }

        Assert.True(tests >= Kills * 5, $"Only {tests} tests were started: the load was too low to show anything.");
        Assert.True(cut > 0, "No kill came between the first and the last answer of a test.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {tests} tests, {cut} of them cut short");
        Directory.Delete(path, recursive: true);
    }

    private sealed record Told(string StarterKey, List<string> Seats)
    {
        public bool Opened { get; set; }
    }

    private static async Task<Dictionary<string, Told>> KillAfter(string path, TimeSpan delay)
    {
        var told = new Dictionary<string, Told>(StringComparer.Ordinal);
        foreach (var fields in (await KilledProcess.Run(delay, "reveal", path)).Where(fields => fields is [_, _, _, _]))
        {
            if (!told.TryGetValue(fields[0], out var test)) told.Add(fields[0], test = new(fields[1], []));
            if (fields[2] != "-") test.Seats.Add(fields[2]);
            test.Opened |= fields[3] == "True";
        }

        return told;
    }

    /// <returns>Tests that were under way when the kill came.</returns>
    private static async Task<int> EverybodyOrNobody(string path, Dictionary<string, Told> told)
    {
        await using var house = Household.Open(path, TimeProvider.System);
        await using (var db = house.Data.CreateDbContext())
        {
            Assert.Equal("ok", db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").Single());
            foreach (var test in await db.TwoMinuteTests.AsNoTracking().ToListAsync())
            {
                var seats = await db.Seats.AsNoTracking().Where(seat => seat.CodeHash == test.CodeHash).ToListAsync();
                Assert.Equal(test.Revealed is not null, seats.Count == RevealUntilKilled.People);
                Assert.All(seats, seat => Assert.Equal(test.Revealed is null, seat.Answer is not null));
            }
        }

        var cut = 0;
        foreach (var (code, test) in told)
        {
            var rooms = await Task.WhenAll(test.Seats.Select(seat => RoomOf(house, code, new(seat))).Append(RoomOf(house, code, new(Starter: test.StarterKey))));
            Assert.All(rooms, room => Assert.Equal(rooms[^1].IsOpen, room.Revealed is not null));
            Assert.All(rooms[..^1], room => Assert.True(room.HasAnswered));
            Assert.True(!test.Opened || rooms[^1].IsOpen);
            if (rooms[^1].Revealed is { } revealed)
                Assert.Equal(Enumerable.Range(0, RevealUntilKilled.People).Select(number => RevealUntilKilled.Answer(code, number).Priority), revealed.Voices.Select(voice => voice.Answer.Priority));
            else cut++;
            await house.TwoMinuteTests.Delete(code, test.StarterKey);   // room for the next run
        }

        return cut;
    }

    private static async Task<Room> RoomOf(Household house, string code, Keys keys) => Assert.IsType<Done<Room>>(await house.TwoMinuteTests.Of(code, keys)).Value;
}
