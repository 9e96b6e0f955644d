using System.Globalization;
using Houselights.App.Mail;

namespace Houselights.App.Casualty;

/// <summary>
/// Hands one letter to a mail server, in a process of its own: whom it trusts is read from the environment when it starts. Exit 0 where
/// the server took it, 1 where not, with the reason.
/// </summary>
public static class SendLetter
{
    public static async Task<int> Run(string host, string port)
    {
        try
        {
            await new Mailer(new(host, "house@example.org", int.Parse(port, CultureInfo.InvariantCulture))).Send(new("ada@example.org", "What is due this week", "Grüße."));
            return 0;
        }
        catch (MailException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
