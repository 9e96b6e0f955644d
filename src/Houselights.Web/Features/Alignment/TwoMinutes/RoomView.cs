using Houselights.Core.Alignment.TwoMinutes;
using NodaTime;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Whose page of a test it is. A fragment of the live stream is rendered once for each.</summary>
public enum Audience
{
    /// <summary>Somebody who answered.</summary>
    Seat,

    /// <summary>The starter, who hasn't answered yet.</summary>
    Starter,

    /// <summary>The starter, who has answered.</summary>
    StarterIn,

    /// <summary>The machine on the wall.</summary>
    Wall,
}

/// <summary>What every page of a test says about it.</summary>
/// <param name="Code">The code without dashes, twelve characters; also the test's part of the address.</param>
/// <param name="Team">What the team calls itself; null where nobody said.</param>
public sealed record TestHead(string Code, string? Team);

/// <summary>A test between its start and its deletion, as those in it see it: <c>/t/{code}</c> for <see cref="Audience.Seat"/> and the starter, <c>/t/{code}/wall</c>.</summary>
/// <param name="Test">The test.</param>
/// <param name="Audience">Whose page it is.</param>
/// <param name="StarterName">Who asks.</param>
/// <param name="Naming">How people are called once the lights are on.</param>
/// <param name="In">Names of those who have answered, in the order of the alphabet.</param>
/// <param name="People">How many will answer, 2 to 30; null until the starter ends it.</param>
/// <param name="DeletedOn">The last day.</param>
public sealed record RoomView(
    TestHead Test, Audience Audience, string StarterName, Naming Naming, IReadOnlyList<string> In, int? People, LocalDate DeletedOn)
{
    /// <summary>How to come in: for the starter and the wall; null for a seat.</summary>
    public InvitationView? Invitation { get; init; }

    /// <summary>What was revealed, from <see cref="RevealShowing"/>; null while the lights are off.</summary>
    public RevealView? Reveal { get; init; }

    /// <summary>The live stream's address; null for a page that stands still.</summary>
    public string? Stream { get; init; }
}

/// <summary>How others come in.</summary>
/// <param name="Link">The whole address of the test, as it is sent to others and drawn as a QR code.</param>
/// <param name="Wall">The address of the wall's page with its key; null on the wall itself.</param>
/// <param name="OnlyHere">True where no other machine can open <paramref name="Link"/>: no front door is open.</param>
public sealed record InvitationView(Uri Link, string? Wall, bool OnlyHere);
