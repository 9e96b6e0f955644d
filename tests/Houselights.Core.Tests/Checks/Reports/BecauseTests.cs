using System.Globalization;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Reports;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Numerics;

namespace Houselights.Core.Tests.Checks.Reports;

/// <summary>Lines of arithmetic as they are read: formula, then the numbers, in the reader's language.</summary>
public class BecauseTests
{
    private static readonly TextStyle German = new(CultureInfo.GetCultureInfo("de"), LongDates: true);

    private static Diagnosis Diagnosis { get; } = new Case(Repository.At("tests/corpus/HL301-agreed-not-aligned/sick-ballots-of-ten.yaml")).Diagnose([All.Find("HL301")!]);

    private static Finding Finding => Diagnosis.Findings[0];

    [Fact]
    public void A_formula_stands_before_its_numbers()
    {
        Assert.Equal("r = 1 − s² / σ²: 0.9636 = 1 − 0.3 / 8.25", FindingTexts.Because(Finding, TextStyle.English).ElementAt(1));
        Assert.Equal("r = 1 − s² / σ²: 0,9636 = 1 − 0,3 / 8,25", FindingTexts.Because(Finding, German).ElementAt(1));
    }

    [Fact]
    public void Several_formulas_are_one_line_and_what_has_no_formula_is_only_its_number()
    {
        var finding = Finding.With(new Arithmetic(["{d} = {a} − {b}", "p = {p}", "n!"], [new("d", -1234.5), new("a", 0), new("b", 1234.5), new("p", 0.00001)], []));

        Assert.Equal("d = a − b: −1,234.5 = 0 − 1,234.5; p = 1e−5; n!", FindingTexts.Because(finding, TextStyle.English).Last());
        Assert.Equal("d = a − b: −1.234,5 = 0 − 1.234,5; p = 1e−5; n!", FindingTexts.Because(finding, German).Last());
    }

    [Fact]
    public void Lines_of_text_stand_in_the_readers_language_beside_them()
    {
        Assert.StartsWith("5 ballots, mean 9.6 of 10", FindingTexts.Because(Finding, TextStyle.English).First(), StringComparison.Ordinal);
        var german = FindingTexts.Because(Finding, German).First();
        Assert.Contains("9,6", german);
        Assert.DoesNotContain("ballots", german);
    }

    [Fact]
    public void Every_report_shows_the_formula_with_its_numbers()
    {
        var (english, german, markdown) = (new StringWriter(), new StringWriter(), new StringWriter());
        new TextReport(TextStyle.English, (word, _) => word).Write(Diagnosis, english);
        new TextReport(German, (word, _) => word).Write(Diagnosis, german);
        MarkdownReport.Write(Diagnosis, "plan", German, markdown);

        Assert.Contains("r = 1 − s² / σ²: 0.9636 = 1 − 0.3 / 8.25", english.ToString());
        Assert.Contains("r = 1 − s² / σ²: 0,9636 = 1 − 0,3 / 8,25", german.ToString());
        Assert.Contains("- because r = 1 − s² / σ²: 0,9636 = 1 − 0,3 / 8,25", markdown.ToString());
        Assert.Contains("\"r = 1 − s² / σ²: 0.9636 = 1 − 0.3 / 8.25\"", System.Text.Encoding.UTF8.GetString(JsonReport.Write(Diagnosis, "plan")));
    }
}
