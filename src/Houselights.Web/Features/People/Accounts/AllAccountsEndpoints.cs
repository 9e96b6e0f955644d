using System.Collections.Immutable;
using Houselights.App;
using Houselights.App.People.Accounts;
using Houselights.Web.Host;
using Houselights.Web.Shell;
using Everybody = Houselights.App.People.Accounts.Accounts;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>Every account of the server, for who looks after it: who leaves is shut out here. Of plans it shows nothing.</summary>
internal static class AllAccountsEndpoints
{
    public static void MapAllAccounts(this IEndpointRouteBuilder own)
    {
        own.MapGet(Paths.AllAccounts, (HttpContext context, Everybody accounts) => Page(context, accounts, []));
        own.MapPost(Paths.AllAccounts + "/{id}/disabling", (string id, HttpContext context, Everybody accounts) => Disable(id, true, context, accounts));
        own.MapPost(Paths.AllAccounts + "/{id}/enabling", (string id, HttpContext context, Everybody accounts) => Disable(id, false, context, accounts));
    }

    private static async Task<IResult> Disable(string id, bool disabled, HttpContext context, Everybody accounts)
    {
        var me = context.Profile()!;
        if (!me.IsAdministrator) return Results.NotFound();
        if (context.Unconfirmed(Paths.AllAccounts) is { } confirm) return confirm;
        return await accounts.Disable(me.Actor, id, disabled, context.RequestAborted) switch
        {
            Unfitting<AccountProfile> wrong => await Page(context, accounts, wrong.Flaws.Show(AccountFields.Empty)),
            Done<AccountProfile> => SeeOther.Local(Paths.AllAccounts),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> Page(HttpContext context, Everybody accounts, IReadOnlyList<AccountProblem> problems) =>
        await accounts.All(context.Profile()!.Actor, context.RequestAborted) is Done<ImmutableArray<KnownAccount>> { Value: var all }
            ? Pages.Page<AllAccountsPage>(new { View = new AllAccountsView(all, context.Profile()!.Id, context.ConfirmedWithin(Visitors.Confirmation), problems.Count > 0 ? problems[0].Text : null) }, Forms.Status(problems))
            : Results.NotFound();
}

/// <summary>All accounts of the server.</summary>
/// <param name="Accounts">By name.</param>
/// <param name="Me">The reader's own.</param>
/// <param name="Confirmed">Whether the reader proved lately that it is they.</param>
/// <param name="Wrong">Why somebody can't be shut out; null where nothing was wrong.</param>
public sealed record AllAccountsView(ImmutableArray<KnownAccount> Accounts, string Me, bool Confirmed, string? Wrong);
