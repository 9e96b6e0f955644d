using System.Globalization;
using Houselights.Web.Host;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>How often one address may try to come in. A whole office sits behind one address. Thread-safe.</summary>
internal sealed class AccountLimits(HouselightsOptions options)
{
    private Allowance Tries { get; } = new(60, TimeSpan.FromMinutes(10), options.Time);

    private Allowance Recoveries { get; } = new(10, TimeSpan.FromHours(1), options.Time);

    /// <summary>The refusal of one try more to sign in or to open a link; null where it is allowed.</summary>
    public IResult? Try(HttpContext context) => Refuse(context, Tries, "tries to come in are allowed");

    /// <summary>The refusal of one question more for a new password; null where it is allowed.</summary>
    public IResult? Recover(HttpContext context) => Refuse(context, Recoveries, "questions for a new password are allowed");

    private static IResult? Refuse(HttpContext context, Allowance of, string what)
    {
        if (of.Use(Client.Of(context)) is not { } wait) return null;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return AccountNotices.Show(
            context, AccountNotice.TooMany, StatusCodes.Status429TooManyRequests,
            string.Create(CultureInfo.InvariantCulture, $"{of.Most} {what} in {of.Period.TotalMinutes:0} minutes from one address, and they are used up. Try again in {seconds} seconds."),
            (seconds + 59) / 60);
    }
}
