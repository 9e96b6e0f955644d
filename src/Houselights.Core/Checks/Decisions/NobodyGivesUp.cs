using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Decisions;

/// <summary>A decision moves capacity, money or rank, and nobody is named who gives anything up for it.</summary>
/// <remarks>
/// <para><b>Measure.</b> What the decision moves, who is named under <c>gives-up</c>, what they lose, and whether they have confirmed it.</para>
/// <para><b>Decision.</b> Blocking where nobody is named; a warning where somebody is and hasn't confirmed, or where it isn't said what
/// they lose.</para>
/// <para><b>Errors.</b> None by chance; wrong where what moves had belonged to nobody.</para>
/// </remarks>
public sealed class NobodyGivesUp : Check<Decision>
{
    public override CheckInfo Info { get; } = new("HL402", "nobody-gives-up", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Decision decision, PlanModel plan)
    {
        if (!Settlement.IsDecided(decision) || !Shifts.Any(decision)) yield break;

        if (!Losses.AreNamed(decision)) yield return Explain(decision, null, Ids.None, plan);
        else if (Losses.Unconfirmed(decision) is { IsEmpty: false } silent) yield return Explain(decision, "unconfirmed", silent, plan);
        else if (Losses.Unsaid(decision) is { IsEmpty: false } vague) yield return Explain(decision, "unsaid", vague, plan);
    }

    private Finding Explain(Decision decision, string? variant, Ids who, PlanModel plan)
    {
        var subject = "decisions/" + decision.Id;
        var finding = Report(decision, subject,
            ("question", decision.Question ?? decision.Id), ("who", plan.NamesOf(who)), ("decider", plan.NamesOrLeader(decision.Decider)));
        if (variant is not null) finding = finding with { Variant = variant, Severity = Severity.Warning };

        if (Shifts.Has(decision, Shift.Capacity)) finding = decision.Frees is { } frees ? finding.With("frees", ("frees", frees)) : finding.With("capacity");
        if (Shifts.Has(decision, Shift.Money)) finding = finding.With("money");
        if (Shifts.Has(decision, Shift.Rank)) finding = finding.With("rank");
        finding = variant is null ? finding.With("nobody") : finding;

        finding = finding.Seen(subject, on: decision.Decided);
        foreach (var loss in decision.GivesUp)
            if (loss.What is not null) finding = finding.Seen(subject, loss.What, string.Join(", ", plan.NamesOf(loss.Who)));
        return finding.For(who);
    }
}
