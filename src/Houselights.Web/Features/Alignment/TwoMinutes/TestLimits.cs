using System.Globalization;
using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>How much of each act one address may do, and all together. A whole team sits behind one address. Thread-safe.</summary>
internal sealed class TestLimits(TimeProvider time)
{
    public TestLimits(HouselightsOptions options) : this(options.Time) { }

    private Allowance Starts { get; } = new(10, TimeSpan.FromHours(1), time);

    private Allowance Answers { get; } = new(60, TimeSpan.FromMinutes(1), time);

    private Allowance Misses { get; } = new(20, TimeSpan.FromMinutes(10), time);

    // Of 59 bits and 2,000 living tests: one hit in a hundred thousand years of this.
    private Allowance MissesOfAll { get; } = new(5_000, TimeSpan.FromMinutes(10), time, places: 1);

    /// <summary>The refusal of one start more; null where it is allowed. A form that comes back to be mended is no start.</summary>
    public IResult? Start(HttpContext context) => Refuse(context, Starts.Look(Client.Of(context)), Starts, "tests can be started");

    /// <summary>Counts a start.</summary>
    public void Started(HttpContext context) => Starts.Use(Client.Of(context));

    /// <summary>The refusal of one answer more; null where it is allowed.</summary>
    public IResult? Answer(HttpContext context) => Refuse(context, Answers.Use(Client.Of(context)), Answers, "answers can be sent");

    /// <summary>The refusal of one look at a code; null where it is allowed. Asked before the code is looked up, so that a hit and a miss are refused alike.</summary>
    public IResult? Look(HttpContext context) =>
        Refuse(context, Misses.Look(Client.Of(context)), Misses, "codes of no test can be tried")
        ?? Refuse(context, MissesOfAll.Look(Client.Of(context)), MissesOfAll, "codes of no test can be tried by all together");

    /// <summary>Counts a code of no test.</summary>
    public void Miss(HttpContext context)
    {
        Misses.Use(Client.Of(context));
        MissesOfAll.Use(Client.Of(context));
    }

    private static IResult? Refuse(HttpContext context, TimeSpan? wait, Allowance of, string what)
    {
        if (wait is not { } left) return null;
        var seconds = Math.Max(1, (int)Math.Ceiling(left.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Notices.Show(
            context, Notice.TooMany, StatusCodes.Status429TooManyRequests,
            string.Create(CultureInfo.InvariantCulture, $"{of.Most} {what} in {of.Period.TotalMinutes:0} minutes from one address, and they are used up. Try again in {seconds} seconds; every {of.Period.TotalSeconds / of.Most:0.#} seconds there is one more."),
            (seconds + 59) / 60);
    }
}

/// <summary>Pages that say why there is nothing to do here; to who asks for no page, the same as a problem.</summary>
internal static class Notices
{
    public static IResult Show(HttpContext context, Notice notice, int status, string detail, int? minutes = null) =>
        Wants.Html(context)
            ? Pages.Page<NoticePage>(new { View = new NoticeView(notice, minutes) }, status)
            : Results.Problem(detail, statusCode: status);

    public static IResult Unknown(HttpContext context) =>
        Show(context, Notice.Unknown, StatusCodes.Status404NotFound, "There is no test with this code: it was never there, or it is deleted. Check the code, or ask who started it.");

    public static IResult Closed(HttpContext context, int status) =>
        Show(context, Notice.Closed, status, "The lights are on: who answered sees the answers, and no more are taken. Ask who started it to start another test.");
}
