using Houselights.App;
using Houselights.App.People;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.People.Seats;

/// <summary>Who is whom in a cycle: its page, taking a part, ending one.</summary>
internal static class SeatEndpoints
{
    public static void MapSeats(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cycles/{cycle}/seats", Show);
        routes.MapPost("/cycles/{cycle}/seats/{person}", async (string cycle, string person, HttpContext context, CycleSeats seats) =>
            Answer(cycle, await seats.Take(context.Actor(), cycle, person, context.RequestAborted)));
        routes.MapPost("/cycles/{cycle}/seats/{person}/ending", async (string cycle, string person, HttpContext context, CycleSeats seats) =>
            Answer(cycle, await seats.Leave(context.Actor(), cycle, person, context.RequestAborted)));
    }

    private static async Task<IResult> Show(string cycle, HttpContext context, CycleSeats seats) =>
        (await seats.Of(context.Actor(), cycle, context.RequestAborted)).Or(plan => Pages.Page<SeatsPage>(new { View = plan, Invites = !context.RequestServices.GetRequiredService<HouselightsOptions>().OpenHouse && plan.IsKeeper }));

    private static IResult Answer(string cycle, Outcome<SeatingPlan> outcome) => outcome is Missing<SeatingPlan> ? SeeOther.Local(Paths.Cycles) : outcome.Or(_ => SeeOther.Local(Paths.Seats(cycle)));
}
