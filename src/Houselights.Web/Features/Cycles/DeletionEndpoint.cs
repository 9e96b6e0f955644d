using Houselights.App.Cycles;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Cycles;

/// <summary>Removes a cycle.</summary>
internal static class DeletionEndpoint
{
    public static async Task<IResult> Delete(string cycle, HttpContext context, CycleShelf shelf) =>
        context.ConfirmedWithin(Visitors.Confirmation)
            ? (await shelf.Delete(context.Actor(), cycle, context.RequestAborted)).Or(_ => Results.NoContent())
            : Results.Problem("Prove first that it is you, with your password or a passkey.", statusCode: StatusCodes.Status403Forbidden);

    public static async Task<IResult> DeleteByForm(string cycle, HttpContext context, CycleShelf shelf) =>
        context.Unconfirmed(Paths.House(cycle)) ?? (await shelf.Delete(context.Actor(), cycle, context.RequestAborted)).Or(_ => SeeOther.Local(Paths.Cycles));
}
