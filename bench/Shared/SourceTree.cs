namespace Houselights.Bench;

/// <summary>The source tree in which a bench runs and leaves its report.</summary>
internal static class SourceTree
{
    /// <summary>Full path of the folder that holds Houselights.slnx.</summary>
    /// <exception cref="InvalidOperationException">The program runs somewhere else.</exception>
    public static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Houselights.slnx"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The bench runs inside the source tree.");
    }
}
