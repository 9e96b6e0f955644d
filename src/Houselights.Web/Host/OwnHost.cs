namespace Houselights.Web.Host;

/// <summary>
/// Answers only who calls the server by a loopback name. A page of the web can point a name of its own at 127.0.0.1 and would then
/// read plans through its visitor's browser (DNS rebinding); it can't change the name that the browser sends. The front door has no
/// plans, and whatever name its network gives it.
/// </summary>
internal static class OwnHost
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    public static void UseOwnHostOnly(this IApplicationBuilder app) => app.Use((context, next) =>
        context.IsAtFrontDoor() || Names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : Results.Problem("This server answers to localhost, 127.0.0.1 and [::1] only. Open it under one of these names.", statusCode: StatusCodes.Status421MisdirectedRequest).ExecuteAsync(context));
}
