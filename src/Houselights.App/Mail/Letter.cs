namespace Houselights.App.Mail;

/// <summary>One mail.</summary>
/// <param name="To">One address, such as <c>ada@example.org</c>.</param>
/// <param name="Subject">One line of 1 to 200 characters.</param>
/// <param name="Text">What it says, as plain text; every reader gets this.</param>
/// <param name="Html">The same for readers that show HTML; null for none. It names no file of another host.</param>
public sealed record Letter(string To, string Subject, string Text, string? Html = null)
{
    /// <summary>Characters of a subject.</summary>
    public const int LongestSubject = 200;
}

/// <summary>Where mail is handed over.</summary>
/// <param name="Host">The name of the mail server.</param>
/// <param name="From">The sender's address; also as <c>Houselights &lt;house@example.org&gt;</c>.</param>
/// <param name="Port">1 to 65535; 587 is where mail is handed over.</param>
/// <param name="User">Who signs in there; null where nobody has to.</param>
/// <param name="PasswordFile">The file whose first line is the password: it stands on no command line. Null where nobody signs in.</param>
public sealed record MailSettings(string Host, string From, int Port = 587, string? User = null, string? PasswordFile = null)
{
    /// <summary>Whether the mail server is on this machine: only then mail goes without STARTTLS, because it goes over no network.</summary>
    public bool IsHere => Host is "localhost" or "127.0.0.1" or "::1" or "[::1]";
}
