using Houselights.Core.Cascade;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Decisions;

/// <summary>A priority comes with no people, no money or no authority.</summary>
/// <remarks>
/// <para><b>Measure.</b> Which of the three its <c>means</c> name (see <see cref="MissingMeans"/>).</para>
/// <para><b>Decision.</b> Blocking where the first priority has none of them; a warning where another has none, or any lacks one.</para>
/// <para><b>Errors.</b> None by chance; wrong where means are there and were not written down.</para>
/// </remarks>
public sealed class PriorityWithoutMeans : Check<Priority>
{
    public override CheckInfo Info { get; } = new("HL414", "priority-without-means", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Priorities | Sections.Units | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Priority priority, PlanModel plan)
    {
        var missing = MissingMeans.Of(priority);
        if (missing == MeansKinds.None) yield break;

        var isFirst = plan.Priorities.IndexOf(priority.Id) == 0;
        var subject = "priorities/" + priority.Id;
        var finding = Report(priority, subject,
            ("what", priority.What ?? priority.Id), ("leader", plan.LeaderName));
        finding = (missing == MeansKinds.All, isFirst) switch
        {
            (true, true) => finding,
            (true, false) => finding with { Severity = Severity.Warning, Variant = "lower" },
            _ => finding with { Severity = Severity.Warning, Variant = "some" },
        };

        if (missing.HasFlag(MeansKinds.People)) finding = finding.With("people");
        if (missing.HasFlag(MeansKinds.Money)) finding = finding.With("money");
        if (missing.HasFlag(MeansKinds.Authority)) finding = finding.With("authority");
        if (priority.Weight is { } weight) finding = finding.With("weight", ("weight", weight));
        yield return finding.Seen(subject).For(priority.Owner);
    }
}
