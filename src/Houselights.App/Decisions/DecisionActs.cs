using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Decisions;
using Houselights.Core.Document;

namespace Houselights.App.Decisions;

/// <summary>How a question is answered: stamped, with options, decided by one person, and given up for by name.</summary>
internal static class DecisionActs
{
    private const string Section = "decisions";
    private static readonly ActField At = new("at", ActFieldKind.Place, Required: true);
    private static readonly ActField Because = new("because", ActFieldKind.Words, Required: true);

    public static readonly ImmutableArray<PlanAct> All =
    [
        new(Section, "stamp")
        {
            // What a question is has to be said before anybody answers it.
            Right = each => each.IsSteward || each.IsMe(Of(each).Decider), Else = Refusal.DeciderOnly, Fits = each => Open(each) && Of(each).Options.IsEmpty,
            Asks = [new("mode", ActFieldKind.Choice, Required: true)],
            Effect = PlanAct.Row("stamp", Section, (draft, form, _) => draft.Type("mode", form["mode"])),
        },
        new(Section, "propose")
        {
            Right = each => each.Works, Else = Refusal.TeamOnly, Fits = Open,
            Asks = [new("what", ActFieldKind.Words, Required: true)],
            Effect = PlanAct.Row("propose", Section, (draft, form, hand) => draft.Add("options",
                form.Record(("id", FreeOption(hand, form)), ("what", form["what"]), ("verdict", "open"), ("sponsor", hand.Me.Id)))),
        },
        new(Section, "kill")
        {
            Right = Decides, Else = Refusal.DeciderOnly, Fits = each => Open(each) && Of(each).Options.Any(IsOpen),
            Asks = [new("option", ActFieldKind.Option, Required: true), Because],
            Effect = PlanAct.Row("kill", Section, (draft, form, _) => draft.Set($"options/{form["option"]}/verdict", "killed").Type($"options/{form["option"]}/because", form["because"])),
        },
        new(Section, "decide")
        {
            Right = Decides, Else = Refusal.DeciderOnly, Fits = each => Open(each) && Of(each).Options.Any(IsOpen),
            Asks = [new("option", ActFieldKind.Option, Required: true), Because, new("killed-because", ActFieldKind.Words)],
            Effect = PlanAct.Row("decide", Section, Decide),
        },
        new(Section, "name-loss")
        {
            Right = each => each.IsTeam, Else = Refusal.TeamOnly,
            Asks = [new("who", ActFieldKind.Person, Required: true), new("what", ActFieldKind.Words, Required: true)],
            Effect = PlanAct.Row("name-loss", Section, (draft, form, _) => draft.Add("gives-up", form.Record(("who", form["who"]), ("what", form["what"])))),
        },
        new(Section, "confirm")
        {
            Right = each => Of(each).GivesUp.Any(loss => each.IsMe(loss.Who)), Else = Refusal.ThatPersonOnly,
            Fits = each => Of(each).GivesUp.Any(loss => each.IsMe(loss.Who) && loss.Confirmed != true),
            Asks = [At],
            Effect = async (hand, form) => LossAt(hand, form) is { } loss && loss.Who.Contains(hand.Me.Id)
                ? await PlanAct.Row("confirm", Section, (draft, sent, _) => draft.Set($"gives-up/{sent["at"]}/confirmed", true))(hand, form)
                : new Denied<Deed>(Refusal.ThatPersonOnly),
        },
        new(Section, "dissent")
        {
            Right = each => true, Else = Refusal.NoRole,
            Asks = [new("says", ActFieldKind.Words, Required: true)],
            Effect = PlanAct.Row("dissent", Section, (draft, form, hand) =>
                draft.Add("dissent", form.Record(("by", hand.Me.Id), ("on", ActForm.Iso(hand.Today)), ("says", form["says"])))),
        },
        new(Section, "answer")
        {
            Right = Decides, Else = Refusal.DeciderOnly, Fits = each => Of(each).Dissent.Any(voice => voice.Answer is null),
            Asks = [At, new("answer", ActFieldKind.Words, Required: true)],
            Effect = PlanAct.Row("answer", Section, (draft, form, _) => draft.Type($"dissent/{form["at"]}/answer", form["answer"])),
        },
        new(Section, "escalate")
        {
            Right = each => each.IsTeam, Else = Refusal.TeamOnly, Fits = Open,
            Asks = [new("to", ActFieldKind.Person, Required: true), new("on", ActFieldKind.Date, Required: true)],
            Effect = PlanAct.Row("escalate", Section, (draft, form, _) => draft.Type("escalates-to", form["to"]).Type("escalates-on", form["on"])),
        },
        new(Section, "reopen")
        {
            Right = Decides, Else = Refusal.DeciderOnly, Fits = each => !Open(each), Asks = [new("evidence", ActFieldKind.Words, Required: true)], Effect = Reopen,
        },
    ];

    private static Decision Of(Situation each) => each.Plan.Decisions.Find(each.Id)!;

    private static bool Open(Situation each) => Of(each).Decided is null;

    private static bool IsOpen(Option option) => option.Verdict is null or OptionVerdict.Open;

    // A decision without a decider is the leader's.
    private static bool Decides(Situation each) => Of(each).Decider.IsEmpty ? each.IsLeader : each.IsMe(Of(each).Decider);

    private static void Decide(RowDraft draft, ActForm form, Hand hand)
    {
        foreach (var option in hand.Plan.Decisions.Find(form.Id)!.Options.Where(IsOpen))
        {
            var chosen = option.Id == form["option"];
            draft.Set($"options/{option.Id}/verdict", chosen ? "chosen" : "killed").Type($"options/{option.Id}/because", chosen ? form["because"] : form["killed-because"]);
        }

        draft.Set("decided", ActForm.Iso(hand.Today));
    }

    private static Loss? LossAt(Hand hand, ActForm form)
    {
        var losses = hand.Plan.Decisions.Find(form.Id)!.GivesUp;
        return form.At(losses.Length) is { } at ? losses[at] : null;
    }

    private static string FreeOption(Hand hand, ActForm form)
    {
        var taken = hand.Plan.Decisions.Find(form.Id)!.Options.Select(option => option.Id).ToHashSet(StringComparer.Ordinal);
        return Slug.Free(Slug.Of(form["what"] ?? "", "option"), taken);
    }

    /// <summary>What was decided stays as it is; the question comes up again, and says which one it reopens and what is known now.</summary>
    private static Task<Outcome<Deed>> Reopen(Hand hand, ActForm form)
    {
        var before = hand.Plan.Decisions.Find(form.Id)!;
        var id = hand.FreeId(Section, before.Id);
        var again = RowDraft.New(Section, id).Type("question", before.Question).Set("raised", ActForm.Iso(hand.Today)).Set("decider", before.Decider.Single is { } decider ? JsonValue.Create(decider) : null)
            .Set("reopens", before.Id).Type("evidence", form["evidence"]);
        return Task.FromResult<Outcome<Deed>>(new Done<Deed>(Deed.Put("reopen", again)));
    }
}
