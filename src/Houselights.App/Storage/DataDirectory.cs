using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Houselights.App.Storage;

/// <summary>
/// The directory that holds everything a server keeps: the database, and a lock that is held while the server runs. Thread-safe.
/// </summary>
public sealed class DataDirectory : IDbContextFactory<HouselightsDb>, IDisposable
{
    public const string DatabaseName = "houselights.db";
    private const string LockName = "houselights.lock";

    private readonly FileStream held;
    private readonly PooledDbContextFactory<HouselightsDb> contexts;
    private readonly string connection;

    private DataDirectory(string path, FileStream held)
    {
        this.held = held;
        File = Path.Combine(path, DatabaseName);
        connection = ConnectionTo(File);
        contexts = new(OptionsFor(connection));
    }

    /// <summary>The database file.</summary>
    public string File { get; }

    /// <summary>Opens a directory, makes it where it isn't there, and brings its database up to this version.</summary>
    /// <exception cref="StorageException">It can't be used; the message says why and what to do.</exception>
    public static DataDirectory Open(string path)
    {
        var directory = new DataDirectory(path, Lock(path));
        try
        {
            directory.Migrate();
            return directory;
        }
        catch (SqliteException failure)
        {
            directory.Dispose();
            throw StorageException.Of(failure, directory.File);
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    public HouselightsDb CreateDbContext() => contexts.CreateDbContext();

    public void Dispose()
    {
        using (var pooled = new SqliteConnection(connection)) SqliteConnection.ClearPool(pooled);
        held.Dispose();
    }

    /// <summary>How a database file is opened, by the server and by tools that look at it.</summary>
    public static DbContextOptions<HouselightsDb> OptionsFor(string connectionString) => new DbContextOptionsBuilder<HouselightsDb>()
        .UseSqlite(connectionString)
        .AddInterceptors(new Durability())
        .Options;

    public static string ConnectionTo(string file) => new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ToString();

    // A second server on one directory would work, and be surprised: its caches and its live pages would miss the other's writes.
    private static FileStream Lock(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new StorageException($"The data directory {path} can’t be written. Give the server’s user the right to, or name another with --data.", denied);
        }
        catch (IOException taken) when (Directory.Exists(path))
        {
            throw new StorageException($"Another Houselights server uses the data directory {path}. Stop it, or name another directory with --data.", taken);
        }
        catch (IOException broken)
        {
            throw new StorageException($"The data directory {path} can’t be made: {broken.Message} Name another with --data.", broken);
        }
    }

    private void Migrate()
    {
        using var db = CreateDbContext();
        var newer = System.IO.File.Exists(File) ? db.Database.GetAppliedMigrations().Except(db.Database.GetMigrations(), StringComparer.Ordinal).ToList() : [];
        if (newer.Count > 0)
            throw new StorageException($"{File} was written by a newer version of Houselights ({newer[^1]}). Run that version, or put back the backup from before it.");
        ReleaseAbandonedMigration(db);
        db.Database.Migrate();
    }

    // A server killed while it migrated leaves the migration lock behind, and the next one would wait for it for ever. Whoever
    // holds the directory's lock knows that no other server is migrating.
    private static void ReleaseAbandonedMigration(HouselightsDb db)
    {
        if (db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").Single() > 0)
            db.Database.ExecuteSqlRaw("DELETE FROM __EFMigrationsLock");
    }

    /// <summary>What makes “acknowledged” mean “kept”: each commit reaches the disk before anybody is told.</summary>
    private sealed class Durability : Microsoft.EntityFrameworkCore.Diagnostics.DbConnectionInterceptor
    {
        private const string Settings = "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";

        public override void ConnectionOpened(DbConnection connection, Microsoft.EntityFrameworkCore.Diagnostics.ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, Microsoft.EntityFrameworkCore.Diagnostics.ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
