namespace Houselights.Web.Shell;

/// <summary>Refuses a form post that another site's page sent, by what the browser itself says about its origin.</summary>
internal static class SameOrigin
{
    internal static async ValueTask<object?> Only(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        IsForeign(call.HttpContext.Request)
            ? Results.Problem(
                "The form was sent by a page of another site. Open the page here and send it again.",
                statusCode: StatusCodes.Status400BadRequest)
            : await next(call);

    /// <summary>Browsers send Sec-Fetch-Site; older ones Origin; what sends neither is not a browser that could be tricked.</summary>
    internal static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is not ("same-origin" or "none");

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
