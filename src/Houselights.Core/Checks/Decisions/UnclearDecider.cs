using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Core.Negotiation;

namespace Houselights.Core.Checks.Decisions;

/// <summary>A decision or an open question has no decider, or several.</summary>
/// <remarks>
/// <para><b>Measure.</b> How many people are named to decide. An issue is decided by whoever decides the decision that ends it; where
/// it names none, by whoever it escalates to.</para>
/// <para><b>Errors.</b> None by chance; wrong where everybody knows the one person and nobody wrote the name down.</para>
/// </remarks>
public sealed class UnclearDecider : Check<Decision, Issue>
{
    public override CheckInfo Info { get; } = new("HL403", "unclear-decider", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Decisions | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Decision decision, PlanModel plan)
    {
        if (decision.Decider.Count == 1) yield break;
        var variant = (decision.Decider.IsEmpty, Settlement.IsDecided(decision)) switch
        {
            (true, false) => null,
            (true, true) => "unsigned",
            (false, false) => "several",
            (false, true) => "signed-by-several",
        };
        yield return Explain(decision, "decisions/" + decision.Id, variant, decision.Question ?? decision.Id, decision.Decider, plan)
            .Seen("decisions/" + decision.Id, on: decision.Raised);
    }

    public override IEnumerable<Finding> Examine(Issue issue, PlanModel plan)
    {
        if (issue.EscalatesTo.Count == 1 || plan.Decisions.Has(issue.ResolvedBy)) yield break;
        var finding = Explain(issue, "issues/" + issue.Id, issue.EscalatesTo.IsEmpty ? "issue" : "issue-several", issue.What ?? issue.Id, issue.EscalatesTo, plan);
        if (issue.Parties.Length > 0) finding = finding.With("parties", ("parties", issue.Parties.Length));
        yield return finding.Seen("issues/" + issue.Id, on: issue.Raised);
    }

    private Finding Explain(Item item, string subject, string? variant, string question, Ids deciders, PlanModel plan)
    {
        var finding = Report(item, subject,
            ("question", question), ("who", plan.NamesOf(deciders)), ("count", deciders.Count), ("leader", plan.LeaderName));
        return (finding with { Variant = variant }).With("named");
    }
}
