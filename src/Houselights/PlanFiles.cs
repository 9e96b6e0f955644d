using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime;
using NodaTime.Text;

namespace Houselights;

/// <summary>Plan files as the command line names them: paths, patterns, or <c>-</c> for standard input.</summary>
internal static class PlanFiles
{
    /// <summary>Reads one plan; reports everything that is wrong on the error stream and returns null.</summary>
    public static Plan? Read(IReadOnlyList<string> names, Progress progress)
    {
        var sources = new List<PlanSource>();
        foreach (var name in names.SelectMany(Expand))
            if (Open(name) is { } source) sources.Add(source);
            else return null;

        progress.Say($"reading {string.Join(", ", names)}");
        var read = PlanReader.Read(sources);
        progress.Clear();
        foreach (var error in read.Errors) Terminal.Error(error.ToString());
        if (read.Errors.Length > 0) Terminal.Error($"{read.Errors.Length} {(read.Errors.Length == 1 ? "error" : "errors")}; nothing was checked.");
        return read.Plan;
    }

    /// <summary>Today where the plan lives.</summary>
    public static LocalDate Today(Plan plan)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(plan.Cycle?.TimeZone ?? "") ?? DateTimeZone.Utc;
        return Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InZone(zone).Date;
    }

    public static LocalDate? ParseDate(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : null;

    /// <summary>A pattern that the shell left alone, as on Windows.</summary>
    private static IEnumerable<string> Expand(string name)
    {
        if (!name.Contains('*', StringComparison.Ordinal)) return [name];
        var folder = Path.GetDirectoryName(name) is { Length: > 0 } directory ? directory : ".";
        return Directory.Exists(folder) && Directory.GetFiles(folder, Path.GetFileName(name)) is { Length: > 0 } found ? found.Order(StringComparer.Ordinal) : [name];
    }

    private static PlanSource? Open(string name)
    {
        try
        {
            if (name == "-") return new PlanSource("standard input", ReadAll(Console.OpenStandardInput()));
            if (Directory.Exists(name)) return Refuse(name, "This is a folder.", $"Name the plan files in it, such as {Path.Combine(name, "plan.yaml")}.");
            if (!File.Exists(name)) return Refuse(name, "There is no such file.", "Look at the spelling and at the folder that you are in.");
            var size = new FileInfo(name).Length;
            if (size > PlanLimits.CommandLine.Bytes)
                return Refuse(name, $"The file has {size / (1024 * 1024)} MB; the limit is {PlanLimits.CommandLine.Bytes / (1024 * 1024)} MB.", "Split the evidence into files of their own.");
            return new PlanSource(name, File.ReadAllBytes(name));
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            return Refuse(name, "The file can’t be read: " + denied.Message, "Look at its permissions.");
        }
    }

    private static PlanSource? Refuse(string name, string message, string remedy)
    {
        Terminal.Error($"{name}: error: {message} {remedy}");
        return null;
    }

    private static byte[] ReadAll(Stream input)
    {
        using var all = new MemoryStream();
        input.CopyTo(all);
        return all.ToArray();
    }
}
