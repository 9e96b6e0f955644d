using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.People.Owing;
using Houselights.Core.People;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.People.Owing;

/// <summary>The pages of what people owe and get.</summary>
internal static class OwePages
{
    public static void MapOwing(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cycles/{cycle}/people/{person}", async (string cycle, string person, long? kept, Standings standings, HttpContext context) =>
            await standings.Of(context.Actor(), cycle, context.RequestAborted) is Done<Standing> { Value: var standing } && MaySee(standing, person) && OwingReading.Of(standing, person) is { } reading
                ? Pages.Page<OwePage>(new { View = reading.Show(), Kept = kept })
                : Results.NotFound());

    // What somebody owes is theirs to see, and those who answer for the plan.
    private static bool MaySee(Standing standing, string person) =>
        standing.Seat is { SeesAll: true } || standing.Me is { Role: Role.Leader or Role.Integrator } || standing.Me?.Id == person;
}
