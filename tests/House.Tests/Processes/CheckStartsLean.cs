using System.Diagnostics;
using System.Text.RegularExpressions;
using House.Tests.Borders;

namespace House.Tests.Processes;

/// <summary>
/// <c>houselights check</c> answers within a keystroke, because it loads neither the database nor the web: each would cost more
/// than the check itself.
/// </summary>
public sealed partial class CheckStartsLean
{
    [Fact]
    public void Checking_a_plan_loads_neither_database_nor_web()
    {
        Assert.SkipUnless(ExecutableReadsPlans(), "The executable has no command that reads a plan yet.");
        var loaded = LoadedByCheck();

        Assert.Contains("Houselights.Core", loaded);
        Offences.None(Heavy(loaded));
    }

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.AspNetCore.Http")]
    [InlineData("Houselights.App")]
    public void A_heavy_assembly_is_noticed(string assembly) => Assert.Equal([assembly], Heavy(LoadedByCheck(alsoLoad: assembly)).Where(name => name == assembly));

    private static IEnumerable<string> Heavy(IEnumerable<string> loaded) => loaded.Where(name => HeavyAssembly().IsMatch(name));

    private static bool ExecutableReadsPlans()
    {
        using var code = new CompiledCode(Repository.Built("Houselights", "houselights.dll"));
        return code.References().Contains("Houselights.Core");
    }

    private static string[] LoadedByCheck(string alsoLoad = "")
    {
        var folder = Directory.CreateTempSubdirectory("house-tests-");

        try
        {
            var report = Path.Combine(folder.FullName, "loaded.txt");
            var plan = Path.Combine(folder.FullName, "plan.yaml");
            File.WriteAllText(plan, "houselights: 1\norganisation: Nordwind\n");
            Run(new("dotnet", [Repository.Built("Houselights", "houselights.dll"), "check", plan])
            {
                Environment =
                {
                    ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location, [StartupHook.Report] = report, [StartupHook.Offender] = alsoLoad,
                },
            });
            return File.ReadAllLines(report);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        if (!process.WaitForExit(TimeSpan.FromMinutes(1)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("`houselights check` did not end within a minute.");
        }
    }

    [GeneratedRegex(@"EntityFrameworkCore|^Microsoft\.(AspNetCore|Data)\.|^SQLitePCL|^Npgsql|Identity|^Houselights\.(App|Web)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeavyAssembly();
}
