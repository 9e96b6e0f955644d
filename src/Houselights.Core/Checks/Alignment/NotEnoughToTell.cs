using Houselights.Core.Alignment;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Agreement;
using Lack = Houselights.Core.Numerics.Reason;

namespace Houselights.Core.Checks.Alignment;

/// <summary>A reading shows differences, and too few people or things stand behind it for a claim.</summary>
/// <remarks>
/// <para><b>Measure.</b> What was understood (the share of the most frequent first choice against slips), and preferences that nothing
/// settled (whether a mean rank correlation of .5 would have shown with nine chances in ten).</para>
/// <para><b>Decision.</b> One note for a plan, where the most frequent answer has under two thirds and slips may explain it, or where rankings
/// look like chance and the power is below .9. It says how many people would do.</para>
/// <para><b>Errors.</b> None: it claims nothing about the team.</para>
/// </remarks>
public sealed class NotEnoughToTell : PlanCheck
{
    /// <summary>Beyond a leadership of this size no more would help.</summary>
    private const int Most = 40;

    private const double Rounding = 1e-9;

    public override CheckInfo Info { get; } = new("HL310", "not-enough-to-tell", Severity.Note, Stage.Plan);

    public override Sections Reads => Sections.Readings | Sections.Priorities | Sections.Candidates | Sections.Decisions | Sections.People | Sections.Partners | Sections.Units | Sections.Cycle;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        Finding? finding = null;
        if (LeadershipReading.Last(ReadingKind.Understanding, plan) is { } reading
            && FirstChoices.Of(LeadershipReading.Answers(reading, plan), plan) is { IsUnderTwoThirds: true } choices && choices.ChanceOfOthers > Slips.Level)
            finding = About(reading, plan).With("share", ("count", choices.Choices[0].Count), ("answers", choices.Answers), ("chance", Chance.OfHundred(choices.ChanceOfOthers)), ("need", Needed(choices)));
        if (plan.Tension is { SettledBy: null } tension) finding = Add(tension, finding, plan);
        if (finding is not null) yield return finding;
    }

    private Finding? Add(Tension tension, Finding? finding, PlanModel plan)
    {
        var view = tension.View();
        if (view.Undefined is { Reason: Lack.TooFewRaters or Lack.TooFewItems } few)
            return (finding ?? About(tension.Reading, plan)).With(few.Reason == Lack.TooFewItems ? "things" : "people", ("have", few.Have), ("need", few.Need));
        if (view.Value is not { View: View.NotEnoughToTell } unclear) return finding;
        var concordance = unclear.Concordance;
        return (finding ?? About(tension.Reading, plan)).With(unclear.RankersNeeded is null ? "items" : "power", ("people", concordance.Rankers), ("items", concordance.Items),
            ("correlation", concordance.MeanCorrelation), ("p", Chance.OfHundred(concordance.P)), ("power", 100 * concordance.PowerAtHalf), ("need", unclear.RankersNeeded ?? 0));
    }

    private Finding About(Reading reading, PlanModel plan) =>
        Report(reading, "readings/" + reading.Id, ("leader", plan.LeaderName)).Seen("readings/" + reading.Id, on: reading.Closed?.DateIn(plan.Zone));

    /// <summary>The smallest team in which as large a share, or just more, would be more than slips.</summary>
    private static int Needed(FirstChoices choices)
    {
        for (var people = choices.Answers + 1; people < Most; people++)
            if (!Slips.Suffice((int)(((1 - choices.Share) * people) + Rounding), people)) return people;
        return Most;
    }
}
