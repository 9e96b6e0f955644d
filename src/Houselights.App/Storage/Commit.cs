using System.Threading.Channels;
using Houselights.App.Live;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Storage;

/// <summary>
/// The one gate through which everything is written. Writes stand in one fair queue and run one at a time, each in one
/// transaction that is on the disk before its caller is told; what was <see cref="Done{T}"/> is kept, anything else changed
/// nothing. Writes of sealed answers share the transaction of their neighbours in the queue. Thread-safe.
/// </summary>
public sealed class Commit : IAsyncDisposable
{
    /// <summary>Writes that may wait; who comes then waits for a place in the queue, in the order of coming.</summary>
    public const int QueueLength = 256;

    private readonly IDbContextFactory<HouselightsDb> contexts;
    private readonly LiveFeed feed;
    private readonly TimeProvider time;
    private readonly Channel<Job> queue = Channel.CreateBounded<Job>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private readonly GroupCommit groups;
    private readonly Task worker;

    public Commit(IDbContextFactory<HouselightsDb> contexts, LiveFeed feed, TimeProvider time)
    {
        (this.contexts, this.feed, this.time) = (contexts, feed, time);
        groups = new GroupCommit(contexts, feed, time);
        worker = Task.Run(Work);
    }

    /// <summary>Queues a write and waits for what it came to.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="write">Runs inside the transaction; everything it does is undone unless it returns <see cref="Done{T}"/>.</param>
    /// <param name="cancel">Takes the write out of the queue; once it has begun it runs to its end.</param>
    /// <exception cref="StorageException">The database failed or the server is stopping; nothing was changed.</exception>
    public Task<Outcome<T>> Write<T>(Actor actor, Func<Writing, Task<Outcome<T>>> write, CancellationToken cancel = default) =>
        Queue(new Single<T>(actor, write), cancel);

    /// <summary>
    /// Queues a write that may share its transaction: neighbours in the queue, at most <see cref="GroupCommit.Most"/>, wait for the
    /// disk together. Otherwise as <see cref="Write{T}"/>: what isn't <see cref="Done{T}"/> undoes itself and nothing else.
    /// </summary>
    internal Task<Outcome<T>> WriteGrouped<T>(Func<GroupWriting, Outcome<T>> write, CancellationToken cancel = default) =>
        Queue(new Grouped<T>(write), cancel);

    private async Task<Outcome<T>> Queue<T>(Job<T> job, CancellationToken cancel)
    {
        try
        {
            await queue.Writer.WriteAsync(job, cancel);
        }
        catch (ChannelClosedException)
        {
            throw new StorageException("The server is stopping. Nothing was changed; try again in a moment.");
        }

        await using var withdrawal = cancel.UnsafeRegister(static waiting => ((Job)waiting!).Withdraw(), job);
        return await job.Answer;
    }

    /// <summary>Takes no more writes and finishes those that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await worker;
        groups.Dispose();
    }

    private async Task Work()
    {
        await foreach (var job in queue.Reader.ReadAllAsync())
            if (job is IGrouped first) groups.Run(Neighbours(first));
            else if (job.Begin()) await ((ISingle)job).Run(this);
    }

    // The order of coming is kept: a group ends where another kind of write waits.
    private List<IGrouped> Neighbours(IGrouped first)
    {
        var group = new List<IGrouped>();
        if (((Job)first).Begin()) group.Add(first);
        while (group.Count < GroupCommit.Most && queue.Reader.TryPeek(out var next) && next is IGrouped neighbour)
        {
            queue.Reader.TryRead(out _);
            if (next.Begin()) group.Add(neighbour);
        }

        return group;
    }

    private async Task<Outcome<T>> Transact<T>(Actor actor, Func<Writing, Task<Outcome<T>>> write)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();   // BEGIN IMMEDIATE: the write lock from the start
        var writing = new Writing(db, actor, time.GetUtcNow());
        var outcome = await write(writing);
        if (outcome is not Done<T>) return outcome;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        foreach (var change in writing.Changes) feed.Publish(change);
        return outcome;
    }

    private interface ISingle
    {
        Task Run(Commit gate);
    }

    private abstract class Job
    {
        private const int Waiting = 0, Begun = 1, Withdrawn = 2;
        private int state;

        /// <summary>False where the caller withdrew it before its turn.</summary>
        public bool Begin() => Interlocked.CompareExchange(ref state, Begun, Waiting) == Waiting;

        public void Withdraw()
        {
            if (Interlocked.CompareExchange(ref state, Withdrawn, Waiting) == Waiting) Cancelled();
        }

        protected abstract void Cancelled();
    }

    private abstract class Job<T> : Job
    {
        private readonly TaskCompletionSource<Outcome<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Outcome<T>> Answer => answer.Task;

        public void Tell(Outcome<T> outcome) => answer.SetResult(outcome);

        // One write's failure is its caller's; the queue goes on.
        public void Fail(Exception failure) => answer.SetException(
            failure.GetBaseException() is SqliteException database ? StorageException.Of(database, DataDirectory.DatabaseName) : failure);

        protected override void Cancelled() => answer.TrySetCanceled();
    }

    private sealed class Single<T>(Actor actor, Func<Writing, Task<Outcome<T>>> write) : Job<T>, ISingle
    {
        public async Task Run(Commit gate)
        {
            try
            {
                Tell(await gate.Transact(actor, write));
            }
            catch (Exception failure)
            {
                Fail(failure);
            }
        }
    }

    private sealed class Grouped<T>(Func<GroupWriting, Outcome<T>> write) : Job<T>, IGrouped
    {
        private Outcome<T>? outcome;
        private Exception? failure;

        public bool Run(GroupWriting writing)
        {
            try
            {
                outcome = write(writing);
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }

            return outcome is Done<T>;
        }

        public void Tell()
        {
            if (failure is null) Tell(outcome!);
            else Fail(failure);
        }
    }
}
