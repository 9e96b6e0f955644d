using System.Collections.Immutable;
using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.App.Strategy;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Strategy;

/// <summary>The page of the strategy; what is written on it goes to the plan's own addresses.</summary>
internal static class StrategyPages
{
    public static void MapStrategy(this IEndpointRouteBuilder routes) => routes.MapGet("/cycles/{cycle}/strategy", Show);

    private static async Task<IResult> Show(string cycle, long? kept, HttpContext context, Standings standings, EditHistory history)
    {
        if (await standings.Of(context.Actor(), cycle, context.RequestAborted) is not Done<Standing> { Value: var standing }) return Results.NotFound();
        var entries = await history.Of(context.Actor(), cycle, "strategy", 30, context.RequestAborted) is Done<ImmutableArray<HistoryEntry>> { Value: var found } ? found : [];
        return Pages.Page<StrategyPage>(new { View = StrategyReading.Of(standing).Show(entries) with { Kept = kept } });
    }
}
