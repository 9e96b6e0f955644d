using System.Net;
using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.Live;
using Houselights.Web.Host;
using Houselights.Web.Live;

namespace Houselights.Web.Features.Cycles;

/// <summary>A cycle's live stream: see <see cref="EventStream"/>.</summary>
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
        var first = await standings.Of(context.Actor(), cycle, context.RequestAborted);
        if (first is not Done<Standing> { Value: var standing }) return first.Or(_ => Results.NoContent());
        await EventStream.Send(
            context, listening, standing, async end => (await standings.Of(context.Actor(), standing.Cycle.Id, end) as Done<Standing>)?.Value,
            each => each.Cycle.Revision, each => fragments.Of(page ?? "", each));
        return Results.Empty;
    }
}
