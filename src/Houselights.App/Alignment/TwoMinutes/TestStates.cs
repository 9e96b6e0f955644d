using Houselights.App.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>
/// The tests that are looked at, kept in memory. Each use compares the revision first, so what it gives is never older than the
/// database. Thread-safe.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="deployment">The key under which tests lie.</param>
/// <param name="time">Tells which tests still live.</param>
/// <param name="capacity">Tests kept in memory, 1 or more; the one that wasn't used longest goes first.</param>
internal sealed class TestStates(IDbContextFactory<HouselightsDb> contexts, DeploymentKey deployment, TimeProvider time, int capacity = TestStates.DefaultCapacity)
{
    public const int DefaultCapacity = 512;

    private const string RevisionOf = "SELECT Revision FROM TwoMinuteTests WHERE CodeHash = @0";

    private readonly Dictionary<string, Held> states = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim[] reading = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1, 1))];
    private long uses;

    /// <summary>The test as it stands; null where there is none that lives.</summary>
    public async Task<TestState?> Of(TestCode code, CancellationToken cancel)
    {
        if (await IsCurrent(code, cancel) is { } held) return held;
        var turn = reading[code.Hash[0] % reading.Length];
        await turn.WaitAsync(cancel);   // the second caller finds what the first one read
        try
        {
            return await IsCurrent(code, cancel) ?? Keep(code, await contexts.Snapshotted(db => Task.FromResult(Read(db, code)), cancel));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Drops what is deleted from memory too.</summary>
    public void Forget(IEnumerable<string> topics)
    {
        lock (states)
            foreach (var topic in topics) states.Remove(topic);
    }

    private async Task<TestState?> IsCurrent(TestCode code, CancellationToken cancel)
    {
        if (Find(code) is not { } held || held.Asked.ToDateTimeOffset() <= time.GetUtcNow() - TestState.Lifetime) return null;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        using var sql = new Sql((SqliteConnection)db.Database.GetDbConnection());
        return sql.All(RevisionOf, row => row.GetInt64(0), code.Hash) is [var revision] && revision == held.Revision ? held : null;
    }

    private TestState? Read(HouselightsDb db, TestCode code)
    {
        using var sql = new Sql((SqliteConnection)db.Database.GetDbConnection(), (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        return TestState.Read(sql, deployment, code, time.GetUtcNow());
    }

    private TestState? Find(TestCode code)
    {
        lock (states)
        {
            if (!states.TryGetValue(code.Topic, out var held)) return null;
            held.LastUse = ++uses;
            return held.State;
        }
    }

    private TestState? Keep(TestCode code, TestState? state)
    {
        lock (states)
        {
            states.Remove(code.Topic);
            if (state is null) return null;
            if (states.Count >= capacity) states.Remove(states.MinBy(each => each.Value.LastUse).Key);
            states.Add(code.Topic, new(state) { LastUse = ++uses });
            return state;
        }
    }

    private sealed class Held(TestState state)
    {
        public TestState State => state;

        public long LastUse { get; set; }
    }
}
