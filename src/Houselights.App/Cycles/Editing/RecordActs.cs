using System.Collections.Immutable;
using Houselights.Core.Commitments;

namespace Houselights.App.Cycles.Editing;

/// <summary>Acts on what the plan rests on and what stands in its way: assumptions and obstacles.</summary>
internal static class RecordActs
{
    public static readonly ImmutableArray<PlanAct> All =
    [
        new("assumptions", "settle")
        {
            Right = each => each.IsSteward || each.IsMe(each.Plan.Assumptions.Find(each.Id)!.Owner), Else = Refusal.OwnerOnly,
            Fits = each => each.Plan.Assumptions.Find(each.Id)!.StatedState is not (AssumptionState.Holds or AssumptionState.Broken),
            Asks = [new("state", ActFieldKind.Choice, Required: true)],
            Effect = PlanAct.Row("settle", "assumptions", (draft, form, hand) => draft.Type("state", form["state"]).Set("settled", ActForm.Iso(hand.Today))),
        },
        new("obstacles", "clear")
        {
            Right = each => each.IsSteward || each.IsMe(each.Plan.Obstacles.Find(each.Id)!.Owner), Else = Refusal.OwnerOnly,
            Fits = each => each.Plan.Obstacles.Find(each.Id)!.Cleared is null,
            Effect = PlanAct.Row("clear", "obstacles", (draft, _, hand) => draft.Set("cleared", ActForm.Iso(hand.Today))),
        },
    ];
}
