using System.Text.RegularExpressions;

namespace House.Tests.Sources;

/// <summary>Tracked files name no place of somebody's machine, no registry, and hold no note to self.</summary>
public sealed partial class NothingStrays
{
    private const string Text = @"\.(cs|csproj|props|targets|slnx|razor|css|js|html|md|json|jsonl|ya?ml|resx|txt|csv|sh|editorconfig|gitignore)$|^\.ci/|^\.github/|Dockerfile$";

    [Fact]
    public void No_file_names_a_machine_or_a_registry() => Offences.None(Offences.Texts(Text).SelectMany(Places));

    [Fact]
    public void No_file_holds_a_note_to_self() => Offences.None(Offences.Texts(Text).SelectMany(NotesToSelf));

    [Fact]
    public void No_lock_file_holds_an_address() => Offences.None(Offences.Texts(@"(packages\.lock|package-lock)\.json$|\.lock$").SelectMany(Addresses));

    [Theory]
    [InlineData("File.Open(\"{0}work/plan.yaml\")", "/")]
    [InlineData("written to {0}tmp, then read", "/")]
    [InlineData("path = {0}home/anna/houselights", "/")]
    [InlineData(@"{0}Users\anna\houselights", @"C:\")]
    [InlineData("restored from https://api.{0}.org/v3/index.json", "nuget")]
    [InlineData("https://registry.{0}.org/htmx.org", "npmjs")]
    public void A_place_is_noticed(string line, string missing) => Assert.NotEmpty(Places(Line(line, missing)));

    [Theory]
    [InlineData("</root>")]
    [InlineData("a route such as /cycles/work/items")]
    [InlineData("https://example.org/home/page")]
    [InlineData("src/work/plan.yaml")]
    public void An_innocent_slash_is_not(string line) => Assert.Empty(Places(new("docs/innocent.md", line)));

    [Theory]
    [InlineData("// {0}DO: think", "TO")]
    [InlineData("<!-- {0}ME -->", "FIX")]
    public void A_note_to_self_is_noticed(string line, string missing) => Assert.NotEmpty(NotesToSelf(Line(line, missing)));

    [Fact]
    public void An_address_in_a_lock_file_is_noticed() =>
        Assert.NotEmpty(Addresses(new("package-lock.json", """
            { "node_modules/x": { "version": "1.0.0", "resolved": "https://mirror.example/x.tgz" } }
            """)));

    [Fact]
    public void A_version_in_a_lock_file_is_not() =>
        Assert.Empty(Addresses(new("packages.lock.json", """
            { "NodaTime": { "resolved": "3.3.7", "funding": { "url": "https://opencollective.com/x" } } }
            """)));

    private static SourceText Line(string line, string missing) => new("src/Offender.cs", line.Replace("{0}", missing, StringComparison.Ordinal));

    private static IEnumerable<string> Places(SourceText file) =>
        IsVendored(file) ? [] : Matches(file, MachinePath(), "names a place of one machine").Concat(Matches(file, RegistryHost(), "names a registry"));

    private static IEnumerable<string> NotesToSelf(SourceText file) =>
        IsVendored(file) ? [] : Matches(file, NoteToSelf(), "holds a note to self: do it, or open an issue");

    private static IEnumerable<string> Addresses(SourceText file) =>
        Matches(file, LockedAddress(), "says where a package came from; versions and hashes are enough");

    private static IEnumerable<string> Matches(SourceText file, Regex pattern, string what) =>
        from line in file.Lines()
        where pattern.IsMatch(line.Text)
        select $"{file.Path}:{line.Number} {what}: {line.Text.Trim()[..Math.Min(100, line.Text.Trim().Length)]}";

    private static bool IsVendored(SourceText file) => file.Path.Contains("/wwwroot/lib/", StringComparison.Ordinal) || file.Path.EndsWith("LICENSE.txt", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\w.}/<:-])/(?:(?:work|root|tmp)(?=[/""'`\s,;)]|$)|home/\w+/)|\b[A-Z]:\\Users\\", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"api\.nuget\.org|registry\.(?:npmjs|yarnpkg)\.|deb\.debian\.org|mcr\.microsoft\.com/artifact|pypi\.org|pythonhosted\.org", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RegistryHost();

    [GeneratedRegex(@"\b(?:TO[D]O|FIX[M]E|HA[C]K|XX[X])\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoteToSelf();

    [GeneratedRegex(@"""resolved""\s*:\s*""[a-z+]+:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LockedAddress();
}
