using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

[assembly: AssemblyFixture(typeof(Houselights.App.Tests.Mail.MailServerProgram))]

namespace Houselights.App.Tests.Mail;

/// <summary>A real mail server, aiosmtpd: installed by apt-get where it is missing, because no promise about mail is proved against a double.</summary>
public sealed class MailServerProgram : IAsyncLifetime
{
    internal const string Python = "/usr/bin/python3";

    private string? missing;

    public async ValueTask InitializeAsync()
    {
        if (await Runs(Python, "-c", "import aiosmtpd")) return;
        await Runs("apt-get", "update");   // its failure is not the end: what is needed may be known already
        await Runs("apt-get", "install", "-y", "--no-install-recommends", "python3-aiosmtpd");
        if (!await Runs(Python, "-c", "import aiosmtpd"))
            missing = "The tests of mail need a mail server, and apt-get could not install one. Install the package python3-aiosmtpd, then run them again.";
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Fails, and doesn't skip, where there is no mail server.</summary>
    public void Demand() => Assert.True(missing is null, missing);

    private static async Task<bool> Runs(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), process.WaitForExitAsync());
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>
/// One run of the mail server on an address of this machine that no certificate list knows: it takes letters after STARTTLS alone, with a
/// certificate of its own, and keeps each as a file.
/// </summary>
internal sealed class MailServer : IAsyncDisposable
{
    /// <summary>Not 127.0.0.1: there mail goes unencrypted, because it leaves no machine.</summary>
    public const string Address = "127.0.0.2";

    private const string Program = """
        import asyncio, os, ssl, sys
        from aiosmtpd.smtp import SMTP
        folder, address, port, tls = sys.argv[1:5]

        class Keep:
            async def handle_DATA(self, server, session, envelope):
                name = os.path.join(folder, '%03d.eml' % len([f for f in os.listdir(folder) if f.endswith('.eml')]))
                with open(name + '.part', 'wb') as file:
                    file.write(b'X-Over-TLS: ' + (b'yes' if session.ssl else b'no') + b'\r\n' + envelope.content)
                os.rename(name + '.part', name)
                return '250 kept'

        async def serve():
            context = None
            if tls == 'tls':
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(os.path.join(folder, 'cert.pem'), os.path.join(folder, 'key.pem'))
            server = await asyncio.get_running_loop().create_server(lambda: SMTP(Keep(), tls_context=context, require_starttls=context is not None), address, int(port))
            print(server.sockets[0].getsockname()[1], flush=True)
            await server.serve_forever()

        asyncio.run(serve())
        """;

    private readonly Process process;

    private MailServer(Process process, string folder, int port) => (this.process, Folder, Port) = (process, folder, port);

    public string Folder { get; }

    public int Port { get; }

    /// <summary>The file with the certificate that the server shows.</summary>
    public string Certificate => Path.Combine(Folder, "cert.pem");

    /// <summary>The letters that came, as they came.</summary>
    public string[] Letters => [.. Directory.GetFiles(Folder, "*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <param name="certified">The address that the certificate is for.</param>
    /// <param name="tls">False for a server that knows no STARTTLS.</param>
    /// <param name="port">0 for any free one.</param>
    /// <param name="address">Where it listens.</param>
    public static async Task<MailServer> Start(string certified = Address, bool tls = true, int port = 0, string address = Address)
    {
        var folder = Directory.CreateTempSubdirectory("houselights-mail-").FullName;
        Certify(folder, certified);
        var start = new ProcessStartInfo(MailServerProgram.Python, ["-c", Program, folder, address, $"{port}", tls ? "tls" : "plain"]) { RedirectStandardOutput = true, UseShellExecute = false };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        return new(process, folder, int.Parse(line ?? throw new InvalidOperationException("The mail server did not start."), System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Sends one letter to it from a process that trusts a certificate, or only what the machine trusts.</summary>
    public async Task<(bool Sent, string Why)> SentFrom(string? trusted)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Casualty.SendLetter).Assembly.Location, "letter", Address, $"{Port}"]) { RedirectStandardError = true, UseShellExecute = false };
        if (trusted is not null) start.Environment["SSL_CERT_FILE"] = trusted;
        using var sender = Process.Start(start)!;
        var why = await sender.StandardError.ReadToEndAsync();
        await sender.WaitForExitAsync();
        return (sender.ExitCode == 0, why);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Certify(string folder, string address)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={address}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(Path.Combine(folder, "cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }
}
