using System.CommandLine;
using Houselights.Core.Incentives.Certificates;

namespace Houselights.Commands;

/// <summary><c>houselights verify-certificate FILE</c>: whether a clean bill of health holds, from its numbers alone.</summary>
internal static class VerifyCertificateCommand
{
    private static readonly Argument<string> Name = new("FILE") { Description = "A certificate that “houselights conflicts --certificate” wrote." };

    public static Command Create()
    {
        var command = new Command("verify-certificate", "Verifies a certificate without the plan: tries every joint choice, or checks three numbers against every move. Exit code 0: it holds; 1: it doesn’t; 2: the file can’t be read.") { Name };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var name = arguments.GetValue(Name)!;
        try
        {
            if (new FileInfo(name).Length > CertificateVerifier.MostBytes)
            {
                Terminal.Error($"{name}: error: The file has more than {CertificateVerifier.MostBytes / 1024 / 1024} MB. Name a certificate.");
                return Terminal.Unreadable;
            }

            using var progress = new Progress();
            var verified = CertificateVerifier.Verify(File.ReadAllBytes(name), (done, all) => progress.Say($"verifying: {done} of {all} pairs"));
            progress.Dispose();
            using var output = Terminal.Output();
            output.WriteLine(verified.Flaw is null
                ? $"It holds: {verified.ByMultipliers + verified.ByTrying} pairs, {verified.ByMultipliers} by multipliers, {verified.ByTrying} by trying every joint choice."
                : $"It doesn’t hold. {verified.Flaw}");
            return verified.Flaw is null ? 0 : 1;
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            Terminal.Error($"{name}: error: The file can’t be read: {denied.Message} Look at the spelling and at the folder that you are in.");
            return Terminal.Unreadable;
        }
    }
}
