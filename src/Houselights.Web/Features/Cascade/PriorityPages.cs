using Houselights.App;
using Houselights.App.Cascade;
using Houselights.App.Cycles;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Cascade;

/// <summary>The page of the pecking order; what is written on it goes to the plan's own addresses.</summary>
internal static class PriorityPages
{
    public static void MapPriorities(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cycles/{cycle}/priorities", async (string cycle, long? kept, Standings standings, HttpContext context) =>
            await standings.Of(context.Actor(), cycle, context.RequestAborted) is Done<Standing> { Value: var standing }
                ? Pages.Page<PrioritiesPage>(new { View = PriorityRanking.Of(standing).Show() with { Kept = kept } })
                : Results.NotFound());
}
