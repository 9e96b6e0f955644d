using Houselights.Core.Model;
using Houselights.Core.Sessions;
using NodaTime;

namespace Houselights.Core.Checks.Strategy;

/// <summary>The strategy was written on or after the start of the first offsite that was to plan its execution.</summary>
/// <remarks>
/// <para><b>Measure.</b> The day on which it was written against the day on which the first offsite with the purpose execution
/// starts, in the cycle's time zone. An offsite that was not held doesn't count.</para>
/// <para><b>Errors.</b> None by chance; wrong where <c>written</c> is the day of a later copy.</para>
/// </remarks>
public sealed class StrategyWrittenInTheRoom : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL110", "strategy-written-in-the-room", Severity.Warning, Stage.Vision);

    public override Sections Reads => Sections.Strategy | Sections.Sessions | Sections.Cycle | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (plan.Strategy is not { Written: { } written } strategy) yield break;
        if (plan.Offsites.Where(each => each.Purpose == SessionPurpose.Execution).MinBy(each => each.Starts!.Value) is not { } offsite) yield break;
        var starts = offsite.Starts!.Value.DateIn(plan.Zone);
        if (written < starts) yield break;

        var days = Period.DaysBetween(starts, written);
        yield return ReportAs(days == 0 ? "same-day" : "later", strategy, "strategy", null,
                ("leader", plan.LeaderName), ("written", written), ("starts", starts), ("days", days))
            .With("dates")
            .Seen("strategy", on: written)
            .Seen("sessions/" + offsite.Id, on: starts);
    }
}
