using Houselights.Core.Model;

namespace Houselights.Core.Checks.Rhythm;

/// <summary>Fewer than two of weekly, monthly and quarterly reviews are promised.</summary>
/// <remarks>
/// <para><b>Measure.</b> The kinds of review under <c>rhythm</c>, and how many people the plan is for
/// (<see cref="PlanModel.Headcount"/>).</para>
/// <para><b>Decision.</b> Blocking with none, and with one; a warning with one where the plan is for fewer than
/// <see cref="SmallHouse"/> people, who meet each other anyway.</para>
/// <para><b>Errors.</b> None by chance; wrong where a rhythm is lived and not written down.</para>
/// </remarks>
public sealed class NoRhythm : PlanCheck
{
    /// <summary>Twenty: below that a decision reaches everybody within a day without a second meeting.</summary>
    public const int SmallHouse = 20;

    private const int Fewest = 2;

    public override CheckInfo Info { get; } = new("HL902", "no-rhythm", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Rhythm | Sections.People | Sections.Baselines | Sections.Cycle;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        List<string> promised = [];
        if (plan.Rhythm.Weekly is not null) promised.Add("weekly");
        if (plan.Rhythm.Monthly is not null) promised.Add("monthly");
        if (plan.Rhythm.Quarterly == true) promised.Add("quarterly");
        if (promised.Count >= Fewest) yield break;

        var people = plan.Headcount;
        var isSmall = promised.Count == 1 && people < SmallHouse;
        var place = plan.Rhythm.Place == Document.Place.None ? (Item)plan.Cycle : plan.Rhythm;
        yield return ReportAs(promised is [var only] ? only : "none", place, "rhythm", isSmall ? Severity.Warning : null,
                ("count", promised.Count), ("fewest", Fewest), ("people", people), ("small", SmallHouse), ("leader", plan.Leader?.Name ?? "leader"))
            .With("counted")
            .With(isSmall ? "small" : "people")
            .Seen("rhythm");
    }
}
