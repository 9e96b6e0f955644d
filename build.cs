#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Everything one does with this repository, by name:
//
//     dotnet run build.cs -- check      format, locked restore, build, generated files up to date, every test
//     dotnet run build.cs -- test       build, then every test; `test Core Web` runs the projects whose names contain a word
//     dotnet run build.cs -- docs       write the generated heads of docs/ and the schema again
//     dotnet run build.cs -- accept     take the present findings and drawings as the baseline; explain the change in the commit
//     dotnet run build.cs -- accept kills   kill a writing process 200 times: what nobody waits for on every change
//     dotnet run build.cs -- bench      compile the programs in bench/ ahead and run them; `bench Scale` runs one
//     dotnet run build.cs -- vendor     fetch the browser libraries listed in src/Houselights.Web/vendor/files.txt
//     dotnet run build.cs -- publish    publish the executable as the container ships it, and time its start
//
// This file orders steps and calls dotnet, npm or apt-get. What a step knows lives in the step, not here.

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection.PortableExecutable;
using System.Xml;
using System.Xml.Linq;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Directory.SetCurrentDirectory((string)AppContext.GetData("EntryPointFileDirectoryPath")!);
Directory.CreateDirectory("artifacts");
Environment.SetEnvironmentVariable("DEBIAN_FRONTEND", "noninteractive");
Environment.SetEnvironmentVariable("HOUSELIGHTS_ACCEPT", null); // Left over in a shell, it would let tests rewrite what they are to compare.

return args switch
{
    ["check"] => Check(),
    ["test", .. var words] => Test(words),
    ["docs"] => Rewrite("docs"),
    ["accept"] => Rewrite("baselines"),
    ["accept", "kills"] => Kill(times: 200),
    ["bench", .. var rest] => Bench(rest),
    ["vendor"] => Vendor(),
    ["publish"] => Publish(),
    _ => Stop("Say what to do: dotnet run build.cs -- check | test [WORD...] | docs | accept [kills] | bench | vendor | publish"),
};

static int Check()
{
    if (!Step("format", "dotnet", "format", "whitespace", ".", "--folder", "--verify-no-changes", "--exclude", "artifacts"))
        return Stop("Some files are not laid out as .editorconfig says. To lay them out: dotnet format whitespace . --folder");
    if (!Step("restore", "dotnet", "restore", "Houselights.slnx", "--locked-mode", "-v", "q"))
        return Stop("A lock file does not match its project. To write it again: dotnet restore --force-evaluate");

    return Test([]);
}

static int Test(string[] words)
{
    var projects = TestProjects(words);

    if (!Build())
        return Close([Result.Broken("build", "it failed, so nothing was tested")]);
    if (projects.Contains("Browser.Tests")) ProvideChromium();

    return Close([.. projects.Select(Run)]);
}

// Tests marked with the trait `keeps` compare a file of the repository with what the code says now;
// with HOUSELIGHTS_ACCEPT naming their kind they write the file instead (tests/Shared/Kept.cs).
static int Rewrite(string kind)
{
    if (!Build()) return 1;
    Environment.SetEnvironmentVariable("HOUSELIGHTS_ACCEPT", kind);
    string[] only = ["-trait", $"keeps={kind}", "-noLogo", "-noColor", "-noAutoReporters", "-reporter", "quiet"];
    var failed = TestProjects([]).Where(project => !Do(Executable(project), only)).ToArray();

    return failed is [] ? 0 : Stop($"{string.Join(", ", failed)}: not everything could be written; the reasons stand above.");
}

// Every suite kills a writer a few times; this is the long run of the same tests.
static int Kill(int times)
{
    foreach (var name in new[] { "HOUSELIGHTS_KILLS", "HOUSELIGHTS_REVEAL_KILLS" }) Environment.SetEnvironmentVariable(name, $"{times}");
    return Build() && Do(Executable("Houselights.App.Tests"), ["-class", "*KillTests", "-noLogo", "-noColor"]) ? 0 : Stop("What was acknowledged did not stand after a kill.");
}

// Measured is what is shipped: compiled ahead, with the settings of the executable. `bench Scale` runs one program alone.
static int Bench(string[] rest)
{
    var programs = Directory.GetFiles("bench", "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order().ToArray();
    var (chosen, arguments) = rest is [var first, .. var behind] && programs.Contains(first) ? ([first], behind) : (programs, rest);
    var failed = chosen.Where(program => !PublishAhead($"bench/{program}/{program}.csproj", $"artifacts/bench/{program}") || !Do(Path.GetFullPath($"artifacts/bench/{program}/{program}"), arguments)).ToArray();

    return failed is [] ? 0 : Stop($"These did not run to their end: {string.Join(", ", failed)}");
}

// ---- building and testing ----

static bool Build() => Step("build", "dotnet", "build", "Houselights.slnx", "--nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary", "-tl:off");

// The quick ones first, so that a slip is seen early; the browser last, because it waits for everything.
static string[] TestProjects(string[] words)
{
    string[] order = ["Houselights.Core.Tests", "House.Tests", "Houselights.App.Tests", "Houselights.Tests", "Houselights.Web.Tests", "Browser.Tests"];

    return [.. Directory.GetDirectories("tests", "*.Tests").Select(folder => Path.GetFileName(folder))
        .Where(project => words.Length == 0 || words.Any(word => project.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .OrderBy(project => Array.IndexOf(order, project))
        .ThenBy(project => project, StringComparer.Ordinal)];
}

static string Executable(string project) =>
    Path.GetFullPath($"tests/{project}/bin/Debug/net10.0/{project}{(OperatingSystem.IsWindows() ? ".exe" : "")}");

// Counts come from the result file alone; the exit code and the time limit can only add a failure to them.
static Result Run(string project)
{
    var stem = Path.Combine(Directory.CreateDirectory("artifacts/tests").FullName, project);
    var (xml, log) = ($"{stem}.xml", $"{stem}.log");
    File.Delete(xml);

    var watch = Stopwatch.StartNew();
    var exit = Capture(Executable(project), ["-xml", xml, "-noLogo", "-noColor", "-noAutoReporters", "-reporter", "quiet"], log, minutes: 30);
    var result = ReadResult(project, xml, exit, log);

    Console.WriteLine($"{project,-26}{Counts(result.Passed, result.Failed, result.Skipped),-40}{watch.Elapsed.TotalSeconds,7:0.0} s");
    return result;
}

static Result ReadResult(string project, string xml, int? exit, string log)
{
    try
    {
        var assembly = XDocument.Load(xml).Root?.Element("assembly") ?? throw new XmlException("it holds no <assembly>");
        var tests = assembly.Descendants("test").ToLookup(test => (string?)test.Attribute("result"));
        var failures = tests["Fail"].Select(DescribeFailure).Concat(assembly.Elements("errors").Elements("error").Select(DescribeFailure)).ToList();
        var skips = tests["Skip"].CountBy(test => test.Element("reason")?.Value ?? "no reason given")
            .Select(skip => $"{project}: {skip.Value} skipped: {skip.Key}");
        var (passed, skipped) = (tests["Pass"].Count(), tests["Skip"].Count());

        if (passed + skipped + tests["Fail"].Count() != (int)assembly.Attribute("total")! - (int)assembly.Attribute("not-run")!)
            failures.Add($"{project}: the result file counts other tests than it lists.\n{Excerpt(log)}");
        if (exit != 0 && failures.Count == 0)
            failures.Add($"{project}: its tests passed, then {Ending(exit)}.\n{Excerpt(log)}");
        if (passed + skipped + failures.Count == 0 && HoldsTests(project))
            failures.Add($"{project}: it holds tests, yet not one ran.\n{Excerpt(log)}");

        return new(project, passed, skipped, failures, [.. skips]);
    }
    catch (Exception e) when (e is IOException or XmlException or ArgumentNullException or FormatException)
    {
        return Result.Broken(project, $"{Ending(exit)} and left no result to read ({e.Message})\n{Excerpt(log)}");
    }
}

static bool HoldsTests(string project) => Directory.EnumerateFiles($"tests/{project}", "*.cs", SearchOption.AllDirectories)
    .Any(file => File.ReadAllText(file) is var code && (code.Contains("[Fact") || code.Contains("[Theory")));

static string DescribeFailure(XElement test)
{
    var failure = test.Element("failure");
    return string.Join('\n', test.Attribute("name")?.Value, failure?.Element("message")?.Value, failure?.Element("stack-trace")?.Value, test.Element("output")?.Value);
}

static string Ending(int? exit) => exit is { } code ? $"its process ended with {code}" : "its process was stopped after 30 minutes";

static string Excerpt(string log)
{
    var lines = File.Exists(log) ? File.ReadAllLines(log) : [];
    return string.Join('\n', lines.Length <= 45 ? lines : [.. lines[..30], $"… the whole is in {Path.GetRelativePath(".", log)} …", .. lines[^15..]]);
}

static int Close(Result[] results)
{
    foreach (var failure in results.SelectMany(result => result.Failures))
        Console.WriteLine($"\n✗ {failure.TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal)}");
    foreach (var skip in results.SelectMany(result => result.Skips))
        Console.WriteLine($"\n{skip}");

    var (passed, failed, skipped) = (results.Sum(r => r.Passed), results.Sum(r => r.Failed), results.Sum(r => r.Skipped));
    Console.WriteLine(passed + failed == 0 ? "\nNothing ran.\n" : "");
    Console.WriteLine(Counts(passed, failed, skipped));
    return failed == 0 && passed > 0 ? 0 : 1;
}

static string Counts(int passed, int failed, int skipped) => $"{passed} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}";

// ---- what the tests need from the machine ----

static void ProvideChromium()
{
    string[] usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    var places = Environment.GetEnvironmentVariable("HOUSELIGHTS_CHROMIUM") is { } own ? [own] : usual;

    if (places.Any(File.Exists) || (MayInstall() && InstallChromium())) return;

    Console.WriteLine("Chromium is missing, so browser tests will be skipped. Root on Debian has it installed by this command; "
        + "elsewhere install it, or point HOUSELIGHTS_CHROMIUM at one.");
}

static bool MayInstall() =>
    Environment.IsPrivilegedProcess && Environment.GetEnvironmentVariable("HOUSELIGHTS_INSTALL") != "never"
    && File.Exists("/etc/os-release") && File.ReadAllLines("/etc/os-release").Contains("ID=debian");

static bool InstallChromium()
{
    Step("apt-get update", "apt-get", "update"); // Its failure is not the end: what is needed may be known already.
    return Step("apt-get install", "apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
}

// ---- browser libraries ----

// Each line of files.txt is `path in node_modules -> path under wwwroot`; a package may only come with its licence.
static int Vendor()
{
    const string Vendor = "src/Houselights.Web/vendor", Target = "src/Houselights.Web/wwwroot";
    var files = File.ReadAllLines($"{Vendor}/files.txt")
        .Select(line => line.Split('#')[0].Split("->", StringSplitOptions.TrimEntries))
        .Where(line => line is [not "", not ""]).Select(line => (From: line[0], To: line[1])).ToArray();
    var unlicensed = files.GroupBy(file => string.Join('/', file.From.Split('/').Take(file.From.StartsWith('@') ? 2 : 1)), StringComparer.Ordinal)
        .Where(package => !package.Any(file => Path.GetFileName(file.From).StartsWith("LICEN", StringComparison.OrdinalIgnoreCase)))
        .Select(package => package.Key).ToArray();

    if (unlicensed.Length > 0)
        return Stop($"{Vendor}/files.txt takes files from {string.Join(", ", unlicensed)} without the licence: add a line for its LICENSE file.");
    if (!Step("fetch", "npm", "ci", "--prefix", Vendor, "--ignore-scripts", "--no-audit", "--no-fund", "--silent"))
        return 1;
    if (files.FirstOrDefault(file => !File.Exists($"{Vendor}/node_modules/{file.From}")).From is { } missing)
        return Stop($"{Vendor}/files.txt names {missing}, which its package does not hold. Nothing was copied.");
    if (Directory.Exists($"{Target}/lib")) Directory.Delete($"{Target}/lib", recursive: true);
    foreach (var (from, to) in files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName($"{Target}/{to}")!);
        File.Copy($"{Vendor}/node_modules/{from}", $"{Target}/{to}", overwrite: true);
    }

    return 0;
}

// ---- publishing ----

// The lock files cover development; publishing for one system resolves a few packages more, so it keeps a lock of its own in obj/.
static int Publish()
{
    const string Output = "artifacts/publish";
    if (!PublishAhead("src/Houselights/Houselights.csproj", Output)) return 1;

    var jitted = Directory.GetFiles(Output, "*.dll").Where(file => !IsReadyToRun(file)).Select(Path.GetFileName).ToArray();
    var size = Directory.GetFiles(Output, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1e6;
    Console.WriteLine($"{Output}: {size:0.0} MB, {(jitted.Length == 0 ? "all compiled ahead" : $"not compiled ahead: {string.Join(", ", jitted)}")}");

    return jitted.Contains("houselights.dll") ? Stop("The executable itself was not compiled ahead.") : TimeStart($"{Output}/houselights");
}

static bool PublishAhead(string project, string output)
{
    if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
    return Step($"publish {Path.GetFileNameWithoutExtension(project)}", "dotnet", "publish", project, "-c", "Release", "-r", "linux-x64", "--self-contained", "false",
        "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/publish.lock.json", "-p:PublishDocumentationFiles=false",
        "-p:PublishReferencesDocumentationFiles=false", "-o", output, "--nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary", "-tl:off");
}

static bool IsReadyToRun(string file)
{
    using var image = new PEReader(File.OpenRead(file));
    return image.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
}

static int TimeStart(string executable)
{
    const string Example = "examples/focused-offsite.yaml";
    string[] arguments = File.Exists(Example) ? ["check", Example] : ["--help"];

    if (Capture(executable, arguments, "artifacts/start.log", minutes: 1) is not (0 or 1))
        return Stop($"The published executable does not run `{string.Join(' ', arguments)}`:\n{Excerpt("artifacts/start.log")}");

    var watch = Stopwatch.StartNew();
    Capture(executable, arguments, "artifacts/start.log", minutes: 1);
    Console.WriteLine($"houselights {string.Join(' ', arguments)}: {watch.Elapsed.TotalSeconds:0.000} s as a process, started a second time");
    return 0;
}

// ---- processes ----

// A step is silent while it goes well, and tells everything when it doesn't.
static bool Step(string name, string program, params string[] arguments)
{
    var log = $"artifacts/{name.Replace(' ', '-')}.log";
    var watch = Stopwatch.StartNew();
    var done = Capture(program, arguments, log, minutes: 30) == 0;
    Console.WriteLine($"{(done ? "" : File.ReadAllText(log))}{name,-26}{(done ? "done" : "failed"),-40}{watch.Elapsed.TotalSeconds,7:0.0} s");
    return done;
}

static bool Do(string program, string[] arguments)
{
    using var process = Start(new(program, arguments));
    process?.WaitForExit();
    return process?.ExitCode == 0;
}

// What a process says goes to a log, to be shown only if it matters. Null when it had to be stopped.
static int? Capture(string program, string[] arguments, string log, int minutes)
{
    using var writer = TextWriter.Synchronized(new StreamWriter(log));
    using var process = Start(new(program, arguments)
    {
        RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false,
    });

    if (process is null) return 127;
    process.StandardInput.Close();
    Task[] drains = [Drain(process.StandardOutput, writer), Drain(process.StandardError, writer)];
    if (!process.WaitForExit(TimeSpan.FromMinutes(minutes)))
    {
        process.Kill(entireProcessTree: true);
        return null;
    }
    Task.WaitAll(drains, TimeSpan.FromSeconds(5)); // Enough for the last lines; a grandchild may hold the pipe open for ever.
    return process.ExitCode;
}

static async Task Drain(StreamReader said, TextWriter log)
{
    while (await said.ReadLineAsync() is { } line)
        await log.WriteLineAsync(line);
}

static Process? Start(ProcessStartInfo start)
{
    try
    {
        return Process.Start(start);
    }
    catch (Win32Exception e)
    {
        Console.Error.WriteLine($"{start.FileName} can't be started: {e.Message}");
        return null;
    }
}

// What a step says when it can't go on: what is wrong and what to do about it.
static int Stop(string reason)
{
    Console.Error.WriteLine(reason);
    return 1;
}

internal sealed record Result(string Project, int Passed, int Skipped, IReadOnlyList<string> Failures, IReadOnlyList<string> Skips)
{
    public int Failed => Failures.Count;

    public static Result Broken(string project, string reason) => new(project, 0, 0, [$"{project}: {reason}"], []);
}
