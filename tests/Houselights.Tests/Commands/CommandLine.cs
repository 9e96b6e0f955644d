using System.Diagnostics;

namespace Houselights.Tests.Commands;

/// <summary>The program as people call it, in a process of its own.</summary>
internal static class CommandLine
{
    public static Task<(int Code, string Output, string Error)> Run(params string[] arguments) => Run(arguments, null);

    public static async Task<(int Code, string Output, string Error)> Run(string[] arguments, (string Name, string Value)? variable)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Built("Houselights", "houselights.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (variable is { } set) start.Environment[set.Name] = set.Value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
