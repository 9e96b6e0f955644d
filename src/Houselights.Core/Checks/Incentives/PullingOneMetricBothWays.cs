using Houselights.Core.Incentives;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Incentives;

/// <summary>Two units are paid to move one metric in opposite directions.</summary>
/// <remarks>
/// <para><b>Measure.</b> For each metric the weight that each unit's scorecards give it, added up where a unit has several.</para>
/// <para><b>Decision.</b> One finding for each metric and pair of units whose weights have opposite signs. Weights count however small they are and
/// from whatever point they are paid: the direction is the claim.</para>
/// <para><b>Errors.</b> None by chance: the plan's own figures. Two units that are meant to hold each other in check are rightly told, and fine where
/// somebody settles it.</para>
/// <para><b>Source.</b> Lawrence and Lorsch, Organization and Environment (1967): units that are made to want different things need somebody who
/// integrates them.</para>
/// </remarks>
public sealed class PullingOneMetricBothWays : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL506", "pulling-one-metric-both-ways", Severity.Warning, Stage.Plan);

    public override Sections Reads =>
        Sections.Scorecards | Sections.Metrics | Sections.CompanyObjective | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var pulls = plan.Scorecards.SelectMany(card => Pay.On(card).Select(each => (each.Metric, Pull: new Pull(card, each.Weight)))).ToLookup(each => each.Metric, each => each.Pull, StringComparer.Ordinal);
        foreach (var metric in plan.Metrics)
        {
            var byUnit = pulls[metric.Id].GroupBy(pull => pull.Unit, StringComparer.Ordinal).Select(group => new Pull(group.First().Card, group.Sum(pull => pull.Weight))).ToArray();
            foreach (var with in byUnit.Where(pull => pull.Weight > 0))
                foreach (var against in byUnit.Where(pull => pull.Weight < 0)) yield return Explain(metric, with, against, plan);
        }
    }

    private Finding Explain(Metric metric, Pull with, Pull against, PlanModel plan)
    {
        var isLower = metric.Better == Better.Lower;
        var (rises, falls) = isLower ? (against, with) : (with, against);
        string[] pair = ["units/" + with.Unit, "units/" + against.Unit];
        var finding = Report(against.Card, $"metrics/{metric.Id}+{string.Join('+', pair.Order(StringComparer.Ordinal))}",
                ("metric", metric.Name ?? metric.Id), ("rises", plan.UnitNameOf(rises.Unit)), ("falls", plan.UnitNameOf(falls.Unit)),
                ("wrong", plan.UnitNameOf(against.Unit)), ("judge", JudgeOf(with.Unit, against.Unit, plan)))
            .With("rising", ("unit", plan.UnitNameOf(rises.Unit)), ("weight", Math.Round(100 * Math.Abs(rises.Weight))))
            .With("falling", ("unit", plan.UnitNameOf(falls.Unit)), ("weight", Math.Round(100 * Math.Abs(falls.Weight))))
            .With(isLower ? "lower" : "higher");
        if (WeightOf(metric, plan.CompanyObjective) is > 0 and var weight) finding = finding.With("company", ("weight", weight));
        return finding.With("judge")
            .Seen("scorecards/" + rises.Unit, rises.Card.Pays)
            .Seen("scorecards/" + falls.Unit, falls.Card.Pays);
    }

    private static double WeightOf(Metric metric, Map<double?> company)
    {
        foreach (var (id, weight) in company)
            if (id.PointsAt(metric.Id)) return weight ?? 0;
        return 0;
    }

    /// <summary>Whoever leads the nearest unit that both belong to and leads neither of them; else the leader.</summary>
    private static string JudgeOf(string first, string second, PlanModel plan)
    {
        Person?[] parties = [HeadOf(plan.Units.Find(first), plan), HeadOf(plan.Units.Find(second), plan)];
        var above = plan.UpwardsFrom(second).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in plan.UpwardsFrom(first))
            if (above.Contains(unit.Id) && HeadOf(unit, plan) is { } head && !parties.Contains(head)) return plan.NameOf(head.Id);
        return plan.LeaderName;
    }

    private static Person? HeadOf(Unit? unit, PlanModel plan) => plan.People.Find(unit?.Head.First);

    /// <summary>How a unit is paid to move a metric: above 0 the better way, below 0 the other.</summary>
    private sealed record Pull(Scorecard Card, double Weight)
    {
        public string Unit => Card.Unit!.BareId();
    }
}
