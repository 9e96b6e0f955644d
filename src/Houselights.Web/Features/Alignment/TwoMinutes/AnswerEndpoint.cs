using Houselights.App;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Takes an answer. It is sealed before anybody is told, and nothing of it is given back.</summary>
internal static class AnswerEndpoint
{
    public static async Task<IResult> Answer(string code, IFormCollection form, TwoMinuteTests tests, TestLimits limits, TestDoor door, HttpContext context)
    {
        if (limits.Answer(context) is { } refusal) return refusal;
        var keys = TestCookies.KeysOf(context);
        var entered = await door.Enter(code, keys, context);
        if (entered.Room is not { } room) return entered.Refusal!;

        var fields = AnswerFields.Of(name => form[name], room.Dilemmas.Length);
        var once = PostedForms.Once(form);
        if (fields.NothingStops && fields.Stops.Length > 0) return Again(room, fields, [Problem.StopsBoth], once);
        return await tests.Answer(code, keys, fields.Given(), once, context.RequestAborted) switch
        {
            Done<Answered> { Value: var answered } => Taken(context, room, answered),
            Unfit<Answered> { Flaws: [{ Wrong: Wrong.LightsAreOn }] } => room.Guest == Guest.Visitor ? Notices.Closed(context, StatusCodes.Status409Conflict) : SeeOther.Local(TestPaths.Of(room.Id)),
            Unfit<Answered> { Flaws: [{ Wrong: Wrong.Full, Limit: var limit }] } => Notices.Show(
                context, Notice.Full, StatusCodes.Status409Conflict, $"{limit} people have answered, as many as this test is for. Ask who started it to start another one."),
            Unfit<Answered> { Flaws: [{ Wrong: Wrong.BadKey }] } => Results.Problem("The form’s key can’t be used. Load the page again and send the form from there.", statusCode: StatusCodes.Status400BadRequest),
            Unfit<Answered> { Flaws: var flaws } => Again(room, fields, flaws.Show(fields), once),
            _ => Notices.Unknown(context),
        };
    }

    private static RazorComponentResult<AnswerPage> Again(Room room, AnswerFields fields, IReadOnlyList<FieldProblem> problems, string? once) =>
        Pages.Page<AnswerPage>(new { View = room.Questions(fields, problems, once ?? PostedForms.NewOnce()) }, StatusCodes.Status422UnprocessableEntity);

    private static SeeOther Taken(HttpContext context, Room room, Answered answered)
    {
        TestCookies.Keep(context, room.Id, TestCookies.Seat, answered.SeatKey);
        return SeeOther.Local(TestPaths.Of(room.Id));
    }
}
