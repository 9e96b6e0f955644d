using System.Globalization;
using System.Text;
using Houselights.App.Live;
using Houselights.Web.Host;

namespace Houselights.Web.Live;

/// <summary>
/// Server-sent events of one page: the present state at once on every connect, then each new one; an event <c>end</c> where there
/// will be no more, so that the browser doesn't come back.
/// </summary>
internal static class EventStream
{
    /// <summary>What changes within it is one event: a room that answers at once is drawn once, not once a person. Nobody sees so short a wait.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(40);

    /// <summary>Sends states until there is none any more, the page is closed or the server stops.</summary>
    /// <param name="first">The state at the connect; listening had begun before it was read, so that no change is missed.</param>
    /// <param name="next">The state now: an equal one where nothing changed; null where it is gone.</param>
    /// <param name="revision">A state's revision.</param>
    /// <param name="draw">What is sent of a state.</param>
    public static async Task Send<T>(
        HttpContext context, LiveFeed.Subscription listening, T first, Func<CancellationToken, Task<T?>> next, Func<T, long> revision, Func<T, Task<string>> draw)
        where T : class
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        Begin(context.Response);
        try
        {
            await Event(context.Response, null, revision(first), await draw(first), end.Token);
            var shown = first;
            while (true)
            {
                await Wait(context, listening, end.Token);
                if (!await Sessions.Stands(context, end.Token) || await next(end.Token) is not { } state) break;
                if (!state.Equals(shown)) await Event(context.Response, null, revision(state), await draw(state), end.Token);
                shown = state;
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was closed, or the server stops.
        }

        if (!context.RequestAborted.IsCancellationRequested) await Event(context.Response, "end", null, "", context.RequestAborted);
    }

    /// <summary>Returns after a change, or after a heartbeat in case a notification was lost.</summary>
    private static async Task Wait(HttpContext context, LiveFeed.Subscription listening, CancellationToken end)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(end);
        beat.CancelAfter(context.RequestServices.GetRequiredService<HouselightsOptions>().Heartbeat);
        try
        {
            await listening.Changes.ReadAsync(beat.Token);
            await Task.Delay(Moment, end);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            await context.Response.WriteAsync(": here\n\n", end);
            await context.Response.Body.FlushAsync(end);
        }
    }

    private static void Begin(HttpResponse response)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";   // a proxy in between would hold events back
    }

    private static async Task Event(HttpResponse response, string? name, long? revision, string data, CancellationToken end)
    {
        var text = new StringBuilder();
        if (name is not null) text.Append("event: ").Append(name).Append('\n');
        if (revision is not null) text.Append(CultureInfo.InvariantCulture, $"id: {revision}\n");
        foreach (var line in data.ReplaceLineEndings("\n").Split('\n')) text.Append("data: ").Append(line).Append('\n');
        await response.WriteAsync(text.Append('\n').ToString(), end);
        await response.Body.FlushAsync(end);
    }
}
