using System.Net;
using Houselights.App;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.App.Live;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Live;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>A test's live stream for who is in it: see <see cref="EventStream"/>.</summary>
internal static class RoomLiveEndpoint
{
    public static async Task<IResult> Stream(string code, string? key, TwoMinuteTests tests, TestDoor door, LiveStreams streams, RoomFragments fragments, HttpContext context)
    {
        using var place = streams.Take(context.Connection.RemoteIpAddress ?? IPAddress.None, LiveStreams.MostOfTests);
        if (place is null)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.Problem($"{LiveStreams.MostOfTests} live pages are open from this address, which is the limit. Close some and load this page again.", statusCode: StatusCodes.Status429TooManyRequests);
        }

        var keys = key is null ? TestCookies.KeysOf(context) : new Keys(Wall: key);
        // Listening starts before the first reading: a change in between is told, not missed.
        using var listening = context.RequestServices.GetRequiredService<LiveFeed>().Subscribe(TestCode.Read(code)?.Topic ?? "");
        var entered = await door.Enter(code, keys, context);
        if (entered.Room is not { } first) return entered.IsMissing && context.Request.Headers.ContainsKey("Last-Event-ID") ? Results.NoContent() : entered.Refusal!;
        if (first.Guest == Guest.Visitor) return Results.Problem("The live page is for who is in the test. Open the test and answer.", statusCode: StatusCodes.Status403Forbidden);

        var (link, onlyHere) = door.LinkOf(first, context);
        await EventStream.Send(
            context, listening, new Shown(first), async end => await tests.Of(code, keys, end) is Done<Room> { Value: var room } ? new Shown(room) : null,
            shown => shown.Room.Revision, shown => fragments.Of(shown.Room, link, onlyHere, keys));
        return Results.Empty;
    }

    /// <summary>Equal while the test stands as it stood.</summary>
    private sealed record Shown(Room Room)
    {
        public bool Equals(Shown? other) => other is not null && ReferenceEquals(Room.Shared, other.Room.Shared);

        public override int GetHashCode() => Room.Shared.GetHashCode();
    }
}
