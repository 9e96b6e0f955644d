using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Houselights.App.People.Accounts;

/// <summary>
/// Somebody who can sign in. What they may see and do follows from the organisations that they belong to and from their seats in
/// cycles, not from here.
/// </summary>
public sealed class Account : IdentityUser<string>
{
    /// <summary>Characters of an id: 128 random bits as base64url.</summary>
    public const int IdLength = 22;

    /// <summary>Characters of a name as people read it.</summary>
    public const int LongestName = 80;

    /// <summary>Characters of a mail address.</summary>
    public const int LongestMail = 254;

    /// <summary>As people read it; 1 to 80 characters.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The language of mails, <c>en</c> or <c>de</c>.</summary>
    public required string Language { get; set; }

    /// <summary>Whether the weekly mail of what is owed is sent.</summary>
    public bool WantsDigest { get; set; }

    /// <summary>Whether this account looks after the server: may disable accounts and make links to recover them. No role in any plan.</summary>
    public bool IsAdministrator { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when nobody can sign in with it; null where it is in use.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    internal static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    internal bool IsLockedAt(DateTimeOffset now) => LockoutEnd > now;

    internal AccountProfile Profile => new(Id, DisplayName, Email!, Language, WantsDigest, IsAdministrator, SecurityStamp!);
}

/// <summary>What a signed-in person's pages show of their account.</summary>
/// <param name="Id">Random; stable for ever.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Mail">Where mail goes.</param>
/// <param name="Language">The language of mails, <c>en</c> or <c>de</c>.</param>
/// <param name="WantsDigest">Whether the weekly mail is sent.</param>
/// <param name="IsAdministrator">Whether it looks after the server.</param>
/// <param name="Stamp">Changes whenever sessions have to end: with the password, and by “sign out everywhere”.</param>
public sealed record AccountProfile(string Id, string Name, string Mail, string Language, bool WantsDigest, bool IsAdministrator, string Stamp)
{
    /// <summary>Who acts.</summary>
    public Actor Actor => new(Id, Name);
}

/// <summary>An account as who looks after the server knows it.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Mail">Where mail goes.</param>
/// <param name="IsAdministrator">Whether it looks after the server.</param>
/// <param name="CreatedAt">Since when there is one.</param>
/// <param name="DisabledAt">Since when nobody can sign in with it; null where it is in use.</param>
public sealed record KnownAccount(string Id, string Name, string Mail, bool IsAdministrator, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt);

/// <summary>A passkey as its owner knows it.</summary>
/// <param name="Id">The credential's id as base64url.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="AddedAt">When it was added.</param>
public sealed record Passkey(string Id, string Name, DateTimeOffset AddedAt)
{
    /// <summary>Characters of a passkey's name.</summary>
    public const int LongestName = 60;

    /// <summary>Passkeys of one account.</summary>
    public const int Most = 20;
}
