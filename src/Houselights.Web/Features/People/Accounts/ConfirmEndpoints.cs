using Houselights.App;
using Houselights.App.People.Accounts;
using Houselights.Web.Host;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Everybody = Houselights.App.People.Accounts.Accounts;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>Asks again who sits there, before something that can't be undone: good for ten minutes.</summary>
internal static class ConfirmEndpoints
{
    public static IResult Show(string? back, HttpContext context) => Page(context, AccountFields.Empty with { Back = back ?? "" }, []);

    public static async Task<IResult> ByPassword(IFormCollection form, HttpContext context, Everybody accounts, AccountLimits limits) =>
        limits.Try(context) ?? await Confirm(context, AccountFields.Of(form), await accounts.Confirm(context.Profile()!.Actor, form["password"], context.RequestAborted));

    public static async Task<IResult> ByPasskey(IFormCollection form, HttpContext context, Passkeys passkeys, Ceremonies ceremonies, AccountLimits limits) =>
        limits.Try(context) ?? await Confirm(
            context, AccountFields.Of(form), await passkeys.SignIn(ceremonies.Proof(context, form["credential"]), context.Profile()!.Id, context.RequestAborted));

    private static async Task<IResult> Confirm(HttpContext context, AccountFields fields, Outcome<AccountProfile> outcome)
    {
        if (outcome is Unfitting<AccountProfile> wrong) return Page(context, fields, wrong.Flaws.Show(fields));
        if (outcome is not Done<AccountProfile> { Value: var profile }) return SeeOther.Local(Paths.SignIn);
        await Sessions.Begin(context, profile);
        return SeeOther.Local(fields.Back);
    }

    private static RazorComponentResult<ConfirmPage> Page(HttpContext context, AccountFields fields, IReadOnlyList<AccountProblem> problems) =>
        Pages.Page<ConfirmPage>(new { View = new AccountFormView(fields with { Name = context.Profile()!.Name, Mail = context.Profile()!.Mail }, problems) }, Forms.Status(problems));
}
