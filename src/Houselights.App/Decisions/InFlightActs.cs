using System.Collections.Immutable;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Decisions;

namespace Houselights.App.Decisions;

/// <summary>What becomes of work that already runs.</summary>
internal static class InFlightActs
{
    private const string Section = "in-flight";

    public static readonly ImmutableArray<PlanAct> All =
    [
        Verdict("stop", "stop", [new("because", ActFieldKind.Words, Required: true), new("gives-up", ActFieldKind.Person), new("verify-by", ActFieldKind.Date)]),
        Verdict("deprioritise", "deprioritise", [new("load-after", ActFieldKind.Load, Required: true), new("because", ActFieldKind.Words), new("gives-up", ActFieldKind.Person)]),
        Verdict("protect", "protect", [new("because", ActFieldKind.Words, Required: true)]),
        new(Section, "confirm")
        {
            Right = each => each.IsMe(Of(each).GivesUp), Else = Refusal.ThatPersonOnly, Fits = each => Of(each).Confirmed != true,
            Effect = PlanAct.Row("confirm", Section, (draft, _, _) => draft.Set("confirmed", true)),
        },
        new(Section, "tell")
        {
            Right = each => each.IsTeam || each.Heads(Of(each).Unit), Else = Refusal.TeamOnly, Fits = each => Of(each).Tell.Any(telling => telling.On is null),
            Asks = [new("at", ActFieldKind.Place, Required: true)],
            Effect = PlanAct.Row("tell", Section, (draft, form, hand) => draft.Set($"tell/{form["at"]}/on", ActForm.Iso(hand.Today))),
        },
        new(Section, "verify")
        {
            // Who gives it up doesn't certify that it is gone.
            Right = each => each.Works && !each.IsMe(Of(each).GivesUp), Else = Refusal.NotThePersonThemselves,
            Fits = each => Of(each) is { StatedVerdict: WorkVerdict.Stop or WorkVerdict.Deprioritise, Verified: null },
            Asks = [new("stopped", ActFieldKind.Flag)],
            Effect = PlanAct.Row("verify", Section, (draft, form, hand) =>
                draft.Set("verified", form.Record(("by", hand.Me.Id), ("on", ActForm.Iso(hand.Today)), ("stopped", form["stopped"] is not null)))),
        },
        new(Section, "challenge")
        {
            Right = each => each.IsTeam, Else = Refusal.TeamOnly, Fits = each => Of(each) is { StatedVerdict: WorkVerdict.Protect, Challenged: not true },
            Effect = PlanAct.Row("challenge", Section, (draft, _, _) => draft.Set("challenged", true)),
        },
    ];

    private static WorkInFlight Of(Situation each) => each.Plan.InFlight.Find(each.Id)!;

    private static PlanAct Verdict(string name, string word, ImmutableArray<ActField> asks) => new(Section, name)
    {
        Right = each => each.IsSteward || each.Heads(Of(each).Unit),
        Else = Refusal.UnitHeadOnly,
        Asks = asks,
        Effect = PlanAct.Row(name, Section, (draft, form, hand) =>
        {
            // A new verdict is a new loss: who gave up the last one hasn't given up this one.
            draft.Set("verdict", word).Set("decided-by", hand.Me.Id).Set("on", ActForm.Iso(hand.Today)).Set("confirmed", null).Set("verified", null).Set("challenged", null);
            foreach (var field in new[] { "because", "gives-up", "verify-by", "load-after" }) draft.Type(field, form[field]);
        }),
    };
}
