using System.Threading.Channels;
using Houselights.App.Live;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Storage;

/// <summary>
/// The one gate through which everything is written. Writes stand in one fair queue and run one at a time, each in one
/// transaction that is on the disk before its caller is told; what was <see cref="Done{T}"/> is kept, anything else changed
/// nothing. Thread-safe.
/// </summary>
public sealed class Commit : IAsyncDisposable
{
    /// <summary>Writes that may wait; who comes then waits for a place in the queue, in the order of coming.</summary>
    public const int QueueLength = 256;

    private readonly IDbContextFactory<HouselightsDb> contexts;
    private readonly LiveFeed feed;
    private readonly TimeProvider time;
    private readonly Channel<Job> queue = Channel.CreateBounded<Job>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private readonly Task worker;

    public Commit(IDbContextFactory<HouselightsDb> contexts, LiveFeed feed, TimeProvider time)
    {
        (this.contexts, this.feed, this.time) = (contexts, feed, time);
        worker = Task.Run(Work);
    }

    /// <summary>Queues a write and waits for what it came to.</summary>
    /// <param name="actor">Who writes.</param>
    /// <param name="write">Runs inside the transaction; everything it does is undone unless it returns <see cref="Done{T}"/>.</param>
    /// <param name="cancel">Takes the write out of the queue; once it has begun it runs to its end.</param>
    /// <exception cref="StorageException">The database failed or the server is stopping; nothing was changed.</exception>
    public async Task<Outcome<T>> Write<T>(Actor actor, Func<Writing, Task<Outcome<T>>> write, CancellationToken cancel = default)
    {
        var job = new Job<T>(actor, write);
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
    }

    private async Task Work()
    {
        await foreach (var job in queue.Reader.ReadAllAsync())
            if (job.Begin()) await job.Run(this);
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

        public abstract Task Run(Commit gate);

        protected abstract void Cancelled();
    }

    private sealed class Job<T>(Actor actor, Func<Writing, Task<Outcome<T>>> write) : Job
    {
        private readonly TaskCompletionSource<Outcome<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Outcome<T>> Answer => answer.Task;

        // One write's failure is its caller's; the queue goes on.
        public override async Task Run(Commit gate)
        {
            try
            {
                answer.SetResult(await gate.Transact(actor, write));
            }
            catch (Exception failure)
            {
                answer.SetException(failure.GetBaseException() is SqliteException database ? StorageException.Of(database, DataDirectory.DatabaseName) : failure);
            }
        }

        protected override void Cancelled() => answer.TrySetCanceled();
    }
}
