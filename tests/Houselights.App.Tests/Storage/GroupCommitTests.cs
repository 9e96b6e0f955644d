using FsCheck.Fluent;
using Houselights.App.Live;
using Houselights.App.Storage;

namespace Houselights.App.Tests.Storage;

public class GroupCommitTests
{
    private enum Fate { Done, Refused, Throws, BreaksSql }

    [Fact]
    public async Task Any_mix_of_neighbours_leaves_exactly_what_the_successful_ones_wrote()
    {
        await using var house = House.Open();
        var round = 0;
        Laws.Hold(Gen.Elements(Fate.Done, Fate.Done, Fate.Refused, Fate.Throws, Fate.BreaksSql).ArrayOf(), fates =>
        {
            var name = $"r{round++}";
            using var hold = new ManualResetEventSlim();
            var holding = house.Gate.Write<int>(Actor.Local, _ => { hold.Wait(); return Task.FromResult<Outcome<int>>(new Missing<int>("")); });
            var writes = fates.Select((fate, at) => house.Gate.WriteGrouped<int>(writing => Write(writing, $"{name}-{at}", fate))).ToList();
            hold.Set();
            holding.GetAwaiter().GetResult();
            var succeeded = writes.Select((write, at) => (At: at, Done: Succeeded(write))).Where(each => each.Done).Select(each => $"{name}-{each.At}").ToHashSet();

            Assert.Equal(fates.Select((fate, at) => (fate, at)).Where(each => each.fate == Fate.Done).Select(each => $"{name}-{each.at}").ToHashSet(), succeeded);
            using var db = house.Data.CreateDbContext();
            Assert.Equal(succeeded, db.Organisations.Where(row => row.Id.StartsWith(name + "-")).Select(row => row.Id).ToHashSet());
        });
    }

    [Fact]
    public async Task Neighbours_wait_for_the_disk_once_and_others_keep_their_place()
    {
        await using var house = House.Open();
        var order = new List<string>();
        using var hold = new ManualResetEventSlim();
        var holding = house.Gate.Write<int>(Actor.Local, _ => { hold.Wait(); return Task.FromResult<Outcome<int>>(new Missing<int>("")); });
        var writes = new List<Task>();
        for (var i = 0; i < 3; i++) writes.Add(house.Gate.WriteGrouped<int>(writing => { order.Add("grouped"); return Write(writing, $"a{order.Count}", Fate.Done); }));
        writes.Add(house.Gate.Write<int>(Actor.Local, writing => { order.Add("single"); return Task.FromResult<Outcome<int>>(new Done<int>(1)); }));
        for (var i = 0; i < 2; i++) writes.Add(house.Gate.WriteGrouped<int>(writing => { order.Add("grouped"); return Write(writing, $"a{order.Count}", Fate.Done); }));
        hold.Set();
        await holding;
        await Task.WhenAll(writes);

        Assert.Equal(["grouped", "grouped", "grouped", "single", "grouped", "grouped"], order);
    }

    [Fact]
    public async Task A_transaction_that_fails_tells_everybody_in_it_and_nobody_behind_it()
    {
        await using var house = House.Open();
        using var hold = new ManualResetEventSlim();
        var holding = house.Gate.Write<int>(Actor.Local, _ => { hold.Wait(); return Task.FromResult<Outcome<int>>(new Missing<int>("")); });
        var before = house.Gate.WriteGrouped<int>(writing => Write(writing, "before", Fate.Done));
        var broken = house.Gate.WriteGrouped<int>(writing => { writing.Sql.Run("ROLLBACK"); return new Done<int>(1); });   // as a full disk does
        hold.Set();
        await holding;
        await Assert.ThrowsAsync<StorageException>(() => before);
        await Assert.ThrowsAsync<StorageException>(() => broken);
        var after = await house.Gate.WriteGrouped<int>(writing => Write(writing, "after", Fate.Done));

        Assert.Equal(new Done<int>(1), after);
        await using var db = house.Data.CreateDbContext();
        Assert.Equal(["after"], db.Organisations.Select(row => row.Id));
    }

    [Fact]
    public async Task Only_what_is_on_the_disk_is_announced()
    {
        await using var house = House.Open();
        using var listening = house.Feed.Subscribe("topic");

        await house.Gate.WriteGrouped<int>(writing => { writing.Announce("topic", 1); return new Missing<int>("nothing"); });
        Assert.False(listening.Changes.TryRead(out _));
        await house.Gate.WriteGrouped<int>(writing => { writing.Announce("topic", 2); return new Done<int>(2); });

        Assert.True(listening.Changes.TryRead(out var change));
        Assert.Equal(new Changed("topic", 2), change);
    }

    [Fact]
    public async Task A_waiting_write_can_be_withdrawn_from_a_group()
    {
        await using var house = House.Open();
        using var cancel = new CancellationTokenSource();
        using var hold = new ManualResetEventSlim();
        var holding = house.Gate.Write<int>(Actor.Local, _ => { hold.Wait(); return Task.FromResult<Outcome<int>>(new Missing<int>("")); });
        var first = house.Gate.WriteGrouped<int>(writing => Write(writing, "first", Fate.Done));
        var second = house.Gate.WriteGrouped<int>(writing => Write(writing, "second", Fate.Done), cancel.Token);
        await cancel.CancelAsync();
        hold.Set();
        await holding;

        Assert.Equal(new Done<int>(1), await first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await using var db = house.Data.CreateDbContext();
        Assert.Equal(["first"], db.Organisations.Select(row => row.Id));
    }

    private static Outcome<int> Write(GroupWriting writing, string id, Fate fate)
    {
        writing.Sql.Run("INSERT INTO Organisations (Id, Name, CreatedAt) VALUES (@0, @0, 0)", id);
        return fate switch
        {
            Fate.Done => new Done<int>(1),
            Fate.Refused => new Conflict<int>("In the way.", "Go round."),
            Fate.Throws => throw new InvalidOperationException("broken"),
            _ => new Done<int>(writing.Sql.Run("INSERT INTO Organisations (Id, Name, CreatedAt) VALUES (@0, @0, 0)", id)),   // twice: a constraint fails
        };
    }

    private static bool Succeeded(Task<Outcome<int>> write)
    {
        try
        {
            return write.GetAwaiter().GetResult() is Done<int>;
        }
        catch (Exception failure) when (failure is InvalidOperationException or StorageException)
        {
            return false;
        }
    }
}
