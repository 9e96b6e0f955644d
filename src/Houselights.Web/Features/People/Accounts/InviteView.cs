using Houselights.App.People.Accounts;
using Houselights.Web.Features.Cycles;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>An invitation as who opens its link sees it.</summary>
/// <param name="SignedIn">The visitor's name where they are signed in; null where they aren't.</param>
public sealed record InvitationView(string Token, OpenInvitation Invitation, string? SignedIn, AccountFormView Form);

/// <summary>Where a keeper invites people.</summary>
/// <param name="Form">What was typed for one person.</param>
/// <param name="Person">Who of the plan that person is.</param>
/// <param name="FileProblems">What is wrong, with row and column.</param>
/// <param name="Given">Links that were just given: they are shown this once.</param>
/// <param name="Mailed">Whether they were mailed as well.</param>
public sealed record InviteView(AccountFormView Form, string Person, IReadOnlyList<FileProblem> FileProblems, IReadOnlyList<GivenLink> Given, bool Mailed)
{
    public static readonly InviteView Empty = new(new(AccountFields.Empty, []), "", [], [], false);
}

/// <summary>A link, and for whom it is.</summary>
public sealed record GivenLink(string Name, string Mail, Uri Link);
