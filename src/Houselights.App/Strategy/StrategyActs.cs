using System.Collections.Immutable;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Strategy;

namespace Houselights.App.Strategy;

/// <summary>What people do to the strategy besides writing it: input and its answer, giving up, reopening.</summary>
internal static class StrategyActs
{
    private const string Section = "strategy";
    private static readonly ActField At = new("at", ActFieldKind.Place, Required: true);

    public static readonly ImmutableArray<PlanAct> All =
    [
        new(Section, "comment")
        {
            Right = each => !each.IsLeader, Else = Refusal.SomebodyElseOnly, Fits = Written,
            Asks = [new("says", ActFieldKind.Words, Required: true)],
            Effect = PlanAct.Row("comment", Section, (draft, form, hand) =>
                draft.Add("pressure-tests", form.Record(("by", hand.Me.Id), ("on", ActForm.Iso(hand.Today)), ("says", form["says"])))),
        },
        new(Section, "answer")
        {
            Right = each => each.IsLeader, Else = Refusal.LeaderOnly, Fits = each => Of(each)?.PressureTests.Any(test => test.Answer is null) == true,
            Asks = [At, new("answer", ActFieldKind.Words, Required: true), new("changed", ActFieldKind.Flag)],
            Effect = PlanAct.Row("answer", Section, (draft, form, _) => draft
                .Type($"pressure-tests/{form["at"]}/answer", form["answer"])
                .Set($"pressure-tests/{form["at"]}/changed", form["changed"] is not null)),
        },
        new(Section, "swap-test")
        {
            Right = each => !each.IsLeader, Else = Refusal.SomebodyElseOnly, Fits = Written,
            Asks = [new("competitor", ActFieldKind.Words, Required: true), new("could-sign", ActFieldKind.Flag)],
            Effect = PlanAct.Row("swap-test", Section, (draft, form, hand) =>
                draft.Add("swap-tests", form.Record(("by", hand.Me.Id), ("competitor", form["competitor"]), ("could-sign", form["could-sign"] is not null)))),
        },
        new(Section, "confirm")
        {
            // Nobody gives up in another's name.
            Right = each => Of(each)?.Excludes.Any(exclusion => each.IsMe(exclusion.GivesUp)) == true, Else = Refusal.ThatPersonOnly,
            Fits = each => Of(each)?.Excludes.Any(exclusion => each.IsMe(exclusion.GivesUp) && exclusion.Confirmed != true) == true,
            Asks = [At],
            Effect = async (hand, form) => hand.Plan.Strategy?.Excludes.FirstOrDefault(exclusion => exclusion.Id == form["at"]) is { } exclusion && exclusion.GivesUp.Contains(hand.Me.Id)
                ? await PlanAct.Row("confirm", Section, (draft, _, _) => draft.Set($"excludes/{exclusion.Id}/confirmed", true))(hand, form)
                : new Denied<Deed>(Refusal.ThatPersonOnly),
        },
        new(Section, "reopen")
        {
            Right = each => each.IsLeader, Else = Refusal.LeaderOnly, Fits = Written,
            Asks = [new("change", ActFieldKind.Words, Required: true), new("because", ActFieldKind.Words, Required: true), new("tripwire", ActFieldKind.Option)],
            Effect = PlanAct.Row("reopen", Section, (draft, form, hand) =>
                draft.Add("reopened", form.Record(("on", ActForm.Iso(hand.Today)), ("change", form["change"]), ("because", form["because"]), ("tripwire", form["tripwire"])))),
        },
    ];

    private static StrategyText? Of(Situation each) => each.Plan.Strategy;

    private static bool Written(Situation each) => Of(each) is not null;
}
