using Houselights.Core.Alignment;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Alignment;

/// <summary>Asked alone what was decided, people name different things.</summary>
/// <remarks>
/// <para><b>Measure.</b> What each of the leadership puts first in the last closed reading of understanding (see <see cref="FirstChoices"/>);
/// where none was taken and nothing settled the preferences, what they would choose.</para>
/// <para><b>Decision.</b> The most frequent answer has under two thirds, and slips of one in ten (of which no other answer takes more than half)
/// explain it in one of eighty teams at most: the number of others, or of those who say the same. Or functions of two or more, each of one
/// mind, hold different things, and slips do that in one of a hundred. A warning where nothing was decided yet: then
/// it is a tension for the agenda.</para>
/// <para><b>Errors.</b> A team of one understanding is reported in fewer than one of eighty cases: exact binomial tails. A team of three is
/// too small to say so, one of four unless everybody names something else (HL310 says it then); see docs/calibration.md.</para>
/// </remarks>
public sealed class DifferentTopPriority : PlanCheck
{
    /// <summary>A function of two slips alike in one of a hundred teams, or fewer where there are more things to slip to.</summary>
    internal const double FunctionLevel = 0.01;

    public override CheckInfo Info { get; } = new("HL302", "different-top-priority", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Readings | Sections.Priorities | Sections.Candidates | Sections.Decisions | Sections.People | Sections.Partners | Sections.Units | Sections.Cycle;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (Asked(plan) is not { } reading || FirstChoices.Of(LeadershipReading.Answers(reading, plan), plan) is not { Answers: > 1 } choices) yield break;
        var parted = choices.IsUnderTwoThirds && choices.ChanceOfOthers <= Slips.Level;
        var functions = choices.DoFunctionsDiffer && choices.ChanceOfFunctions <= FunctionLevel;
        if (parted || functions) yield return Explain(reading, choices, parted, functions, plan);
    }

    /// <summary>What was understood; before anybody was asked that, what is wished, as long as nothing settled it.</summary>
    private static Reading? Asked(PlanModel plan) =>
        LeadershipReading.Last(ReadingKind.Understanding, plan) ?? (plan.Tension is { SettledBy: null } tension ? tension.Reading : null);

    private Finding Explain(Reading reading, FirstChoices choices, bool parted, bool functions, PlanModel plan)
    {
        var decided = LeadershipReading.IsAfterADecision(reading, plan);
        var finding = ReportAs(decided ? "decided" : "wished", reading, "readings/" + reading.Id, decided ? null : Severity.Warning,
            ("first", choices.Choices[0].What), ("count", choices.Choices[0].Count), ("answers", choices.Answers), ("choices", choices.Choices.Length),
            ("share", 100 * choices.Share), ("leader", plan.LeaderName));
        foreach (var choice in choices.Choices) finding = finding.With("choice", ("what", choice.What), ("people", choice.Count));
        if (parted) finding = Parted(choices, finding);
        if (functions)
        {
            foreach (var function in choices.Functions)
                finding = finding.With("function", ("function", plan.UnitNameOf(function.Function)), ("what", FirstChoices.WhatOf(function.Id, plan)), ("people", function.People));
            finding = finding.With("functions", ("chance", Chance.OfHundred(choices.ChanceOfFunctions)));
        }

        return finding.Seen("readings/" + reading.Id, on: reading.Closed?.DateIn(plan.Zone));
    }

    private static Finding Parted(FirstChoices choices, Finding finding)
    {
        var (others, same) = (Slips.AtLeast(choices.Others, choices.Answers), Slips.AtLeastOfOne(choices.Second, choices.Answers));
        return others <= same
            ? finding.With("share", ("others", choices.Others), ("chance", Chance.OfHundred(others)))
            : finding.With("same", ("second", choices.Choices[1].What), ("others", choices.Second), ("chance", Chance.OfHundred(same)));
    }
}
