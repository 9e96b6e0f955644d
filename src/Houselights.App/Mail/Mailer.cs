using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Houselights.App.Mail;

/// <summary>
/// Hands letters to a mail server, encrypted by STARTTLS. A line end in a subject or an address is refused, so that nobody's words
/// become a header. Thread-safe.
/// </summary>
public sealed class Mailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MailSettings? settings;
    private readonly MailAddress? from;

    /// <param name="settings">Null where no mail server is set: nothing can be sent.</param>
    /// <exception cref="MailException">A setting can't be used; the message says which and what to write.</exception>
    public Mailer(MailSettings? settings)
    {
        this.settings = settings;
        if (settings is null) return;
        from = AddressOf(settings.From) ?? throw new MailException($"“{settings.From}” is no address that mail can come from. Write one such as house@example.org.");
        if (settings.Port is < 1 or > 65535) throw new MailException($"{settings.Port} is no port of a mail server. Write one from 1 to 65535, such as 587.");
        if (settings.PasswordFile is { } file && !File.Exists(file)) throw new MailException($"The file of the mail password, {file}, isn’t there. Make it, with the password in its first line.");
    }

    /// <summary>Whether mail can be sent at all.</summary>
    public bool IsConfigured => settings is not null;

    /// <summary>Whether a text is one address that mail can be sent to, and nothing more.</summary>
    public static bool IsAddress(string? text) => text is { Length: <= 254 } && AddressOf(text) is { } address && address.Address == text;

    /// <summary>Hands one letter over; returns when the mail server has taken it.</summary>
    /// <exception cref="MailException">It wasn't taken; the message says why and what to do.</exception>
    public async Task Send(Letter letter, CancellationToken cancel = default)
    {
        if (settings is null) throw new MailException("No mail server is set. Start the server with --mail-host and --mail-from.");
        using var message = Write(letter);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = !settings.IsHere, Timeout = (int)Patience.TotalMilliseconds };
        if (settings.User is { } user) client.Credentials = new NetworkCredential(user, await Password(cancel));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpException failure)
        {
            throw new MailException($"The mail server {settings.Host}:{settings.Port} didn’t take a letter: {failure.GetBaseException().Message} Check --mail-host, --mail-port, --mail-user and its password.", failure);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new MailException($"The mail server {settings.Host}:{settings.Port} didn’t answer within {Patience.TotalSeconds:0} s. Check --mail-host and --mail-port.", late);
        }
    }

    private MailMessage Write(Letter letter)
    {
        if (!IsAddress(letter.To)) throw new MailException("The letter has no address that mail can be sent to. Write one such as ada@example.org.");
        if (letter.Subject.Length is 0 or > Letter.LongestSubject || letter.Subject.Any(char.IsControl))
            throw new MailException($"The subject of a letter is one line of 1 to {Letter.LongestSubject} characters, without line ends and other control characters.");
        var message = new MailMessage(from!, new MailAddress(letter.To))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Auto-Submitted", "auto-generated");   // holiday notices don't answer what no person sent
        if (letter.Html is { } html) message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }

    private async Task<string> Password(CancellationToken cancel)
    {
        if (settings!.PasswordFile is not { } file) return "";
        try
        {
            return (await File.ReadAllTextAsync(file, cancel)).ReplaceLineEndings("\n").Split('\n')[0];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailException($"The file of the mail password, {file}, can’t be read: {failure.Message} Give it to the server’s user.", failure);
        }
    }

    private static MailAddress? AddressOf(string text) =>
        !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var address) && address.Host.Length > 0 ? address : null;
}

/// <summary>A letter wasn't sent, or a setting of the mail can't be used; the message says what to do.</summary>
public sealed class MailException(string message, Exception? inner = null) : IOException(message, inner);
