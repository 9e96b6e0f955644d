using Houselights.Core.Alignment;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Checks.Alignment;

/// <summary>Everybody said yes in the room; in private they mean it less, hold something back, or want different things that nothing settled.</summary>
/// <remarks>
/// <para><b>Measure.</b> The last vote on the plan (see <see cref="PublicSupport"/>), with its rwg against random ballots; the last closed
/// reading of commitment (see <see cref="PrivateCommitment"/>); and the tension left in preferences (see <see cref="Tension"/>).</para>
/// <para><b>Decision.</b> At least <see cref="Fewest"/> ballots with a mean in the top quarter of the scale and an rwg of at least
/// <see cref="LeastRwg"/>, and one of: private commitment lower by more than <see cref="LeastGap"/> point and more than chance
/// (Fisher-Pitman, p ≤ <see cref="Level"/>); reservations that nobody voiced in two thirds of the answers or more, beyond slips; two camps or
/// no common view among the preferences, and no decision with a confirmed loser since. Preferences alone never convict.</para>
/// <para><b>Errors.</b> docs/calibration.md: how often healthy teams are reported, and how often planted theatre is found.</para>
/// </remarks>
public sealed class AgreedNotAligned : PlanCheck
{
    /// <summary>Two who agree need no reading to see that they do.</summary>
    internal const int Fewest = 3;

    /// <summary>What reviews of agreement ask for before answers are averaged (LeBreton and Senter 2008).</summary>
    internal const double LeastRwg = 0.7;

    /// <summary>One step of the scale from 1 to 5: smaller gaps are the difference between a hand and a pencil.</summary>
    internal const double LeastGap = 1;

    /// <summary>With the gap of a point: see the table in docs/calibration.md.</summary>
    internal const double Level = 0.05;

    private const double Rounding = 1e-9;

    public override CheckInfo Info { get; } = new("HL301", "agreed-not-aligned", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Votes | Sections.Readings | Sections.Sessions | Sections.Decisions | Sections.Candidates | Sections.People | Sections.Partners | Sections.Cycle;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        if (PublicSupport.LastVote(plan) is not { } vote) yield break;
        var support = PublicSupport.Of(vote);
        if (support.Ballots < Fewest || !support.IsHigh || RwgOf(vote, support) is not { } rwg || rwg.Value < LeastRwg) yield break;

        var finding = Report(vote, "votes/" + vote.Id, ("question", vote.Question ?? vote.Id), ("leader", plan.LeaderName),
            ("ballots", support.Ballots), ("mean", support.Mean), ("scale", support.Scale), ("rwg", rwg.Value)).With("support").With(rwg.Arithmetic());
        var reasons = new List<string>();
        if (PrivateCommitment.In(plan) is { } commitment) finding = Add(commitment, vote, finding, reasons, plan);
        if (plan.Tension is { SettledBy: null } tension) finding = Add(tension, finding, reasons);
        if (reasons.Count > 0) yield return (finding with { Variant = reasons[0] }).Seen("votes/" + vote.Id, vote.Question, on: vote.On?.DateIn(plan.Zone));
    }

    private static Rwg? RwgOf(Vote vote, PublicSupport support) =>
        Rwg.Of(vote.Ballots.Select(ballot => ballot.Value), Rwg.Uniform((int)Math.Round(support.Scale))).Value;

    private static Finding Add(PrivateCommitment commitment, Vote vote, Finding finding, List<string> reasons, PlanModel plan)
    {
        var row = "readings/" + commitment.Reading.Id;
        var closed = commitment.Reading.Closed?.DateIn(plan.Zone);
        var (test, paired) = commitment.Below(vote, plan);
        var before = reasons.Count;
        if (test.Value is { } gap && gap.Difference > LeastGap + Rounding && gap.P <= Level + Rounding)
        {
            reasons.Add("commitment");
            finding = finding.With(paired ? "paired" : "grouped", ("private", commitment.Mean), ("rated", commitment.Rated), ("gap", gap.Difference), ("p", Chance.OfHundred(gap.P)), ("arrangements", gap.Arrangements));
        }

        if (AreMany(commitment))
        {
            reasons.Add("reservations");
            finding = finding.With("unvoiced", ("unvoiced", commitment.Unvoiced.Length), ("answers", commitment.Answers.Length), ("p", Chance.OfHundred(Slips.AtLeast(commitment.Unvoiced.Length, commitment.Answers.Length))));
        }

        return reasons.Count > before ? finding.Seen(row, on: closed) : finding;
    }

    private static Finding Add(Tension tension, Finding finding, List<string> reasons)
    {
        if (tension.View().Value is not { View: View.TwoCamps or View.None } view) return finding;
        var camps = view.View == View.TwoCamps;
        reasons.Add(camps ? "camps" : "orderless");
        finding = camps
            ? finding.With("camps", ("one", view.Camps.Known.OneCost), ("two", view.Camps.Known.TwoCost), ("p", Chance.OfHundred(view.Camps.Known.P)))
            : finding.With("orderless", ("correlation", view.Concordance.MeanCorrelation), ("p", Chance.OfHundred(view.Concordance.P)), ("power", 100 * view.Concordance.PowerAtHalf));
        return finding.With("unsettled").Seen("readings/" + tension.Reading.Id);
    }

    private static bool AreMany(PrivateCommitment commitment) => commitment.Unvoiced.Length >= (FirstChoices.OneMind * commitment.Answers.Length) - Rounding
        && !Slips.Suffice(commitment.Unvoiced.Length, commitment.Answers.Length);
}
