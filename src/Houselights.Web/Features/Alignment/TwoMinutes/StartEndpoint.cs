using Houselights.App;
using Houselights.App.Alignment.TwoMinutes;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>Starts a test.</summary>
internal static class StartEndpoint
{
    public static async Task<IResult> Start(IFormCollection form, TwoMinuteTests tests, TestLimits limits, HttpContext context)
    {
        if (limits.Start(context) is { } refusal) return refusal;
        var fields = StartFields.Of(name => form[name]);
        var once = PostedForms.Once(form);
        var outcome = await tests.Start(fields.Asked(), once, context.RequestAborted);
        if (outcome is Done<StartedTest> { Value: var started })
        {
            limits.Started(context);
            TestCookies.Keep(context, started.Code, TestCookies.Starter, started.StarterKey);
            return SeeOther.Local(TestPaths.Of(started.Code));
        }

        var flaws = ((Unfit<StartedTest>)outcome).Flaws;
        return flaws[0].Wrong switch
        {
            Wrong.TooManyTests => NoRoom(context),
            Wrong.BadKey => Results.Problem("The form’s key can’t be used. Load the page again and send the form from there.", statusCode: StatusCodes.Status400BadRequest),
            _ => Pages.Page<StartPage>(new { View = new StartView(fields, flaws.Show(fields), once ?? PostedForms.NewOnce()) }, StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static IResult NoRoom(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "3600";
        return Notices.Show(
            context, Notice.NoRoom, StatusCodes.Status503ServiceUnavailable,
            $"{TwoMinuteTests.Most} tests live on this server, which is the limit. Each is deleted after 14 days, or by who started it: try again in an hour.", 60);
    }
}
