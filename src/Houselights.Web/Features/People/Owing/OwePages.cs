using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.People.Owing;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.People.Owing;

/// <summary>The pages of what people owe and get.</summary>
internal static class OwePages
{
    public static void MapOwing(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/cycles/{cycle}/people/{person}", async (string cycle, string person, Standings standings, HttpContext context) =>
            await standings.Of(Actor.Local, cycle, context.RequestAborted) is Done<Standing> { Value: var standing } && OwingReading.Of(standing, person) is { } reading
                ? Pages.Page<OwePage>(new { View = reading.Show() })
                : Results.NotFound());
}
