using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Commitments;
using Houselights.Core.Document;

namespace Houselights.App.Commitments;

/// <summary>The conversation for action: what each side may say next.</summary>
internal static class CommitmentActs
{
    private const string Section = "commitments";
    private static readonly ActField Due = new("due", ActFieldKind.Date);
    private static readonly ActField NewDue = new("due", ActFieldKind.Date, Required: true);
    private static readonly ActField Says = new("says", ActFieldKind.Words);
    private static readonly ActField Reason = new("says", ActFieldKind.Words, Required: true, Question: "reason");

    public static readonly ImmutableArray<PlanAct> All =
    [
        Performer("promise", [Due, Says], CommitmentState.Asked, CommitmentState.Countered, CommitmentState.Declined),
        Performer("counter", [NewDue, Says], CommitmentState.Asked),
        Performer("decline", [Reason], CommitmentState.Asked, CommitmentState.Countered),
        Requester("agree", [], CommitmentState.Countered),
        Requester("ask", [Due, Says], CommitmentState.Declined, CommitmentState.Countered),
        Performer("start", [], CommitmentState.Promised, CommitmentState.Reopened) with { Fits = each => Promised(each) && Conversation.StartedOn(Of(each).History) is null },
        Performer("deliver", [new("evidence", ActFieldKind.Words)], CommitmentState.Promised, CommitmentState.Reopened) with { Effect = Deliver },
        Requester("accept", [Says], CommitmentState.Delivered),
        Requester("reopen", [Reason], CommitmentState.Delivered),
        EitherSide("renegotiate", [NewDue, Reason]) with { Fits = each => Promised(each) && Proposal(each) is null },
        EitherSide("settle", []) with
        {
            // Only the other side of a proposal can agree to it.
            Right = each => Proposal(each) is { } act ? act.By != each.Me.Id && (IsPerformer(each) || IsRequester(each)) : IsPerformer(each) || IsRequester(each),
            Fits = each => Promised(each) && Proposal(each) is not null,
            Else = Refusal.OtherSideOnly,
            Effect = Say("settle", "agree"),
        },
        EitherSide("hold", [Reason]) with { Fits = each => Promised(each) && Proposal(each) is not null },
        Requester("withdraw", [Reason], CommitmentState.Asked, CommitmentState.Countered, CommitmentState.Declined, CommitmentState.Promised, CommitmentState.Reopened),
        Performer("break", [Reason], CommitmentState.Promised, CommitmentState.Reopened),
        new(Section, "note") { Right = each => IsPerformer(each) || IsRequester(each), Else = Refusal.OwnerOnly, Asks = [new("what", ActFieldKind.Words, Required: true), new("kind", ActFieldKind.Choice)], Effect = Note },
    ];

    /// <summary>Whether they promise: the owner, or the contact of the partner who does the work.</summary>
    public static bool IsPerformer(Situation each) => each.Plan.Commitments.Find(each.Id) is { } promise
        && (each.IsMe(promise.Owner) || (promise.Partner is { } partner && each.Plan.Partners.Find(partner) is { } outsider && each.IsMe(outsider.Contact)));

    /// <summary>Whether they ask and accept; where nobody is named, who answers for the plan.</summary>
    /// <remarks>What is only being asked for has nobody yet: its form is shown to whoever may ask.</remarks>
    public static bool IsRequester(Situation each) => each.Plan.Commitments.Find(each.Id) is not { AskedBy.IsEmpty: false } asked ? each.IsSteward : each.IsMe(asked.AskedBy);

    private static Commitment Of(Situation each) => each.Plan.Commitments.Find(each.Id)!;

    private static bool Promised(Situation each) => Of(each).State is CommitmentState.Promised or CommitmentState.Reopened;

    /// <summary>A date that one side proposed and the other hasn't answered; null where there is none.</summary>
    private static Act? Proposal(Situation each) => Of(each).History.LastOrDefault(act => act.Kind is not (ActKind.Start)) is { Kind: ActKind.Renegotiate } open ? open : null;

    private static PlanAct Performer(string name, ImmutableArray<ActField> asks, params CommitmentState[] states) =>
        Plain(name, asks) with { Right = IsPerformer, Else = Refusal.PerformerOnly, Fits = each => states.Contains(Of(each).State) };

    private static PlanAct Requester(string name, ImmutableArray<ActField> asks, params CommitmentState[] states) =>
        Plain(name, asks) with { Right = IsRequester, Else = Refusal.RequesterOnly, Fits = each => states.Contains(Of(each).State) };

    private static PlanAct EitherSide(string name, ImmutableArray<ActField> asks) => Plain(name, asks);

    private static PlanAct Plain(string name, ImmutableArray<ActField> asks) => new(Section, name)
    {
        Right = each => IsPerformer(each) || IsRequester(each),
        Else = Refusal.OwnerOnly,
        Asks = asks,
        Effect = Say(name, name),
    };

    private static Func<Hand, ActForm, Task<Outcome<Deed>>> Say(string name, string act) =>
        PlanAct.Row(name, Section, (draft, form, hand) => Add(draft, act, form, hand));

    private static Task<Outcome<Deed>> Deliver(Hand hand, ActForm form) => PlanAct.Row("deliver", Section, (draft, sent, by) =>
    {
        Add(draft, "deliver", sent, by);
        if (sent["evidence"] is null) return;   // the requester looks, and accepts or reopens: a sentence is welcome, and not asked for
        draft.Add("evidence", sent.Record(("on", ActForm.Iso(by.Today)), ("by", by.Me.Id), ("kind", "delivery"), ("what", sent["evidence"])));
    })(hand, form);

    private static Task<Outcome<Deed>> Note(Hand hand, ActForm form) => PlanAct.Row("note", Section, (draft, sent, by) =>
        draft.Add("evidence", sent.Record(("on", ActForm.Iso(by.Today)), ("by", by.Me.Id), ("kind", sent["kind"] ?? "assertion"), ("what", sent["what"]))))(hand, form);

    private static void Add(RowDraft draft, string act, ActForm form, Hand hand)
    {
        draft.Add("history", form.Record(("on", ActForm.Iso(hand.Today)), ("by", hand.Me.Id), ("act", act), ("due", form["due"]), ("says", form["says"])));
        // The due date isn't written over: it is what the history adds up to, on every day that is looked back from.
        var kind = Enum.Parse<ActKind>(act, ignoreCase: true);
        if (Conversation.StateAfter([.. hand.Plan.Commitments.Find(form.Id)!.History, Act.Of(kind)]) is { } state) draft.Set("state", JsonValue.Create(state.ToString().ToLowerInvariant()));
    }
}
