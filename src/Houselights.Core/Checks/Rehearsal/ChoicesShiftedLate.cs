using Houselights.Core.Model;
using Houselights.Core.Rehearsal;

namespace Houselights.Core.Checks.Rehearsal;

/// <summary>Under pressure the pecking order held early, and gave way late.</summary>
/// <remarks>
/// <para><b>Measure.</b> Decisions of one rehearsal that contradict the pecking order: against the key of the dilemma, or, where it has none,
/// for a priority below the one that the dilemma tests (see <see cref="PressureChoices"/>); in the second half of the exercise against the first.</para>
/// <para><b>Decision.</b> Fisher's exact test, one-sided, p below <see cref="Level"/>. Counts decisions and names nobody. Subject <c>rehearsals/id</c>.</para>
/// <para><b>Errors.</b> Where time doesn't matter, fewer than one rehearsal of twenty; a test counts them. The test can't tell late from
/// hard: where the hard dilemmas come last, the exercise shifted and not the team.</para>
/// </remarks>
public sealed class ChoicesShiftedLate : Check<Exercise>
{
    internal const double Level = 0.05;

    private const double Rounding = 1e-9;

    public override CheckInfo Info { get; } = new("HL907", "choices-shifted-late", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Rehearsals | Sections.Readings | Sections.Priorities | Sections.People | Sections.Partners | Sections.Units;

    public override IEnumerable<Finding> Examine(Exercise exercise, PlanModel plan)
    {
        var choices = PressureChoices.Of(exercise, plan);
        if (choices.Shift().Value is not { } shift || shift.P >= Level - Rounding) yield break;

        var subject = "rehearsals/" + exercise.Id;
        var favoured = choices.Choices.Where(choice => choice is { IsLate: true, IsAgainst: true }).Select(choice => plan.Priorities.Find(choice.Decision.Favours)?.What).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var finding = Report(exercise, subject, ("rehearsal", exercise.Scenario ?? exercise.Id), ("leader", plan.LeaderName),
                ("against", shift.FirstHits), ("early", shift.First), ("lateagainst", shift.SecondHits), ("late", shift.Second), ("half", choices.Half))
            .With("table").With(shift.Arithmetic()).With("chance", ("p", Chance.OfHundred(shift.P)));
        if (favoured.Length > 0) finding = finding.With("favoured", ("priorities", favoured));
        yield return finding.Seen(subject, exercise.Scenario, on: exercise.On);
    }
}
