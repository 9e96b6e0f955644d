using Houselights.App.Cycles;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Gates;

/// <summary>The page of the gate, and of one finding.</summary>
internal static class GateEndpoints
{
    public static void MapGates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cycles/{cycle}/gate", async (string cycle, long? kept, HttpContext context, Standings standings) =>
            (await standings.Of(context.Actor(), cycle, context.RequestAborted)).Or(standing => Pages.Page<GatePage>(new { View = GateShowing.Show(standing) with { Kept = kept } })));
        routes.MapGet("/cycles/{cycle}/findings/{finding}", async (string cycle, string finding, HttpContext context, Standings standings) =>
            (await standings.Of(context.Actor(), cycle, context.RequestAborted)).Or(standing =>
                GateShowing.Show(standing, finding) is { } view ? Pages.Page<FindingPage>(new { View = view, Confirmed = context.ConfirmedWithin(Visitors.Confirmation) }) : Results.NotFound()));
    }
}
