using Houselights.Core.Checks.Incentives;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Model;
using Houselights.Core.Tests.Document;

namespace Houselights.Core.Tests.Checks.Incentives;

/// <summary>What the corpus can't show in a short plan: many groups, and one too large to look at whole.</summary>
public sealed class BadEquilibriumTests
{
    private const string Before = """
        metrics: [ { id: margin }, { id: hours, better: lower }, { id: waste, better: lower } ]
        company-objective: { waste: 1 }

        """;

    private static readonly string[] Names = ["a", "b", "c", "d", "e"];

    private static readonly string Units = "units: [ { id: company, name: Fennmark }, " + string.Join(", ", Names.Select(name => $"{{ id: {name}, name: {name.ToUpperInvariant()}, parent: company }}")) + " ]";

    /// <summary>Each unit's move would save waste and costs its own card hours. A with B and D with E meet; C stands alone.</summary>
    [Fact]
    public void Each_group_is_a_finding_under_its_units_and_only_the_unconfirmed_one_warns()
    {
        var cards = string.Join(", ", Names.Select(name => $"{{ unit: {name}, weights: {{ hours: 1 }}{(name == "b" ? "" : ", confirmed-by: [jo]")} }}"));
        var moves = string.Join(", ", Names.Select(name => $"{{ id: m{name}, unit: {name}, effects: {{ hours: 1, waste: -2 }} }}"));
        var plan = Before + $"people: [ {{ id: jo, name: Jo R., unit: company }} ]\nscorecards: [ {cards} ]\nmoves: [ {moves} ]\n"
            + "interactions: [ { moves: [mb, ma], effects: { waste: -1 } }, { moves: [me, md], effects: { waste: -1 } } ]";

        var findings = new BadEquilibrium().Examine(Model(plan)).ToList();

        Assert.Equal(["Warning units/a+units/b 5", "Blocking units/c 2", "Blocking units/d+units/e 5"], findings.Select(finding => $"{finding.Severity} {finding.Subject} {finding.Values.Single(each => each.Name == "price").Value.Raw}"));
        Assert.All(findings, CorpusTests.IsWhole);
    }

    [Fact]
    public void Of_a_group_too_large_to_look_at_the_share_is_unknown_and_said_to_be()
    {
        // Twelve moves that go together freely for each of two units, tied by a threshold.
        var moves = string.Concat(Enumerable.Range(0, 24).Select(at => $"  - {{ id: m{at}, unit: {(at < 12 ? "a" : "b")}, effects: {{ {(at < 12 ? "hours: 1, waste: -1" : "margin: 1")} }} }}\n"));
        var plan = Before + "scorecards: [ { unit: a, weights: { hours: 0.5, margin: { weight: 0.5, from: 20 } } }, { unit: b, weights: { margin: 1 } } ]\nmoves:\n" + moves;

        var finding = Assert.Single(new BadEquilibrium().Examine(Model(plan)));
        var because = FindingTexts.Because(finding, TextStyle.English).ToList();

        Assert.Contains("the worst joint choice isn’t known, so what is lost can’t be given as a share", because);
        Assert.DoesNotContain(because, line => line.EndsWith('%'));
        CorpusTests.IsWhole(finding);
    }

    private static PlanModel Model(string plan) => PlanModel.Of(Reading.Plan(plan, Units), new(2026, 2, 16));
}
