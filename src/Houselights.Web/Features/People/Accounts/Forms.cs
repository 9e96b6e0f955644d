using System.Collections.Immutable;
using Houselights.App.People.Accounts;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>The fields of account forms as they were typed; a password is never sent back.</summary>
/// <param name="Back">Where the visitor was going: a path of this host, else the start page.</param>
public sealed record AccountFields(string Name, string Mail, string Language, bool WantsDigest, string Back)
{
    public static readonly AccountFields Empty = new("", "", "", false, "");

    internal static AccountFields Of(IFormCollection form) =>
        new(form["name"].ToString().Trim(), form["mail"].ToString().Trim(), form["language"].ToString(), form["digest"] == "yes", form["back"].ToString());
}

/// <summary>What is wrong with a field, said beside it; with the whole form where the field is empty.</summary>
public sealed record AccountProblem(string Field, string Text);

/// <summary>A form with what was typed and what is wrong.</summary>
public sealed record AccountFormView(AccountFields Fields, IReadOnlyList<AccountProblem> Problems)
{
    public string Wrong(string field) => string.Join(" ", Problems.Where(problem => problem.Field == field).Select(problem => problem.Text));
}

/// <summary>Where a link for a new password is asked for.</summary>
/// <param name="CanSend">Whether this server can mail one; else it says who can make one.</param>
public sealed record RecoveryView(bool CanSend, AccountFields Fields);

/// <summary>Where a link sets a new password.</summary>
public sealed record NewPasswordView(string Token, AccountFormView Form);

/// <summary>One's own account.</summary>
/// <param name="Form">Name, mail, language; and what is wrong with any form of the page.</param>
/// <param name="Passkeys">Oldest first.</param>
/// <param name="Confirmed">Whether the person proved in the last ten minutes that they are there.</param>
/// <param name="Saved">What was just kept: <c>details</c>, <c>password</c>, <c>sessions</c>, <c>passkey</c> or <c>removed</c>; anything else says nothing.</param>
public sealed record OwnAccountView(AccountFormView Form, IReadOnlyList<Passkey> Passkeys, bool Confirmed, bool IsAdministrator, string? Saved);

internal static class Forms
{
    public static int Status(IReadOnlyList<AccountProblem> problems) => problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

    /// <summary>A challenge as the browser wants it; a problem where too many wait.</summary>
    public static IResult Json(string? challenge) => challenge is null
        ? Results.Problem("Too many sign-ins by passkey wait. Try again in five minutes, or use the password.", statusCode: StatusCodes.Status503ServiceUnavailable)
        : Results.Content(challenge, "application/json; charset=utf-8");

    /// <summary>What is wrong, in the reader's language, each beside its field.</summary>
    public static IReadOnlyList<AccountProblem> Show(this ImmutableArray<AccountFlaw> flaws, AccountFields fields) =>
        [.. flaws.Select(flaw => new AccountProblem(NameOf(flaw.Field), TextOf(flaw, fields)))];

    private static string NameOf(AccountField field) => field switch
    {
        AccountField.Name => "name",
        AccountField.Mail => "mail",
        AccountField.Password => "password",
        AccountField.Current => "current",
        AccountField.Passkey => "passkey",
        _ => "",
    };

    private static string TextOf(AccountFlaw flaw, AccountFields fields) => flaw switch
    {
        { Wrong: AccountWrong.Missing } => Named($"Missing_{flaw.Field}"),
        { Wrong: AccountWrong.TooLong, Field: AccountField.Name } => Say.With(AccountsText.Wrong_TooLong, Say.Number(fields.Name.Length), Say.Number(flaw.Limit)),
        { Wrong: AccountWrong.NotKnown, Field: AccountField.Current } => AccountsText.Wrong_Current,
        { Wrong: AccountWrong.Locked } => Say.Counted(flaw.Limit, AccountsText.Wrong_LockedOne, AccountsText.Wrong_Locked),
        { Wrong: AccountWrong.TooLong } => Say.With(AccountsText.Wrong_AtMost, Say.Number(flaw.Limit)),
        _ => Say.With(Named($"Wrong_{flaw.Wrong}"), Say.Number(flaw.Limit)),
    };

    private static string Named(string key) => AccountsText.ResourceManager.GetString(key, AccountsText.Culture) ?? key;
}
