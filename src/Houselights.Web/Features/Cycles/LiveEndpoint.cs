using System.Globalization;
using System.Net;
using System.Text;
using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.Live;
using Houselights.Web.Host;

namespace Houselights.Web.Features.Cycles;

/// <summary>
/// A cycle's live stream by server-sent events: the present state at once on every connect, then each new one; an event
/// <c>end</c> where there will be no more, so that the browser doesn't come back.
/// </summary>
internal static class LiveEndpoint
{
    public static async Task<IResult> Stream(string cycle, string? page, HttpContext context, Standings standings, LiveStreams streams, LiveFragments fragments)
    {
        if (!fragments.Has(page ?? "")) return Results.Problem($"There is no live page “{page}”.", statusCode: StatusCodes.Status404NotFound);
        using var place = streams.Take(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (place is null)
            return Results.Problem($"{LiveStreams.Most} live pages are open from here, which is the limit. Close one and load this page again.", statusCode: StatusCodes.Status429TooManyRequests);

        // Listening starts before the first reading: a change in between is told, not missed.
        using var listening = context.RequestServices.GetRequiredService<LiveFeed>().Subscribe(cycle);
        var first = await standings.Of(Actor.Local, cycle, context.RequestAborted);
        if (first is not Done<Standing> { Value: var standing }) return first.Or(_ => Results.NoContent());
        await Send(context, standing, page ?? "", listening, standings, fragments);
        return Results.Empty;
    }

    private static async Task Send(HttpContext context, Standing standing, string page, LiveFeed.Subscription listening, Standings standings, LiveFragments fragments)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        Begin(context.Response);
        try
        {
            await Event(context.Response, null, standing, await fragments.Of(page, standing), end.Token);
            while (await Next(standing, context, listening, standings, end.Token) is { } next)
            {
                if (!ReferenceEquals(next, standing)) await Event(context.Response, null, next, await fragments.Of(page, next), end.Token);
                standing = next;
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was closed, or the server stops.
        }

        if (!context.RequestAborted.IsCancellationRequested) await Event(context.Response, "end", null, "", context.RequestAborted);
    }

    /// <summary>The standing after a change, or the same one after a heartbeat without any; null where the cycle is gone.</summary>
    private static async Task<Standing?> Next(Standing standing, HttpContext context, LiveFeed.Subscription listening, Standings standings, CancellationToken end)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(end);
        beat.CancelAfter(context.RequestServices.GetRequiredService<HouselightsOptions>().Heartbeat);
        try
        {
            await listening.Changes.ReadAsync(beat.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            await context.Response.WriteAsync(": here\n\n", end);
            await context.Response.Body.FlushAsync(end);
        }

        return (await standings.Of(Actor.Local, standing.Cycle.Id, end) as Done<Standing>)?.Value;
    }

    private static void Begin(HttpResponse response)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";   // a proxy in between would hold events back
    }

    private static async Task Event(HttpResponse response, string? name, Standing? standing, string data, CancellationToken end)
    {
        var text = new StringBuilder();
        if (name is not null) text.Append("event: ").Append(name).Append('\n');
        if (standing is not null) text.Append(CultureInfo.InvariantCulture, $"id: {standing.Cycle.Revision}\n");
        foreach (var line in data.ReplaceLineEndings("\n").Split('\n')) text.Append("data: ").Append(line).Append('\n');
        await response.WriteAsync(text.Append('\n').ToString(), end);
        await response.Body.FlushAsync(end);
    }
}
