using Houselights.Core.Model;

namespace Houselights.Core.Checks.Strategy;

/// <summary>The strategy gives no direction, or says neither where to play nor how to win.</summary>
/// <remarks>
/// <para><b>Measure.</b> Which of direction, where and how are written on the day.</para>
/// <para><b>Errors.</b> None by chance; wrong where the strategy is written elsewhere and not in the plan.</para>
/// </remarks>
public sealed class NoWrittenStrategy : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL101", "no-written-strategy", Severity.Blocking, Stage.Vision);

    public override Sections Reads => Sections.Strategy | Sections.People | Sections.Cycle;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var strategy = plan.Strategy;
        var hasDirection = HasWords(strategy?.Direction);
        var hasPath = HasWords(strategy?.Where) || HasWords(strategy?.How);
        if (hasDirection && hasPath) yield break;

        var written = new (string Key, string? Text)[] { ("direction", strategy?.Direction), ("where", strategy?.Where), ("how", strategy?.How) };
        var variant = hasDirection ? "pathless" : hasPath ? "directionless" : null;
        yield return (Report((Item?)strategy ?? plan.Cycle, "strategy", ("leader", plan.Leader?.Name ?? "leader")) with { Variant = variant })
            .With("written",
                ("written", written.Where(each => HasWords(each.Text)).Select(each => each.Key).DefaultIfEmpty("none").Select(Part).ToArray()),
                ("missing", written.Where(each => !HasWords(each.Text)).Select(each => Part(each.Key)).ToArray()))
            .Seen("strategy");
    }

    private static PlanWord Part(string key) => new("part", key);

    private static bool HasWords(string? text) => !string.IsNullOrWhiteSpace(text);
}
