using Houselights.App;
using Houselights.App.People.Accounts;
using Houselights.Web.Host;
using Houselights.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>Replaces a lost password by a link that is mailed, or that an administrator makes.</summary>
internal static class RecoveryEndpoints
{
    public static IResult Show(HttpContext context, MailedLinks links) =>
        Pages.Page<RecoveryPage>(new { View = new RecoveryView(links.CanSend(context), AccountFields.Empty) });

    // The same answer, as quickly, whether the address is known.
    public static IResult Ask(IFormCollection form, HttpContext context, MailedLinks links, Recovery recovery, AccountLimits limits)
    {
        if (limits.Recover(context) is { } refusal) return refusal;
        if (links.Base(context) is not { } start || !recovery.CanMail) return Show(context, links);
        recovery.Ask(form["mail"], token => new Uri(start, $"{Paths.Recovery}/{token}"));
        return Pages.Page<AccountNoticePage>(new { View = new AccountNoticeView(AccountNotice.AskedForLink, (int)Recovery.Lifetime.TotalMinutes) });
    }

    public static async Task<IResult> ShowPassword(string token, HttpContext context, Recovery recovery, AccountLimits limits) =>
        limits.Try(context) ?? (await recovery.Of(token, context.RequestAborted) is Done<AccountProfile> { Value: var profile } ? Page(token, profile, []) : Gone(context));

    public static async Task<IResult> SetPassword(string token, IFormCollection form, HttpContext context, Recovery recovery, AccountLimits limits)
    {
        if (limits.Try(context) is { } refusal) return refusal;
        var before = await recovery.Of(token, context.RequestAborted);
        var outcome = await recovery.Finish(token, form["password"], context.RequestAborted);
        if (outcome is Done<AccountProfile> { Value: var profile })
        {
            await Sessions.Begin(context, profile);
            return SeeOther.Local(Paths.Cycles);
        }

        return outcome is Unfitting<AccountProfile> { Flaws: var flaws } && flaws[0].Field == AccountField.Password && before is Done<AccountProfile> { Value: var whose }
            ? Page(token, whose, flaws.Show(AccountFields.Empty)) : Gone(context);
    }

    private static RazorComponentResult<NewPasswordPage> Page(string token, AccountProfile whose, IReadOnlyList<AccountProblem> problems) =>
        Pages.Page<NewPasswordPage>(new { View = new NewPasswordView(token, new(AccountFields.Empty with { Name = whose.Name, Mail = whose.Mail }, problems)) }, Forms.Status(problems));

    private static IResult Gone(HttpContext context) => AccountNotices.Show(
        context, AccountNotice.LinkGone, StatusCodes.Status404NotFound, "This link was used, has run out, or was never given. Ask for another at /recovery.");
}

/// <summary>The beginning of links in mails. It never follows the name that a request gives the server: whoever asks could choose it.</summary>
internal sealed class MailedLinks(HouselightsOptions options, Recovery recovery)
{
    /// <summary>Null where no safe one is known.</summary>
    public Uri? Base(HttpContext context) =>
        options.PublicAddress is { } configured ? new Uri(configured)
        : context.IsLoopback() ? new Uri($"{context.Request.Scheme}://{context.Request.Host}")   // one of this machine's own names: others aren't answered here
        : null;

    public bool CanSend(HttpContext context) => recovery.CanMail && Base(context) is not null;
}
