using Houselights.App;
using Houselights.App.People.Accounts;
using Houselights.Web.Host;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Everybody = Houselights.App.People.Accounts.Accounts;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>Lets people in, by password or by passkey, and out.</summary>
internal static class SignInEndpoints
{
    public static async Task<IResult> Show(string? back, HttpContext context, Everybody accounts)
    {
        if (context.Profile() is not null) return SeeOther.Local(back);
        if (!await accounts.IsEmpty(context.RequestAborted)) return Page(AccountFields.Empty with { Back = back ?? "" }, []);
        return context.IsLoopback() ? SeeOther.Local(Paths.FirstRun) : AccountNotices.Show(
            context, AccountNotice.NotSetUp, StatusCodes.Status503ServiceUnavailable, "This Houselights has no account yet. The first one is made on the machine that it runs on.");
    }

    public static async Task<IResult> ByPassword(IFormCollection form, HttpContext context, Everybody accounts, AccountLimits limits)
    {
        if (limits.Try(context) is { } refusal) return refusal;
        var fields = AccountFields.Of(form);
        return await Enter(context, fields, await accounts.SignIn(fields.Mail, form["password"], context.RequestAborted));
    }

    public static async Task<IResult> Challenge(HttpContext context, Ceremonies ceremonies, AccountLimits limits) =>
        limits.Try(context) ?? Forms.Json(await ceremonies.AskFor(context));

    public static async Task<IResult> ByPasskey(IFormCollection form, HttpContext context, Passkeys passkeys, Ceremonies ceremonies, AccountLimits limits) =>
        limits.Try(context) ?? await Enter(context, AccountFields.Of(form), await passkeys.SignIn(ceremonies.Proof(context, form["credential"]), cancel: context.RequestAborted));

    public static async Task<IResult> SignOut(HttpContext context)
    {
        await Sessions.End(context);
        return SeeOther.Local(Paths.SignIn);
    }

    private static async Task<IResult> Enter(HttpContext context, AccountFields fields, Outcome<AccountProfile> outcome)
    {
        if (outcome is not Done<AccountProfile> { Value: var profile }) return Page(fields, ((Unfitting<AccountProfile>)outcome).Flaws.Show(fields));
        await Sessions.Begin(context, profile);
        return SeeOther.Local(fields.Back);
    }

    private static RazorComponentResult<SignInPage> Page(AccountFields fields, IReadOnlyList<AccountProblem> problems) =>
        Pages.Page<SignInPage>(new { View = new AccountFormView(fields, problems) }, Forms.Status(problems));
}
