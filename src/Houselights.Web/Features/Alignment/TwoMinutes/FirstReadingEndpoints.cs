using System.Security.Cryptography;
using System.Text;
using Houselights.App;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.App.Beginning;
using Houselights.App.Cycles;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Keeps a test as the first reading of a plan: for who started it, and is somebody in this house.</summary>
internal static class FirstReadingEndpoints
{
    public static Task<IResult> Show(string code, TestDoor door, HttpContext context) =>
        AsStarter(code, door, context, (room, _) => Task.FromResult<IResult>(Pages.Page<FirstReadingPage>(new { Code = room.Id })));

    public static Task<IResult> Keep(string code, TestDoor door, Beginnings beginnings, HttpContext context) => AsStarter(code, door, context, async (room, actor) =>
    {
        // One test is one cycle, however often the button is pressed; the code itself is no key to lie in a table.
        var key = "test-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(room.Id)))[..32];
        var (outcome, me) = await beginnings.Keep(actor, room.Revealed!, room.StarterShown, room.StarterName, key, context.RequestAborted);
        if (outcome is not Done<Imported> { Value.CycleId: var cycle })
            return Pages.Page<FirstReadingPage>(new { Code = room.Id, Wrong = Answers.Words(outcome) }, Answers.Status(outcome));
        if (context.RequestServices.GetRequiredService<HouselightsOptions>().OpenHouse) context.Play(cycle, me);
        return SeeOther.Local(Paths.House(cycle));
    });

    private static async Task<IResult> AsStarter(string code, TestDoor door, HttpContext context, Func<Room, Actor, Task<IResult>> act)
    {
        var entered = await door.Enter(code, TestCookies.KeysOf(context), context);
        if (entered.Room is not { } room) return entered.Refusal!;
        if (room.Guest != Guest.Starter) return Notices.Show(context, Notice.NotStarter, StatusCodes.Status403Forbidden, "Only who started the test can do this, in the browser in which it was started.");
        if (room.Revealed is null || context.IsAtOpenHousesDoor()) return SeeOther.Local(TestPaths.Of(room.Id));   // nothing to keep yet, or nowhere to keep it for who comes from outside
        return context.ActorIfAny() is { } actor ? await act(room, actor) : SeeOther.Local(Paths.SignInTo(TestPaths.Of(room.Id) + "/first-reading"));
    }
}
