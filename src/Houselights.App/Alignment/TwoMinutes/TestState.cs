using System.Collections.Immutable;
using Houselights.App.Storage;
using Houselights.Core.Alignment.TwoMinutes;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>Somebody who has answered.</summary>
internal sealed record Seat(byte[] KeyHash, string Name, byte[] Request);

/// <summary>A test at one revision, opened as far as the server may: names, and the answers once the lights are on.</summary>
internal sealed record TestState(
    TestCode Code, long Revision, TestHead Head, Instant Asked, byte[] StarterHash, byte[] WallHash, ImmutableArray<Seat> Seats, Revealed? Revealed, Documents Documents)
{
    private const string Test = "SELECT WrappedKey, StarterHash, WallHash, Head, Revision, StartedAt, Revealed FROM TwoMinuteTests WHERE CodeHash = @0 AND StartedAt > @1";
    private const string SeatsOfTest = "SELECT KeyHash, Name, Request FROM TwoMinuteSeats WHERE CodeHash = @0";

    /// <summary>How long a test lives.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public bool IsOpen => Revealed is not null;

    /// <summary>Reads a test; null where there is none that lives.</summary>
    public static TestState? Read(Sql sql, DeploymentKey deployment, TestCode code, DateTimeOffset now)
    {
        var born = (now - Lifetime).ToUnixTimeMilliseconds();
        return sql.All(Test, row => Of(row, sql, deployment, code), code.Hash, born) is [var state] ? state : null;
    }

    public Seat? SeatOf(byte[]? keyHash) => keyHash is null ? null : Seats.FirstOrDefault(seat => seat.KeyHash.AsSpan().SequenceEqual(keyHash));

    /// <summary>The test as the visitor with these keys may see it.</summary>
    public Room RoomFor(Keys keys)
    {
        var seat = SeatOf(SecretKey.Hash(keys.Seat));
        var guest = SecretKey.Is(keys.Starter, StarterHash) ? Guest.Starter : seat is not null ? Guest.Seat : SecretKey.Is(keys.Wall, WallHash) ? Guest.Wall : Guest.Visitor;
        return new(
            Code.Text, Revision, Head.Team, Head.StarterName, Head.Naming, Head.People, Head.Dilemmas, Asked, Asked + Duration.FromTimeSpan(Lifetime),
            [.. Seats.Select(each => each.Name)], guest, seat is not null, seat?.Name ?? (guest == Guest.Starter ? Head.StarterName : null),
            guest == Guest.Visitor ? null : Revealed, IsOpen)
        {
            StarterShown = ShownNames.Of(Seats.Select(each => each.Name).Append(Head.StarterName).Distinct(StringComparer.Ordinal), Head.Naming)[Head.StarterName],
            Shared = this,
        };
    }

    private static TestState Of(SqliteDataReader row, Sql sql, DeploymentKey deployment, TestCode code)
    {
        var documents = new Documents(deployment.Unwrap(row.GetFieldValue<byte[]>(0), code.Hash), code.Hash);
        var seats = sql.All(SeatsOfTest, seat => SeatOf(seat, documents), code.Hash);
        return new(
            code, row.GetInt64(4), documents.OpenHead(row.GetFieldValue<byte[]>(3)), Instant.FromUnixTimeMilliseconds(row.GetInt64(5)),
            row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2), [.. seats.OrderBy(seat => seat.Name, ShownNames.ByName)],
            row.IsDBNull(6) ? null : documents.OpenRevealed(row.GetFieldValue<byte[]>(6)), documents);
    }

    private static Seat SeatOf(SqliteDataReader row, Documents documents)
    {
        var key = row.GetFieldValue<byte[]>(0);
        return new(key, documents.OpenName(row.GetFieldValue<byte[]>(1), key), row.GetFieldValue<byte[]>(2));
    }
}
