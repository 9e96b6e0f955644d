using Houselights.App.Mail;
using Houselights.Core.Document;

namespace Houselights.App.People.Accounts;

/// <summary>What makes an account.</summary>
/// <param name="Name">1 to 80 characters, as people read it.</param>
/// <param name="Mail">One address.</param>
/// <param name="Password">15 to 256 characters.</param>
/// <param name="Language">The language of mails, <c>en</c> or <c>de</c>; any other counts as <c>en</c>.</param>
public sealed record NewAccount(string? Name, string? Mail, string? Password, string Language);

/// <summary>What a person says about their own account.</summary>
/// <param name="Name">1 to 80 characters.</param>
/// <param name="Mail">One address that no other account has.</param>
/// <param name="Language">The language of mails.</param>
/// <param name="WantsDigest">Whether the weekly mail is sent.</param>
public sealed record AccountWishes(string? Name, string? Mail, string Language, bool WantsDigest);

/// <summary>Reads what somebody typed about an account, and notes everything that is wrong with it.</summary>
internal sealed class AccountForm
{
    private readonly List<AccountFlaw> flaws = [];

    public bool IsSound => flaws.Count == 0;

    public Unfitting<T> Unfitting<T>() => new([.. flaws.OrderBy(flaw => flaw.Field)]);

    public void Add(AccountFlaw? flaw)
    {
        if (flaw is not null) flaws.Add(flaw);
    }

    public string Name(string? typed) => Line(AccountField.Name, typed, Account.LongestName);

    public string PasskeyName(string? typed) => Line(AccountField.Passkey, typed, Passkey.LongestName);

    public string Mail(string? typed)
    {
        var mail = (typed ?? "").Trim();
        if (mail.Length == 0) Add(new(AccountField.Mail, AccountWrong.Missing));
        else if (mail.Length > Account.LongestMail) Add(new(AccountField.Mail, AccountWrong.TooLong, Account.LongestMail));
        else if (!Mailer.IsAddress(mail) || HiddenCharacters.First(mail, inName: true) is not null) Add(new(AccountField.Mail, AccountWrong.NoAddress));
        return mail;
    }

    /// <summary>A new password, which leans on none of these names.</summary>
    public string Password(string? typed, params IEnumerable<string> own)
    {
        Add(PasswordRule.Refuse(typed, own));
        return typed ?? "";
    }

    public static string Language(string asked) => asked == "de" ? "de" : "en";

    private string Line(AccountField field, string? typed, int longest)
    {
        var text = string.Join(' ', (typed ?? "").Split((char[]?)['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0) Add(new(field, AccountWrong.Missing));
        else if (text.Length > longest) Add(new(field, AccountWrong.TooLong, longest));
        else if (HiddenCharacters.First(text, inName: true) is not null) Add(new(field, AccountWrong.Hidden));
        return text;
    }
}
