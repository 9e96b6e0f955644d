using Houselights.Web.Features.Commitments;
using Houselights.Web.Features.Decisions;
using Houselights.Web.Features.House;
using Houselights.Web.Features.InFlight;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Houselights.Web.Tests.Gallery;

/// <summary>Serves every page with rich sample views, for tests and for eyes.</summary>
public static class GalleryHost
{
    /// <summary>Every page of the gallery: address and name.</summary>
    public static readonly IReadOnlyList<string> Addresses =
    [
        "/cycles/shelf-launch-2026", "/cycles/first-light", "/cycles/shelf-launch-2026/commitments", "/cycles/shelf-launch-2026/in-flight",
        "/cycles/shelf-launch-2026/decisions", "/cycles/first-light/decisions",
    ];

    /// <summary>Builds the gallery; 0 takes any free port.</summary>
    public static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddPages();
        var app = builder.Build();
        app.UsePages();
        app.UseRouting();
        app.UseAntiforgery();
        app.MapShell();
        app.MapGet("/cycles/shelf-launch-2026", () => Pages.Page<HousePage>(new { SampleHouse.View }));
        app.MapGet("/cycles/first-light", () => Pages.Page<HousePage>(new { View = SampleHouse.Unlit }));
        app.MapGet("/cycles/shelf-launch-2026/commitments", () => Pages.Page<CommitmentsPage>(new { SampleCommitments.View }));
        app.MapGet("/cycles/shelf-launch-2026/in-flight", () => Pages.Page<InFlightPage>(new { SampleInFlight.View }));
        app.MapGet("/cycles/shelf-launch-2026/decisions", () => Pages.Page<DecisionsPage>(new { SampleDecisions.View }));
        app.MapGet("/cycles/first-light/decisions", () => Pages.Page<DecisionsPage>(new { View = SampleDecisions.Unlit }));
        app.MapGet("/broken", string () => throw new InvalidOperationException("The gallery breaks here on purpose."));
        return app;
    }
}
