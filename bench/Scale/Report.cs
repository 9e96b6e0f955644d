using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Houselights.Bench.Scale;

/// <summary>Runs every size in a process of its own and writes bench/scale.md.</summary>
internal static class Report
{
    private static readonly (int Count, string Format)[] Sizes = [(1_000, "json"), (10_000, "json"), (100_000, "json"), (100_000, "yaml")];

    public static int Write()
    {
        var text = new StringBuilder("""
            # Scale: reading, modelling and checking a large plan

            For n commitments: n/10 units, n/5 people, 0.3 n objectives, about 2 n needs. Each row is one run in a process of its own,
            compiled ahead like the executable, the faster of three on two cores. To reproduce: `dotnet run build.cs -- bench`. Machines are noisy: read the ratios between rows.
            `µs each` is all of it per commitment: where it stays level from row to row, cost grows linearly.

            | commitments | format | MB | read ms | model ms | check ms | all ms | µs each | peak MB | findings |
            | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        var edits = new StringBuilder("\nAfter one edit of the loaded model, until findings, gates and measures are right again (median of 11, ms):\n\n| commitments | promise given | need and date changed | commitment added | objective replaced |\n| ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var (count, format) in Sizes)
        {
            var cells = Enumerable.Range(0, 3).Select(_ => Run("run", Text(count), format).Split('\t')).MinBy(run => double.Parse(run[6], CultureInfo.InvariantCulture))!;
            var each = double.Parse(cells[6], CultureInfo.InvariantCulture) * 1000 / count;
            text.Append(CultureInfo.InvariantCulture, $"| {count:N0} | {format} | {cells[2]} | {cells[3]} | {cells[4]} | {cells[5]} | {cells[6]} | {each:0.0} | {cells[7]} | {cells[8]} |\n");
            if (format == "json") edits.Append(CultureInfo.InvariantCulture, $"| {count:N0} | {string.Join(" | ", Run("edits", Text(count)).Split('\t').Select(cell => cell.Split('=')[1]))} |\n");
        }

        text.Append(edits);
        File.WriteAllText(Path.Combine(SourceTree.Root(), "bench", "scale.md"), text.ToString());
        Console.Write(text);
        return 0;
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Run(params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var line = run.StandardOutput.ReadToEnd().TrimEnd();
        run.WaitForExit();
        return run.ExitCode == 0 ? line : throw new InvalidOperationException($"scale {string.Join(' ', arguments)} failed.");
    }
}
