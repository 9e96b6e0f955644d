using Houselights.App.Cycles;
using Houselights.App.Decisions;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.InFlight;

/// <summary>The page of running work, and the form for a verdict on several.</summary>
internal static class InFlightEndpoints
{
    public static void MapInFlight(this IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("/cycles/{cycle}/in-flight");
        page.MapGet("", Show);
        page.MapPost("/verdicts", Pass);
    }

    private static async Task<IResult> Show(string cycle, long? kept, string? stops, HttpContext context, Standings standings) =>
        (await standings.Of(context.Actor(), cycle, context.RequestAborted)).Or(standing =>
            Pages.Page<InFlightPage>(new { View = WorkInFlightLedger.Of(standing).Show(kept, stops) }));

    private static async Task<IResult> Pass(string cycle, HttpContext context, Standings standings, InFlightVerdicts verdicts)
    {
        var form = await EditEndpoints.Form(context);
        var fields = EditEndpoints.Typed(form);
        fields.Remove("work");
        fields.Remove("verdict");
        var outcome = await verdicts.Pass(
            context.Actor(), cycle, form["verdict"].ToString(), [.. form["work"].OfType<string>().Where(id => id.Length > 0)], fields, EditEndpoints.Key(form), context.RequestAborted);
        return await EditEndpoints.Answer(context, standings, cycle, InFlightShowing.Section, EditEndpoints.Only, form, outcome);
    }
}
