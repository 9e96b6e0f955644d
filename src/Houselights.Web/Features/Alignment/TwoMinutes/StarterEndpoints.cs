using Houselights.App;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>What only the starter may do: turn on the lights, and delete the test.</summary>
internal static class StarterEndpoints
{
    public static Task<IResult> Open(string code, TwoMinuteTests tests, TestDoor door, HttpContext context) => Act(
        code, door, context, (room, key) => tests.Open(room.Id, key, context.RequestAborted), room => SeeOther.Local(TestPaths.Of(room.Id)));

    public static Task<IResult> Delete(string code, TwoMinuteTests tests, TestDoor door, HttpContext context) => Act(
        code, door, context, (room, key) => tests.Delete(room.Id, key, context.RequestAborted), room =>
        {
            TestCookies.Forget(context, room.Id);
            return Pages.Page<NoticePage>(new { View = new NoticeView(Notice.Deleted) });
        });

    private static async Task<IResult> Act<T>(string code, TestDoor door, HttpContext context, Func<Room, string, Task<Outcome<T>>> act, Func<Room, IResult> done)
    {
        var keys = TestCookies.KeysOf(context);
        var entered = await door.Enter(code, keys, context);
        if (entered.Room is not { } room) return entered.Refusal!;
        return await act(room, keys.Starter ?? "") switch
        {
            Done<T> => done(room),
            // The starter's page says how many are missing.
            Unfit<T> { Flaws: [{ Wrong: Wrong.TooFewAnswers, Limit: var limit }] } => Wants.Html(context) ? SeeOther.Local(TestPaths.Of(room.Id)) : Results.Problem(
                $"{room.In.Length} of at least {limit} answers are in. Wait for one more, then turn on the lights.", statusCode: StatusCodes.Status409Conflict),
            Unfit<T> => Notices.Show(
                context, Notice.NotStarter, StatusCodes.Status403Forbidden, "Only who started the test can do this, in the browser in which it was started."),
            _ => Notices.Unknown(context),
        };
    }
}
