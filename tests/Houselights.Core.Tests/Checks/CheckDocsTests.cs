using System.Text.RegularExpressions;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Model;
using NodaTime.Text;

namespace Houselights.Core.Tests.Checks;

/// <summary>Each check's page: a generated head, people's prose, and two examples that are run.</summary>
public partial class CheckDocsTests
{
    private const string EndOfHead = "<!-- end of the generated head -->";
    private static readonly string[] Headings = ["## What it does", "## Why it is bad", "## Sick", "## Healthy", "## How to fix it", "## The arithmetic", "## Sources"];

    [Theory, MemberData(nameof(CorpusTests.Codes), MemberType = typeof(CorpusTests)), Trait(Kept.Trait, Kept.Docs)]
    public void The_head_is_up_to_date(string code) => Kept.Here.Matches(Kept.Docs, PathOf(code), text =>
    {
        var prose = text?.IndexOf(EndOfHead, StringComparison.Ordinal) is >= 0 and var end ? text[(end + EndOfHead.Length)..] : "\n" + text;
        return Head(All.Find(code)!) + EndOfHead + prose;
    });

    [Theory, MemberData(nameof(CorpusTests.Codes), MemberType = typeof(CorpusTests))]
    public void The_prose_is_whole(string code)
    {
        var text = File.ReadAllText(PageOf(code));
        var found = Heading().Matches(text).Select(match => match.Value.TrimEnd()).ToList();
        Assert.Equal(Headings, found);
        foreach (var section in text.Split("\n## ").Skip(1)) Assert.True(section.Trim().Length > 60, $"{code}: “{section.Split('\n')[0]}” is too short to help.");
    }

    [Theory, MemberData(nameof(CorpusTests.Codes), MemberType = typeof(CorpusTests))]
    public void The_examples_do_what_they_say(string code)
    {
        var check = All.Find(code)!;
        var text = File.ReadAllText(PageOf(code));
        var at = AsOf().Match(text) is { Success: true } match ? LocalDatePattern.Iso.Parse(match.Groups[1].Value).Value : new NodaTime.LocalDate(2026, 2, 16);
        foreach (var (kind, isSick) in new[] { ("Sick", true), ("Healthy", false) })
        {
            var example = ExampleIn(text, kind);
            var plan = Case.Read(example, "example.yaml", example.StartsWith("houselights:", StringComparison.Ordinal) ? null : "base.yaml");
            var findings = Diagnosis.Of(PlanModel.Of(plan, at), [check]).Findings;
            Assert.True(isSick == (findings.Length > 0), $"The {kind.ToLowerInvariant()} example of {code} yields {findings.Length} findings.");
        }
    }

    private static string ExampleIn(string text, string kind)
    {
        var section = text.Split("\n## ").Single(each => each.StartsWith(kind, StringComparison.Ordinal));
        return Fence().Match(section) is { Success: true } match ? match.Groups[1].Value : throw new InvalidOperationException($"“{kind}” needs a ```yaml example.");
    }

    private static string Head(Check check)
    {
        var info = check.Info;
        var gate = info.Gate.ToString().ToLowerInvariant();
        var reads = string.Join(", ", Enum.GetValues<Sections>().Where(each => each is not (Sections.None or Sections.All) && check.Reads.HasFlag(each)).Select(Words));
        return $"""
            # {info.Code} {info.Slug}

            {FindingTexts.Title(info.Code, TextStyle.English)}

            | severity | gate | seen first by | reads |
            | --- | --- | --- | --- |
            | {info.Severity.ToString().ToLowerInvariant()} | {gate} | {(info.Audience == Audience.Owner ? "the person it is about" : "everybody")} | {reads} |


            """.ReplaceLineEndings("\n");
    }

    private static string Words(Sections section) => Regex.Replace(section.ToString(), "(?<=.)([A-Z])", " $1").ToLowerInvariant();

    private static string PathOf(string code) => $"docs/checks/{code}.md";

    private static string PageOf(string code) => Repository.At(PathOf(code));

    [GeneratedRegex("^## .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("<!-- at: ([0-9-]+) -->")]
    private static partial Regex AsOf();
}
