using Houselights.App.Alignment.TwoMinutes;
using Houselights.Core.Alignment.TwoMinutes;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Tests.Alignment.TwoMinutes;

/// <summary>What is deleted is in no file: not in the database, its log or its index; not the words, and not the sealed bytes.</summary>
public class ErasureTests
{
    private const string Marker = "The marker sentence that nobody may find";

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task A_deleted_test_is_in_no_file(bool byAge)
    {
        await using var house = House.Open();
        var test = await house.Started(Samples.Asked() with { Team = Marker });
        await house.Answered(test.Code, "Marker Name", Marker);
        await house.Answered(test.Code, "Ben");
        var traces = await Traces(house);
        Assert.All(traces, trace => Assert.True(IsIn(house, trace)));   // the search finds what is there
        await house.TwoMinuteTests.Open(test.Code, test.StarterKey);
        traces.AddRange(await Traces(house));

        house.Clock.Advance(byAge ? TimeSpan.FromDays(14) : TimeSpan.Zero);
        if (byAge) Assert.Equal(1, await house.TwoMinuteTests.DeleteOld());
        else Assert.IsType<Done<Deleted>>(await house.TwoMinuteTests.Delete(test.Code, test.StarterKey));

        Assert.All(traces, trace => Assert.False(IsIn(house, trace)));
        Assert.False(IsIn(house, System.Text.Encoding.UTF8.GetBytes(Marker)));
        Assert.False(IsIn(house, System.Text.Encoding.UTF8.GetBytes("Marker Name")));
    }

    [Fact]
    public async Task Nothing_that_was_typed_is_in_a_file_in_the_clear()
    {
        await using var house = House.Open();
        var test = await house.Started(Samples.Asked(2, Naming.Names) with { Team = Marker });
        await house.Answered(test.Code, "Marker Name", Marker + "!");
        await house.Answered(test.Code, "Ben");

        Assert.All((string[])[Marker, "Marker Name", test.Code, test.StarterKey, test.WallKey], text => Assert.False(IsIn(house, System.Text.Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public async Task Where_nobody_is_named_no_file_holds_a_sealed_answer_of_a_seat_after_the_reveal()
    {
        await using var house = House.Open();
        var test = await house.Started(Samples.Asked(2, Naming.Neither));
        await house.Answered(test.Code, "Ben", Marker);
        await using var db = house.Data.CreateDbContext();
        var answers = await db.Seats.Select(seat => seat.Answer!).ToListAsync();
        await db.DisposeAsync();

        await house.Answered(test.Code, "Cleo");

        Assert.All(answers, answer => Assert.False(IsIn(house, answer)));
    }

    [Fact]
    public async Task The_sweep_leaves_the_living_alone()
    {
        await using var house = House.Open();
        await house.Started();
        house.Clock.Advance(TimeSpan.FromDays(13));
        var living = await house.Started();
        house.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await house.TwoMinuteTests.DeleteOld());
        Assert.Equal(0, await house.TwoMinuteTests.DeleteOld());
        await house.Room(living.Code);
    }

    private static async Task<List<byte[]>> Traces(House house)
    {
        await using var db = house.Data.CreateDbContext();
        var test = await db.TwoMinuteTests.AsNoTracking().SingleAsync();
        var seats = await db.Seats.AsNoTracking().ToListAsync();
        return [test.CodeHash, test.WrappedKey, test.Head, .. seats.Select(seat => seat.Name), .. seats.Where(seat => seat.Answer is not null).Select(seat => seat.Answer!), .. test.Revealed is { } revealed ? [revealed] : (byte[][])[]];
    }

    // A stretch of a text is looked for: what is longer than a page lies in several.
    private static bool IsIn(House house, byte[] trace)
    {
        var stretch = trace.AsSpan(0, Math.Min(trace.Length, 24)).ToArray();
        return Directory.EnumerateFiles(house.Path, "houselights.db*").Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray().AsSpan().IndexOf(stretch) >= 0;
        });
    }
}
