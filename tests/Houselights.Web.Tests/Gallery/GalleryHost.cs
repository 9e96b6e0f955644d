using Houselights.Web.Features.Cascade;
using Houselights.Web.Features.Commitments;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.Decisions;
using Houselights.Web.Features.House;
using Houselights.Web.Features.InFlight;
using Houselights.Web.Features.OnePage;
using Houselights.Web.Features.People.Owing;
using Houselights.Web.Features.Strategy;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Houselights.Web.Tests.Gallery;

/// <summary>Serves every page with rich sample views, for tests and for eyes.</summary>
public static class GalleryHost
{
    /// <summary>Every page of the gallery: address and name.</summary>
    public static readonly IReadOnlyList<string> Addresses =
    [
        "/", "/empty", "/failed", "/cycles/shelf-launch-2026", "/cycles/first-light", "/cycles/shelf-launch-2026/commitments", "/cycles/shelf-launch-2026/in-flight", "/cycles/deciding/in-flight",
        "/cycles/shelf-launch-2026/decisions", "/cycles/first-light/decisions",
        "/cycles/shelf-launch-2026/one-page", "/cycles/first-light/one-page", "/cycles/too-long/one-page",
        "/cycles/shelf-launch-2026/people/jens", "/cycles/first-light/people/ada", "/cycles/with-forms/people/jens",
        .. SampleBeginning.Addresses,
        "/cycles/shelf-launch-2026/strategy", "/cycles/with-forms/strategy", "/cycles/first-light/strategy", "/cycles/blank/strategy",
        "/cycles/shelf-launch-2026/priorities", "/cycles/with-forms/priorities", "/cycles/first-light/priorities",
        .. SampleTest.Addresses,
    ];

    /// <summary>Builds the gallery; 0 takes any free port.</summary>
    public static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddPages();
        var app = builder.Build();
        app.UsePages();
        app.UseRouting();
        app.UseSameOrigin();
        app.UseAntiforgery();
        app.MapShell();
        app.MapGet("/cycles/shelf-launch-2026", () => Pages.Page<HousePage>(new { SampleHouse.View }));
        app.MapGet("/cycles/first-light", () => Pages.Page<HousePage>(new { View = SampleHouse.Unlit }));
        app.MapGet("/cycles/shelf-launch-2026/commitments", () => Pages.Page<CommitmentsPage>(new { SampleCommitments.View }));
        app.MapGet("/cycles/shelf-launch-2026/in-flight", () => Pages.Page<InFlightPage>(new { SampleInFlight.View }));
        app.MapGet("/cycles/deciding/in-flight", () => Pages.Page<InFlightPage>(new { View = SampleInFlight.Deciding }));
        app.MapGet("/cycles/shelf-launch-2026/decisions", () => Pages.Page<DecisionsPage>(new { SampleDecisions.View }));
        app.MapGet("/cycles/first-light/decisions", () => Pages.Page<DecisionsPage>(new { View = SampleDecisions.Unlit }));
        app.MapGet("/cycles/shelf-launch-2026/one-page", () => Pages.Page<OnePagePage>(new { SampleOnePage.View }));
        app.MapGet("/cycles/too-long/one-page", () => Pages.Page<OnePagePage>(new { View = SampleOnePage.Long }));
        app.MapGet("/cycles/first-light/one-page", () => Pages.Page<OnePagePage>(new { View = SampleOnePage.Unlit }));
        app.MapGet("/cycles/shelf-launch-2026/people/jens", () => Pages.Page<OwePage>(new { SampleOwe.View }));
        app.MapGet("/cycles/first-light/people/ada", () => Pages.Page<OwePage>(new { View = SampleOwe.Unlit }));
        app.MapGet("/cycles/with-forms/people/jens", () => Pages.Page<OwePage>(new { SampleOwe.View, Act = SampleOwe.Form }));
        app.MapGet("/cycles/shelf-launch-2026/strategy", () => Pages.Page<StrategyPage>(new { View = SampleStrategy.Reader }));
        app.MapGet("/cycles/with-forms/strategy", () => Pages.Page<StrategyPage>(new { View = SampleStrategy.Writer }));
        app.MapGet("/cycles/first-light/strategy", () => Pages.Page<StrategyPage>(new { View = SampleStrategy.BlankReader }));
        app.MapGet("/cycles/blank/strategy", () => Pages.Page<StrategyPage>(new { View = SampleStrategy.BlankWriter }));
        app.MapGet("/cycles/shelf-launch-2026/priorities", () => Pages.Page<PrioritiesPage>(new { View = SampleStrategy.Order }));
        app.MapGet("/cycles/with-forms/priorities", () => Pages.Page<PrioritiesPage>(new { View = SampleStrategy.Ordering }));
        app.MapGet("/cycles/first-light/priorities", () => Pages.Page<PrioritiesPage>(new { View = SampleStrategy.Unordered }));
        app.MapGet("/", () => Pages.Page<CyclesPage>(new { SampleCycles.View }));
        app.MapGet("/empty", () => Pages.Page<CyclesPage>(new { View = SampleCycles.Empty }));
        app.MapGet("/failed", () => Pages.Page<CyclesPage>(new { View = SampleCycles.Failed }, 422));
        app.MapGet("/sized/{size:int}", (int size) => Pages.Page<OnePagePage>(new { View = SampleOnePage.Sized(size) }));
        app.MapGet("/cycles/live", () => Pages.Page<HousePage>(new { View = SampleHouse.View with { Stream = "/cycles/live/stream" } }));
        app.MapGet("/cycles/live/stream", SampleStream.Send);
        SampleBeginning.Map(app);
        SampleTest.Map(app);
        app.MapGet("/broken", string () => throw new InvalidOperationException("The gallery breaks here on purpose."));
        return app;
    }
}
