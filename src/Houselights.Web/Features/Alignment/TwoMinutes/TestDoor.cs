using Houselights.App;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>What came of looking for a test.</summary>
/// <param name="Room">The test; null where it isn't shown.</param>
/// <param name="Refusal">What is answered instead.</param>
/// <param name="IsMissing">Whether there is none.</param>
internal readonly record struct Entered(Room? Room, IResult? Refusal, bool IsMissing);

/// <summary>Lets visitors into tests: who holds a key of a test always, others as long as their address hasn't tried too many codes.</summary>
internal sealed class TestDoor(TwoMinuteTests tests, TestLimits limits, PublicAddress address, HouselightsOptions options)
{
    public async Task<Entered> Enter(string code, Keys keys, HttpContext context)
    {
        var found = await tests.Of(code, keys, context.RequestAborted) is Done<Room> { Value: var room } ? room : null;
        if (found is not null && found.Guest != Guest.Visitor) return new(found, null, false);
        // A hit and a miss are refused alike: what was found says nothing before this line.
        if (limits.Look(context) is { } refusal) return new(null, refusal, false);
        if (found is not null) return new(found, null, false);
        limits.Miss(context);
        return new(null, Notices.Unknown(context), true);
    }

    public IResult Page(Room room, Keys keys, HttpContext context)
    {
        var (link, onlyHere) = LinkOf(room, context);
        return Pages.Page<RoomPage>(new { View = room.Show(link, onlyHere, keys, options.Time) });
    }

    /// <summary>The test's whole address, and whether only this machine can open it.</summary>
    public (Uri Link, bool OnlyHere) LinkOf(Room room, HttpContext context)
    {
        var (start, onlyHere) = address.Of(context.Request);
        return (new Uri(start, TestPaths.Of(room.Id)), onlyHere);
    }
}
