using Houselights.Core.Model;

namespace Houselights.Core.Checks;

/// <summary>What stage, overrides and disputes make of a finding.</summary>
internal sealed class Verdicts(PlanModel plan, Stage? asked)
{
    public Stage Stage { get; } = asked ?? plan.Stage;

    /// <summary>The stage that was asked for; null where the plan's own counts.</summary>
    public Stage? Asked => asked;

    public Verdicts On(PlanModel other) => new(other, asked);

    public Finding Finish(Finding finding) => finding with
    {
        Coming = finding.Check.Gate > Stage,
        Override = plan.Overrides.FirstOrDefault(each => each.Finding == finding.Code && Means(each.Subject, finding.Subject)),
        Dispute = plan.Disputes.LastOrDefault(each => each.Finding == finding.Code && Means(each.Subject, finding.Subject)),
    };

    /// <summary>A subject may be written without its section; none means every subject of the code.</summary>
    private static bool Means(string? written, string subject) =>
        written is null || written == subject || (!written.Contains('/', StringComparison.Ordinal) && subject.EndsWith("/" + written, StringComparison.Ordinal));
}
