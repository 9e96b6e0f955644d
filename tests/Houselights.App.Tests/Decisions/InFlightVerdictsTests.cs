using System.Collections.Immutable;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Decisions;
using Houselights.Core.Document;
using static Houselights.App.Tests.Cycles.Editing.PlanEditingTests;

namespace Houselights.App.Tests.Decisions;

/// <summary>One verdict on several: all or nothing, by each one's own right, once, and taken back as one.</summary>
public class InFlightVerdictsTests
{
    private static readonly Dictionary<string, string> Reason = new(StringComparer.Ordinal) { ["because"] = "Sales has to fit.", ["gives-up"] = "jens", ["verify-by"] = "2026-04-01" };

    [Fact]
    public async Task All_that_is_chosen_gets_the_verdict_in_one_edit()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Plan(house);

        var edited = Kept(await house.Verdicts.Pass(karl, cycle, "stop", ["fair", "portal", "fair"], Reason));

        Assert.Equal(2, edited.Revision);
        foreach (var id in new[] { "fair", "portal" })
        {
            var work = await Work(house, cycle, id);
            Assert.Equal((WorkVerdict.Stop, "karl", "Sales has to fit.", "jens", new NodaTime.LocalDate(2026, 4, 1)), (work.Verdict, work.DecidedBy.Single, work.Because, work.GivesUp.Single, work.VerifyBy));
        }

        Assert.Equal(WorkVerdict.Protect, (await Work(house, cycle, "crm")).Verdict);
    }

    [Fact]
    public async Task One_that_is_not_theirs_keeps_all_of_them_as_they_are()
    {
        await using var house = House.Open();
        var (cycle, _) = await Plan(house);
        var jens = await house.Seat(cycle, "jens");

        Assert.Equal(Refusal.UnitHeadOnly, Assert.IsType<Denied<Edited>>(await house.Verdicts.Pass(jens, cycle, "stop", ["fair", "crm"], Reason)).Reason);
        Assert.Equal(1, (await house.Standing(cycle)).Cycle.Revision);
        Kept(await house.Verdicts.Pass(jens, cycle, "stop", ["fair"], Reason));   // the unit that he leads
    }

    [Fact]
    public async Task Each_may_what_its_own_act_lets_them()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Plan(house);
        var actors = new List<Actor> { karl };
        foreach (var person in new[] { "nora", "jens", "ruth" }) actors.Add(await house.Seat(cycle, person));

        foreach (var actor in actors)
            foreach (var work in new[] { "crm", "fair", "nothing" })
            {
                var act = App.Decisions.InFlightVerdicts.Acts[work.Length % 3];
                var several = await house.Verdicts.Pass(actor, cycle, act.Name, [work], Reason);
                var single = await house.Acts.Do(actor, cycle, act, new(work, Reason));
                Assert.Equal(single.GetType(), several.GetType());
            }

        Assert.IsType<Conflict<Edited>>(await house.Verdicts.Pass(karl, cycle, "confirm", ["fair"], Reason));   // no verdict
    }

    [Fact]
    public async Task Nothing_chosen_words_that_are_missing_and_a_load_that_is_none_are_refused_whole()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Plan(house);
        var none = new Dictionary<string, string>(StringComparer.Ordinal);

        Assert.Equal(Refusal.NothingChosen, Assert.IsType<Conflict<Edited>>(await house.Verdicts.Pass(karl, cycle, "stop", [], Reason)).Reason);
        Assert.Equal(Refusal.NothingChosen, Assert.IsType<Conflict<Edited>>(await house.Verdicts.Pass(karl, cycle, "", ["fair"], Reason)).Reason);
        Assert.Equal(Refusal.WordsMissing, Assert.IsType<Conflict<Edited>>(await house.Verdicts.Pass(karl, cycle, "stop", ["fair"], none)).Reason);
        Assert.Equal(Refusal.WordsMissing, Assert.IsType<Conflict<Edited>>(await house.Verdicts.Pass(karl, cycle, "deprioritise", ["fair"], Reason)).Reason);
        Assert.IsType<Refused<Edited>>(await house.Verdicts.Pass(karl, cycle, "deprioritise", ["fair"], new Dictionary<string, string>(none) { ["load-after"] = "little" }));
        Assert.IsType<Missing<Edited>>(await house.Verdicts.Pass(karl, cycle, "stop", ["fair", "nothing"], Reason));
        Assert.Equal(1, (await house.Standing(cycle)).Cycle.Revision);
    }

    [Fact]
    public async Task A_repeated_form_is_done_once_and_another_under_its_key_is_not_done()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Plan(house);

        var first = Kept(await house.Verdicts.Pass(karl, cycle, "stop", ["fair", "portal"], Reason, "key-1"));
        var again = Kept(await house.Verdicts.Pass(karl, cycle, "stop", ["fair", "portal"], Reason, "key-1"));

        Assert.Equal(first, again);
        Assert.IsType<Conflict<Edited>>(await house.Verdicts.Pass(karl, cycle, "stop", ["crm"], Reason, "key-1"));
        Assert.Equal(first.Revision, (await house.Standing(cycle)).Cycle.Revision);
    }

    [Fact]
    public async Task It_is_taken_back_as_one_as_long_as_one_verdict_can_be()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Plan(house);
        var before = PlanWriter.ToYaml((await house.Standing(cycle)).Plan.Source);
        var edit = Kept(await house.Verdicts.Pass(karl, cycle, "stop", ["fair", "portal", "crm"], Reason));
        Kept(await house.History.Undo(karl, cycle, edit.Revision));
        Assert.Equal(before, PlanWriter.ToYaml((await house.Standing(cycle)).Plan.Source));

        var late = Kept(await house.Verdicts.Pass(karl, cycle, "stop", ["fair", "portal"], Reason));
        house.Clock.Advance(EditHistory.ActGrace + TimeSpan.FromSeconds(1));
        Assert.Equal(Refusal.UndoTooLate, Assert.IsType<Conflict<Edited>>(await house.History.Undo(karl, cycle, late.Revision)).Reason);
    }

    [Fact]
    public async Task Nothing_is_taken_back_where_one_of_them_was_changed_since()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Plan(house);
        var edit = Kept(await house.Verdicts.Pass(karl, cycle, "stop", ["fair", "portal"], Reason));
        Kept(await house.Acts.Do(karl, cycle, PlanActs.Find("in-flight", "protect")!, new("portal", new Dictionary<string, string>(StringComparer.Ordinal) { ["because"] = "Needed after all." })));

        Assert.Equal(Refusal.ChangedMeanwhile, Assert.IsType<Conflict<Edited>>(await house.History.Undo(karl, cycle, edit.Revision)).Reason);
        Assert.Equal(WorkVerdict.Stop, (await Work(house, cycle, "fair")).Verdict);
    }

    [Fact]
    public async Task The_history_of_each_tells_its_own_part()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Plan(house);
        Kept(await house.Verdicts.Pass(karl, cycle, "stop", ["fair", "portal"], Reason));

        var fair = Assert.Single(await History(house, karl, cycle, "in-flight/fair"));
        Assert.Equal(("stop", "Karl B."), (fair.Act, fair.By));
        Assert.Equal("stop", Assert.Single(fair.Fields, field => field.Path == "verdict").After);
        Assert.Empty(await History(house, karl, cycle, "in-flight/crm"));
        var whole = Assert.Single(await History(house, karl, cycle, "in-flight"));
        Assert.Equal(["fair/verdict", "portal/verdict"], whole.Fields.Select(field => field.Path).Where(path => path.EndsWith("/verdict", StringComparison.Ordinal)));
    }

    private static async Task<ImmutableArray<HistoryEntry>> History(House house, Actor actor, string cycle, string subject) =>
        Assert.IsType<Done<ImmutableArray<HistoryEntry>>>(await house.History.Of(actor, cycle, subject)).Value;

    private static async Task<WorkInFlight> Work(House house, string cycle, string id) => (await house.Standing(cycle)).Plan.InFlight.Find(id)!;

    private static async Task<(string Cycle, Actor Karl)> Plan(House house)
    {
        var imported = await house.Import(PlanText.Small
            .Replace("people:\n", "  - { id: sales, name: Sales, head: jens, parent: company, capacity: 10 }\npeople:\n  - { id: nora, name: Nora P., role: integrator, unit: company }\n  - { id: ruth, name: Ruth A., role: advisor }\n", StringComparison.Ordinal)
            .Replace("commitments:\n", "  - { id: fair, what: Trade fair, unit: sales, load: 8, verdict: undecided }\n  - { id: portal, what: Supplier portal, unit: company, load: 4 }\ncommitments:\n", StringComparison.Ordinal));
        return (imported.CycleId, await house.Seat(imported.CycleId, "karl", isKeeper: true));
    }
}
