using Houselights.App.Alignment.TwoMinutes;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>What a browser keeps of a test: that it has answered, that it has started it. Sent to this test's addresses alone.</summary>
internal static class TestCookies
{
    public const string Seat = "seat", Starter = "starter";

    public static Keys KeysOf(HttpContext context, string? wall = null) => new(context.Request.Cookies[Seat], context.Request.Cookies[Starter], wall);

    public static void Keep(HttpContext context, string code, string name, string key) => context.Response.Cookies.Append(name, key, Kept(context, code));

    public static void Forget(HttpContext context, string code)
    {
        context.Response.Cookies.Delete(Seat, Kept(context, code));
        context.Response.Cookies.Delete(Starter, Kept(context, code));
    }

    private static CookieOptions Kept(HttpContext context, string code) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = TestPaths.Of(code), MaxAge = TimeSpan.FromDays(14),
    };
}

/// <summary>The addresses of a test.</summary>
internal static class TestPaths
{
    public static string Of(string code) => Paths.Test(code);

    public static string WallOf(string code, string key) => $"{Of(code)}/wall?key={key}&display=wall";

    public static string StreamOf(string code, string? wall) => wall is null ? $"{Of(code)}/live" : $"{Of(code)}/live?key={wall}";
}
