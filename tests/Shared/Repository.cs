using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Houselights.Testing;

/// <summary>The working copy in which the tests run: its root, its files and what was built from it.</summary>
internal static partial class Repository
{
    /// <summary>Full path of the folder that holds Houselights.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Full path of a file or folder given by its path from the root, with forward slashes.</summary>
    public static string At(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>
    /// Paths from the root, with forward slashes, in ordinal order, of all files that Git holds or would add. Without Git:
    /// of all files outside build output.
    /// </summary>
    /// <param name="pattern">A regular expression which the path must match somewhere.</param>
    public static IReadOnlyList<string> Files(string pattern = "") =>
        [.. AllFiles.Value.Where(path => Regex.IsMatch(path, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))];

    /// <summary>Full path of a built product file, for example <c>Built("Houselights", "houselights.dll")</c>.</summary>
    /// <exception cref="FileNotFoundException">It wasn't built in this configuration.</exception>
    public static string Built(string project, string file)
    {
        var path = At($"src/{project}/bin/{Configuration}/net10.0/{file}");
        return File.Exists(path) ? path : throw new FileNotFoundException($"{project} has no {file} built in {Configuration}: build the solution first.", path);
    }

    private static string Configuration =>
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private static readonly Lazy<string[]> AllFiles = new(() =>
        [.. (FromGit() ?? FromDisk()).Where(path => File.Exists(At(path))).Order(StringComparer.Ordinal)]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Houselights.slnx")))
                return folder.FullName;

        throw new DirectoryNotFoundException($"No Houselights.slnx above {AppContext.BaseDirectory}: the tests read the repository they were built in.");
    }

    private static string[]? FromGit()
    {
        try
        {
            var start = new ProcessStartInfo("git", ["-c", "core.quotePath=false", "ls-files", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            };
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var paths = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 ? paths : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> FromDisk() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !BuildOutput().IsMatch(path));

    [GeneratedRegex(@"(^|/)(\.git|bin|obj|artifacts|node_modules|TestResults)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BuildOutput();
}
