using Houselights.Core.Cascade;
using Houselights.Core.Model;
using Houselights.Core.Strategy;

namespace Houselights.Core.Checks.Strategy;

/// <summary>A priority names nothing in the strategy that it serves, or what it names doesn't stand there.</summary>
/// <remarks>
/// <para><b>Measure.</b> Where the priority's <c>from</c> leads (see <see cref="Anchor"/>).</para>
/// <para><b>Errors.</b> None by chance. Whether the priority really serves what it names is for people to judge.</para>
/// </remarks>
public sealed class UnanchoredPriority : Check<Priority>
{
    public override CheckInfo Info { get; } = new("HL109", "unanchored-priority", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Strategy | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Priority priority, PlanModel plan)
    {
        var state = Anchor.Of(priority.From, plan.Strategy);
        if (state == AnchorState.Held) yield break;

        var subject = "priorities/" + priority.Id;
        var isBlank = string.IsNullOrWhiteSpace(priority.From);
        var variant = state switch { AnchorState.Unknown => "unknown", AnchorState.Unwritten => "unwritten", _ => "unnamed" };
        yield return ReportAs(variant, priority, subject, null,
                ("what", priority.What ?? priority.Id), ("from", priority.From), ("owner", plan.NamesOf(priority.Owner)), ("leader", plan.LeaderName))
            .With(isBlank ? "blank" : plan.Strategy is null ? "strategyless" : variant)
            .Seen(subject, isBlank ? null : priority.From);
    }
}
