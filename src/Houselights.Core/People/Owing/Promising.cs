using Houselights.Core.Commitments;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.People.Owing;

/// <summary>What the conversation for action asks: of the performer an answer, a beginning and a delivery, of the requester the rest.</summary>
internal static class Promising
{
    public static IEnumerable<Duty> In(PlanModel plan)
    {
        for (var at = 0; at < plan.Commitments.Count; at++)
            foreach (var duty in Of(plan.Commitments[at], at, plan)) yield return duty;
    }

    private static IEnumerable<Duty> Of(Commitment commitment, int at, PlanModel plan)
    {
        var (owner, asker) = (commitment.Owner, commitment.AskedBy);
        Duty Duty(OwedKind kind, Ids who, Ids with, LocalDate? due) =>
            new(kind, "commitments/" + commitment.Id, commitment.What, who, with, due) { Reads = Effort.Words(commitment.DoneWhen) };

        switch (commitment.State)
        {
            case CommitmentState.Asked: yield return Duty(OwedKind.AnswerRequest, owner, asker, plan.Schedule.LastResponsibleMoment(at) ?? commitment.Due); break;
            case CommitmentState.Countered: yield return Duty(OwedKind.AnswerCounter, asker, owner, plan.Schedule.LastResponsibleMoment(at) ?? commitment.Due); break;
            case CommitmentState.Promised or CommitmentState.Reopened:
                if (commitment.Duration is not null && Conversation.StartedOn(commitment.History) is null && plan.Schedule.LatestStart(at) is { } start)
                    yield return Duty(OwedKind.Start, owner, asker, start);
                yield return Duty(OwedKind.Deliver, owner, asker, commitment.Due);
                if (Conversation.Renegotiating(commitment.History) is { } proposal && OtherSide(commitment, proposal) is { IsEmpty: false } other)
                    yield return Duty(OwedKind.AnswerNewDate, other, proposal.By, null);
                break;
            case CommitmentState.Delivered: yield return Duty(OwedKind.AcceptDelivery, asker, owner, DeliveredOn(commitment)?.PlusDays(plan.ReviewPeriod)); break;
        }
    }

    /// <summary>Who has to agree to a new date: the requester where the performer proposes it, and the other way round.</summary>
    private static Ids OtherSide(Commitment commitment, Act proposal)
    {
        if (proposal.By is not { } by) return Ids.None;
        var isAsker = commitment.AskedBy.Mention("people", Pointing.IdIn(by));
        var isOwner = commitment.Owner.Mention("people", Pointing.IdIn(by)) || Pointing.Means(commitment.Partner, "partners", Pointing.IdIn(by));
        return (isOwner, isAsker) switch { (true, false) => commitment.AskedBy, (false, true) => commitment.Owner, _ => Ids.None };
    }

    private static LocalDate? DeliveredOn(Commitment commitment) =>
        commitment.History.LastOrDefault(act => act.Kind == ActKind.Deliver)?.On
        ?? commitment.Evidence.Where(each => each.Kind == EvidenceKind.Delivery).Max(each => each.On);
}
