using System.Globalization;
using System.Resources;
using Houselights.App.Mail;

namespace Houselights.App.People.Accounts;

/// <summary>Letters about accounts, in the language of who gets them.</summary>
internal static class MailTexts
{
    private static readonly ResourceManager Texts = new("Houselights.App.Resources.AccountLetters", typeof(MailTexts).Assembly);

    public static Letter Recovery(Account account, Uri link) => new(
        account.Email!, Say("RecoverySubject", account.Language),
        Fill("RecoveryText", account.Language, account.DisplayName, link.AbsoluteUri, (int)App.People.Accounts.Recovery.Lifetime.TotalMinutes));

    public static Letter Invitation(string mail, string name, string language, string organisation, string inviter, Uri link, int days) => new(
        mail, OneLine(Fill("InvitationSubject", language, organisation)),
        Fill("InvitationText", language, name, inviter, organisation, link.AbsoluteUri, days));

    private static string Fill(string key, string language, params object[] values) =>
        string.Format(CultureInfo.GetCultureInfo(language), Say(key, language), values);

    private static string Say(string key, string language) => Texts.GetString(key, CultureInfo.GetCultureInfo(language))!.ReplaceLineEndings("\r\n");

    // An organisation's name is somebody's words, and a subject is one short line.
    private static string OneLine(string subject)
    {
        var line = new string([.. subject.Where(letter => !char.IsControl(letter))]);
        return line.Length <= Letter.LongestSubject ? line : line[..(Letter.LongestSubject - 1)] + "…";
    }
}
