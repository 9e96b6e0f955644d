using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace House.Tests.Sources;

/// <summary>Nothing lies beside the path: every project is in the solution, every link leads somewhere, one command runs all tests.</summary>
public sealed partial class EverythingIsReached
{
    [Fact]
    public void Every_project_is_in_the_solution() =>
        Offences.None(Outside(Repository.Files(@"^(src|tests|bench)/.*\.csproj$"), File.ReadAllText(Repository.At("Houselights.slnx"))));

    [Fact]
    public void Every_link_in_Markdown_leads_somewhere() =>
        Offences.None(Offences.Texts(@"\.md$").SelectMany(file => DeadLinks(file, path => Path.Exists(Repository.At(path)))));

    [Fact]
    public void The_continuous_build_runs_what_the_README_tells_a_newcomer_to_run()
    {
        const string Command = "dotnet run build.cs -- test";

        Assert.EndsWith($"\nexec {Command}", File.ReadAllText(Repository.At(".ci/run")).TrimEnd(), StringComparison.Ordinal);
        if (File.Exists(Repository.At("README.md")))
            Assert.Contains(Command, File.ReadAllText(Repository.At("README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_outside_the_solution_is_noticed() =>
        Assert.Equal(
            ["tests/Lost.Tests/Lost.Tests.csproj is not in Houselights.slnx, so nothing builds it"],
            Outside(["src/A/A.csproj", "tests/Lost.Tests/Lost.Tests.csproj"], "<Solution><Folder><Project Path='src/A/A.csproj'/></Folder></Solution>"));

    [Theory]
    [InlineData("[there](checks/HL101.md)", true)]
    [InlineData("![picture](../picture.png)", true)]
    [InlineData("[there](HL702.md#why)", false)]
    [InlineData("[there](../README.md)", false)]
    [InlineData("[outside](https://example.org/x.md) and [here](#below)", false)]
    [InlineData("`[code](nowhere.md)`", false)]
    public void A_dead_link_is_noticed(string text, bool dead) =>
        Assert.Equal(dead, DeadLinks(new("docs/index.md", text), path => path is "docs/HL702.md" or "README.md").Any());

    private static IEnumerable<string> Outside(IEnumerable<string> projects, string solution) =>
        from project in projects.Except(XDocument.Parse(solution).Descendants("Project").Select(p => p.Attribute("Path")!.Value), StringComparer.Ordinal)
        select $"{project} is not in Houselights.slnx, so nothing builds it";

    private static IEnumerable<string> DeadLinks(SourceText file, Func<string, bool> exists) =>
        from match in Link().Matches(Code().Replace(file.Text, ""))
        let target = Uri.UnescapeDataString(match.Groups["target"].Value)
        let path = Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(file.Path)!, target)))
        where !exists(path.Replace(Path.DirectorySeparatorChar, '/'))
        select $"{file.Path} links to {target}, which does not exist";

    [GeneratedRegex(@"\]\((?!\w+:|#)(?<target>[^)#\s]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
