using Houselights.Core.Model;
using Houselights.Core.SayDo;

namespace Houselights.Core.Checks.SayDo;

/// <summary>More than a third of the time or money is mapped to nothing, so that nobody can say whether it went where it should.</summary>
/// <remarks>
/// <para><b>Measure.</b> All hours, or all money, known since today's weights were ratified; what is mapped to nothing, or serves several
/// priorities, as a share of it.</para>
/// <para><b>Decision.</b> A note, one for time and one for money, where the share is above <see cref="Most"/>. Never about one person: where all hours are one
/// person's, they alone could tell, and the check is silent.</para>
/// <para><b>Errors.</b> None by chance.</para>
/// </remarks>
public sealed class UnmappedAttention : PlanCheck
{
    /// <summary>A third (checks.md): beyond it the unknown part can be larger than any priority but the first.</summary>
    internal const double Most = 1 / 3.0;

    /// <summary>A third isn't a binary number: this much rounding is none.</summary>
    private const double Rounding = 1e-9;

    public override CheckInfo Info { get; } = new("HL804", "unmapped-attention", Severity.Note, Stage.Execute);

    public override Sections Reads => SayDoLines.Reads;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        foreach (var (kind, name) in new[] { (AllocationKind.Time, "time"), (AllocationKind.Money, "money") })
        {
            var spending = Spending.Of(Spending.Done(kind, plan), plan);
            if (spending.Unmapped > (Most * spending.Total) + Rounding && !IsOfOnePerson(spending, plan)) yield return Explain(name, spending, plan);
        }
    }

    private static bool IsOfOnePerson(Spending spending, PlanModel plan) =>
        spending.Rows.Select(row => row.Who is null ? null : Pointing.IdIn(row.Who)).Distinct(StringComparer.Ordinal).ToList() is [var only]
        && plan.People.Has(only) && !spending.Rows.Any(row => row.Who!.StartsWith("units/", StringComparison.Ordinal));

    private Finding Explain(string kind, Spending spending, PlanModel plan)
    {
        var finding = ReportAs(kind, spending.Rows[0], "allocations/" + kind, null,
            ("share", SayDoLines.Percent(spending.Unmapped / spending.Total)), ("since", Spending.Since(plan)), ("leader", plan.LeaderName));
        finding = finding.With(kind, ("unmapped", Math.Round(spending.Unmapped, 1)), ("total", Math.Round(spending.Total, 1)), ("currency", plan.Cycle.Currency ?? "EUR"));
        foreach (var row in spending.Rows) finding = finding.Seen("allocations", on: row.To ?? row.From);
        return finding;
    }
}
