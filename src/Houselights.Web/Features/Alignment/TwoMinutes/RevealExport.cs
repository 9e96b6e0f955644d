using System.Text;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Document;
using Houselights.Web.Host;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>What a team takes with it after the reveal: a plan file, and the page as one file.</summary>
internal static class RevealExport
{
    public static Task<IResult> Plan(string code, TestDoor door, HttpContext context) => Export(
        code, door, context, (room, revealed) => Task.FromResult(Results.File(
            Encoding.UTF8.GetBytes(PlanWriter.ToYaml(TwoMinutePlan.Of(revealed))), "application/yaml", $"two-minute-test-{room.Id}.yaml")));

    public static Task<IResult> Page(string code, TestDoor door, HouselightsOptions options, HttpContext context) => Export(code, door, context, async (room, _) =>
    {
        var view = room.Show(door.LinkOf(room, context).Link, false, TestCookies.KeysOf(context), options.Time).Reveal!;
        return Results.File(Encoding.UTF8.GetBytes(await RevealWriter.WriteAsync(view)), "text/html; charset=utf-8", $"two-minute-test-{room.Id}.html");
    });

    private static async Task<IResult> Export(string code, TestDoor door, HttpContext context, Func<Room, Revealed, Task<IResult>> export)
    {
        var entered = await door.Enter(code, TestCookies.KeysOf(context), context);
        return entered.Room is not { } room ? entered.Refusal!
            : room.Revealed is { } revealed ? await export(room, revealed)
            : room.IsOpen ? Notices.Closed(context, StatusCodes.Status403Forbidden)
            : Results.Problem("The lights are off: there is a file once everybody is in, or the starter has turned them on.", statusCode: StatusCodes.Status409Conflict);
    }
}
