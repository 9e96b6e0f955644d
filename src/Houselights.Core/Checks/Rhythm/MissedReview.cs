using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Rhythm;

namespace Houselights.Core.Checks.Rhythm;

/// <summary>A promised review was not held in its week or month, and nobody said why.</summary>
/// <remarks>
/// <para><b>Measure.</b> The weekly and monthly reviews that the rhythm promises (<see cref="ReviewCalendar"/>), and what became of
/// each whose week or month has passed (<see cref="ReviewRecord"/>).</para>
/// <para><b>Decision.</b> Reports each kind once, with the promised days that were missed; subject <c>rhythm/weekly</c> or
/// <c>rhythm/monthly</c>. A review on record as not held, with a reason, is not missed; nor is one in a week or month in which no two
/// of the leadership team were there on a working day.</para>
/// <para><b>Errors.</b> None by chance; wrong where a review was held and not recorded. Says nothing about who was there.</para>
/// </remarks>
public sealed class MissedReview : PlanCheck
{
    /// <summary>As many days are spelled out, the latest; a quarter of weeks.</summary>
    private const int Shown = 13;

    public override CheckInfo Info { get; } = new("HL901", "missed-review", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Rhythm | Sections.Reviews | Sections.Ratifications | Sections.Cycle | Sections.People;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        foreach (var kind in new[] { ReviewKind.Weekly, ReviewKind.Monthly })
        {
            var record = ReviewRecord.Of(plan, kind);
            if (record.Count(ReviewOutcome.Missed) > 0) yield return Explain(kind, record, plan);
        }
    }

    private Finding Explain(ReviewKind kind, ReviewRecord record, PlanModel plan)
    {
        var word = kind == ReviewKind.Weekly ? "weekly" : "monthly";
        var missed = record.Reviews.Where(review => review.Outcome == ReviewOutcome.Missed).Select(review => review.Promised).ToImmutableArray();
        var finding = ReportAs(word, plan.Rhythm, "rhythm/" + word, null,
            ("count", missed.Length), ("due", record.Reviews.Length), ("last", missed[^1].On), ("leader", plan.Leader?.Name ?? "leader"));
        finding = finding.With("counted",
            ("begins", ReviewCalendar.Begins(plan)), ("held", record.Count(ReviewOutcome.Held)),
            ("explained", record.Count(ReviewOutcome.Explained)), ("excused", record.Count(ReviewOutcome.Excused)));
        finding = missed.Length <= Shown
            ? finding.With("dates", ("dates", Dates(missed)))
            : finding.With("latest", ("shown", Shown), ("dates", Dates(missed[^Shown..])));
        return SeeUnexplained(finding.Seen("rhythm"), kind, plan);
    }

    private static string[] Dates(ImmutableArray<PromisedReview> reviews) =>
        [.. reviews.Select(review => NodaTime.Text.LocalDatePattern.Iso.Format(review.On))];

    /// <summary>Reviews on record as not held, without a reason.</summary>
    private static Finding SeeUnexplained(Finding finding, ReviewKind kind, PlanModel plan)
    {
        foreach (var review in plan.Reviews)
            if (review.Kind == kind && !review.WasHeld && string.IsNullOrWhiteSpace(review.Because))
                finding = finding.Seen("reviews/" + review.Id, on: review.On);
        return finding;
    }
}
