namespace House.Tests;

/// <summary>A rule is a function from what it looks at to its offences; each has a test on the product and one on a deliberate offender.</summary>
internal static class Offences
{
    /// <summary>Fails with every offence, one a line.</summary>
    public static void None(IEnumerable<string> offences)
    {
        var found = offences.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

        if (found.Length > 0)
            Assert.Fail($"{found.Length} against the rule:\n{string.Join('\n', found)}");
    }

    /// <summary>All files of the product and its tests that people write and read as text.</summary>
    public static IEnumerable<SourceText> Texts(string pattern) =>
        Repository.Files(pattern).Select(path => new SourceText(path, File.ReadAllText(Repository.At(path))));
}

/// <summary>A text file, by its path from the root with forward slashes.</summary>
internal sealed record SourceText(string Path, string Text)
{
    public IEnumerable<(int Number, string Text)> Lines() => Text.Split('\n').Select((line, index) => (index + 1, line.TrimEnd('\r')));
}
