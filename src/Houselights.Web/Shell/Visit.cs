using System.Globalization;

namespace Houselights.Web.Shell;

/// <summary>What one visit asks of the document: language, theme and display. Read from the request, never stored.</summary>
/// <param name="Language">Two letters, <c>en</c> or <c>de</c>.</param>
/// <param name="Theme"><c>light</c>, <c>dark</c>, or null to follow the system.</param>
/// <param name="Display"><c>wall</c> where a whole room reads it, else null.</param>
/// <param name="Here">Path and query of this page, to come back to after a change of language or theme.</param>
public sealed record Visit(string Language, string? Theme, string? Display, string Here)
{
    /// <summary>A visit without a request: a page that is written to a file.</summary>
    public static Visit Offline => new(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, null, null, "/");

    /// <summary>Reads the visit from a request; unknown values count as absent.</summary>
    public static Visit Of(HttpContext? context) => context is null ? Offline : Offline with
    {
        Theme = context.Request.Cookies[Preferences.ThemeCookie] is "light" or "dark"
            ? context.Request.Cookies[Preferences.ThemeCookie] : null,
        Display = context.Request.Query["display"] == "wall" ? "wall" : null,
        Here = context.Request.Path + context.Request.QueryString,
    };
}
