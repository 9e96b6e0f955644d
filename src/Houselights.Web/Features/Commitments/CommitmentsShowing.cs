using Houselights.App.Commitments;
using Houselights.Core.Commitments;
using Houselights.Core.Gates;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Parts;
using Houselights.Web.Parts.Drawing;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Commitments;

/// <summary>Puts the network of promises into the words of its page.</summary>
internal static class CommitmentsShowing
{
    public static CommitmentsView Show(this PromiseNetwork network)
    {
        var live = network.Promises.Where(each => ExecutionMeasure.IsLive(each.Commitment)).ToList();
        var promised = live.Count(each => ExecutionMeasure.IsPromised(each.Commitment));
        var passed = live.Count(each => !ExecutionMeasure.IsPromised(each.Commitment) && each.LastMoment <= network.Standing.AsOf);
        return new(
            network.Standing.Head(),
            promised == 0 ? ReadingText.PromisesNone : Say.With(promised == 1 ? ReadingText.PromisesVerdictOne : ReadingText.PromisesVerdict, Say.Number(promised), Say.Number(live.Count)),
            live.Count == 0 ? null : Lead(live),
            Say.With(ReadingText.NetworkResult, Say.Number(network.Promises.Length), Say.Number(network.Promises.Sum(each => each.Needs.Length)), Say.Number(passed)),
            network is { Goal: { } goal, GoalDay: { } day } ? new TimeLineMoment(day, goal.Id, Strong: true) : null,
            [.. network.Promises.Select(Show)])
        {
            Stream = network.Standing.StreamOf("commitments"),
        };
    }

    private static string Lead(List<NetworkedPromise> live)
    {
        var waiting = live.Count(each => !ExecutionMeasure.IsPromised(each.Commitment));
        var late = live.Count(each => each.Status == CommitmentStatus.OffTrack);
        return $"{Say.Counted(waiting, ReadingText.PromisesWaitOne, ReadingText.PromisesWait)}, {Say.Counted(late, ReadingText.PromisesLateOne, ReadingText.PromisesLate)}";
    }

    private static CommitmentView Show(NetworkedPromise promise) => new(
        promise.Commitment.Id,
        promise.Commitment.What ?? promise.Commitment.Id,
        promise.Owner,
        promise.AskedBy,
        (PromiseState)promise.Commitment.State,
        promise.Commitment.Due,
        MarkOf(promise.Status),
        Evidence(promise),
        promise.Needs)
    {
        LatestStart = promise.LatestStart,
        LastMoment = promise.LastMoment,
        Forecast = promise.Forecast,
        Critical = promise.Critical,
        Rock = promise.Commitment.Rock == true,
        DoneWhen = promise.Commitment.DoneWhen,
        Serves = promise.Serves,
    };

    private static Mark MarkOf(CommitmentStatus status) => status switch
    {
        CommitmentStatus.OnTrack => Mark.OnTrack,
        CommitmentStatus.AtRisk => Mark.AtRisk,
        CommitmentStatus.OffTrack => Mark.OffTrack,
        CommitmentStatus.Outdated => Mark.Outdated,
        _ => Mark.Pending,
    };

    private static string Evidence(NetworkedPromise promise)
    {
        if (promise.LastEvidence is not { } evidence) return ReadingText.EvidenceNone;
        var words = evidence.Kind switch
        {
            EvidenceKind.Document => ReadingText.EvidenceDocument,
            EvidenceKind.Measurement => ReadingText.EvidenceMeasurement,
            EvidenceKind.Delivery => ReadingText.EvidenceDelivery,
            _ => ReadingText.EvidenceAssertion,
        };
        var day = evidence.On is { } on ? Say.Day(on) : ReadingText.EvidenceUndated;
        return Say.With(words, promise.EvidenceBy is { } by ? $"{by}, {day}" : day, evidence.What);
    }
}
