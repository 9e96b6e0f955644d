using System.Text;
using Houselights.App.Beginning;
using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.App.Tests.Alignment.TwoMinutes;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Beginning;
using Houselights.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Houselights.App.Tests.Beginning;

public sealed class BeginningsTests
{
    private const string Pasted = "Priorities for next year\n- Win the chain’s shelves\n- Open a second depot\n\nIn progress\n- CRM migration, owner: Petra S.\n\nKind regards\nKarl B.\n";

    private static readonly Actor Ada = new("account-ada", "Ada W.");
    private static readonly FirstAnswers Answers = new("Nordwind", "Ada W.", Role.Leader, "2026", new(2026, 2, 15), new(2026, 8, 14), "Europe/Berlin", "en");

    [Fact]
    public async Task The_first_answer_makes_the_cycle_once_and_its_author_is_in_it()
    {
        await using var house = House.Open();
        var begun = await Begin(house, key: "k");
        Assert.Equal(begun, await Begin(house, key: "k"));
        var standing = Assert.IsType<Done<Standing>>(await house.Standings.Of(Ada, begun)).Value;
        Assert.Equal(("Ada W.", Role.Leader), (standing.Me!.Name, standing.Me.Role));
        Assert.Equal(begun, await house.Beginnings.Unfinished(Ada));
        Assert.Equal("ada-w", (await house.Beginnings.Notes(Ada, begun))!.Me);
    }

    [Fact]
    public async Task What_was_pasted_is_closed_and_nobody_else_is_shown_it()
    {
        await using var house = House.Open();
        var cycle = await Begin(house);
        await house.Beginnings.Note(Ada, cycle, new() { Me = "ada-w", Text = Pasted });
        var other = await house.Seat(cycle, "bo");
        Assert.Null(await house.Beginnings.Notes(other, cycle));
        Assert.IsType<Missing<bool>>(await house.Beginnings.Note(new("account-eve", "Eve"), cycle, new() { Text = "x" }));
        Assert.Equal(Pasted, (await house.Beginnings.Notes(Ada, cycle))!.Text);
        await using var db = house.Data.CreateDbContext();
        Assert.False(Encoding.UTF8.GetString((await db.Pastes.SingleAsync(TestContext.Current.CancellationToken)).Body).Contains("depot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_confirmed_comes_into_the_plan_by_one_edit_and_the_paste_is_gone()
    {
        await using var house = House.Open();
        var cycle = await Begin(house);
        var crm = PastedText.Read(Pasted).Proposals.Single(proposal => proposal.Kind == ProposalKind.WorkInFlight);
        var depot = PastedText.Read(Pasted).Proposals.Single(proposal => proposal.Wording.Contains("depot", StringComparison.Ordinal));
        await house.Beginnings.Note(Ada, cycle, new()
        {
            Me = "ada-w", Text = Pasted,
            Choices = new BeginningNotes().Choices.SetItem(crm.Id, new(true, ProposalKind.WorkInFlight, "CRM move")).SetItem(depot.Id, new(false, ProposalKind.Candidate, depot.Wording)),
            More = new BeginningNotes().More.SetItem(BeginningStep.Priorities, "Hire two drivers\n\n").SetItem(BeginningStep.People, "Tomas R."),
        });
        var done = Assert.IsType<Done<Edited>>(await house.Beginnings.Finish(Ada, cycle, "once")).Value;
        Assert.Equal(2, done.Revision);
        Assert.Equal(done, Assert.IsType<Done<Edited>>(await house.Beginnings.Finish(Ada, cycle, "once")).Value);
        Assert.Equal(2, Assert.IsType<Done<Edited>>(await house.Beginnings.Finish(Ada, cycle, "another")).Value.Revision);

        var plan = (await house.Standing(cycle)).Plan.Source;
        Assert.Equal(["Win the chain’s shelves", "Hire two drivers"], plan.Candidates.Select(each => each.What));
        Assert.Equal(["CRM move"], plan.InFlight.Select(each => each.What));
        Assert.Equal(["Ada W.", "Petra S.", "Karl B.", "Tomas R."], plan.People.Select(each => each.Name));
        Assert.Null(await house.Beginnings.Notes(Ada, cycle));
        Assert.Null(await house.Beginnings.Unfinished(Ada));
        Assert.IsType<Done<Edited>>(await house.History.Undo(Ada, cycle, 2));
        Assert.Empty((await house.Standing(cycle)).Plan.Source.Candidates);
    }

    [Fact]
    public async Task Only_a_steward_writes_into_the_plan_of_others_and_who_is_alone_into_their_own()
    {
        await using var house = House.Open();
        var cycle = Assert.IsType<Done<Imported>>(await house.Beginnings.Begin(Ada, Answers with { AskerRole = Role.Facilitator }, null)).Value.CycleId;
        await house.Beginnings.Note(Ada, cycle, new() { Me = "ada-w", More = new BeginningNotes().More.SetItem(BeginningStep.People, "Bo L.") });
        Assert.IsType<Done<Edited>>(await house.Beginnings.Finish(Ada, cycle, null));
        await house.Beginnings.Note(Ada, cycle, new() { Me = "ada-w", More = new BeginningNotes().More.SetItem(BeginningStep.Priorities, "More") });
        Assert.Equal(Refusal.StewardsOnly, Assert.IsType<Denied<Edited>>(await house.Beginnings.Finish(Ada, cycle, null)).Reason);
        Assert.NotNull(await house.Beginnings.Notes(Ada, cycle));
        Assert.IsType<Denied<Edited>>(await house.Beginnings.Finish(await house.Seat(cycle, "bo-l"), cycle, null));
        Assert.IsType<Missing<Edited>>(await house.Beginnings.Finish(new("account-eve", "Eve"), cycle, null));
    }

    [Fact]
    public async Task The_first_screen_is_corrected_in_place()
    {
        await using var house = House.Open();
        var cycle = await Begin(house);
        Assert.IsType<Done<Edited>>(await house.Beginnings.Correct(Ada, cycle, Answers with { AskerName = "Ada Weber", AskerRole = Role.Integrator, CycleName = "Autumn", Ends = new(2026, 12, 31) }, null));
        var plan = (await house.Standing(cycle)).Plan;
        Assert.Equal(("Ada Weber", Role.Integrator), (plan.People.Find("ada-w")!.Name, plan.People.Find("ada-w")!.Role));
        Assert.Equal(("Autumn", new(2026, 12, 31)), (plan.Source.Cycle!.Name, plan.Source.Cycle.Ends));
    }

    [Fact]
    public async Task After_seven_days_a_paste_is_gone()
    {
        await using var house = House.Open();
        var cycle = await Begin(house);
        house.Clock.Advance(Beginnings.Kept - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await house.Beginnings.DeleteOld(TestContext.Current.CancellationToken));
        Assert.NotNull(await house.Beginnings.Notes(Ada, cycle));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await house.Beginnings.Notes(Ada, cycle));
        Assert.Equal(1, await house.Beginnings.DeleteOld(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Naming.Names, 2)]
    [InlineData(Naming.Neither, 3)]
    public async Task A_test_becomes_the_first_reading_with_its_starter_as_integrator(Naming naming, int people)
    {
        await using var house = House.Open();
        var test = await house.Started(Samples.Asked(people: 2, naming: naming));
        await house.Answered(test.Code, "Ada", keys: new(Starter: test.StarterKey));
        await house.Answered(test.Code, "Bo", "Cut the catalogue");
        var room = await house.Room(test.Code, new(Starter: test.StarterKey));
        var (outcome, me) = await house.Beginnings.Keep(Ada, room.Revealed!, room.StarterShown, room.StarterName, "test");
        var standing = Assert.IsType<Done<Standing>>(await house.Standings.Of(Ada, Assert.IsType<Done<Imported>>(outcome).Value.CycleId)).Value;
        Assert.Equal(people, standing.Plan.Source.People.Length);
        Assert.Equal((me, "Ada", Role.Integrator), (standing.Me!.Id, standing.Me.Name, standing.Me.Role));
        Assert.Equal(2, Assert.Single(standing.Plan.Source.Readings).Answers.Length);
        Assert.Equal(outcome, (await house.Beginnings.Keep(Ada, room.Revealed!, room.StarterShown, room.StarterName, "test")).Outcome);
    }

    private static async Task<string> Begin(House house, string? key = null) => Assert.IsType<Done<Imported>>(await house.Beginnings.Begin(Ada, Answers, key)).Value.CycleId;
}
