using Houselights.App.Alignment.TwoMinutes;
using Houselights.Core.Alignment.TwoMinutes;
using NodaTime.TimeZones;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Puts a test, as one visitor may see it, into what its page needs.</summary>
internal static class RoomShowing
{
    /// <param name="room">The test.</param>
    /// <param name="link">The test's whole address, as others open it.</param>
    /// <param name="onlyHere">Whether no other machine can.</param>
    /// <param name="keys">What the visitor brought along.</param>
    /// <param name="time">Its zone is the one of the clock on the wall.</param>
    public static RoomView Show(this Room room, Uri link, bool onlyHere, Keys keys, TimeProvider time)
    {
        var zone = BclDateTimeZone.FromTimeZoneInfo(time.LocalTimeZone);
        var audience = room.AudienceOf();
        return new(room.Test(), audience, room.StarterName, room.Naming, room.In, room.People, room.DeletedOn.InZone(zone).Date)
        {
            Invitation = audience switch
            {
                Audience.Seat => null,
                Audience.Wall => new(link, null, onlyHere),
                _ => new(link, TestPaths.WallOf(room.Id, TwoMinuteTests.WallKeyOf(keys.Starter!)), onlyHere),
            },
            Reveal = room.Revealed is { } revealed ? TwoMinuteReading.Of(revealed, room.StarterShown).Show(revealed, zone) : null,
            Stream = TestPaths.StreamOf(room.Id, audience == Audience.Wall ? keys.Wall : null),
        };
    }

    public static Audience AudienceOf(this Room room) => room.Guest switch
    {
        Guest.Starter => room.HasAnswered ? Audience.StarterIn : Audience.Starter,
        Guest.Wall => Audience.Wall,
        _ => Audience.Seat,
    };

    public static TestHead Test(this Room room) => new(room.Id, room.Team);

    /// <summary>The questions, with what was typed before; the server gives nothing back of an answer that it has.</summary>
    public static AnswerView Questions(this Room room, AnswerFields fields, IReadOnlyList<FieldProblem> problems, string once) =>
        new(room.Test(), room.StarterName, room.Naming, room.Dilemmas, fields, problems, once) { Again = room.HasAnswered };
}
