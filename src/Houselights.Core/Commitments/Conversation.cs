using System.Collections.Immutable;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>
/// The conversation for action: asked, then promised, countered or declined; promised, then delivered, renegotiated, broken or
/// withdrawn; delivered, then accepted by the requester or reopened. A state and a due date are what the acts add up to.
/// </summary>
/// <remarks>After Winograd and Flores, Understanding Computers and Cognition (1986), chapter 5.</remarks>
public static class Conversation
{
    /// <summary>The state after all acts; null where none of them sets one.</summary>
    public static CommitmentState? StateAfter(ImmutableArray<Act> history)
    {
        CommitmentState? state = null;
        foreach (var act in history) state = Next(state, act.Kind);
        return state;
    }

    /// <summary>The state after one more act. Starting, holding and proposing another date change nothing by themselves.</summary>
    public static CommitmentState? Next(CommitmentState? state, ActKind act) => act switch
    {
        ActKind.Ask => CommitmentState.Asked,
        ActKind.Promise => CommitmentState.Promised,
        ActKind.Counter => CommitmentState.Countered,
        ActKind.Agree => state is CommitmentState.Asked or CommitmentState.Countered or null ? CommitmentState.Promised : state,
        ActKind.Decline => CommitmentState.Declined,
        ActKind.Deliver => CommitmentState.Delivered,
        ActKind.Accept => CommitmentState.Accepted,
        ActKind.Reopen => CommitmentState.Reopened,
        ActKind.Withdraw => CommitmentState.Withdrawn,
        ActKind.Break => CommitmentState.Broken,
        _ => state,
    };

    /// <summary>
    /// The due date that holds after the acts: a date set when asking or promising holds at once, one that is countered or
    /// renegotiated holds only once the other side agrees.
    /// </summary>
    /// <param name="history">Acts in order.</param>
    /// <param name="planned">What holds where no act names a date.</param>
    public static LocalDate? DueAfter(ImmutableArray<Act> history, LocalDate? planned)
    {
        var due = planned;
        LocalDate? proposed = null;
        foreach (var act in history)
        {
            switch (act.Kind)
            {
                case ActKind.Ask or ActKind.Promise: due = act.Due ?? due; break;
                case ActKind.Counter or ActKind.Renegotiate: proposed = act.Due; break;
                case ActKind.Agree: due = act.Due ?? proposed ?? due; proposed = null; break;
            }
        }

        return due;
    }

    /// <summary>The date on which work began, if it did.</summary>
    public static LocalDate? StartedOn(ImmutableArray<Act> history)
    {
        foreach (var act in history)
            if (act.Kind is ActKind.Start or ActKind.Deliver) return act.On;
        return null;
    }

    /// <summary>
    /// The proposal of a new date that still waits for the other side: nobody has agreed to it, held on to the old date, or ended the
    /// promise since. Null where there is none.
    /// </summary>
    public static Act? Renegotiating(ImmutableArray<Act> history)
    {
        Act? proposal = null;
        foreach (var act in history)
            proposal = act.Kind switch { ActKind.Renegotiate => act, ActKind.Start => proposal, _ => null };
        return proposal;
    }
}
