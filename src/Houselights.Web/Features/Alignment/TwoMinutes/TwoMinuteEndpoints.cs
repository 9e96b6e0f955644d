using Houselights.App.Alignment.TwoMinutes;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>The addresses of two-minute tests, and the pages that are read.</summary>
internal static class TwoMinuteEndpoints
{
    public static void MapTwoMinutes(this IEndpointRouteBuilder routes)
    {
        // No token: what a form may do stands in the cookies, and no other site's page can send them.
        var tests = routes.MapGroup("/t").DisableAntiforgery().AddEndpointFilter(NotStored);
        tests.MapGet("", Join);
        tests.MapGet("/new", New);
        tests.MapPost("", StartEndpoint.Start);
        tests.MapGet("/{code}", Show);
        tests.MapGet("/{code}/answer", Questions);
        tests.MapPost("/{code}", AnswerEndpoint.Answer);
        tests.MapPost("/{code}/opening", StarterEndpoints.Open);
        tests.MapPost("/{code}/deletion", StarterEndpoints.Delete);
        tests.MapGet("/{code}/first-reading", FirstReadingEndpoints.Show);
        tests.MapPost("/{code}/first-reading", FirstReadingEndpoints.Keep);
        tests.MapGet("/{code}/wall", Wall);
        tests.MapGet("/{code}/live", RoomLiveEndpoint.Stream).WithMetadata(SameOrigin.Always);
        tests.MapGet("/{code}/plan.yaml", RevealExport.Plan);
        tests.MapGet("/{code}/page.html", RevealExport.Page);
    }

    // An address with dilemmas starts a test with the questions of another one.
    private static RazorComponentResult<StartPage> New(HttpContext context)
    {
        var query = context.Request.Query;
        var fields = query.ContainsKey("dilemma") ? StartFields.Of(name => query[name]) : StartFields.Empty;
        return Pages.Page<StartPage>(new { View = new StartView(fields, [], PostedForms.NewOnce()) });
    }

    private static async Task<IResult> Join(string? code, TestDoor door, HttpContext context)
    {
        if (string.IsNullOrWhiteSpace(code)) return Pages.Page<JoinPage>(new { View = new JoinView() });
        if (TestCode.Read(code) is not { } read)
            return Pages.Page<JoinPage>(new { View = new JoinView(code, code.Count(char.IsLetterOrDigit) == TestCode.Length ? JoinProblem.Character : JoinProblem.Length) }, StatusCodes.Status422UnprocessableEntity);
        var entered = await door.Enter(read.Text, TestCookies.KeysOf(context), context);
        return entered.Room is not null ? SeeOther.Local(TestPaths.Of(read.Text))
            : entered.IsMissing ? Pages.Page<JoinPage>(new { View = new JoinView(code, JoinProblem.Unknown) }, StatusCodes.Status404NotFound)
            : entered.Refusal!;
    }

    private static async Task<IResult> Show(string code, TestDoor door, HttpContext context)
    {
        // The cookies belong to one way of writing the code.
        if (TestCode.Read(code) is { } read && read.Text != code) return SeeOther.Local(TestPaths.Of(read.Text));
        var keys = TestCookies.KeysOf(context);
        var entered = await door.Enter(code, keys, context);
        return entered.Room is not { } room ? entered.Refusal!
            : room.Guest != Guest.Visitor ? door.Page(room, keys, context)
            : room.IsOpen ? Notices.Closed(context, StatusCodes.Status403Forbidden)
            : Pages.Page<AnswerPage>(new { View = room.Questions(AnswerFields.Empty, [], PostedForms.NewOnce()) });
    }

    private static async Task<IResult> Questions(string code, TestDoor door, HttpContext context)
    {
        var entered = await door.Enter(code, TestCookies.KeysOf(context), context);
        return entered.Room is not { } room ? entered.Refusal!
            : room.IsOpen ? SeeOther.Local(TestPaths.Of(room.Id))
            : Pages.Page<AnswerPage>(new { View = room.Questions(AnswerFields.Empty with { Name = room.YourName ?? "" }, [], PostedForms.NewOnce()) });
    }

    private static async Task<IResult> Wall(string code, string? key, TestDoor door, HttpContext context)
    {
        var keys = new Keys(Wall: key);
        var entered = await door.Enter(code, keys, context);
        return entered.Room is not { } room ? entered.Refusal!
            : room.Guest == Guest.Wall ? door.Page(room, keys, context)
            : Notices.Show(context, Notice.NoKey, StatusCodes.Status403Forbidden, "The wall opens with its key. Ask who started the test for the wall’s whole address.");
    }

    // What one visitor sees is nobody else's, and after 14 days nobody's.
    private static ValueTask<object?> NotStored(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(call);
    }
}
