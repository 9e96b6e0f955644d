using Houselights.App.Cycles;
using Houselights.Web.Host;

namespace Houselights.Web.Features.Cycles;

/// <summary>Removes a cycle.</summary>
internal static class DeletionEndpoint
{
    public static async Task<IResult> Delete(string cycle, HttpContext context, CycleShelf shelf) =>
        (await shelf.Delete(context.Actor(), cycle, context.RequestAborted)).Or(_ => Results.NoContent());

    public static async Task<IResult> DeleteByForm(string cycle, HttpContext context, CycleShelf shelf) =>
        (await shelf.Delete(context.Actor(), cycle, context.RequestAborted)).Or(_ =>
        {
            context.Response.Headers.Location = "/";
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        });
}
