using Houselights.Web.Host;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.People.Accounts;

/// <summary>Why there is nothing to do here.</summary>
public enum AccountNotice { TooMany, Unencrypted, NotSetUp, LinkGone, AskedForLink, InvitationGone }

/// <summary>A page that says why, and what to do instead.</summary>
/// <param name="Minutes">After how long it opens again; null where time changes nothing.</param>
public sealed record AccountNoticeView(AccountNotice Notice, int? Minutes = null);

/// <summary>Pages that say why there is nothing to do here; to who asks for no page, the same as a problem.</summary>
internal static class AccountNotices
{
    public static IResult Show(HttpContext context, AccountNotice notice, int status, string detail, int? minutes = null) => context.WantsPage()
        ? Pages.Page<AccountNoticePage>(new { View = new AccountNoticeView(notice, minutes) }, status)
        : Results.Problem(detail, statusCode: status);
}
