using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;

namespace Houselights.Core.Tests.Checks;

/// <summary>Every check against its sick and healthy plans; every story and example against what was recorded of it.</summary>
public class CorpusTests
{
    public static TheoryData<string> Codes() => [.. All.Checks.Select(check => check.Info.Code)];

    public static TheoryData<string> CheckCases() => [.. Files("HL*").Select(Relative)];

    public static TheoryData<string> Stories() => [.. Files("story-*").Select(Relative)];

    [Theory, MemberData(nameof(Codes))]
    public void Every_check_has_sick_and_healthy_plans(string code)
    {
        var names = Files(code + "-*").Select(Path.GetFileName).ToList();
        Assert.Contains(names, name => name!.StartsWith("sick", StringComparison.Ordinal));
        Assert.Contains(names, name => name!.StartsWith("healthy", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(CheckCases)), Trait(Kept.Trait, Kept.Baselines)]
    public void A_check_says_of_a_plan_what_was_recorded(string file)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
        var check = All.Find(folder[..5]) ?? throw new InvalidOperationException($"No check for {folder}.");
        Assert.Equal($"{check.Info.Code}-{check.Info.Slug}", folder);

        var plan = new Case(Repository.At("tests/corpus/" + file));
        var findings = plan.Diagnose([check]).Findings;
        if (plan.Name.StartsWith("sick", StringComparison.Ordinal)) Assert.NotEmpty(findings);
        else Assert.Empty(findings);
        Assert.All(findings, IsWhole);
        Kept.Here.Matches(Kept.Baselines, "tests/corpus/" + file, plan.Annotate(findings, withReasons: true));
    }

    [Theory, MemberData(nameof(Stories)), Trait(Kept.Trait, Kept.Baselines)]
    public void A_healthy_story_is_blocked_by_nothing(string file)
    {
        var plan = new Case(Repository.At("tests/corpus/" + file));
        var diagnosis = plan.Diagnose();
        Assert.All(diagnosis.Gates.Where(gate => gate.Stage <= Core.Model.Stage.Plan), gate => Assert.Empty(gate.ClosedBy));
        Assert.All(diagnosis.Findings, IsWhole);
        Kept.Here.Matches(Kept.Baselines, "tests/corpus/" + file, plan.Annotate(diagnosis.Findings, withReasons: false));
    }

    /// <summary>A finding without arithmetic, evidence, remedy or a way to be fine is a reproach, not a finding.</summary>
    internal static void IsWhole(Finding finding)
    {
        foreach (var style in new[] { TextStyle.English, new TextStyle(System.Globalization.CultureInfo.GetCultureInfo("de"), LongDates: true) })
        {
            string[] texts = [FindingTexts.Message(finding, style), FindingTexts.ToDo(finding, style), FindingTexts.FineIf(finding, style), .. FindingTexts.Because(finding, style)];
            Assert.All(texts, text => Assert.NotEqual(finding.Code, text));
            Assert.All(texts, text => Assert.DoesNotMatch(@"\{[a-z]+\}", text));
        }

        Assert.NotEmpty(finding.Because);
        Assert.NotEmpty(finding.Evidence);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetDirectories(Repository.At("tests/corpus"), folder).Order(StringComparer.Ordinal)
            .SelectMany(path => Directory.GetFiles(path, "*.yaml").Order(StringComparer.Ordinal));

    private static string Relative(string path) => Path.GetRelativePath(Repository.At("tests/corpus"), path);
}
