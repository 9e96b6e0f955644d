using Houselights.Core.Document;

namespace Houselights.App.People.Accounts;

/// <summary>Somebody to invite into a cycle's organisation.</summary>
/// <param name="Mail">One address.</param>
/// <param name="Name">1 to 80 characters.</param>
/// <param name="PersonId">Who of the cycle's plan they are; null for nobody.</param>
/// <param name="IsKeeper">Whether they will look after the organisation's cycles and people.</param>
/// <param name="Language">The language of the letter, <c>en</c> or <c>de</c>.</param>
/// <param name="At">Where it stands in the file or the form.</param>
public sealed record Invitee(string Mail, string Name, string? PersonId, bool IsKeeper, string Language, Place At = default);

/// <summary>An invitation that was given. The token is nowhere else: the database holds its digest.</summary>
public sealed record GivenInvitation(string Mail, string Name, string? PersonId, string Token);

/// <summary>What an invitation says to who opens its link.</summary>
/// <param name="Inviter">Who invites, by name.</param>
/// <param name="Organisation">Into which organisation, by name.</param>
/// <param name="Cycle">Into which cycle, by name; null for the organisation alone.</param>
/// <param name="Person">As whom of its plan, by name; null for nobody.</param>
public sealed record OpenInvitation(string Inviter, string Organisation, string? Cycle, string? CycleId, string? Person, bool IsKeeper, string Mail, string Name, DateTimeOffset ExpiresAt);

/// <summary>An invitation was accepted.</summary>
/// <param name="Account">Who came in.</param>
/// <param name="CycleId">Where they are awaited; null for the organisation alone.</param>
public sealed record Joined(AccountProfile Account, string? CycleId);
