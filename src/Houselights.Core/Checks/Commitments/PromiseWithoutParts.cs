using Houselights.Core.Commitments;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Commitments;

/// <summary>A commitment lacks requester, owner, due date or done-when.</summary>
/// <remarks>
/// <para><b>Measure.</b> Which of the four stand in the plan on the day; words of spaces are none.</para>
/// <para><b>Decision.</b> One finding a commitment that lacks any. Settled ones are history and are left alone.</para>
/// <para><b>Errors.</b> None by chance.</para>
/// </remarks>
public sealed class PromiseWithoutParts : Check<Commitment>
{
    public override CheckInfo Info { get; } = new("HL701", "promise-without-parts", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Commitment item, PlanModel plan) =>
        Schedule.IsSettled(item) || IsWhole(item) ? [] : [Explain(item, plan)];

    private static bool IsWhole(Commitment commitment) =>
        !commitment.AskedBy.IsEmpty && !commitment.Owner.IsEmpty && commitment.Due is not null && !string.IsNullOrWhiteSpace(commitment.DoneWhen);

    private Finding Explain(Commitment commitment, PlanModel plan)
    {
        var missing = Missing(commitment).ToArray();
        var subject = "commitments/" + commitment.Id;
        var finding = ReportAs(missing.Length == 1 ? missing[0] : "several", commitment, subject, null,
            ("what", commitment.What ?? commitment.Id), ("count", missing.Length),
            ("owner", plan.NamesOfFirst(commitment.Owner, commitment.AskedBy)), ("asker", plan.NamesOfFirst(commitment.AskedBy, commitment.Owner)));
        foreach (var part in missing) finding = finding.With(part);
        return finding.Seen(subject).For(commitment.Owner);
    }

    private static IEnumerable<string> Missing(Commitment commitment)
    {
        if (commitment.AskedBy.IsEmpty) yield return "requester";
        if (commitment.Owner.IsEmpty) yield return "owner";
        if (commitment.Due is null) yield return "due";
        if (string.IsNullOrWhiteSpace(commitment.DoneWhen)) yield return "done";
    }
}
