namespace Houselights.Web.Shell;

/// <summary>
/// Refuses what a page of another site makes a browser send: every request that may change something, and every address that
/// carries this. Browsers send Sec-Fetch-Site, older ones Origin; what sends neither is no browser that could be tricked.
/// </summary>
internal sealed class SameOrigin
{
    /// <summary>For an address that is read, and mustn't be read by another site's page.</summary>
    public static readonly SameOrigin Always = new();

    internal static bool Applies(HttpContext context) =>
        !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method))
        || context.GetEndpoint()?.Metadata.GetMetadata<SameOrigin>() is not null;

    internal static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}

internal static class SameOrigins
{
    /// <summary>Call it behind routing.</summary>
    public static void UseSameOrigin(this IApplicationBuilder app) => app.Use((context, next) =>
        SameOrigin.Applies(context) && SameOrigin.IsForeign(context.Request)
            ? Results.Problem("The request was sent by a page of another site. Open the page here and try again.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context)
            : next(context));
}
