namespace House.Tests.Processes;

/// <summary>Kept files are compared, and written only when their kind is accepted.</summary>
public sealed class KeptFiles : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("house-tests-");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void A_file_that_says_the_same_passes()
    {
        Write("kept.md", "one\r\ntwo\r\n");

        Accepting("").Matches(Kept.Docs, "kept.md", "one\ntwo\n");
    }

    [Fact]
    public void A_stale_file_fails_and_names_the_first_line_that_differs()
    {
        Write("kept.md", "one\ntwo\n");

        var failure = Assert.ThrowsAny<Exception>(() => Accepting("baselines").Matches(Kept.Docs, "kept.md", "one\nthree\n"));

        Assert.Contains("first in line 2:\n  kept: two\n  now:  three\nTo write it again: dotnet run build.cs -- docs", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntwo\n", Read("kept.md"));
    }

    [Fact]
    public void A_missing_file_fails() =>
        Assert.Contains("does not exist yet", Assert.ThrowsAny<Exception>(() => Accepting("").Matches(Kept.Baselines, "none.txt", "one")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_accepted_kind_is_written_with_its_folder()
    {
        Accepting("docs, baselines").Matches(Kept.Baselines, "corpus/case/findings.txt", "HL101");

        Assert.Equal("HL101", Read("corpus/case/findings.txt"));
    }

    [Fact]
    public void What_people_wrote_below_a_generated_head_stays()
    {
        Write("kept.md", "old head\n---\nprose");

        Accepting("docs").Matches(Kept.Docs, "kept.md", present => "new head\n---" + present!.Split("---")[1]);

        Assert.Equal("new head\n---\nprose", Read("kept.md"));
    }

    [Fact]
    public void A_file_that_nothing_produces_any_more_fails_until_it_is_accepted_away()
    {
        Write("docs/HL101.md", "");
        Write("docs/HL999.md", "");

        var failure = Assert.ThrowsAny<Exception>(() => Accepting("").HoldsOnly(Kept.Docs, "docs", "HL*.md", ["HL101.md"]));
        Accepting("docs").HoldsOnly(Kept.Docs, "docs", "HL*.md", ["HL101.md"]);

        Assert.Contains("docs holds HL999.md", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["HL101.md"], root.GetFiles("docs/*").Select(file => file.Name));
    }

    private Kept Accepting(string accepted) => new(root.FullName, accepted);

    private string Read(string path) => File.ReadAllText(Path.Combine(root.FullName, path));

    private void Write(string path, string text)
    {
        var file = Path.Combine(root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
