using System.Collections.Immutable;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Decisions;
using Houselights.Core.Document;

namespace Houselights.App.Decisions;

/// <summary>What becomes of a priority that was proposed.</summary>
internal static class CandidateActs
{
    private const string Section = "candidates";
    private static readonly ActField Because = new("because", ActFieldKind.Words, Required: true);

    public static readonly ImmutableArray<PlanAct> All =
    [
        new(Section, "admit")
        {
            Right = each => each.IsLeader, Else = Refusal.LeaderOnly, Fits = each => Of(each).Verdict != CandidateVerdict.In, Asks = [new("owner", ActFieldKind.Person)], Effect = Admit,
        },
        Verdict("rule-out", "out"),
        Verdict("postpone", "later"),
        new(Section, "confirm")
        {
            Right = each => each.IsMe(Of(each).Sponsor), Else = Refusal.ThatPersonOnly,
            Fits = each => Of(each) is { Verdict: CandidateVerdict.Out or CandidateVerdict.Later, Confirmed: not true },
            Effect = PlanAct.Row("confirm", Section, (draft, _, _) => draft.Set("confirmed", true)),
        },
    ];

    private static Candidate Of(Situation each) => each.Plan.Candidates.Find(each.Id)!;

    private static PlanAct Verdict(string name, string word) => new(Section, name)
    {
        Right = each => each.IsLeader,
        Else = Refusal.LeaderOnly,
        Fits = each => Of(each).Verdict is null || !string.Equals(Of(each).Verdict.ToString(), word, StringComparison.OrdinalIgnoreCase),
        Asks = [Because],
        Effect = async (hand, form) =>
        {
            if (await hand.Row(Section, form.Id) is not { } draft) return new Missing<Deed>("There is no such candidate.");
            draft.Set("verdict", word).Set("on", ActForm.Iso(hand.Today)).Type("because", form["because"]).Set("confirmed", null);
            var change = Deed.Put(name, draft);

            // What was in and is out leaves the pecking order with it.
            return new Done<Deed>(await hand.Row("priorities", form.Id) is null ? change : change with { Removes = [("priorities", form.Id)] });
        },
    };

    /// <summary>It comes in: the candidate keeps its record, and a priority of the same id stands last in the pecking order.</summary>
    private static async Task<Outcome<Deed>> Admit(Hand hand, ActForm form)
    {
        if (await hand.Row(Section, form.Id) is not { } draft) return new Missing<Deed>("There is no such candidate.");
        draft.Set("verdict", "in").Set("on", ActForm.Iso(hand.Today)).Set("because", null).Set("confirmed", null);
        var change = Deed.Put("admit", draft);
        if (await hand.Row("priorities", form.Id) is not null) return new Done<Deed>(change);
        var priority = RowDraft.New("priorities", form.Id).Type("what", draft.Text("what")).Type("owner", form["owner"] ?? draft.Text("sponsor"));
        return new Done<Deed>(change with { Puts = [.. change.Puts, priority.Row()] });
    }
}
