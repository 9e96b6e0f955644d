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

            For n commitments: n/10 units, n/5 people, 0.3 n objectives, about 2 n needs. Each row is one run in a process of its own, just in time
            compiled, garbage collector on one thread. To reproduce: `dotnet run build.cs -- bench`. Machines are noisy: read the ratios between rows.
            `µs each` is all of it per commitment: where it stays level from row to row, cost grows linearly.

            | commitments | format | MB | read ms | model ms | check ms | all ms | µs each | peak MB | findings |
            | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        var edits = new StringBuilder("\nAfter one edit of the loaded model, until findings, gates and measures are right again (median of 11, ms):\n\n| commitments | promise given | need and date changed | commitment added | objective replaced |\n| ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var (count, format) in Sizes)
        {
            var cells = Run(count, format).Split('\t');
            var each = double.Parse(cells[6], CultureInfo.InvariantCulture) * 1000 / count;
            text.Append(CultureInfo.InvariantCulture, $"| {count:N0} | {format} | {cells[2]} | {cells[3]} | {cells[4]} | {cells[5]} | {cells[6]} | {each:0.0} | {cells[7]} | {cells[8]} |\n");
            if (format == "json") edits.Append(CultureInfo.InvariantCulture, $"| {count:N0} | {string.Join(" | ", cells[9..].Select(cell => cell.Split('=')[1]))} |\n");
        }

        text.Append(edits);
        File.WriteAllText(Path.Combine(Root(), "bench", "scale.md"), text.ToString());
        Console.Write(text);
        return 0;
    }

    private static string Run(int count, string format)
    {
        using var run = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["run", count.ToString(CultureInfo.InvariantCulture), format]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var line = run.StandardOutput.ReadToEnd().TrimEnd();
        run.WaitForExit();
        return run.ExitCode == 0 ? line : throw new InvalidOperationException($"The run of {count} {format} failed.");
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Houselights.slnx"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The bench runs inside the source tree.");
    }
}
