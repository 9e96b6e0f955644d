using Houselights.App;
using Houselights.App.People.Accounts;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>The passkeys of one's own account. Adding and removing asks first who sits there.</summary>
internal static class PasskeyEndpoints
{
    public static async Task<IResult> Challenge(HttpContext context, Ceremonies ceremonies) =>
        context.ConfirmedWithin(Visitors.Confirmation) ? Forms.Json(await ceremonies.AskForNew(context, context.Profile()!))
        : Results.Problem("Confirm first that it is you, at /confirm.", statusCode: StatusCodes.Status403Forbidden);

    public static async Task<IResult> Add(IFormCollection form, HttpContext context, Passkeys passkeys, Ceremonies ceremonies)
    {
        if (context.Unconfirmed(Paths.Account) is { } confirm) return confirm;
        var profile = context.Profile()!;
        var outcome = await passkeys.Add(profile.Actor, form["passkey"], ceremonies.NewProof(context, profile, form["credential"]), context.RequestAborted);
        return await Answer(context, passkeys, outcome, "passkey");
    }

    public static async Task<IResult> Rename(string id, IFormCollection form, HttpContext context, Passkeys passkeys) =>
        await Answer(context, passkeys, await passkeys.Rename(context.Profile()!.Actor, id, form["passkey"], context.RequestAborted), "passkey");

    public static async Task<IResult> Remove(string id, HttpContext context, Passkeys passkeys) =>
        context.Unconfirmed(Paths.Account) ?? await Answer(context, passkeys, await passkeys.Remove(context.Profile()!.Actor, id, context.RequestAborted), "removed");

    private static async Task<IResult> Answer(HttpContext context, Passkeys passkeys, Outcome<Passkey> outcome, string saved) => outcome switch
    {
        Done<Passkey> => SeeOther.Local($"{Paths.Account}?saved={saved}"),
        Unfitting<Passkey> wrong => await OwnAccountEndpoints.Page(context, passkeys, null, [.. wrong.Flaws.Show(AccountFields.Empty).Select(problem => problem with { Field = "passkey" })]),
        _ => Results.NotFound(),
    };
}
