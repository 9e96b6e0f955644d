using System.Globalization;
using Houselights.App;
using Houselights.App.People.Accounts;
using Houselights.Web.Host;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Everybody = Houselights.App.People.Accounts.Accounts;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>Makes the first account: on the machine itself, while there is none.</summary>
internal static class FirstRunEndpoints
{
    public static async Task<IResult> Show(HttpContext context, Everybody accounts) =>
        !context.IsLoopback() ? Results.NotFound()
        : await accounts.IsEmpty(context.RequestAborted) ? Page(AccountFields.Empty, [])
        : SeeOther.Local(Paths.SignIn);

    public static async Task<IResult> Found(IFormCollection form, HttpContext context, Everybody accounts)
    {
        if (!context.IsLoopback()) return Results.NotFound();
        var fields = AccountFields.Of(form);
        var outcome = await accounts.Found(new(fields.Name, fields.Mail, form["password"], CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), context.RequestAborted);
        if (outcome is Unfitting<AccountProfile> wrong) return Page(fields, wrong.Flaws.Show(fields));
        if (outcome is not Done<AccountProfile> { Value: var first }) return SeeOther.Local(Paths.SignIn);
        await Sessions.Begin(context, first);
        return SeeOther.Local(Paths.Begin);
    }

    private static RazorComponentResult<FirstRunPage> Page(AccountFields fields, IReadOnlyList<AccountProblem> problems) =>
        Pages.Page<FirstRunPage>(new { View = new AccountFormView(fields, problems) }, Forms.Status(problems));
}
