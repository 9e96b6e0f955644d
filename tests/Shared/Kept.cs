namespace Houselights.Testing;

/// <summary>
/// Files of the repository that code produces: the generated heads of docs, the schema, the baseline of the corpus. A test
/// compares each with what the code says now. With <c>HOUSELIGHTS_ACCEPT</c> set to its kind (<c>docs</c>, <c>baselines</c>, or
/// both with a comma) the test writes the file instead and passes; <c>build.cs -- docs</c> and <c>-- accept</c> do that for
/// all tests that carry the trait <c>keeps</c> with the kind as its value: <c>[Trait(Kept.Trait, Kept.Docs)]</c>.
/// </summary>
internal sealed class Kept(string root, string accepted)
{
    public const string Trait = "keeps";
    public const string Docs = "docs";
    public const string Baselines = "baselines";

    /// <summary>The files of this repository, accepted as the environment says.</summary>
    public static Kept Here { get; } = new(Repository.Root, Environment.GetEnvironmentVariable("HOUSELIGHTS_ACCEPT") ?? "");

    /// <summary>Fails unless the file holds exactly this text (line ends apart), or writes it.</summary>
    /// <param name="kind"><see cref="Docs"/> or <see cref="Baselines"/>.</param>
    /// <param name="path">Path from the root, with forward slashes.</param>
    /// <param name="text">What the code says now.</param>
    public void Matches(string kind, string path, string text) => Matches(kind, path, _ => text);

    /// <summary>As the other one, for a file that people write too: from the text that is there (null if none), what should be there.</summary>
    public void Matches(string kind, string path, Func<string?, string> renew)
    {
        var file = Path.Combine(root, path);
        var present = File.Exists(file) ? Unix(File.ReadAllText(file)) : null;
        var wanted = Unix(renew(present));

        if (present == wanted)
            return;
        if (Accepts(kind))
            Write(file, wanted);
        else
            Assert.Fail($"{path} {Difference(present, wanted)}\n{Remedy(kind)}");
    }

    /// <summary>Fails if the folder holds other files of the pattern than these names, or deletes those that nothing produces any more.</summary>
    public void HoldsOnly(string kind, string folder, string pattern, IEnumerable<string> names)
    {
        var path = Path.Combine(root, folder);
        var stray = Directory.Exists(path)
            ? Directory.GetFiles(path, pattern).Select(file => Path.GetFileName(file)).Except(names, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()
            : [];

        if (stray is [])
            return;
        if (!Accepts(kind))
            Assert.Fail($"{folder} holds {string.Join(", ", stray)}, which nothing produces any more.\n{Remedy(kind)}");
        foreach (var name in stray)
            File.Delete(Path.Combine(path, name));
        Console.WriteLine($"deleted {string.Join(", ", stray)} in {folder}");
    }

    private bool Accepts(string kind) => accepted.Split(',', StringSplitOptions.TrimEntries).Contains(kind);

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        Console.WriteLine($"wrote {Path.GetFileName(file)} in {Path.GetDirectoryName(file)}");
    }

    private static string Difference(string? present, string wanted)
    {
        if (present is null)
            return "does not exist yet.";

        var (old, now) = (present.Split('\n'), wanted.Split('\n'));
        var line = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();

        return $"differs from what the code says, first in line {line + 1}:\n  kept: {LineOr(old, line)}\n  now:  {LineOr(now, line)}";
    }

    private static string LineOr(string[] lines, int index) => index < lines.Length ? lines[index] : "(the text ends here)";

    private static string Remedy(string kind) => kind == Docs
        ? "To write it again: dotnet run build.cs -- docs"
        : "If the change is meant: dotnet run build.cs -- accept, and say why in the commit.";

    private static string Unix(string text) => text.ReplaceLineEndings("\n");
}
