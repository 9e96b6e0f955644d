using System.Globalization;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Incentives;
using Houselights.Core.Document;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.Model;
using NodaTime.Text;

namespace Houselights.Core.Tests.Incentives;

/// <summary>What the examples’ scorecards come out as: one story is about them, the others are not.</summary>
public class ScorecardStoriesTests
{
    private const string Promotions = "HL507 units/procurement+units/sales, HL502 units/finance+units/procurement, HL503 priorities/full-shelves, HL507 units/finance+units/sales, HL507 units/logistics+units/procurement";

    private static readonly Check[] OfScorecards =
    [
        new BothWinCompanyLoses(), new BadEquilibrium(), new UnpaidPriority(), new PaidForExcluded(), new CardPointsAway(), new PullingOneMetricBothWays(), new Collision(),
    ];

    [Theory]
    [InlineData("promotion-against-rotation", "2026-02-04", Promotions)]
    [InlineData("focused-offsite", "2025-12-05", null)]
    [InlineData("focused-offsite", "2025-11-25", null)]
    [InlineData("predictable-capacity", "2026-02-27", null)]
    [InlineData("predictable-capacity", "2026-02-11", null)]
    [InlineData("thirty-percent-growth", "2026-01-13", null)]
    [InlineData("wandering-retreat", "2026-03-16", null)]
    public void A_story_is_told_off_only_for_what_its_scorecards_do(string name, string day, string? expected)
    {
        var plan = PlanReader.Read(new PlanSource(name + ".yaml", File.ReadAllBytes(Repository.At($"examples/{name}.yaml")))).Plan!;
        var findings = Diagnosis.Of(PlanModel.Of(plan, LocalDatePattern.Iso.Parse(day).Value), OfScorecards).Findings;
        Assert.Equal(expected ?? "", string.Join(", ", findings.OrderBy(finding => finding.Severity == Severity.Blocking ? 0 : 1).Select(finding => $"{finding.Code} {finding.Subject}")));
        Assert.Equal(expected is null ? 0 : 1, findings.Count(finding => finding.Severity == Severity.Blocking));
    }

    [Fact]
    public void The_promotion_against_rotation_is_put_right_by_thirty_one_percent_of_empty_shelves_on_one_scorecard()
    {
        var bytes = File.ReadAllText(Repository.At("examples/promotion-against-rotation.yaml"));
        var model = PlanModel.Of(PlanReader.Read(PlanSource.Of("plan.yaml", bytes)).Plan!, new(2026, 2, 4));
        var (game, worst) = (model.Conflicts.Game, model.Conflicts.Found.Single(each => each.IsSure).Verdict);
        var repair = RepairFinder.InPercent(game, worst.One, worst.Other, RepairFinder.Of(game, worst.One, worst.Other, RepairGoal.Both)!);

        Assert.Equal("stock-outs 0.31, days-of-stock 0.69", string.Join(", ", repair.Other.OrderBy(each => each.Weight).Select(each => $"{game.Metrics[each.Metric]} {each.Weight.ToString(CultureInfo.InvariantCulture)}")));
        var card = "{ unit: procurement, weights: { days-of-stock: 1 }";
        Assert.Contains(card, bytes, StringComparison.Ordinal);
        var repaired = PlanReader.Read(PlanSource.Of("plan.yaml", bytes.Replace(card, "{ unit: procurement, weights: { days-of-stock: 0.69, stock-outs: 0.31 }", StringComparison.Ordinal))).Plan!;
        var findings = Diagnosis.Of(PlanModel.Of(repaired, new(2026, 2, 4)), OfScorecards).Findings;
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Blocking);
        Assert.DoesNotContain(findings, finding => finding.Subject == "units/procurement+units/sales");
        Assert.Equal(0, repair.OneChange);
    }
}
