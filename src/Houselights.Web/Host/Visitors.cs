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

    private static readonly TimeSpan Proof = TimeSpan.FromMinutes(10);

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

    /// <summary>Whether the person proved with password or passkey within a time that they are there. In an open house there is nothing to prove.</summary>
    public static bool ConfirmedWithin(this HttpContext context, TimeSpan time) =>
        context.RequestServices.GetRequiredService<HouselightsOptions>().OpenHouse
        || (Sessions.ConfirmedAt(context) is { } at && context.Now() - at <= time);

    /// <summary>Whether the request comes from this machine itself, through nothing that could speak for others.</summary>
    public static bool IsLoopback(this HttpContext context) =>
        !context.IsAtFrontDoor() && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);

    /// <summary>Whether a page is asked for, by a person's browser and as a whole.</summary>
    public static bool WantsPage(this HttpContext context) =>
        context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) && !context.Request.Headers.ContainsKey("HX-Request");

    public static DateTimeOffset Now(this HttpContext context) => context.RequestServices.GetRequiredService<HouselightsOptions>().Time.GetUtcNow();

    private static Actor AtHome(HttpContext context) =>
        context.Request.Cookies[PartCookie]?.Split(':') is [{ Length: > 0 } cycle, { Length: > 0 } person]
            ? App.Actor.Local with { Plays = new(cycle, person) }
            : App.Actor.Local;

    /// <summary>Whether the visitor has to prove again who they are before a sensitive act: a proof is good for ten minutes.</summary>
    public static bool MustConfirm(this HttpContext context) => !context.ConfirmedWithin(Proof);

    /// <summary>Leads to where the visitor proves who they are, and from there to a page.</summary>
    public static IResult Confirm(this HttpContext context, string back) => SeeOther.Local(Paths.ConfirmTo(back));

    /// <summary>For a sensitive act: leads to the proof and back to the page that the act is on; null where none is needed.</summary>
    public static IResult? Unconfirmed(this HttpContext context, string back) => context.MustConfirm() ? context.Confirm(back) : null;
}
