using Houselights.Core.Document;
using Houselights.App.Cycles;
using Houselights.App.Storage;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Tests.Storage;

public class CommitTests
{
    [Fact]
    public async Task Writes_run_one_at_a_time_in_the_order_of_coming()
    {
        await using var house = House.Open();
        var order = new List<int>();
        var inside = 0;

        await Task.WhenAll(Enumerable.Range(0, 600).Select(number => house.Gate.Write<int>(Actor.Local, async _ =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside));
            order.Add(number);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            return new Missing<int>("nothing");
        })));

        Assert.Equal(Enumerable.Range(0, 600), order);
    }

    [Fact]
    public async Task A_write_that_fails_changes_nothing_and_holds_nobody_up()
    {
        await using var house = House.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Gate.Write<int>(Actor.Local, async writing =>
        {
            await Add(writing, "Half");
            throw new InvalidOperationException("broken");
        }));
        var after = await house.Gate.Write<int>(Actor.Local, async writing => new Done<int>(await writing.Db.Organisations.CountAsync()));

        Assert.Equal(new Done<int>(0), after);
    }

    [Fact]
    public async Task What_was_not_done_is_undone()
    {
        await using var house = House.Open();

        await house.Gate.Write<int>(Actor.Local, async writing =>
        {
            await Add(writing, "Half");
            return new Conflict<int>("In the way.", "Go round.");
        });

        await using var db = house.Data.CreateDbContext();
        Assert.Empty(db.Organisations);
    }

    [Fact]
    public async Task A_waiting_write_can_be_withdrawn_and_a_running_one_ends()
    {
        await using var house = House.Open();
        using var cancel = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var running = house.Gate.Write<int>(Actor.Local, async writing =>
        {
            await Add(writing, "First");
            begun.SetResult();
            await go.Task;
            return new Done<int>(1);
        }, cancel.Token);
        await begun.Task;
        var waiting = house.Gate.Write<int>(Actor.Local, async writing =>
        {
            await Add(writing, "Second");
            return new Done<int>(2);
        }, cancel.Token);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        go.SetResult();

        Assert.Equal(new Done<int>(1), await running);
        await using var db = house.Data.CreateDbContext();
        Assert.Equal(["First"], db.Organisations.Select(row => row.Name));
    }

    [Fact]
    public async Task The_feed_hears_of_a_change_that_can_be_read_and_of_no_other()
    {
        await using var house = House.Open();
        var cycle = (await house.Import(PlanText.Small)).CycleId;
        using var listening = house.Feed.Subscribe(cycle);

        await house.Import(PlanText.Small, into: cycle);                                                  // says the same
        await house.Shelf.Import(Actor.Local, House.Of(PlanText.Small) with { Into = cycle, Expected = 7 });   // a conflict
        Assert.False(listening.Changes.TryRead(out _));
        await house.Import(PlanText.Small.Replace("Radio on air", "Posters", StringComparison.Ordinal), into: cycle);

        Assert.True(listening.Changes.TryRead(out var change));
        Assert.Equal(change.Revision, (await house.Standing(cycle)).Cycle.Revision);
    }

    [Fact]
    public async Task A_repeated_write_gives_the_first_outcome_and_does_nothing_twice()
    {
        await using var house = House.Open();

        var first = await house.Import(PlanText.Small, key: "k1");
        var again = await house.Import(PlanText.Small, key: "k1");

        Assert.Equal(first, again);
        Assert.Single(Assert.IsType<Done<System.Collections.Immutable.ImmutableArray<ShelvedCycle>>>(await house.Shelf.List(Actor.Local)).Value);
    }

    [Fact]
    public async Task A_key_belongs_to_one_request_of_one_actor_for_seven_days()
    {
        await using var house = House.Open();
        var first = await house.Import(PlanText.Small, key: "k1");
        var other = House.Of(PlanText.Small.Replace("Radio on air", "Posters", StringComparison.Ordinal)) with { IdempotencyKey = "k1" };

        Assert.IsType<Conflict<Imported>>(await house.Shelf.Import(Actor.Local, other));
        Assert.NotEqual(first.CycleId, Assert.IsType<Done<Imported>>(await house.Shelf.Import(new Actor("ruth", "Ruth"), other)).Value.CycleId);
        house.Clock.Advance(KeptOutcome.Kept - TimeSpan.FromSeconds(1));
        Assert.IsType<Conflict<Imported>>(await house.Shelf.Import(Actor.Local, other));
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<Done<Imported>>(await house.Shelf.Import(Actor.Local, other));
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        await using var house = House.Open();

        var outcome = await house.Shelf.Import(Actor.Local, House.Of(PlanText.Small) with { IdempotencyKey = new string('k', KeptOutcome.LongestKey + 1) });

        Assert.Contains("201 characters", Assert.IsType<Conflict<Imported>>(outcome).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopping_server_finishes_what_waits_and_takes_nothing_more()
    {
        await using var house = House.Open();
        var waiting = Enumerable.Range(0, 20).Select(number => house.Gate.Write<int>(Actor.Local, async writing =>
        {
            await Add(writing, $"Number {number}");
            return new Done<int>(number);
        })).ToList();

        await house.Gate.DisposeAsync();

        Assert.All(await Task.WhenAll(waiting), outcome => Assert.IsType<Done<int>>(outcome));
        await Assert.ThrowsAsync<StorageException>(() => house.Import(PlanText.Small));
    }

    private static async Task Add(Writing writing, string name)
    {
        writing.Db.Organisations.Add(new OrganisationRow { Id = Slug.Of(name, "organisation"), Name = name, CreatedAt = writing.Now });
        await writing.Db.SaveChangesAsync();
    }
}
