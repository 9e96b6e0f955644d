using Houselights.Core.Model;
using Houselights.Core.Rhythm;
using NodaTime.Text;

namespace Houselights.Core.Checks.Rhythm;

/// <summary>A quarter ended without a reset.</summary>
/// <remarks>
/// <para><b>Measure.</b> The fiscal quarters whose reset the rhythm promises, and the quarterly reviews that were held
/// (<see cref="ReviewCalendar"/>): in time until <see cref="ReviewCalendar.Grace"/> days after the quarter's end, and counted for
/// the quarter to whose end they are nearest, so that a late reset still mends.</para>
/// <para><b>Decision.</b> Reports the quarters that had none, in one finding; subject <c>rhythm/quarterly</c>. A reason on record is
/// quoted and doesn't replace the reset.</para>
/// <para><b>Errors.</b> None by chance; wrong where a reset was held and not recorded. Silent where no reset was promised.</para>
/// </remarks>
public sealed class OverdueReset : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL903", "overdue-reset", Severity.Warning, Stage.Optimise);

    public override Sections Reads => Sections.Rhythm | Sections.Reviews | Sections.Ratifications | Sections.Cycle | Sections.People;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var record = ReviewRecord.Of(plan, ReviewKind.Quarterly);
        var missed = record.Reviews.Where(review => review.Outcome != ReviewOutcome.Held).Select(review => review.Promised).ToArray();
        if (missed.Length > 0) yield return Explain(missed, record, plan);
    }

    private Finding Explain(PromisedReview[] missed, ReviewRecord record, PlanModel plan)
    {
        var last = missed[^1];
        var finding = Report(plan.Rhythm, "rhythm/quarterly",
            ("count", missed.Length), ("end", last.On), ("dueby", last.Due), ("quarters", record.Reviews.Length), ("leader", plan.Leader?.Name ?? "leader"));
        if (missed.Length > 1) finding = finding with { Variant = "several" };

        finding = finding.With("due", ("grace", ReviewCalendar.Grace), ("until", last.Until), ("from", last.From));
        if (missed.Length > 1) finding = finding.With("ends", ("ends", missed.Select(each => LocalDatePattern.Iso.Format(each.On)).ToArray()));
        finding = finding.Seen("rhythm");
        foreach (var review in plan.Reviews)
            if (review is { Kind: ReviewKind.Quarterly, WasHeld: false }) finding = finding.Seen("reviews/" + review.Id, review.Because, on: review.On);
        return finding;
    }
}
