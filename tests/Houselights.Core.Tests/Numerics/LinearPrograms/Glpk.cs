using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Tests.Numerics.LinearPrograms;

/// <summary>GLPK by way of bench/peers/glpk.c, on a machine that has it and gcc.</summary>
internal static class Glpk
{
    /// <summary>One line for each program: its optimum with ten digits, “infeasible” or “unbounded”; null where GLPK or gcc is missing.</summary>
    public static string? Optima(IEnumerable<MixedBinaryProgram> programs)
    {
        var folder = Directory.CreateTempSubdirectory("houselights-glpk-");
        try
        {
            var program = Path.Combine(folder.FullName, "glpk");
            return Run("gcc", ["-O2", "-o", program, Repository.At("bench/peers/glpk.c"), "-lglpk", "-lm"], "") is null
                ? null
                : Run(program, ["optima"], string.Join('\n', programs.Select(Described)) + "\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Described(MixedBinaryProgram program)
    {
        var relaxation = program.Relaxation;
        var text = new StringBuilder();
        Append(text, [relaxation.Costs.Length, relaxation.Constraints.Length, .. relaxation.Costs, .. relaxation.Lower, .. relaxation.Upper]);
        Append(text, Enumerable.Range(0, relaxation.Costs.Length).Select(j => program.Binaries.Contains(j) ? 1.0 : 0));
        foreach (var row in relaxation.Constraints)
            Append(text, [row.Relation switch { Relation.AtMost => -1, Relation.Equal => 0, _ => 1 }, row.RightSide, .. row.Coefficients]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<double> numbers)
    {
        foreach (var number in numbers) text.Append(double.IsInfinity(number) ? "inf" : number.ToString("R", CultureInfo.InvariantCulture)).Append(' ');
    }

    private static string? Run(string program, string[] arguments, string input)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            })!;
            var (output, _) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
