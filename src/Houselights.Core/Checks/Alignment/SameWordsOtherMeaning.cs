using Houselights.Core.Alignment;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Alignment;

/// <summary>People put the same thing first, and answer the dilemmas about it against each other.</summary>
/// <remarks>
/// <para><b>Measure.</b> Those who name the same priority in the last closed reading of understanding (of preferences, where none was
/// taken), and what they choose in the dilemmas that test it (see <see cref="OpposedAnswers"/>).</para>
/// <para><b>Decision.</b> In a dilemma each of two sides is at least two people and a third of the answers; and slips of one in ten give so
/// many answers against the larger sides in one of eighty teams at most, over all its dilemmas or over those that part them. A warning in a reading of
/// preferences.</para>
/// <para><b>Errors.</b> Bounded by an exact binomial tail; docs/calibration.md. One dilemma can’t show a split in a team of seven or
/// fewer: ask two or three.</para>
/// </remarks>
public sealed class SameWordsOtherMeaning : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL304", "same-words-other-meaning", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Readings | Sections.Priorities | Sections.Candidates | Sections.Decisions | Sections.People | Sections.Partners | Sections.Cycle;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var reading = LeadershipReading.Last(ReadingKind.Understanding, plan) ?? LeadershipReading.Last(ReadingKind.Preference, plan);
        return reading is null ? [] : OpposedAnswers.In(reading, plan).Where(opposed => opposed.AreOpposed).Select(opposed => Explain(reading, opposed, plan));
    }

    private Finding Explain(Reading reading, OpposedAnswers opposed, PlanModel plan)
    {
        var decided = LeadershipReading.IsAfterADecision(reading, plan);
        var row = "readings/" + reading.Id;
        var what = plan.Priorities.Find(opposed.Top) is not null ? "priorities/" + opposed.Top : plan.Candidates.Find(opposed.Top) is not null ? "candidates/" + opposed.Top : null;
        var finding = ReportAs(decided ? "decided" : "wished", reading, what is null ? row : $"{what}+{row}", decided ? null : Severity.Warning,
            ("what", FirstChoices.WhatOf(opposed.Top, plan)), ("people", opposed.People), ("leader", plan.LeaderName));
        foreach (var dilemma in opposed.Dilemmas) finding = Row(dilemma, finding);
        var pooled = opposed.Dilemmas.Length > 1 && opposed.ChanceOfAll <= opposed.ChanceOfParting;
        var counted = pooled ? opposed.Dilemmas : [.. opposed.Parting];
        finding = finding.With(pooled ? "pooled" : "chance", ("parting", counted.Length), ("dilemmas", opposed.Dilemmas.Length),
            ("second", counted.Sum(dilemma => dilemma.Second)), ("answers", counted.Sum(dilemma => dilemma.Answers)), ("chance", Chance.OfHundred(opposed.ChanceOfSlips))).Seen(row, on: reading.Closed?.DateIn(plan.Zone));
        return what is null ? finding : finding.Seen(what, FirstChoices.WhatOf(opposed.Top, plan));
    }

    private static Finding Row(DilemmaSides dilemma, Finding finding) => finding.With(dilemma.Second == 0 ? "same" : "sides",
        ("ask", dilemma.Dilemma.Ask ?? dilemma.Dilemma.Id), ("choice", dilemma.Sides[0].Choice), ("count", dilemma.Sides[0].Count),
        ("other", dilemma.Second == 0 ? "" : dilemma.Sides[1].Choice), ("against", dilemma.Second), ("asked", dilemma.Answers));
}
