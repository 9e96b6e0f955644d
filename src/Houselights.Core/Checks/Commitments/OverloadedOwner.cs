using System.Globalization;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.People;

namespace Houselights.Core.Checks.Commitments;

/// <summary>A person's promises exceed their capacity in a month.</summary>
/// <remarks>
/// <para><b>Measure.</b> Load of promises a month against capacity a month, both in the cycle's capacity unit (see
/// <see cref="Workloads"/>): expected values of what is stated as a range.</para>
/// <para><b>Decision.</b> One finding a person, about the month, not yet over, that exceeds most; the earlier one of equals.</para>
/// <para><b>Errors.</b> False alarms where work can be done outside the time between start and due date; misses where promises carry
/// no load or no due date, or a person no capacity.</para>
/// </remarks>
public sealed class OverloadedOwner : Check<Person>
{
    /// <summary>Promises named in a finding: what one conversation can rearrange.</summary>
    private const int MostNamed = 5;

    public override CheckInfo Info { get; } = new("HL711", "overloaded-owner", Severity.Warning, Stage.Plan, Audience.Owner);

    public override Sections Reads => Sections.People | Sections.Commitments | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Person person, PlanModel plan) =>
        plan.Workloads.Exceeding[plan.People.IndexOf(person.Id)] is { } workload ? [Explain(person, workload, plan)] : [];

    /// <summary>Whoever owns an edited commitment, or owned it before.</summary>
    private protected override IEnumerable<Person>? Affected(PlanEdit edit) => edit.Item switch
    {
        Person => [],
        Commitment now => [.. now.Owner.Concat((edit.Before as Commitment)?.Owner ?? Ids.None).Select(edit.Model.People.Find).OfType<Person>()],
        _ => null,
    };

    private Finding Explain(Person person, Workload workload, PlanModel plan)
    {
        var finding = Report(person, "people/" + person.Id,
            ("owner", person.Name ?? person.Id), ("month", workload.Month.ToString("uuuu-MM", CultureInfo.InvariantCulture)),
            ("promised", workload.Promised), ("capacity", workload.Capacity), ("unit", PlanWord.CapacityUnitOf(plan)));
        finding = finding.With("capacity", ("whole", person.Capacity!.Value.Expected), ("days", workload.Days), ("all", workload.AllDays));

        foreach (var part in workload.Parts.Take(MostNamed))
            finding = finding.With("part", ("what", plan.Commitments[part.Commitment].What ?? plan.Commitments[part.Commitment].Id), ("part", part.Part), ("whole", part.Whole));
        if (workload.Parts.Length > MostNamed)
            finding = finding.With("rest", ("count", workload.Parts.Length - MostNamed), ("part", workload.Parts.Skip(MostNamed).Sum(each => each.Part)));
        if (workload.Others > 0) finding = finding.With("others", ("count", workload.Others));

        foreach (var part in workload.Parts.Take(MostNamed)) finding = finding.Seen("commitments/" + plan.Commitments[part.Commitment].Id);
        return finding.For(person.Id);
    }
}
