using System.ComponentModel;
using System.Diagnostics;

namespace Houselights.Bench.Incentives;

/// <summary>bench/peers/glpk.c, compiled into a folder of its own; for a machine that has gcc and GLPK.</summary>
internal sealed class Glpk(string folder)
{
    private string Program => Path.Combine(folder, "glpk");

    /// <summary>False where gcc or GLPK is missing.</summary>
    public bool Compile() =>
        Run("gcc", "-O2", "-o", Program, Path.Combine(SourceTree.Root(), "bench", "peers", "glpk.c"), "-lglpk", "-lm") is not null;

    /// <summary>All pairs of the file by one of its methods.</summary>
    public Answer Solve(string file, string method) =>
        Answer.Read(Run(Program, "pairs", file, method) ?? throw new InvalidOperationException($"GLPK did not solve the pairs by its {method} method."));

    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
