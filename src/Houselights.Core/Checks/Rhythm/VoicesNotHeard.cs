using Houselights.Core.Model;
using Houselights.Core.Sessions;

namespace Houselights.Core.Checks.Rhythm;

/// <summary>People left a session unheard, all of them or some more than others.</summary>
/// <remarks>
/// <para><b>Measure.</b> Answers to “was I heard?” after a session: their mean, and the means of the groups that may be shown (see
/// <see cref="HeardGroups"/>).</para>
/// <para><b>Decision.</b> The mean of five people or more lies below the middle of the scale, or two groups of five or more differ by more
/// than a point of five. Subject <c>sessions/id</c>.</para>
/// <para><b>Errors.</b> It reports what those who were there answered, and needs no chance for that. Whether another evening would have
/// gone the same way is another question: answers that scatter by a point put two groups of five apart in one of fourteen sessions,
/// which is said with the finding; a test counts them.</para>
/// </remarks>
public sealed class VoicesNotHeard : Check<Session>
{
    public override CheckInfo Info { get; } = new("HL909", "voices-not-heard", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Units | Sections.People | Sections.Partners | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Session session, PlanModel plan)
    {
        if (HeardGroups.Of(session.Feedback) is not { } heard || !(heard.IsLow || heard.AreApart)) yield break;

        var subject = "sessions/" + session.Id;
        var finding = ReportAs(heard.IsLow ? "low" : "apart", session, subject, null, ("session", session.Id), ("people", heard.People), ("mean", heard.Mean), ("scale", heard.Scale),
            ("midpoint", heard.Midpoint), ("point", heard.Point), ("leader", plan.LeaderName)).With("mean");
        if (heard.AreApart && heard.Ends is var (most, least))
        {
            finding = finding with { Values = [.. finding.Values, ("least", NameOf(least, plan)), ("most", NameOf(most, plan))] };
            foreach (var group in heard.Groups) finding = finding.With("group", ("name", NameOf(group, plan)), ("count", group.Heard!.N!.Value), ("heard", HeardGroups.MeanOf(group)));
            finding = finding.With("apart", ("difference", HeardGroups.MeanOf(most) - HeardGroups.MeanOf(least)));
            if (heard.Chance() is { } p) finding = finding.With("chance", ("p", Chance.OfHundred(p)));
        }

        yield return finding.Seen(subject, on: session.Ends?.DateIn(plan.Zone) ?? session.Starts?.DateIn(plan.Zone));
    }

    private static string NameOf(GroupFeedback group, PlanModel plan) => plan.UnitNameOf(group.Group?.Trim());
}
