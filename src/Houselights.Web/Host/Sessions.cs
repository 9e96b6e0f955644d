using System.Globalization;
using System.Security.Claims;
using Houselights.App;
using Houselights.App.People.Accounts;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Houselights.Web.Host;

/// <summary>
/// Who a request comes from: a cookie that says which account, compared with the account on every request, so that a session ends at
/// once where its account is disabled, its password changes, or its owner signs out everywhere. Everything asks for a session that
/// doesn't carry AllowAnonymous.
/// </summary>
/// <remarks>
/// Forms carry no antiforgery token. A token would put a secret on pages that are compressed and, for parts of live pages, drawn once
/// for everybody. What a token is for is held by <see cref="SameOrigin"/>, which refuses every changing request of another site by
/// what browsers say of its origin (before signing in, too, which a token tied to a session can't), and by SameSite=Lax.
/// </remarks>
internal static class Sessions
{
    /// <summary>Cookies of sessions: over https the browser itself holds it to this host and to https.</summary>
    public const string SecureCookie = "__Host-houselights", PlainCookie = "houselights";

    private const string Scheme = "session", Secure = "session-https", Plain = "session-http";
    private const string Stamp = "houselights:stamp", Confirmed = "houselights:confirmed";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public static void AddSessions(this IServiceCollection services, HouselightsOptions options, Household house)
    {
        services.AddSingleton(house.Accounts).AddSingleton(house.Passkeys).AddSingleton(house.Recovery).AddSingleton(house.Invitations).AddSingleton(house.Outbox).AddSingleton(house.SessionKeys);
        services.AddDataProtection().SetApplicationName("houselights").PersistKeysToFileSystem(house.SessionKeys.Folder);
        services.Configure<KeyManagementOptions>(keys => keys.XmlEncryptor = new SealedXml(house.SessionKeys));
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, either => either.ForwardDefaultSelector = context => context.Request.IsHttps ? Secure : Plain)
            .AddCookie(Secure, cookie => Set(cookie, SecureCookie, CookieSecurePolicy.Always, options.Time))
            .AddCookie(Plain, cookie => Set(cookie, PlainCookie, CookieSecurePolicy.None, options.Time));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser().Build());
    }

    /// <summary>Begins a session, or goes on with it under the account's new stamp.</summary>
    public static Task Begin(HttpContext context, AccountProfile profile) => context.SignInAsync(
        Scheme,
        new(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, profile.Id), new(Stamp, profile.Stamp),
                new(Confirmed, context.Now().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ], Scheme)),
        new() { IsPersistent = true });

    public static Task End(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>When the person last proved with password or passkey that they are there; null where there is no session.</summary>
    public static DateTimeOffset? ConfirmedAt(HttpContext context) =>
        long.TryParse(context.User.FindFirstValue(Confirmed), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Whether what opened a live stream still holds: always for who needs no session.</summary>
    public static async Task<bool> Stands(HttpContext context, CancellationToken cancel) =>
        context.Profile() is not { } profile
        || await context.RequestServices.GetRequiredService<Accounts>().Of(profile.Id, cancel) is { } now && now.Stamp == profile.Stamp;

    private static void Set(CookieAuthenticationOptions cookie, string name, CookieSecurePolicy policy, TimeProvider time)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.SecurePolicy = policy;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.Path = "/";
        cookie.Cookie.IsEssential = true;
        cookie.ExpireTimeSpan = Lifetime;
        cookie.SlidingExpiration = true;
        cookie.TimeProvider = time;
        cookie.Events.OnValidatePrincipal = Check;
        cookie.Events.OnRedirectToLogin = Ask;
        cookie.Events.OnRedirectToAccessDenied = denied => Results.Problem("This isn’t yours to see or to do.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(denied.HttpContext);
    }

    private static async Task Check(CookieValidatePrincipalContext session)
    {
        var context = session.HttpContext;
        // What was sent unencrypted from elsewhere may be anybody's by now.
        if (context.Request.IsHttps || context.IsLoopback())
        {
            var profile = session.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
                ? await context.RequestServices.GetRequiredService<Accounts>().Of(id, context.RequestAborted) : null;
            if (profile is not null && profile.Stamp == session.Principal!.FindFirstValue(Stamp))
            {
                context.Features.Set(profile);
                return;
            }
        }

        session.RejectPrincipal();
        await context.SignOutAsync(session.Scheme.Name);
    }

    // A person is led to where they can sign in and back; a program is told.
    private static async Task Ask(RedirectContext<CookieAuthenticationOptions> asked)
    {
        var context = asked.HttpContext;
        if (!context.WantsPage())
        {
            await Results.Problem("This address needs a session. Sign in at /sign-in, and send its cookie along.", statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context);
            return;
        }

        var isNew = context.IsLoopback() && await context.RequestServices.GetRequiredService<Accounts>().IsEmpty(context.RequestAborted);
        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : Paths.Cycles;
        context.Response.Headers.CacheControl = "no-store";
        await SeeOther.Local(isNew ? Paths.FirstRun : Paths.SignInTo(back)).ExecuteAsync(context);
    }
}
