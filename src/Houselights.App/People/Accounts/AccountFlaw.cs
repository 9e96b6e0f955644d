using System.Collections.Immutable;

namespace Houselights.App.People.Accounts;

/// <summary>The field that something is wrong with; <see cref="Whole"/> where it is none of them.</summary>
public enum AccountField { Whole, Name, Mail, Password, Current, Passkey }

/// <summary>What is wrong.</summary>
public enum AccountWrong
{
    /// <summary>Nothing was written.</summary>
    Missing,

    /// <summary>Fewer characters than <see cref="AccountFlaw.Limit"/>.</summary>
    TooShort,

    /// <summary>More characters than <see cref="AccountFlaw.Limit"/>.</summary>
    TooLong,

    /// <summary>Characters that nobody sees, or that turn the direction of writing.</summary>
    Hidden,

    /// <summary>No address that mail can be sent to.</summary>
    NoAddress,

    /// <summary>Another account has this mail address.</summary>
    MailTaken,

    /// <summary>The password is among those that are guessed first.</summary>
    Guessed,

    /// <summary>The password repeats a few characters or words.</summary>
    Repeats,

    /// <summary>The password follows the alphabet, the digits or the keyboard.</summary>
    Follows,

    /// <summary>The password is little more than a name or the mail address.</summary>
    OwnWords,

    /// <summary>Mail and password don’t belong together: which of them is wrong isn’t said.</summary>
    NotKnown,

    /// <summary>Too many wrong passwords; it opens again in <see cref="AccountFlaw.Limit"/> minutes.</summary>
    Locked,

    /// <summary>An administrator has disabled the account.</summary>
    Disabled,

    /// <summary>The passkey was refused: unknown, used for another site, used again, or without asking the person.</summary>
    PasskeyRefused,

    /// <summary>The account has <see cref="AccountFlaw.Limit"/> passkeys.</summary>
    TooManyPasskeys,

    /// <summary>The link was used, has run out, or was never given.</summary>
    LinkGone,

    /// <summary>Only an administrator may do this.</summary>
    NotAdministrator,

    /// <summary>The server would have no administrator left.</summary>
    LastAdministrator,
}

/// <summary>One thing that keeps a form from being taken. What it says to people is for the door, in their language.</summary>
/// <param name="Limit">The limit that was passed, or minutes; 0 where there is none.</param>
public sealed record AccountFlaw(AccountField Field, AccountWrong Wrong, int Limit = 0);

/// <summary>A form can't be taken, and nothing was changed.</summary>
/// <param name="Flaws">Everything that is wrong, in the order of the form; at least one.</param>
public sealed record Unfitting<T>(ImmutableArray<AccountFlaw> Flaws) : Outcome<T>
{
    public Unfitting(AccountField field, AccountWrong wrong, int limit = 0) : this([new(field, wrong, limit)]) { }
}
