using System.Globalization;
using System.Text.RegularExpressions;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Model;

namespace Houselights.Core.Tests.Checks;

/// <summary>The list of checks is complete, in order, and says of each check only what is true.</summary>
public class CheckListTests
{
    [Fact]
    public void Every_subclass_stands_in_the_list_once()
    {
        var classes = typeof(Check).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Check)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal);
        Assert.Equal(classes, All.Checks.Select(check => check.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Codes_are_in_order_unique_and_not_retired()
    {
        var codes = All.Checks.Select(check => check.Info.Code).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), codes);
        Assert.Empty(codes.Intersect(All.Retired, StringComparer.Ordinal));
        Assert.All(codes, code => Assert.Matches("^HL[1-9][0-9]{2}$", code));
    }

    [Fact]
    public void A_slug_is_the_class_name()
    {
        foreach (var check in All.Checks)
            Assert.Equal(check.Info.Slug, Regex.Replace(check.GetType().Name, "(?<=.)([A-Z])", "-$1").ToLowerInvariant());
    }

    [Theory, MemberData(nameof(CorpusTests.CheckCases), MemberType = typeof(CorpusTests))]
    public void A_check_reads_only_what_it_declares(string file)
    {
        var plan = new Case(Repository.At("tests/corpus/" + file));
        var check = All.Find(Path.GetFileName(Path.GetDirectoryName(file))![..5])!;
        var read = Sections.None;
        var recording = plan.Model().Recording(section => read |= section);
        foreach (var pass in check.Passes) pass.Run(recording, finding => finding);
        Assert.True((read & ~check.Reads) == Sections.None, $"{check.Info.Code} reads {read & ~check.Reads} and doesn’t declare it.");
    }

    [Fact]
    public void Every_check_has_its_texts_in_both_languages()
    {
        foreach (var language in new[] { "en", "de" })
        {
            var style = new TextStyle(CultureInfo.GetCultureInfo(language));
            foreach (var check in All.Checks) Assert.NotEqual(check.Info.Code, FindingTexts.Title(check.Info.Code, style));
        }
    }
}
