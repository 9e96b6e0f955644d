using Houselights.App;

namespace Houselights.Web.Host;

/// <summary>Who a request comes from.</summary>
internal static class Visitors
{
    /// <summary>Holds <c>cycle:person</c>: whom the person at this machine plays, in a house without accounts.</summary>
    public const string PartCookie = "houselights-part";

    /// <summary>Who acts.</summary>
    public static Actor Actor(this HttpContext context) => AtHome(context);

    private static Actor AtHome(HttpContext context) =>
        context.Request.Cookies[PartCookie]?.Split(':') is [{ Length: > 0 } cycle, { Length: > 0 } person]
            ? App.Actor.Local with { Plays = new(cycle, person) }
            : App.Actor.Local;

    /// <summary>Whether the visitor has to prove again who they are before a sensitive act.</summary>
    public static bool MustConfirm(this HttpContext context) => false;

    /// <summary>Leads to where the visitor proves who they are, and from there to a page.</summary>
    public static IResult Confirm(this HttpContext context, string back) => Shell.SeeOther.Local($"/confirm?back={Uri.EscapeDataString(back)}");
}
