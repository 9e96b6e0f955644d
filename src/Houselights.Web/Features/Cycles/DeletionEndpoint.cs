using Houselights.App;
using Houselights.App.Cycles;

namespace Houselights.Web.Features.Cycles;

/// <summary>Removes a cycle.</summary>
internal static class DeletionEndpoint
{
    public static async Task<IResult> Delete(string cycle, HttpContext context, CycleShelf shelf) =>
        (await shelf.Delete(Actor.Local, cycle, context.RequestAborted)).Or(_ => Results.NoContent());

    public static async Task<IResult> DeleteByForm(string cycle, HttpContext context, CycleShelf shelf) =>
        (await shelf.Delete(Actor.Local, cycle, context.RequestAborted)).Or(_ =>
        {
            context.Response.Headers.Location = "/";
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        });
}
