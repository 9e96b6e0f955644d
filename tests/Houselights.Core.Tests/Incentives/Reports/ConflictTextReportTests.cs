using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Incentives.Reports;
using Houselights.Core.Model;
using Houselights.Core.Tests.Document;

namespace Houselights.Core.Tests.Incentives.Reports;

/// <summary>What the report says of where play settles, in both languages.</summary>
public sealed class ConflictTextReportTests
{
    private const string Units = "units: [ { id: company, name: Fennmark }, { id: sales, name: Sales, parent: company }, { id: yard, name: Yard, parent: company } ]";

    /// <summary>Both are paid from three points of margin on, which they reach together (4), or not at all (0); the yard’s decks would be good (6) and its rush jobs bad (−4), and pay nobody.</summary>
    private const string Split = """
        metrics: [ { id: margin }, { id: hours, better: lower }, { id: waste, better: lower } ]
        company-objective: { margin: 1, waste: 1 }
        scorecards: [ { unit: sales, weights: { margin: { weight: 1, from: 3 } } }, { unit: yard, weights: { margin: { weight: 0.9, from: 3 }, hours: 0.1 } } ]
        moves:
          - { id: prices, unit: sales, what: Hold the list price, effects: { margin: 2 } }
          - { id: refit, unit: yard, what: Refit in winter, effects: { margin: 2, hours: 1 } }
          - { id: decks, unit: yard, what: Decks of teak, effects: { margin: 0, waste: -2, hours: 5 } }
          - { id: rush, unit: yard, what: Rush jobs, effects: { waste: 4, hours: 5 } }

        """;

    [Theory]
    [InlineData("en", "That is 20 % of the 10 points between the best together and the worst (−4).|Play could settle elsewhere too. In the worst place it is 0 points; then the price is 6, 60 %.")]
    [InlineData("de", "Das sind 20 % der 10 Punkte zwischen dem gemeinsam Besten und dem Schlechtesten (−4).|Es kann auch anderswo zur Ruhe kommen. An der schlechtesten Stelle sind es 0 Punkte; dann ist der Preis 6, 60 %.")]
    public void The_price_is_told_as_a_share_and_for_the_worst_place_too(string language, string expected) => Assert.Equal(expected.Split('|'), Report(Split, language)[^2..]);

    [Theory]
    [InlineData("en", "By that 12 points are lost; the worst that could be isn’t known, so no share is given.")]
    [InlineData("de", "Damit gehen 12 Punkte verloren; das Schlechteste, was möglich wäre, ist nicht bekannt, deshalb steht hier kein Anteil.")]
    public void Where_the_worst_is_not_known_no_share_is_made_up(string language, string expected)
    {
        // Twelve moves that go together freely for each, tied by one threshold: more than are looked at.
        var moves = string.Concat(Enumerable.Range(0, 24).Select(at => $"  - {{ id: m{at}, unit: {(at < 12 ? "sales" : "yard")}, effects: {{ {(at < 12 ? "hours" : "margin")}: 1{(at < 12 ? ", waste: -1" : "")} }} }}\n"));
        var plan = "metrics: [ { id: margin }, { id: hours, better: lower }, { id: waste, better: lower } ]\ncompany-objective: { waste: 1 }\n"
            + "scorecards: [ { unit: sales, weights: { hours: 0.5, margin: { weight: 0.5, from: 20 } } }, { unit: yard, weights: { margin: 1 } } ]\nmoves:\n" + moves;

        Assert.Equal(expected, Report(plan, language)[^1]);
    }

    private static ImmutableArray<string> Report(string plan, string language)
    {
        using var output = new StringWriter();
        new ConflictTextReport(new TextStyle(CultureInfo.GetCultureInfo(language)), (text, _) => text).Write(PlanModel.Of(Reading.Plan(plan, Units), new(2026, 2, 16)), null, repair: false, output);
        return [.. output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
    }
}
