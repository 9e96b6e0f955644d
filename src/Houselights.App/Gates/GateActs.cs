using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Checks;
using Houselights.Core.Document;
using Houselights.Core.Model;

namespace Houselights.App.Gates;

/// <summary>Moving on, and what stays on the record where a gate is opened by name; ratifying; “not so, because”.</summary>
internal static class GateActs
{
    private static readonly ActField Finding = new("finding", ActFieldKind.Option, Required: true);
    private static readonly ActField Subject = new("subject", ActFieldKind.Option, Required: true);
    private static readonly ActField Because = new("because", ActFieldKind.Words, Required: true);

    public static readonly ImmutableArray<PlanAct> All =
    [
        new("cycle", "advance") { Right = each => each.IsSteward, Else = Refusal.StewardsOnly, Fits = each => each.Plan.Stage < Stage.Optimise, Permanent = true, Effect = Advance },
        new("overrides", "override")
        {
            Right = each => each.IsLeader, Else = Refusal.LeaderOnly, Asks = [Finding, Subject, Because], Permanent = true, Sensitive = true, Effect = Override,
        },
        new("ratifications", "ratify")
        {
            Right = each => each.IsLeader, Else = Refusal.LeaderOnly, Fits = each => each.Plan.Stage >= Stage.Plan && !each.Plan.Priorities.IsEmpty, Permanent = true, Sensitive = true, Effect = Ratify,
        },
        new("disputes", "dispute") { Right = each => true, Else = Refusal.NoRole, Asks = [Finding, Subject, Because], Permanent = true, Effect = Dispute },
        new("disputes", "answer")
        {
            Right = each => each.IsSteward, Else = Refusal.StewardsOnly, Fits = each => each.Plan.Disputes.Any(dispute => dispute.Upheld is null),
            Asks = [new("at", ActFieldKind.Place, Required: true), new("upheld", ActFieldKind.Choice, Required: true)], Permanent = true, Effect = Answer,
        },
    ];

    /// <summary>Judged inside the transaction, by the plan that is moved on.</summary>
    private static async Task<Outcome<Deed>> Advance(Hand hand, ActForm form)
    {
        var stage = hand.Plan.Stage;
        if (Shut(hand, stage) is { } shut) return shut;
        if (await hand.Row("cycle") is not { } draft) return new Missing<Deed>("The plan has no cycle.");
        var next = (stage + 1).ToString().ToLowerInvariant();
        draft.Set("stage", next).Add("stages", form.Record(("stage", next), ("on", ActForm.Iso(hand.Today))));
        return new Done<Deed>(Deed.Put("advance", draft));
    }

    private static Task<Outcome<Deed>> Override(Hand hand, ActForm form) => Task.FromResult(
        Find(hand, form) is not { Severity: Severity.Blocking } finding ? new Missing<Deed>("No such finding closes a gate.")
        : finding.Override is not null ? new Conflict<Deed>(Refusal.AlreadyThere)
        : Record("overrides", "override", form.Record(("finding", finding.Code), ("subject", finding.Subject), ("by", hand.Me.Id), ("on", ActForm.Iso(hand.Today)), ("because", form["because"]))));

    private static Task<Outcome<Deed>> Dispute(Hand hand, ActForm form) => Task.FromResult(
        Find(hand, form) is not { } finding ? new Missing<Deed>("There is no such finding.")
        : finding.Dispute is { Upheld: null } ? new Conflict<Deed>(Refusal.AlreadyThere)
        : Record("disputes", "dispute", form.Record(("finding", finding.Code), ("subject", finding.Subject), ("by", hand.Me.Id), ("on", ActForm.Iso(hand.Today)), ("because", form["because"]))));

    private static async Task<Outcome<Deed>> Answer(Hand hand, ActForm form)
    {
        var rows = await hand.Rows("disputes");
        if (form.At(rows.Count) is not { } at) return new Missing<Deed>("There is no such dispute.");
        var dispute = RowDraft.Of(rows[at]);
        if (dispute.Text("upheld") is not null) return new Conflict<Deed>(Refusal.AlreadyThere);
        if (dispute.Text("by") == hand.Me.Id) return new Denied<Deed>(Refusal.SomebodyElseOnly);   // nobody judges their own objection
        return new Done<Deed>(new("answer", "disputes") { Puts = [dispute.Type("upheld", form["upheld"]).Row()], Removes = [("disputes", rows[at].Key)] });
    }

    /// <summary>Keeps what is promised now: weights, targets, due dates, money and people, so that moved goalposts can be seen.</summary>
    private static Task<Outcome<Deed>> Ratify(Hand hand, ActForm form)
    {
        if (Shut(hand, Stage.Plan) is { } shut) return Task.FromResult<Outcome<Deed>>(shut);
        var plan = hand.Plan;
        var targets = new JsonObject();
        foreach (var result in plan.Objectives.SelectMany(objective => objective.KeyResults).Where(result => result.To is not null || result.By is not null))
            targets[result.Id] = form.Record(("to", result.To is { } to ? JsonValue.Create((decimal)to) : null), ("by", result.By is { } by ? ActForm.Iso(by) : null));
        return Task.FromResult(Record("ratifications", "ratify", form.Record(
            ("on", ActForm.Iso(hand.Today)),
            ("by", hand.Me.Id),
            ("priorities", Map(plan.Priorities.Where(each => each.Weight is not null).Select(each => (each.Id, (JsonNode)JsonValue.Create((decimal)each.Weight!.Value))))),
            ("targets", targets),
            ("dues", Map(plan.Commitments.Where(each => each.Due is not null && each.State is not Core.Commitments.CommitmentState.Withdrawn).Select(each => (each.Id, (JsonNode)JsonValue.Create(ActForm.Iso(each.Due!.Value)))))),
            ("money", Map(plan.Priorities.Where(each => each.Means?.Money is not null).Select(each => (each.Id, (JsonNode)JsonValue.Create(each.Means!.Money!.Value.Amount))))))));
    }

    /// <summary>What shuts the way out of a stage; null where it is open.</summary>
    private static Conflict<Deed>? Shut(Hand hand, Stage stage) => hand.Standing.Diagnosis.GateOf(stage) is { IsOpen: false } gate
        ? new(Refusal.GateClosed, [.. gate.ClosedBy.Select(finding => $"{finding.Code} {finding.Subject}")])
        : null;

    private static JsonObject Map(IEnumerable<(string Key, JsonNode Value)> pairs)
    {
        var map = new JsonObject();
        foreach (var (key, value) in pairs) map[key] = value;
        return map;
    }

    private static Finding? Find(Hand hand, ActForm form) =>
        hand.Standing.Diagnosis.Findings.FirstOrDefault(finding => finding.Code == form["finding"] && finding.Subject == form["subject"]);

    private static Outcome<Deed> Record(string section, string act, JsonObject record) =>
        new Done<Deed>(new(act, section) { Puts = [RowDraft.New(section, "").Set("", record).Row()] });
}
