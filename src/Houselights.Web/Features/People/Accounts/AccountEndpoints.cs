using Houselights.App;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>The addresses of accounts: those that anybody may open, and those of one's own account.</summary>
internal static class AccountEndpoints
{
    public static void AddAccounts(this IServiceCollection services, HouselightsOptions options, Household house)
    {
        services.AddSessions(options, house);
        services.AddSingleton<Ceremonies>().AddSingleton<AccountLimits>().AddSingleton<MailedLinks>().AddHostedService<LetterFaults>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        // No token: see the remarks of Sessions.
        var open = routes.MapGroup("").AllowAnonymous().DisableAntiforgery().AddEndpointFilter(NotStored).AddEndpointFilter(Encrypted);
        open.MapGet(Paths.FirstRun, FirstRunEndpoints.Show).WithMetadata(OnLoopback.Only);
        open.MapPost(Paths.FirstRun, FirstRunEndpoints.Found).WithMetadata(OnLoopback.Only);
        open.MapGet(Paths.SignIn, SignInEndpoints.Show);
        open.MapPost(Paths.SignIn, SignInEndpoints.ByPassword);
        open.MapPost(Paths.SignIn + "/challenge", SignInEndpoints.Challenge);
        open.MapPost(Paths.SignIn + "/passkey", SignInEndpoints.ByPasskey);
        open.MapPost(Paths.SignOut, (Delegate)SignInEndpoints.SignOut);
        open.MapGet(Paths.Recovery, RecoveryEndpoints.Show);
        open.MapPost(Paths.Recovery, RecoveryEndpoints.Ask);
        open.MapGet(Paths.Recovery + "/{token}", RecoveryEndpoints.ShowPassword);
        open.MapPost(Paths.Recovery + "/{token}", RecoveryEndpoints.SetPassword);
        open.MapOpenInvitations();

        var own = routes.MapGroup("").DisableAntiforgery().AddEndpointFilter(NotStored);
        own.MapInvitations();
        own.MapAllAccounts();
        own.MapGet(Paths.Confirm, ConfirmEndpoints.Show);
        own.MapPost(Paths.Confirm, ConfirmEndpoints.ByPassword);
        own.MapPost(Paths.Confirm + "/passkey", ConfirmEndpoints.ByPasskey);
        own.MapGet(Paths.Account, OwnAccountEndpoints.Show);
        own.MapPost(Paths.Account, OwnAccountEndpoints.Change);
        own.MapPost(Paths.Account + "/password", OwnAccountEndpoints.ChangePassword);
        own.MapPost(Paths.Account + "/sessions/ending", OwnAccountEndpoints.SignOutEverywhere);
        own.MapPost(Paths.Account + "/passkeys", PasskeyEndpoints.Add);
        own.MapPost(Paths.Account + "/passkeys/challenge", PasskeyEndpoints.Challenge);
        own.MapPost(Paths.Account + "/passkeys/{id}", PasskeyEndpoints.Rename);
        own.MapPost(Paths.Account + "/passkeys/{id}/removal", PasskeyEndpoints.Remove);
    }

    /// <summary>What one visitor sees is nobody else's.</summary>
    private static ValueTask<object?> NotStored(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(call);
    }

    // A password that crosses a network in the clear is a password that others have.
    private static ValueTask<object?> Encrypted(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Request.IsHttps || call.HttpContext.IsLoopback() ? next(call) : ValueTask.FromResult<object?>(AccountNotices.Show(
            call.HttpContext, AccountNotice.Unencrypted, StatusCodes.Status403Forbidden,
            "This address isn’t encrypted, and passwords would cross the network in the clear. Open it with https; who runs the server puts a proxy with https before the front door and names it with --proxy."));
}
