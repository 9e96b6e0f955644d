using System.Net;
using Houselights.App;
using Houselights.App.People.Accounts;
using Houselights.Web.Shell;

namespace Houselights.Web.Host;

/// <summary>Who asks, and from where.</summary>
internal static class Visitors
{
    /// <summary>Holds <c>cycle:person</c>: whom the person at this machine plays, in a house without accounts.</summary>
    public const string PartCookie = "houselights-part";

    /// <summary>How long a proof of being there is good for.</summary>
    public static readonly TimeSpan Confirmation = TimeSpan.FromMinutes(10);

    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];

    /// <summary>Who acts, behind the sign-in: the signed-in person; in an open house the person at this machine.</summary>
    /// <exception cref="InvalidOperationException">Nobody has signed in: an address that is open to all asks who acts.</exception>
    public static Actor Actor(this HttpContext context) =>
        context.ActorIfAny() ?? throw new InvalidOperationException($"{context.Request.Path} acts for somebody, and is open to everybody.");

    /// <summary>As <see cref="Actor"/>; null for a visitor who hasn't signed in.</summary>
    public static Actor? ActorIfAny(this HttpContext context) =>
        context.RequestServices.GetRequiredService<HouselightsOptions>().OpenHouse ? AtHome(context) : context.Profile()?.Actor;

    /// <summary>The signed-in person's account as it is now; null for anybody else.</summary>
    public static AccountProfile? Profile(this HttpContext context) => context.Features.Get<AccountProfile>();

    /// <summary>Gives the person at this machine a part to play; means nothing where there are accounts.</summary>
    public static void Play(this HttpContext context, string cycle, string person) =>
        context.Response.Cookies.Append(PartCookie, $"{cycle}:{person}", new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true });

    /// <summary>Whether the person proved with password or passkey within a time that they are there. In an open house there is nothing to prove.</summary>
    public static bool ConfirmedWithin(this HttpContext context, TimeSpan time) =>
        context.RequestServices.GetRequiredService<HouselightsOptions>().OpenHouse
        || (Sessions.ConfirmedAt(context) is { } at && context.Now() - at <= time);

    /// <summary>For a sensitive act: leads to where the person proves that they are there, and from there back; null where they did within ten minutes.</summary>
    /// <param name="back">The page that the act is on.</param>
    public static IResult? Unconfirmed(this HttpContext context, string back) =>
        context.ConfirmedWithin(Confirmation) ? null : SeeOther.Local(Paths.ConfirmTo(back));

    /// <summary>Whether the request comes from this machine itself, through nothing that could speak for others.</summary>
    public static bool IsLoopback(this HttpContext context) =>
        !context.IsAtFrontDoor() && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);

    /// <summary>Whether a page is asked for, by a person's browser and as a whole.</summary>
    public static bool WantsPage(this HttpContext context) =>
        Wants.Html(context) && !context.Request.Headers.ContainsKey("HX-Request");

    public static DateTimeOffset Now(this HttpContext context) => context.RequestServices.GetRequiredService<HouselightsOptions>().Time.GetUtcNow();

    private static Actor AtHome(HttpContext context) =>
        context.Request.Cookies[PartCookie]?.Split(':') is [{ Length: > 0 } cycle, { Length: > 0 } person]
            ? App.Actor.Local with { Plays = new(cycle, person) }
            : App.Actor.Local;
}
