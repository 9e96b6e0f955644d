using Houselights.Web.Features.Alignment.TwoMinutes;
using Houselights.Web.Features.Beginning;
using Houselights.Web.Features.Cascade;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.Gates;
using Houselights.Web.Features.People.Accounts;
using Houselights.Web.Features.People.Owing;
using Houselights.Web.Features.People.Seats;
using Houselights.Web.Features.Strategy;
using Houselights.Web.Shell;

namespace Houselights.Web.Host;

/// <summary>Every address that the server answers, written out: what isn't here isn't there.</summary>
internal static class Routes
{
    /// <param name="openHouse">True for a house without accounts: there is nowhere to sign in.</param>
    public static void MapHouselights(this IEndpointRouteBuilder routes, bool openHouse)
    {
        var open = routes.MapGroup("").WithMetadata(OnFrontDoor.Open).AllowAnonymous();
        open.MapShell();
        open.MapTwoMinutes();
        if (!openHouse) routes.MapAccounts();
        routes.MapPages();
        routes.MapStrategy();
        routes.MapPriorities();
        routes.MapEditing();
        routes.MapBeginning();
        routes.MapGates();
        routes.MapOwing();
        routes.MapSeats();
        routes.MapPost("/cycles", PlanImportEndpoint.New).AcceptsPlanFiles();
        routes.MapPost("/cycles/{cycle}/revisions", PlanImportEndpoint.Revision).AcceptsPlanFiles();
        routes.MapGet("/cycles/{cycle}/plan.yaml", PlanExportEndpoint.Yaml);
        routes.MapGet("/cycles/{cycle}/plan.json", PlanExportEndpoint.Json);
        routes.MapDelete("/cycles/{cycle}", DeletionEndpoint.Delete);
        routes.MapPost("/cycles/{cycle}/deletion", DeletionEndpoint.DeleteByForm);
        routes.MapGet("/cycles/{cycle}/live", LiveEndpoint.Stream).WithMetadata(SameOrigin.Always);

        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false }).WithMetadata(OnFrontDoor.Open).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(DatabaseHealth.Readiness) }).WithMetadata(OnLoopback.Only).AllowAnonymous();
    }
}
