using Houselights.App;
using Houselights.App.People.Accounts;
using Houselights.Web.Host;
using Houselights.Web.Shell;
using Everybody = Houselights.App.People.Accounts.Accounts;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>One's own account.</summary>
internal static class OwnAccountEndpoints
{
    public static Task<IResult> Show(string? saved, HttpContext context, Passkeys passkeys) => Page(context, passkeys, null, [], saved);

    public static async Task<IResult> Change(IFormCollection form, HttpContext context, Everybody accounts, Passkeys passkeys)
    {
        var (fields, profile) = (AccountFields.Of(form), context.Profile()!);
        // The address gets the links that set new passwords: who changes it changes who owns the account.
        if (!string.Equals(fields.Mail, profile.Mail, StringComparison.OrdinalIgnoreCase) && context.Unconfirmed(Paths.Account) is { } confirm) return confirm;
        var outcome = await accounts.Change(profile.Actor, new(fields.Name, fields.Mail, fields.Language, fields.WantsDigest), context.RequestAborted);
        return await Answer(context, passkeys, fields, outcome, "details");
    }

    public static async Task<IResult> ChangePassword(IFormCollection form, HttpContext context, Everybody accounts, Passkeys passkeys, AccountLimits limits) =>
        limits.Try(context) ?? await Answer(
            context, passkeys, null, await accounts.ChangePassword(context.Profile()!.Actor, form["current"], form["password"], context.RequestAborted), "password");

    public static async Task<IResult> SignOutEverywhere(HttpContext context, Everybody accounts, Passkeys passkeys) =>
        await Answer(context, passkeys, null, await accounts.SignOutEverywhere(context.Profile()!.Actor, context.RequestAborted), "sessions");

    internal static async Task<IResult> Page(HttpContext context, Passkeys passkeys, AccountFields? fields, IReadOnlyList<AccountProblem> problems, string? saved = null)
    {
        var profile = context.Profile()!;
        var view = new OwnAccountView(
            new(fields ?? new(profile.Name, profile.Mail, profile.Language, profile.WantsDigest, ""), problems),
            await passkeys.Of(profile.Actor, context.RequestAborted), context.ConfirmedWithin(Visitors.Confirmation), profile.IsAdministrator, saved);
        return Pages.Page<OwnAccountPage>(new { View = view }, Forms.Status(problems));
    }

    // The session of who acts goes on under the new stamp; the others have ended.
    private static async Task<IResult> Answer(HttpContext context, Passkeys passkeys, AccountFields? fields, Outcome<AccountProfile> outcome, string saved)
    {
        if (outcome is Unfitting<AccountProfile> wrong) return await Page(context, passkeys, fields, wrong.Flaws.Show(fields ?? AccountFields.Empty));
        if (outcome is not Done<AccountProfile> { Value: var profile }) return SeeOther.Local(Paths.SignIn);
        if (profile.Stamp != context.Profile()!.Stamp) await Sessions.Begin(context, profile);
        return SeeOther.Local($"{Paths.Account}?saved={saved}");
    }
}
