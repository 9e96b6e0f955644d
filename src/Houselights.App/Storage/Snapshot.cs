using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Storage;

/// <summary>Several reads that see one state of the database, while writers go on.</summary>
internal static class Snapshot
{
    public static async Task<T> Snapshotted<T>(this IDbContextFactory<HouselightsDb> contexts, Func<HouselightsDb, Task<T>> read, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        // A deferred transaction takes no write lock and keeps the state that its first read saw.
        await using var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(transaction, cancel);
        return await read(db);
    }
}
