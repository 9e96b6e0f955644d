using Houselights.App.Mail;

namespace Houselights.App.Tests.Mail;

/// <summary>What is promised about mail, against a real mail server.</summary>
public class StartTlsTests(MailServerProgram program)
{
    [Fact]
    public async Task A_letter_goes_to_another_machine_encrypted_and_to_a_server_that_is_trusted()
    {
        program.Demand();
        await using var server = await MailServer.Start();

        var (sent, why) = await server.SentFrom(trusted: server.Certificate);

        Assert.True(sent, why);
        Assert.Contains("X-Over-TLS: yes", Assert.Single(server.Letters), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        program.Demand();
        await using var server = await MailServer.Start();

        var (sent, why) = await server.SentFrom(trusted: null);

        Assert.False(sent);
        Assert.Contains("certificate", why, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(server.Letters);
    }

    [Fact]
    public async Task A_certificate_of_another_server_is_refused()
    {
        program.Demand();
        await using var server = await MailServer.Start(certified: "127.0.0.3");

        Assert.False((await server.SentFrom(trusted: server.Certificate)).Sent);
        Assert.Empty(server.Letters);
    }

    [Fact]
    public async Task Nothing_goes_unencrypted_to_another_machine()
    {
        program.Demand();
        await using var server = await MailServer.Start(tls: false);

        Assert.False((await server.SentFrom(trusted: server.Certificate)).Sent);
        Assert.Empty(server.Letters);
    }

    [Fact]
    public async Task A_line_end_in_a_subject_never_reaches_the_server()
    {
        program.Demand();
        await using var server = await MailServer.Start(tls: false, address: "127.0.0.1");
        var mailer = new Mailer(new("127.0.0.1", "house@example.org", server.Port));

        await Assert.ThrowsAsync<MailException>(() => mailer.Send(new("ada@example.org", "Due\r\nBcc: all@example.org", "Text.")));
        await mailer.Send(new("ada@example.org", "Due", "Text."));

        Assert.DoesNotContain("Bcc", Assert.Single(server.Letters), StringComparison.Ordinal);
    }
}
