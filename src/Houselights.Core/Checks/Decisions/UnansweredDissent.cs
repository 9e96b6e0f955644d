using Houselights.Core.Alignment;
using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Decisions;

/// <summary>Dissent on a decision, or a reservation in a commitment reading, stands without an answer.</summary>
/// <remarks>
/// <para><b>Measure.</b> Voices without an answer (see <see cref="UnansweredVoices"/>). A reservation is quoted and never attributed.</para>
/// <para><b>Errors.</b> None by chance; wrong where the answer was given in a conversation and not recorded. A person whose dissent
/// on one decision was answered counts as answered, so a second reservation of theirs may be missed.</para>
/// </remarks>
public sealed class UnansweredDissent : Check<Decision, Reading>
{
    public override CheckInfo Info { get; } = new("HL412", "unanswered-dissent", Severity.Warning, Stage.Plan);

    public override Sections Reads => Sections.Decisions | Sections.Readings | Sections.Units | Sections.People | Sections.Partners | Sections.Cycle;

    public override IEnumerable<Finding> Examine(Decision decision, PlanModel plan)
    {
        var voices = UnansweredVoices.On(decision).ToArray();
        if (voices.Length == 0) yield break;

        var subject = "decisions/" + decision.Id;
        var finding = Report(decision, subject,
                ("question", decision.Question ?? decision.Id), ("count", voices.Length),
                ("decider", plan.NamesOrLeader(decision.Decider)))
            .With("voices", ("all", decision.Dissent.Length));
        foreach (var voice in voices) finding = finding.Seen(subject, voice.Says, plan.NameOf(voice.By), voice.On);
        yield return finding;
    }

    public override IEnumerable<Finding> Examine(Reading reading, PlanModel plan)
    {
        var voices = UnansweredVoices.In(reading, plan).ToArray();
        if (voices.Length == 0) yield break;

        var subject = "readings/" + reading.Id;
        var finding = ReportAs("reservation", reading, subject, null,
                ("count", voices.Length), ("closed", reading.Closed!.Value.DateIn(plan.Zone)), ("leader", plan.LeaderName))
            .With("reservations", ("answered", reading.Answers.Length));
        foreach (var voice in voices) finding = finding.Seen(subject, voice.Reservation);
        yield return finding;
    }
}
