using Houselights.App.Mail;

namespace Houselights.App.Tests.Mail;

public class MailerTests
{
    [Fact]
    public async Task A_letter_arrives_with_what_it_says()
    {
        using var postbox = new Postbox();
        var mailer = new Mailer(new("127.0.0.1", "Houselights <house@example.org>", postbox.Port));

        await mailer.Send(new("ada@example.org", "Was diese Woche fällig ist", "Grüße aus dem Haus.", "<p>Grüße aus dem Haus.</p>"));

        var letter = await postbox.Next();
        Assert.Contains("house@example.org", letter, StringComparison.Ordinal);
        Assert.Contains("To: ada@example.org", letter, StringComparison.Ordinal);
        Assert.Contains("Grüße aus dem Haus.", letter, StringComparison.Ordinal);
        Assert.Contains("text/html", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada@example.org", "Hello\r\nBcc: all@example.org")]
    [InlineData("ada@example.org", "Hello\nBcc: all@example.org")]
    [InlineData("ada@example.org", "")]
    [InlineData("ada@example.org\r\nBcc: all@example.org", "Hello")]
    [InlineData("ada@example.org, all@example.org", "Hello")]
    [InlineData("Ada <ada@example.org>", "Hello")]
    [InlineData("ada", "Hello")]
    public async Task Nobodys_words_become_a_header(string to, string subject)
    {
        using var postbox = new Postbox();
        var mailer = new Mailer(new("127.0.0.1", "house@example.org", postbox.Port));

        await Assert.ThrowsAsync<MailException>(() => mailer.Send(new(to, subject, "Text.")));

        Assert.Equal(0, postbox.Count);
    }

    [Fact]
    public async Task Without_a_mail_server_it_is_said_how_to_name_one()
    {
        var mailer = new Mailer(null);

        Assert.False(mailer.IsConfigured);
        Assert.Contains("--mail-host", (await Assert.ThrowsAsync<MailException>(() => mailer.Send(new("ada@example.org", "Hello", "Text.")))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an address", 587)]
    [InlineData("house@example.org\r\nX: 1", 587)]
    [InlineData("house@example.org", 0)]
    [InlineData("house@example.org", 65536)]
    public void A_setting_that_can_not_be_used_is_refused_at_the_start(string from, int port) =>
        Assert.Throws<MailException>(() => new Mailer(new("mail.example.org", from, port)));

    [Theory]
    [InlineData("mail.example.org", false)]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost.example.org", false)]
    public void Mail_goes_unencrypted_on_this_machine_alone(string host, bool unencrypted) =>
        Assert.Equal(unencrypted, new MailSettings(host, "house@example.org").IsHere);
}
