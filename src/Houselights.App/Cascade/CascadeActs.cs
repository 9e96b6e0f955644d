using System.Collections.Immutable;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Cascade;

namespace Houselights.App.Cascade;

/// <summary>What layers and people do to priorities on their way down and up: pledge, see, accept, answer.</summary>
internal static class CascadeActs
{
    public static readonly ImmutableArray<PlanAct> All =
    [
        new("priorities", "pledge")
        {
            Right = each => each.Works, Else = Refusal.TeamOnly,
            Asks = [new("expect", ActFieldKind.Words, Required: true), new("falls-short-when", ActFieldKind.Words)],
            Effect = PlanAct.Row("pledge", "priorities", (draft, form, hand) =>
                draft.Add("behaviours", form.Record(("person", hand.Me.Id), ("expect", form["expect"]), ("falls-short-when", form["falls-short-when"])))),
        },
        new("priorities", "see")
        {
            Right = each => each.Works, Else = Refusal.TeamOnly, Fits = each => Priority(each).Behaviours.Any(pledge => pledge.Person is { } who && who != each.Me.Id),
            Asks = [new("at", ActFieldKind.Place, Required: true), new("seen", ActFieldKind.Flag)],
            Effect = See,
        },
        new("readbacks", "accept")
        {
            // The conversation ends where the sender says that this is what was meant.
            Right = each => each.IsLeader || (each.Plan.Priorities.Find(Readback(each).Priority) is { } priority && each.IsMe(priority.Owner)), Else = Refusal.OwnerOnly,
            Fits = each => Readback(each).AcceptedOn is null,
            Effect = PlanAct.Row("accept", "readbacks", (draft, _, hand) => draft.Set("accepted-by", hand.Me.Id).Set("accepted-on", ActForm.Iso(hand.Today))),
        },
        new("readbacks", "confirm-contradiction")
        {
            Right = each => each.IsMe(Readback(each).By), Else = Refusal.ThatPersonOnly, Fits = each => Readback(each).ContradictionConfirmed != true,
            Effect = PlanAct.Row("confirm-contradiction", "readbacks", (draft, _, _) => draft.Set("contradiction-confirmed", true)),
        },
        new("questions", "answer")
        {
            Right = each => each.IsTeam, Else = Refusal.TeamOnly, Fits = each => each.Plan.Questions.Find(each.Id)!.Answered is null,
            Asks = [new("answer", ActFieldKind.Words, Required: true)],
            Effect = PlanAct.Row("answer", "questions", (draft, form, hand) => draft.Set("answered", ActForm.Iso(hand.Today)).Type("answer", form["answer"])),
        },
    ];

    private static Priority Priority(Situation each) => each.Plan.Priorities.Find(each.Id)!;

    private static Readback Readback(Situation each) => each.Plan.Readbacks.Find(each.Id)!;

    private static async Task<Outcome<Deed>> See(Hand hand, ActForm form)
    {
        var pledges = hand.Plan.Priorities.Find(form.Id)!.Behaviours;
        if (form.At(pledges.Length) is not { } at) return new Missing<Deed>("There is no such pledge.");
        if (pledges[at].Person == hand.Me.Id) return new Denied<Deed>(Refusal.NotThePersonThemselves);
        return await PlanAct.Row("see", "priorities", (draft, sent, by) =>
            draft.Add($"behaviours/{sent["at"]}/confirmed", sent.Record(("by", by.Me.Id), ("on", ActForm.Iso(by.Today)), ("seen", sent["seen"] is not null))))(hand, form);
    }
}
