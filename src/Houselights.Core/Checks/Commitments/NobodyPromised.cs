using Houselights.Core.Commitments;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Checks.Commitments;

/// <summary>Something that another commitment needs, or a rock, is only asked, countered or declined.</summary>
/// <remarks>
/// <para><b>Measure.</b> The state of the conversation for action on the day, and how many days ago it was reached.</para>
/// <para><b>Decision.</b> Reports each such commitment that a live commitment needs, or that is a rock.</para>
/// <para><b>Errors.</b> None by chance: it is wrong only where a promise was given and not recorded.</para>
/// </remarks>
public sealed class NobodyPromised : Check<Commitment>
{
    public override CheckInfo Info { get; } = new("HL702", "nobody-promised", Severity.Blocking, Stage.Plan);

    public override Sections Reads => Sections.Commitments | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(Commitment commitment, PlanModel plan)
    {
        if (commitment.State is not (CommitmentState.Asked or CommitmentState.Countered or CommitmentState.Declined)) yield break;
        var waiting = plan.NeededBy(commitment).ToArray().Where(each => !Schedule.IsSettled(each)).ToArray();
        if (waiting.Length == 0 && commitment.Rock != true) yield break;

        yield return Explain(commitment, waiting, plan);
    }

    /// <summary>What an edited commitment needs, or needed before.</summary>
    private protected override IEnumerable<Commitment>? Affected(PlanEdit edit) => edit.Item is not Commitment now ? null :
        [.. now.Needs.Concat((edit.Before as Commitment)?.Needs ?? Ids.None).Select(edit.Model.Commitments.Find).OfType<Commitment>()];

    private Finding Explain(Commitment commitment, Commitment[] waiting, PlanModel plan)
    {
        var variant = commitment.State switch { CommitmentState.Countered => "countered", CommitmentState.Declined => "declined", _ => null };
        var subject = "commitments/" + commitment.Id;
        var finding = Report(commitment, subject,
            ("what", commitment.What ?? commitment.Id), ("owner", plan.NamesOf(commitment.Owner)), ("asker", plan.NamesOf(commitment.AskedBy)),
            ("state", new PlanWord("state", Commitment.States.WordFor(commitment.State)))) with
        { Variant = variant };

        if (Since(commitment) is { } since)
            finding = finding.With("state", ("since", since), ("days", Period.DaysBetween(since, plan.AsOf)));
        if (waiting.Length > 0)
            finding = finding.With("waits", ("count", waiting.Length), ("waiting", waiting.Select(each => each.What ?? each.Id).ToArray()));
        if (commitment.Rock == true) finding = finding.With("rock");

        finding = finding.Seen(subject);
        foreach (var evidence in commitment.Evidence) finding = finding.Seen(subject, evidence.What, plan.NameOf(evidence.By), evidence.On);
        return finding.For(commitment.Owner);
    }

    /// <summary>The last act that brought the state about.</summary>
    private static LocalDate? Since(Commitment commitment) =>
        commitment.History.LastOrDefault(act => Conversation.Next(null, act.Kind) == commitment.State)?.On;
}
