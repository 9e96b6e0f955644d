using Houselights.App;
using Houselights.App.Beginning;
using Houselights.App.Commitments;
using Houselights.App.Cycles;
using Houselights.App.Decisions;
using Houselights.App.Gates;
using Houselights.App.People;
using Houselights.App.People.Owing;
using Houselights.Web.Features.Alignment.TwoMinutes;
using Houselights.Web.Features.Commitments;
using Houselights.Web.Features.Decisions;
using Houselights.Web.Features.House;
using Houselights.Web.Features.InFlight;
using Houselights.Web.Features.Incentives;
using Houselights.Web.Features.OnePage;
using Houselights.Web.Host;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using OnePageReading = Houselights.App.Cycles.OnePage;

namespace Houselights.Web.Features.Cycles;

/// <summary>The pages: bind, read, show.</summary>
internal static class CyclePages
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Paths.Cycles, (CycleShelf shelf, Standings standings, Beginnings beginnings, HttpContext context) => context.IsAtOpenHousesDoor()
            ? Task.FromResult<IResult>(Pages.Page<DoorPage>(new { View = new JoinView() }))   // who comes from outside sees no cycle
            : Start(shelf, standings, beginnings, context)).WithMetadata(OnFrontDoor.Open);
        routes.MapGet("/cycles/{cycle}", (string cycle, Standings standings, HttpContext context) =>
            Show<HousePage>(cycle, standings, context, standing => HouseReading.Of(standing).Show(standing.Me is { } me ? OwingReading.Of(standing, me.Id) : null)));
        routes.MapGet("/cycles/{cycle}/findings", (string cycle, int? from, Standings standings, HttpContext context) =>
            Show<FindingsPage>(cycle, standings, context, standing => HouseReading.Of(standing).ShowFindings(from ?? 0)));
        routes.MapGet("/cycles/{cycle}/commitments", (string cycle, Standings standings, HttpContext context) =>
            Show<CommitmentsPage>(cycle, standings, context, standing => PromiseNetwork.Of(standing).Show()));
        routes.MapGet("/cycles/{cycle}/decisions", (string cycle, Standings standings, HttpContext context) =>
            Show<DecisionsPage>(cycle, standings, context, standing => DecisionRecord.Of(standing).Show()));
        routes.MapInFlight();
        routes.MapScoreboards();
        routes.MapGet("/cycles/{cycle}/one-page", (string cycle, Standings standings, HttpContext context) =>
            Show<OnePagePage>(cycle, standings, context, standing => OnePageReading.Of(standing).Show()));
    }

    /// <summary>The changing part of each live page.</summary>
    public static void MapFragments(this LiveFragments fragments)
    {
        // What one person owes is theirs: it is shown by the page, and by the fragment of that person's own audience.
        fragments.Map("house", (standing, services) => Render<HouseBody>(services, HouseReading.Of(standing).Show(standing.Me is { } me ? OwingReading.Of(standing, me.Id) : null)));
        fragments.Map("commitments", (standing, services) => Render<CommitmentsBody>(services, PromiseNetwork.Of(standing).Show()));
    }

    private static async Task<IResult> Start(CycleShelf shelf, Standings standings, Beginnings beginnings, HttpContext context)
    {
        var view = await CyclesShowing.Show(context.Actor(), shelf, standings, ImportView.Empty, context.RequestAborted);
        return Pages.Page<CyclesPage>(new { View = view with { Unfinished = await beginnings.Unfinished(context.Actor(), context.RequestAborted) } });
    }

    private static async Task<IResult> Show<TPage>(string cycle, Standings standings, HttpContext context, Func<Standing, object> show) where TPage : IComponent =>
        await standings.Of(context.Actor(), cycle, context.RequestAborted) is Done<Standing> { Value: var standing }
            ? Pages.Page<TPage>(new { View = show(standing) })
            : await context.RequestServices.GetRequiredService<CycleSeats>().Of(context.Actor(), cycle, context.RequestAborted) is Done<SeatingPlan>
                ? SeeOther.Local(Paths.Seats(cycle))   // a keeper without a part chooses one, or lets somebody in
                : Results.NotFound();

    private static async Task<string> Render<TBody>(IServiceProvider services, object view) where TBody : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TBody>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["View"] = view }))).ToHtmlString());
    }
}
