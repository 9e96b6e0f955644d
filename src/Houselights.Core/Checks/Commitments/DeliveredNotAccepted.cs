using Houselights.Core.Commitments;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Checks.Commitments;

/// <summary>Delivered, and neither accepted nor reopened within a review period.</summary>
/// <remarks>
/// <para><b>Measure.</b> Days since the delivery on which the requester was there; the delivery is the last act of that kind, else the last
/// evidence of that kind.</para>
/// <para><b>Decision.</b> Reports what is in the state “delivered” for more than one review period.</para>
/// <para><b>Errors.</b> None by chance. Silent where nothing says when it was delivered.</para>
/// </remarks>
public sealed class DeliveredNotAccepted : Check<Commitment>
{
    public override CheckInfo Info { get; } = new("HL713", "delivered-not-accepted", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.People | Sections.Partners | Sections.Rhythm;

    public override IEnumerable<Finding> Examine(Commitment item, PlanModel plan) =>
        item.State == CommitmentState.Delivered && DeliveredOn(item) is { } on && Waited(item, on, plan) is var days && days > plan.ReviewPeriod
            ? [Explain(item, on, days, plan)]
            : [];

    private static LocalDate? DeliveredOn(Commitment commitment) =>
        commitment.History.LastOrDefault(act => act.Kind == ActKind.Deliver)?.On
        ?? commitment.Evidence.Where(each => each.Kind == EvidenceKind.Delivery).Max(each => each.On);

    private static int Waited(Commitment commitment, LocalDate on, PlanModel plan) =>
        plan.DaysPresent(commitment.AskedBy, on.PlusDays(1), plan.AsOf);

    private Finding Explain(Commitment commitment, LocalDate on, int days, PlanModel plan)
    {
        var subject = "commitments/" + commitment.Id;
        var finding = Report(commitment, subject,
            ("what", commitment.What ?? commitment.Id), ("on", on), ("asker", plan.NamesOfFirst(commitment.AskedBy)));
        if (commitment.AskedBy.IsEmpty) finding = finding with { Variant = "unasked" };
        finding = finding.With("waits", ("days", days), ("period", plan.ReviewPeriod));
        var away = Period.DaysBetween(on, plan.AsOf) - days;
        if (away > 0) finding = finding.With("away", ("away", away));
        finding = finding.Seen(subject, null, string.Join(", ", plan.NamesOf(commitment.Owner)), on);
        return finding.For(commitment.AskedBy);
    }
}
