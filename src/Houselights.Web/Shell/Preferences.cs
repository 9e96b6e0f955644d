using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Houselights.Web.Shell;

/// <summary>Language and theme: a form post sets a cookie and leads back; nothing needs a script or an account.</summary>
public static class Preferences
{
    /// <summary>Holds <c>light</c> or <c>dark</c>; absent, the page follows the system.</summary>
    public const string ThemeCookie = "houselights-theme";

    /// <summary>Holds the language in ASP.NET Core's own form; absent, the browser's languages decide.</summary>
    public const string LanguageCookie = "houselights-language";

    /// <summary>The languages that every page is written in; the first is the default.</summary>
    public static readonly IReadOnlyList<CultureInfo> Languages = [new("en"), new("de")];

    private static readonly CookieOptions Kept = new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(400), Path = "/",
    };

    internal static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        // No token: a preference carries no authority, and a token would put a cookie and a secret on every page.
        var preferences = routes.MapGroup("/preferences").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        preferences.MapPost("/theme", KeepTheme);
        preferences.MapPost("/language", KeepLanguage);
    }

    private static SeeOther KeepTheme([FromForm] string theme, [FromForm] string? back, HttpContext context)
    {
        if (theme is "light" or "dark") context.Response.Cookies.Append(ThemeCookie, theme, Secure(context));
        else context.Response.Cookies.Delete(ThemeCookie);
        return SeeOther.Local(back);
    }

    private static SeeOther KeepLanguage([FromForm] string language, [FromForm] string? back, HttpContext context)
    {
        var known = Languages.FirstOrDefault(culture => culture.Name == language) ?? Languages[0];
        var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(known));
        context.Response.Cookies.Append(LanguageCookie, value, Secure(context));
        return SeeOther.Local(back);
    }

    private static CookieOptions Secure(HttpContext context) => new(Kept) { Secure = context.Request.IsHttps };
}

/// <summary>303 after a post, so that a reload asks for the page and not for the act.</summary>
public sealed class SeeOther : IResult
{
    private readonly string location;

    private SeeOther(string location) => this.location = location;

    /// <summary>Leads to a page of this host; anything that could lead elsewhere leads to the start page.</summary>
    public static SeeOther Local(string? path) => new(IsLocal(path) ? path! : "/");

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        return Task.CompletedTask;
    }

    // “//evil” and “/\evil” are other hosts to a browser; a control character could end the header.
    internal static bool IsLocal(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && path.All(letter => letter is > ' ' and < '\x7f');
}
