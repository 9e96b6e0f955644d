using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Commitments;

/// <summary>Commitments that ask for the same from the reader, those that wait for somebody first.</summary>
internal sealed record CommitmentGroup(string Id, string Title, string Note, IReadOnlyList<CommitmentView> Items)
{
    internal static IEnumerable<CommitmentGroup> Of(IReadOnlyList<CommitmentView> all) => new[]
    {
        Those(all, "not-promised", CommitmentsText.NotPromised, CommitmentsText.NotPromisedNote,
            PromiseState.Asked, PromiseState.Countered, PromiseState.Declined),
        Those(all, "promised", CommitmentsText.Promised, CommitmentsText.PromisedNote, PromiseState.Promised, PromiseState.Reopened),
        Those(all, "delivered", CommitmentsText.Delivered, CommitmentsText.DeliveredNote, PromiseState.Delivered),
        Those(all, "accepted", CommitmentsText.Accepted, CommitmentsText.AcceptedNote, PromiseState.Accepted),
        Those(all, "ended", CommitmentsText.Ended, CommitmentsText.EndedNote, PromiseState.Withdrawn, PromiseState.Broken),
    }.Where(group => group.Items.Count > 0);

    private static CommitmentGroup Those(
        IReadOnlyList<CommitmentView> all, string id, string title, string note, params PromiseState[] states) => new(id, title, note,
        [.. all.Where(item => states.Contains(item.State))
            .OrderBy(item => item.Due is null).ThenBy(item => item.Due)
            .ThenBy(item => item.Owner, StringComparer.CurrentCulture).ThenBy(item => item.Id, StringComparer.Ordinal)]);

    internal static string Word(PromiseState state) => state switch
    {
        PromiseState.Asked => CommitmentsText.StateAsked,
        PromiseState.Promised => CommitmentsText.StatePromised,
        PromiseState.Countered => CommitmentsText.StateCountered,
        PromiseState.Declined => CommitmentsText.StateDeclined,
        PromiseState.Delivered => CommitmentsText.StateDelivered,
        PromiseState.Accepted => CommitmentsText.StateAccepted,
        PromiseState.Reopened => CommitmentsText.StateReopened,
        PromiseState.Withdrawn => CommitmentsText.StateWithdrawn,
        _ => CommitmentsText.StateBroken,
    };

    /// <summary>Petra S. asked Jens M.</summary>
    internal static string Between(CommitmentView item) => (item.AskedBy, item.Owner) switch
    {
        ({ } asked, { } owner) => Say.With(CommitmentsText.AskedOf, asked, owner),
        (null, { } owner) => Say.With(CommitmentsText.OfOwner, owner),
        ({ } asked, null) => Say.With(CommitmentsText.AskedNobody, asked),
        _ => CommitmentsText.OfNobody,
    };
}
