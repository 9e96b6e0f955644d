using Houselights.App.Live;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Storage;

/// <summary>A write that can share a transaction.</summary>
internal interface IGrouped
{
    /// <summary>Runs inside the transaction; false where what it did is to be undone. Throws nothing.</summary>
    bool Run(GroupWriting writing);

    /// <summary>Tells the caller what it came to.</summary>
    void Tell();

    /// <summary>Tells the caller that nothing was kept.</summary>
    void Fail(Exception failure);
}

/// <summary>
/// Writes neighbours in the queue in one transaction with one wait for the disk. Each lies behind a savepoint, so that one that
/// is refused or fails undoes itself alone; nobody is told before all of them are on the disk and listeners have heard. Only the gate’s worker calls it.
/// </summary>
internal sealed class GroupCommit(IDbContextFactory<HouselightsDb> contexts, LiveFeed feed, TimeProvider time) : IDisposable
{
    /// <summary>Writes of one transaction.</summary>
    public const int Most = 256;

    /// <summary>How long the log is waited for before it is truncated, in milliseconds; readers hold it for a few.</summary>
    private const int Patience = 1000;

    private HouselightsDb? db;
    private Sql? sql;
    private bool erases;

    public void Run(IReadOnlyList<IGrouped> jobs)
    {
        var kept = new List<(IGrouped Job, GroupWriting Writing)>(jobs.Count);
        var told = 0;
        try
        {
            sql ??= Open();
            sql.Run("BEGIN IMMEDIATE");
            foreach (var job in jobs)
                if (Try(job, sql) is { } writing) kept.Add((job, writing));
            sql.Run("COMMIT");
            erases |= kept.Any(each => each.Writing.Erases);
            if (erases) Truncate(sql);
            foreach (var change in kept.SelectMany(each => each.Writing.Changes)) feed.Publish(change);
            for (; told < jobs.Count; told++) jobs[told].Tell();
        }
        catch (Exception failure)
        {
            Close();
            for (; told < jobs.Count; told++) jobs[told].Fail(failure);
        }
    }

    public void Dispose() => Close();

    private GroupWriting? Try(IGrouped job, Sql sql)
    {
        var writing = new GroupWriting(sql, time.GetUtcNow());
        sql.Run("SAVEPOINT job");
        var done = job.Run(writing);
        if (sql.IsIdle) throw new StorageException("The database undid a write and its neighbours with it. Nothing was changed; free some space on its disk and try again.");
        if (!done) sql.Run("ROLLBACK TO job");
        sql.Run("RELEASE job");
        return done ? writing : null;
    }

    // A reader may hold the log: then it is truncated behind the next group, and by the hourly sweep. What was written is on the
    // disk already, so that nobody may be told that it isn't.
    private void Truncate(Sql sql)
    {
        try
        {
            sql.Run($"PRAGMA busy_timeout = {Patience}");
            erases = sql.One("PRAGMA wal_checkpoint(TRUNCATE)", row => row.GetInt32(0)) != 0;
            sql.Run("PRAGMA busy_timeout = 30000");
        }
        catch (SqliteException)
        {
            erases = true;
        }
    }

    private Sql Open()
    {
        db = contexts.CreateDbContext();
        db.Database.OpenConnection();
        return new Sql((SqliteConnection)db.Database.GetDbConnection());
    }

    private void Close()
    {
        try
        {
            if (sql is { IsIdle: false }) sql.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The connection is given up; the database undoes what it left.
        }
        finally
        {
            sql?.Dispose();
            db?.Dispose();
            (sql, db) = (null, null);
        }
    }
}
