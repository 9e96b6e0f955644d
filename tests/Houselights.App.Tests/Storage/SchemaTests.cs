using Houselights.App.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Tests.Storage;

public class SchemaTests
{
    [Fact]
    public async Task The_migrations_hold_every_change_of_the_model()
    {
        await using var house = House.Open();
        await using var db = house.Data.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_migrated_file_has_the_schema_that_the_model_would_create()
    {
        await using var house = House.Open();
        var created = Path.Combine(house.Path, "created.db");
        await using (var db = new HouselightsDb(DataDirectory.OptionsFor(DataDirectory.ConnectionTo(created)))) await db.Database.EnsureCreatedAsync();

        var migrated = Schema(house.Data.File);

        // A row id would say who answered first, and the model has no word for a table without one.
        Assert.Equal(Schema(created).Where(line => !line.Contains("autoindex_TwoMinuteSeats", StringComparison.Ordinal)).Select(WithoutBlanks), migrated.Select(line => WithoutBlanks(line).Replace(") WITHOUT ROWID", ")", StringComparison.Ordinal)));
        Assert.Contains(migrated, line => line.Contains("\"TwoMinuteSeats\"", StringComparison.Ordinal) && WithoutBlanks(line).EndsWith("WITHOUT ROWID", StringComparison.Ordinal));
        Assert.Contains(migrated, line => line.Contains("\"PlanItems\"", StringComparison.Ordinal));
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Every_table_that_holds_parts_of_a_plan_carries_organisation_and_cycle()
    {
        await using var house = House.Open();
        await using var db = house.Data.CreateDbContext();

        foreach (var table in db.Model.GetEntityTypes().Where(type => type.ClrType.Name is not ("Account" or "IdentityUserPasskey`1" or "IdentityPasskeyData" or "OrganisationRow" or "MembershipRow" or "InvitationRow" or "KeptOutcome" or "TwoMinuteTestRow" or "SeatRow")))
        {
            var key = table.FindPrimaryKey()!.Properties.Select(property => property.Name).ToList();
            Assert.Equal("OrganisationId", key[0]);
            Assert.Contains(key, name => name is "CycleId" || (table.ClrType == typeof(CycleRow) && name == "Id"));
        }
    }

    [Fact]
    public async Task Each_connection_writes_through_to_the_disk_and_heeds_foreign_keys()
    {
        await using var house = House.Open();
        await using var db = house.Data.CreateDbContext();
        await db.Database.OpenConnectionAsync();

        Assert.Equal("wal", Pragma(db, "journal_mode"));
        Assert.Equal(2L, Pragma(db, "synchronous"));   // FULL
        Assert.Equal(1L, Pragma(db, "foreign_keys"));
        Assert.Equal(30000L, Pragma(db, "busy_timeout"));
    }

    [Fact]
    public async Task A_second_server_on_the_same_directory_is_refused()
    {
        await using var house = House.Open();

        var refused = Assert.Throws<StorageException>(() => DataDirectory.Open(house.Path));

        Assert.Contains("Another Houselights server uses", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_killed_while_it_migrated_keeps_nobody_out()
    {
        await using var house = House.Open();
        await using (var db = house.Data.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')");
        await house.Stop();

        var opening = Task.Run(() => DataDirectory.Open(house.Path).Dispose());

        Assert.Same(opening, await Task.WhenAny(opening, Task.Delay(TimeSpan.FromSeconds(30))));
        await opening;
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await using var house = House.Open();
        await using (var db = house.Data.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')");
        await house.Stop();

        var refused = Assert.Throws<StorageException>(() => DataDirectory.Open(house.Path));

        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_by_name()
    {
        var path = House.TemporaryDirectory();
        File.WriteAllText(Path.Combine(path, DataDirectory.DatabaseName), new string('x', 4096));

        var refused = Assert.Throws<StorageException>(() => DataDirectory.Open(path));

        Assert.Contains("is no Houselights database", refused.Message, StringComparison.Ordinal);
        Directory.Delete(path, recursive: true);
    }

    private static string WithoutBlanks(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Schema(string file)
    {
        using var connection = new SqliteConnection(DataDirectory.ConnectionTo(file));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND tbl_name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY 1";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read()) lines.Add(reader.GetString(0));
        return lines;
    }

    private static object? Pragma(HouselightsDb db, string name)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return command.ExecuteScalar();
    }
}
