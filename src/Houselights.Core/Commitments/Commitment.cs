using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Commitments;

/// <summary>Where the conversation for action stands.</summary>
public enum CommitmentState { Asked, Promised, Countered, Declined, Delivered, Accepted, Reopened, Withdrawn, Broken }

/// <summary>A promise: who asked, who promised, what by when, and what it needs.</summary>
public sealed record Commitment : Identified
{
    public string? What { get; internal set; }

    /// <summary>How both sides will know that it is done.</summary>
    public string? DoneWhen { get; internal set; }

    /// <summary>The requester, who alone accepts delivery.</summary>
    public Ids AskedBy { get; internal set; }

    /// <summary>The performer, who promises.</summary>
    public Ids Owner { get; internal set; }

    /// <summary>The outsider who does the work, where one does.</summary>
    public string? Partner { get; internal set; }
    public Ids Serves { get; internal set; }
    public LocalDate? Due { get; internal set; }

    /// <summary>From start to delivery.</summary>
    public LeadTime? Duration { get; internal set; }

    /// <summary>Other commitments that have to be delivered first.</summary>
    public Ids Needs { get; internal set; }
    public Load? Load { get; internal set; }

    /// <summary>As the file states it; equals the end of <see cref="History"/> where there is one.</summary>
    public CommitmentState? StatedState { get; internal set; }

    /// <summary>A quarterly priority on the one-page plan.</summary>
    public bool? Rock { get; internal set; }
    public ImmutableArray<Act> History { get; internal set; } = [];
    public ImmutableArray<Evidence> Evidence { get; internal set; } = [];

    /// <summary>Asked where nothing else is known.</summary>
    public CommitmentState State => StatedState ?? CommitmentState.Asked;

    internal static readonly ChoiceKind<CommitmentState> States = Kinds.Choice(
        ("asked", CommitmentState.Asked), ("promised", CommitmentState.Promised), ("countered", CommitmentState.Countered), ("declined", CommitmentState.Declined),
        ("delivered", CommitmentState.Delivered), ("accepted", CommitmentState.Accepted), ("reopened", CommitmentState.Reopened),
        ("withdrawn", CommitmentState.Withdrawn), ("broken", CommitmentState.Broken));

    internal static readonly Shape<Commitment> Shape = new("commitment", () => new Commitment(), "A promise: who asked, who promised, what by when, and what it needs.")
    {
        { "id", Kinds.Id("commitments"), c => c.Id, (c, v) => c.Id = v, "Its id.", true },
        { "what", Kinds.Text, c => c.What, (c, v) => c.What = v, "What is promised." },
        { "done-when", Kinds.Text, c => c.DoneWhen, (c, v) => c.DoneWhen = v, "How both sides will know that it is done." },
        { "asked-by", Kinds.OneOrMore(Target.PersonOrPartner), c => c.AskedBy, (c, v) => c.AskedBy = v, "The requester, who accepts delivery." },
        { "owner", Kinds.OneOrMore(Target.Person), c => c.Owner, (c, v) => c.Owner = v, "The performer, who promises." },
        { "partner", Kinds.To(Target.Partner), c => c.Partner, (c, v) => c.Partner = v, "The outsider who does the work." },
        { "serves", Kinds.OneOrMore(Target.Served), c => c.Serves, (c, v) => c.Serves = v, "The priority or objective that it serves." },
        { "due", Kinds.Date, c => c.Due, (c, v) => c.Due = v, "When it is due." },
        { "duration", Kinds.LeadTime, c => c.Duration, (c, v) => c.Duration = v, "From start to delivery, such as 6w, or [low, likely, high]." },
        { "needs", Kinds.Many(Target.Commitment), c => c.Needs, (c, v) => c.Needs = v, "Commitments that have to be delivered first." },
        { "load", Kinds.Load, c => c.Load, (c, v) => c.Load = v, "What it takes; loads its owner's unit." },
        { "state", States, c => c.StatedState, (c, v) => c.StatedState = v, "Where the conversation stands; equals the end of history." },
        { "rock", Kinds.Flag, c => c.Rock, (c, v) => c.Rock = v, "True for a quarterly priority on the one-page plan." },
        { "history", Kinds.List(Act.Shape), c => c.History, (c, v) => c.History = v, "What was said and done, in order." },
        { "evidence", Kinds.List(Commitments.Evidence.Shape), c => c.Evidence, (c, v) => c.Evidence = v, "What shows how it stands." },
    };
}

/// <summary>What somebody does in a conversation for action.</summary>
public enum ActKind { Ask, Promise, Counter, Agree, Decline, Start, Deliver, Accept, Reopen, Renegotiate, Withdraw, Break, Hold }

/// <summary>One act of a commitment's history.</summary>
public sealed record Act : Item
{
    public LocalDate? On { get; internal set; }
    public string? By { get; internal set; }
    public ActKind Kind { get; internal set; }

    /// <summary>The due date that this act proposes or sets.</summary>
    public LocalDate? Due { get; internal set; }
    public string? Says { get; internal set; }

    /// <summary>An act that is about to be done, to see what would come of it.</summary>
    public static Act Of(ActKind kind) => new() { Kind = kind };

    private static readonly ChoiceKind<ActKind> Acts = Kinds.Choice(
        ("ask", ActKind.Ask), ("promise", ActKind.Promise), ("counter", ActKind.Counter), ("agree", ActKind.Agree), ("decline", ActKind.Decline),
        ("start", ActKind.Start), ("deliver", ActKind.Deliver), ("accept", ActKind.Accept), ("reopen", ActKind.Reopen),
        ("renegotiate", ActKind.Renegotiate), ("withdraw", ActKind.Withdraw), ("break", ActKind.Break), ("hold", ActKind.Hold));

    internal static readonly Shape<Act> Shape = new("act", () => new Act(), "One act of a commitment's history.", inline: true)
    {
        { "on", Kinds.Date, a => a.On, (a, v) => a.On = v, "When.", true },
        { "by", Kinds.To(Target.PersonOrPartner), a => a.By, (a, v) => a.By = v, "Who." },
        { "act", Acts, a => a.Kind, (a, v) => a.Kind = v ?? default, "What they did.", true },
        { "due", Kinds.Date, a => a.Due, (a, v) => a.Due = v, "The due date that this act proposes or sets." },
        { "says", Kinds.Text, a => a.Says, (a, v) => a.Says = v, "In their words." },
    };
}

public enum EvidenceKind { Document, Measurement, Delivery, Assertion }

/// <summary>What shows how a commitment stands. An assertion shows only that somebody said so.</summary>
public sealed record Evidence : Item
{
    public LocalDate? On { get; internal set; }
    public string? By { get; internal set; }
    public EvidenceKind? Kind { get; internal set; }
    public string? What { get; internal set; }

    internal static readonly Shape<Evidence> Shape = new("evidence", () => new Evidence(), "What shows how it stands.", inline: true)
    {
        { "on", Kinds.Date, e => e.On, (e, v) => e.On = v, "When." },
        { "by", Kinds.To(Target.PersonOrPartner), e => e.By, (e, v) => e.By = v, "Who gave it." },
        { "kind", Kinds.Choice(("document", EvidenceKind.Document), ("measurement", EvidenceKind.Measurement), ("delivery", EvidenceKind.Delivery), ("assertion", EvidenceKind.Assertion)), e => e.Kind, (e, v) => e.Kind = v, "Document, measurement, delivery or assertion.", true },
        { "what", Kinds.Text, e => e.What, (e, v) => e.What = v, "What it says." },
    };
}
