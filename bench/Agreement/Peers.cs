using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Houselights.Bench.Agreement;

/// <summary>The workloads beside numpy and R in one run: alternating, each in a process of its own, only the computation timed.</summary>
internal static class Peers
{
    private const string Page = "bench/peers.md";
    private const int Rounds = 5;

    /// <summary>Answers that don't depend on random draws have to be the same to six decimals before a ratio is quoted.</summary>
    private const double Same = 5e-7;

    /// <summary>The point answer of a forecast is itself a mean of draws: within this share.</summary>
    private const double Drawn = 0.002;

    private static readonly (string Workload, string[] Peers, string Asked)[] Compared =
    [
        ("alpha-ordinal", ["numpy", "R"], "5 times faster than numpy"),
        ("alpha-interval", ["numpy", "R"], "as fast as numpy"),
        ("kendall-w", ["numpy", "R"], "4 times faster than numpy"),
        ("forecast", ["numpy"], "under 2 s"),
        ("camps", [], "under 10 s"),
        ("camps-kept", [], "under 1 s"),
    ];

    public static int Compare()
    {
        const string folder = "artifacts/bench/peers";
        Data.Export(folder);
        var page = new StringBuilder(Head());
        var wrong = 0;
        foreach (var (workload, peers, asked) in Compared)
        {
            string[] programs = ["Houselights", .. peers];
            var runs = programs.ToDictionary(program => program, _ => new List<double[]>());
            for (var round = 0; round < Rounds; round++)
                foreach (var program in programs)
                    if (Run(program, workload, folder) is { } answers) runs[program].Add(answers);
            var mine = Median(runs["Houselights"]);
            foreach (var program in programs)
            {
                if (runs[program].Count == 0)
                {
                    page.Append(CultureInfo.InvariantCulture, $"| {workload} | {program} | not installed | | | | |\n");
                    continue;
                }

                var answers = Median(runs[program]);
                var agrees = Agree(workload, mine, answers);
                if (!agrees) wrong++;
                page.Append(CultureInfo.InvariantCulture, $"| {workload} | {program} | {answers[0]:0.000} s | {(program == "Houselights" ? "" : agrees ? $"{answers[0] / mine[0]:0.0} ×" : "answers differ")} | {answers[1]:0.000000} | {answers[2]:0.000000} … {answers[3]:0.000000} | {(program == "Houselights" ? asked : "")} |\n");
            }
        }

        File.WriteAllText(Page, page.ToString());
        Console.Write(page);
        return wrong == 0 ? 0 : 1;
    }

    private static string Head() => $"""
        # Beside numpy and R

        Written by `dotnet run build.cs -- bench Agreement report`, on {Environment.ProcessorCount} cores. The peers are bench/peers/agreement.py and agreement.R (Debian's
        python3-numpy and r-base-core), written as well as we can. All programs of a workload run in turn, {Rounds} times, each time in a process of
        its own; the time is that of the computation, the median. Alpha and W are run on a hundred rows before, so that compiling
        isn't counted, as starting Python isn't (with it alpha on ordinal data takes .37 s, 4.5 times less than numpy). Before a ratio is quoted the answer must be the same to six decimals; what rests on random draws (the ends of a bootstrap interval, p, a forecast)
        is shown beside it and can only be near.

        Sizes: {string.Join("; ", Workloads.All.Select(workload => $"{workload.Name}: {workload.What}"))}.

        | workload | program | seconds | slower than ours | answer | interval, p or 80 % | asked for |
        | --- | --- | ---: | ---: | ---: | ---: | --- |

        """;

    private static bool Agree(string workload, double[] mine, double[] theirs) =>
        Math.Abs(mine[1] - theirs[1]) <= (workload == "forecast" ? Drawn * mine[1] : Same);

    private static double[] Median(List<double[]> runs) => [.. runs.OrderBy(run => run[0]).ElementAt(runs.Count / 2)];

    private static double[]? Run(string program, string workload, string folder)
    {
        var (file, arguments) = program switch
        {
            "numpy" => ("/usr/bin/python3", new[] { "bench/peers/agreement.py", workload, folder }),
            "R" => ("Rscript", ["--vanilla", "bench/peers/agreement.R", workload, folder]),
            _ => (Environment.ProcessPath!, ["once", workload, folder]),
        };
        try
        {
            using var process = Process.Start(new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? [.. output.Trim().Split('\t').Select(each => double.Parse(each, CultureInfo.InvariantCulture))] : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
