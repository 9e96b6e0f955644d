using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Houselights.Bench.Incentives;

/// <summary>All pairs by ours and by GLPK, in turn, each time in a process of its own; writes bench/incentives.md.</summary>
internal static class Report
{
    private const int Rounds = 7;

    public static int Write()
    {
        var folder = Directory.CreateTempSubdirectory("houselights-incentives-");
        try
        {
            return Write(new Glpk(folder.FullName), Path.Combine(folder.FullName, "pairs"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Write(Glpk glpk, string file)
    {
        new Pairs().Write(file);
        var cores = Environment.ProcessorCount;
        var isThere = glpk.Compile();
        var programs = new List<(string Name, Func<Answer> Run)>
        {
            ("Houselights, 1 core", () => Ours(1)),
            ($"Houselights, {cores} cores", () => Ours(cores)),
        };
        if (isThere) programs.AddRange([("GLPK, dual simplex, 1 core", () => glpk.Solve(file, "dual")), ("GLPK, primal simplex, 1 core", () => glpk.Solve(file, "primal"))]);

        var runs = programs.ConvertAll(_ => new List<Answer>());
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < programs.Count; i++) runs[i].Add(programs[i].Run());
        var page = new StringBuilder(Head(cores));
        var mine = Median(runs[0]);
        var agree = true;
        for (var i = 0; i < programs.Count; i++)
        {
            var answer = Median(runs[i]);
            agree &= mine.Agrees(answer);
            page.Append(CultureInfo.InvariantCulture, $"| {programs[i].Name} | {answer.Seconds:0.000} s | {answer.WithWriting:0.000} s | {answer.Seconds / Pairs.Count * 1e6:0.00} | {(mine.Agrees(answer) ? $"{answer.Seconds / mine.Seconds:0.0} ×" : "answers differ")} | {answer.Sum:0.0000} | {answer.Infeasible} |\n");
        }

        if (!isThere) page.Append("\nGLPK was not there to compare with: it wants gcc and Debian's libglpk-dev.\n");
        page.Append("\n## A company, every pair\n\n").Append(CultureInfo.InvariantCulture, $"`Conflicts` of {Scan.Units} units with {Scan.Moves} moves that go together freely, each moving three of {Scan.Metrics} metrics, a tenth of the pairs with moves that interact, so that\nhardly a pair shares nothing; as `incentives scan` does it, on {cores} cores, the median of {Scan.Rounds}. After an edit only pairs of the unit that it touches are looked at again:\n\n").Append(Scanned()).Append('\n');
        page.Append("\n## The page after an edit\n\nAs the product serves it, over HTTP in one process (`incentives page`): a number is written, then the page is asked for, with findings, story, play, repair and slider worked out anew; medians of 25. A third of the effects are ranges, so that worlds are sampled, a third of the units are paid from a threshold on, with a bonus and up to a cap, and a tenth of the pairs have moves that meet.\n\n").Append(Self("page"));
        File.WriteAllText(Path.Combine(SourceTree.Root(), "bench", "incentives.md"), page.ToString());
        Console.Write(page);
        return agree ? 0 : 1;
    }

    private static string Head(int cores) => $"""
        # Incentives: two units, all pairs, beside GLPK

        Written by `dotnet run build.cs -- bench Incentives`, on {cores} cores of {RuntimeInformation.ProcessArchitecture}. For every pair of {Pairs.Units} units with {Pairs.Levers} levers each, {Pairs.Count:N0} pairs,
        the least g · x where both scorecards gain a point: sA · x ≥ 1, sB · x ≥ 1, 0 ≤ x ≤ 1, over the {Pairs.Width} levers of the two. The levers of a made-up
        company move 24 metrics, of which each scorecard weighs five.

        Ours is `TwoRowBoxProgram`, timed after five passes that have it compiled. The peer is bench/peers/glpk.c on GLPK's C interface, compiled by
        gcc -O2: one problem object for all pairs, presolver and messages off, once by its dual simplex from the start that the signs of g make
        feasible for it, and once by its primal simplex. All read the same numbers. GLPK is compared by its time inside
        glp_simplex alone; beside it stands the time with the calls that write a pair into its object, which ours has no need of. They run in turn, {Rounds} times, each time in a process of its own; shown is the median. The sums must agree to six
        digits and the pairs without a common gain must be as many, or the run fails. Machines are noisy, and a second core is not always free: read the ratios.

        | program | solving | with writing | µs a pair | slower than ours on 1 core | sum of the least values | no common gain |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: |

        """.ReplaceLineEndings("\n");

    private static Answer Ours(int threads) => Answer.Read(Self("once", threads.ToString(CultureInfo.InvariantCulture)));

    private static string Scanned() => Self("scan");

    /// <summary>What this program says in a process of its own.</summary>
    private static string Self(params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return run.ExitCode == 0 ? said : throw new InvalidOperationException($"The run “{string.Join(' ', arguments)}” failed.");
    }

    private static Answer Median(List<Answer> answers) => answers.OrderBy(answer => answer.Seconds).ElementAt(answers.Count / 2);
}
