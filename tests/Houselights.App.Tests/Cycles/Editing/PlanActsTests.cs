using Houselights.App.Cycles.Editing;
using Houselights.Core.Commitments;
using static Houselights.App.Tests.Cycles.Editing.PlanEditingTests;

namespace Houselights.App.Tests.Cycles.Editing;

public class PlanActsTests
{
    [Fact]
    public void Every_act_has_an_effect_and_a_name_of_its_own()
    {
        Assert.All(PlanActs.All, act => Assert.NotNull(act.Effect));
        Assert.Equal(PlanActs.All.Length, PlanActs.All.Select(act => (act.Section, act.Name)).Distinct().Count());
    }

    [Fact]
    public async Task A_request_is_promised_by_who_is_asked_and_accepted_by_who_asked()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var jens = await house.Seat(cycle, "jens");

        Assert.Equal(Refusal.PerformerOnly, Assert.IsType<Denied<Edited>>(await Do(house, karl, cycle, "commitments", "radio", "promise")).Reason);
        Kept(await Do(house, jens, cycle, "commitments", "radio", "promise", ("due", "2026-03-09")));
        Assert.Equal(Refusal.NotNow, Assert.IsType<Conflict<Edited>>(await Do(house, jens, cycle, "commitments", "radio", "promise")).Reason);
        Assert.Equal(Refusal.WordsMissing, Assert.IsType<Conflict<Edited>>(await Do(house, jens, cycle, "commitments", "radio", "break")).Reason);
        Kept(await Do(house, jens, cycle, "commitments", "radio", "deliver", ("evidence", "First spot on air")));
        Kept(await Do(house, karl, cycle, "commitments", "radio", "accept"));

        var radio = (await house.Standing(cycle)).Plan.Commitments.Find("radio")!;
        Assert.Equal(CommitmentState.Accepted, radio.State);
        Assert.Equal(EvidenceKind.Delivery, Assert.Single(radio.Evidence).Kind);
    }

    [Fact]
    public async Task A_new_date_holds_only_once_the_other_side_agrees()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var jens = await house.Seat(cycle, "jens");
        Kept(await Do(house, jens, cycle, "commitments", "radio", "promise"));
        Kept(await Do(house, jens, cycle, "commitments", "radio", "renegotiate", ("due", "2026-03-20"), ("says", "The studio is full")));

        Assert.Equal(new NodaTime.LocalDate(2026, 3, 9), (await house.Standing(cycle)).Plan.Commitments.Find("radio")!.Due);
        Assert.Equal(Refusal.OtherSideOnly, Assert.IsType<Denied<Edited>>(await Do(house, jens, cycle, "commitments", "radio", "settle")).Reason);
        Kept(await Do(house, karl, cycle, "commitments", "radio", "settle"));
        Assert.Equal(new NodaTime.LocalDate(2026, 3, 20), (await house.Standing(cycle)).Plan.Commitments.Find("radio")!.Due);
    }

    [Fact]
    public async Task A_shut_gate_lets_nobody_through_and_an_override_stays_on_the_record()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var closing = (await house.Standing(cycle)).Diagnosis.Findings.Where(finding => finding.Closes).ToList();
        Assert.NotEmpty(closing);

        Assert.Equal(Refusal.GateClosed, Assert.IsType<Conflict<Edited>>(await Do(house, karl, cycle, "cycle", "", "advance")).Reason);
        foreach (var finding in closing)
            Kept(await Do(house, karl, cycle, "overrides", "", "override", ("finding", finding.Code), ("subject", finding.Subject), ("because", "The launch can’t wait")));
        var moved = Kept(await Do(house, karl, cycle, "cycle", "", "advance"));

        var plan = (await house.Standing(cycle)).Plan;
        Assert.Equal(Core.Model.Stage.Optimise, plan.Stage);
        Assert.Equal(closing.Count, plan.Overrides.Count);
        Assert.All(plan.Overrides.ToArray(), each => Assert.Equal("karl", each.By.Single));
        Assert.Equal(Refusal.UndoTooLate, Assert.IsType<Conflict<Edited>>(await house.History.Undo(karl, cycle, moved.Revision)).Reason);
    }

    [Fact]
    public async Task A_dispute_is_answered_by_somebody_else()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var nora = await house.Seat(cycle, "nora");
        var finding = (await house.Standing(cycle)).Diagnosis.Findings[0];
        Kept(await Do(house, nora, cycle, "disputes", "", "dispute", ("finding", finding.Code), ("subject", finding.Subject), ("because", "He promised by phone")));

        Assert.Equal(Refusal.SomebodyElseOnly, Assert.IsType<Denied<Edited>>(await Do(house, nora, cycle, "disputes", "", "answer", ("at", "0"), ("upheld", "true"))).Reason);
        Kept(await Do(house, karl, cycle, "disputes", "", "answer", ("at", "0"), ("upheld", "true")));

        var dispute = Assert.Single((await house.Standing(cycle)).Plan.Disputes.ToArray());
        Assert.Equal(("nora", true, "He promised by phone"), (dispute.By.Single, dispute.Upheld, dispute.Because));
    }

    [Fact]
    public async Task An_element_that_is_not_there_is_missing_and_no_fault_of_the_server()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var ruth = await house.Seat(cycle, "ruth");
        Kept(await house.Editing.Change(karl, cycle, "strategy", "", [new("direction", null, "North first")]));
        Kept(await Do(house, ruth, cycle, "strategy", "", "comment", ("says", "One region is small")));

        Assert.IsType<Missing<Edited>>(await Do(house, karl, cycle, "strategy", "", "answer", ("at", "99"), ("answer", "No")));
        Assert.IsType<Missing<Edited>>(await house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new("behaviours/99/expect", null, "More")]));
    }

    [Fact]
    public async Task Advisors_comment_and_the_leader_answers()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var ruth = await house.Seat(cycle, "ruth");
        Kept(await house.Editing.Change(karl, cycle, "strategy", "", [new("direction", null, "North first")]));

        Assert.Equal(Refusal.LeaderOnly, Assert.IsType<Denied<Edited>>(await house.Editing.Change(ruth, cycle, "strategy", "", [new("direction", "North first", "South first")])).Reason);
        Kept(await Do(house, ruth, cycle, "strategy", "", "comment", ("says", "One region is small")));
        Assert.Equal(Refusal.LeaderOnly, Assert.IsType<Denied<Edited>>(await Do(house, ruth, cycle, "strategy", "", "answer", ("at", "0"), ("answer", "No"))).Reason);
        Kept(await Do(house, karl, cycle, "strategy", "", "answer", ("at", "0"), ("answer", "Small and ours")));

        var test = Assert.Single((await house.Standing(cycle)).Plan.Strategy!.PressureTests);
        Assert.Equal(("ruth", "Small and ours", false), (test.By.Single, test.Answer, test.Changed));
    }

    private static Task<Outcome<Edited>> Do(House house, Actor actor, string cycle, string section, string id, string act, params (string Key, string Value)[] fields) =>
        house.Acts.Do(actor, cycle, PlanActs.Find(section, act)!, new(id, fields.ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal)));
}
