using Houselights.App.Cycles;
using Houselights.Web.Host;
using Houselights.Web.Shell;
using Microsoft.Net.Http.Headers;

namespace Houselights.Web.Features.Cycles;

/// <summary>Gives a cycle's plan out as a file.</summary>
internal static class PlanExportEndpoint
{
    public static Task<IResult> Yaml(string cycle, HttpContext context, CycleShelf shelf) => Export(cycle, PlanFormat.Yaml, context, shelf);

    public static Task<IResult> Json(string cycle, HttpContext context, CycleShelf shelf) => Export(cycle, PlanFormat.Json, context, shelf);

    private static async Task<IResult> Export(string cycle, PlanFormat format, HttpContext context, CycleShelf shelf)
    {
        if (context.Unconfirmed($"{Paths.House(cycle)}/plan.{(format == PlanFormat.Json ? "json" : "yaml")}") is { } prove) return prove;
        var outcome = await shelf.Export(context.Actor(), cycle, format, context.RequestAborted);
        return outcome.Or(file => Results.File(file.Bytes, file.MediaType, file.FileName, entityTag: new EntityTagHeaderValue($"\"{file.Revision}\"")));
    }
}
