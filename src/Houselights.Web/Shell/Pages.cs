using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;

namespace Houselights.Web.Shell;

/// <summary>What a host needs to serve the pages.</summary>
public static class Pages
{
    /// <summary>Rendering, languages and compression.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddPageEncoding();
        services.AddRazorComponents();
        services.AddRequestLocalization(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Preferences.Languages[0]);
            options.SupportedCultures = options.SupportedUICultures = [.. Preferences.Languages];
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = Preferences.LanguageCookie },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
        // Antiforgery tokens are masked anew on each page, so compression gives nothing about them away (BREACH).
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }

    /// <summary>Pages are UTF-8: only what means something to HTML is escaped, so a dash is a dash and not eight letters.</summary>
    internal static IServiceCollection AddPageEncoding(this IServiceCollection services) =>
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

    /// <summary>Headers, compression, languages, and a page for what isn't there or broke. Call it before routing.</summary>
    public static IApplicationBuilder UsePages(this IApplicationBuilder app) => app
        .UseSecurityHeaders()
        .UseResponseCompression()
        .UseRequestLocalization()
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Wants.Html(context)
                ? Page<ErrorPage>(new { Number = context.TraceIdentifier }, StatusCodes.Status500InternalServerError).ExecuteAsync(context)
                : Results.Problem(statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(context),
        })
        .UseStatusCodePages(async status =>
        {
            var context = status.HttpContext;
            if (context.Response.StatusCode == StatusCodes.Status404NotFound && Wants.Html(context))
                await Page<NotFoundPage>(new { }, StatusCodes.Status404NotFound).ExecuteAsync(context);
        });

    /// <summary>Style, fonts, scripts, and the switches of theme and language.</summary>
    public static IEndpointRouteBuilder MapShell(this IEndpointRouteBuilder routes)
    {
        routes.MapEmbeddedFiles();
        routes.MapPreferences();
        return routes;
    }

    /// <summary>A page, or a fragment of one, rendered whole: <c>Pages.Page&lt;HousePage&gt;(new { View = house })</c>.</summary>
    /// <param name="parameters">The component's parameters by name.</param>
    /// <param name="status">The status code, 200 to 599.</param>
    public static RazorComponentResult<TComponent> Page<TComponent>(object parameters, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new(parameters)
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

}

/// <summary>What a request wants for an answer.</summary>
internal static class Wants
{
    internal static bool Html(HttpContext context) =>
        context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
