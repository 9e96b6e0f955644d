namespace Houselights.Core.Tests;

/// <summary>The files that belong to the source tree and that tests compare with or, when asked to accept, rewrite.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>What <c>HOUSELIGHTS_ACCEPT</c> asks to rewrite: <c>baselines</c>, <c>docs</c>, or nothing.</summary>
    private static readonly string Accepting = Environment.GetEnvironmentVariable("HOUSELIGHTS_ACCEPT") ?? "";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Compares a file with what it should hold; rewrites it instead when this kind is being accepted.</summary>
    public static void Expect(string kind, string path, string expected)
    {
        var actual = File.Exists(path) ? File.ReadAllText(path) : "";
        if (actual == expected) return;
        if (Accepting == kind)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
            return;
        }

        Assert.Fail($"{Path.GetRelativePath(Root, path)} is stale. If the change is meant: dotnet run build.cs -- {(kind == "docs" ? "docs" : "accept")}\n\n{FirstDifference(actual, expected)}");
    }

    private static string FirstDifference(string actual, string expected)
    {
        var (left, right) = (actual.Split('\n'), expected.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        return $"line {line + 1}\n  file:     {left.ElementAtOrDefault(line) ?? "(nothing)"}\n  expected: {right.ElementAtOrDefault(line) ?? "(nothing)"}";
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Houselights.slnx"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("The tests run inside the source tree.");
    }
}
