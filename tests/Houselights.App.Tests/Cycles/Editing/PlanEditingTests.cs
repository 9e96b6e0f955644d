using Houselights.App.Cycles;
using Houselights.App.Cycles.Editing;
using Houselights.Core.Document;
using Houselights.Core.Model;

namespace Houselights.App.Tests.Cycles.Editing;

public class PlanEditingTests
{
    [Fact]
    public async Task A_field_is_changed_and_says_so()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);

        var edited = Kept(await house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new("what", "On every shelf", "On every shelf of the chain")]));

        Assert.Equal(2, edited.Revision);
        Assert.Equal("On every shelf of the chain", (await house.Standing(cycle)).Plan.Priorities.Find("shelf-day")!.What);
    }

    [Fact]
    public async Task Two_who_write_one_field_both_keep_their_words()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var nora = await house.Seat(cycle, "nora");
        Kept(await house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new("what", "On every shelf", "Karl’s words")]));

        var conflict = Assert.IsType<Conflict<Edited>>(await house.Editing.Change(nora, cycle, "priorities", "shelf-day", [new("what", "On every shelf", "Nora’s words")]));

        Assert.Equal(new Clash("what", "Nora’s words", "Karl’s words", "On every shelf", "Karl B."), Assert.Single(conflict.Clashes));
        Assert.Equal("Karl’s words", (await house.Standing(cycle)).Plan.Priorities.Find("shelf-day")!.What);
    }

    [Fact]
    public async Task Two_who_write_two_fields_of_one_item_both_succeed()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var nora = await house.Seat(cycle, "nora");

        await Task.WhenAll(
            house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new("what", "On every shelf", "On each")]),
            house.Editing.Change(nora, cycle, "priorities", "shelf-day", [new("why", null, "The freezer is ours once.")]));

        var priority = (await house.Standing(cycle)).Plan.Priorities.Find("shelf-day")!;
        Assert.Equal(("On each", "The freezer is ours once."), (priority.What, priority.Why));
    }

    [Fact]
    public async Task One_clash_keeps_the_whole_form_from_being_half_applied()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        Kept(await house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new("what", "On every shelf", "Other")]));

        Assert.IsType<Conflict<Edited>>(await house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new("why", null, "Because"), new("what", "On every shelf", "Mine")]));

        Assert.Null((await house.Standing(cycle)).Plan.Priorities.Find("shelf-day")!.Why);
    }

    [Theory]
    [InlineData("weight", "many", "“many” is not a number")]
    [InlineData("owner", "nobody", "There is no person “nobody”.")]
    [InlineData("weight", "101", "is not a number from 0 to 100")]
    public async Task What_is_no_value_of_its_field_is_refused_and_nothing_is_written(string path, string typed, string message)
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);

        var refused = Assert.IsType<Refused<Edited>>(await house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new(path, path == "weight" ? "90" : "karl", typed)]));

        Assert.Contains(message, refused.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(1, (await house.Standing(cycle)).Cycle.Revision);
    }

    [Fact]
    public async Task A_repeated_request_is_done_once()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = "A second shelf" };

        var first = Kept(await house.Editing.Add(karl, cycle, "candidates", fields, "key-1"));
        var again = Kept(await house.Editing.Add(karl, cycle, "candidates", fields, "key-1"));

        Assert.Equal(first, again);
        Assert.Single((await house.Standing(cycle)).Plan.Candidates.ToArray());
    }

    [Fact]
    public async Task A_request_names_its_asker_and_begins_its_history()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);

        var added = Kept(await house.Editing.Add(karl, cycle, "commitments", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = "Sell-in list", ["owner"] = "jens", ["due"] = "2026-03-01" }));

        var commitment = (await house.Standing(cycle)).Plan.Commitments.Find(added.Id)!;
        Assert.Equal(("karl", "jens", Core.Commitments.CommitmentState.Asked), (commitment.AskedBy.Single, commitment.Owner.Single, commitment.State));
        Assert.Single(commitment.History);
    }

    [Fact]
    public async Task What_something_refers_to_is_not_removed()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);

        Assert.IsType<Refused<Edited>>(await house.Editing.Remove(karl, cycle, "priorities", "shelf-day"));
        Assert.NotNull((await house.Standing(cycle)).Plan.Priorities.Find("shelf-day"));
    }

    [Fact]
    public async Task An_order_is_changed_by_moving_one()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        foreach (var what in new[] { "Second", "Third" }) Kept(await house.Editing.Add(karl, cycle, "priorities", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = what }));

        Kept(await house.Editing.Place(karl, cycle, "priorities", "third", after: null));

        Assert.Equal(["third", "shelf-day", "second"], (await house.Standing(cycle)).Plan.Priorities.ToArray().Select(each => each.Id));
    }

    [Fact]
    public async Task Undo_gives_back_what_was_and_leaves_what_others_wrote_since()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var nora = await house.Seat(cycle, "nora");
        var edit = Kept(await house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new("what", "On every shelf", "Mistaken")]));
        Kept(await house.Editing.Change(nora, cycle, "priorities", "shelf-day", [new("why", null, "Once only")]));

        Kept(await house.History.Undo(karl, cycle, edit.Revision));

        var priority = (await house.Standing(cycle)).Plan.Priorities.Find("shelf-day")!;
        Assert.Equal(("On every shelf", "Once only"), (priority.What, priority.Why));
        Assert.Equal(Refusal.UndoneBefore, Assert.IsType<Conflict<Edited>>(await house.History.Undo(karl, cycle, edit.Revision)).Reason);
    }

    [Fact]
    public async Task Undo_takes_back_nothing_that_somebody_has_built_on()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        var edit = Kept(await house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new("what", "On every shelf", "First")]));
        Kept(await house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new("what", "First", "Second")]));

        Assert.Equal(Refusal.ChangedMeanwhile, Assert.IsType<Conflict<Edited>>(await house.History.Undo(karl, cycle, edit.Revision)).Reason);
    }

    [Fact]
    public async Task A_removal_a_move_and_an_addition_are_undone_whole()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        Kept(await house.Editing.Add(karl, cycle, "priorities", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = "Second" }));
        Kept(await house.Editing.Add(karl, cycle, "priorities", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = "Third" }));
        var before = (await house.Standing(cycle)).Plan.Source;
        var edits = new List<Edited>
        {
            Kept(await house.Editing.Remove(karl, cycle, "priorities", "second")),
            Kept(await house.Editing.Place(karl, cycle, "priorities", "third", after: null)),
            Kept(await house.Editing.Add(karl, cycle, "priorities", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = "Fourth" })),
        };

        edits.Reverse();
        foreach (var edit in edits) Kept(await house.History.Undo(karl, cycle, edit.Revision));

        Assert.Equal(PlanWriter.ToYaml(before), PlanWriter.ToYaml((await house.Standing(cycle)).Plan.Source));
    }

    [Fact]
    public async Task A_history_says_who_changed_what_from_what_to_what()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        Kept(await house.Editing.Change(karl, cycle, "priorities", "shelf-day", [new("weight", "90", "80")]));

        var entry = Assert.Single(Assert.IsType<Done<System.Collections.Immutable.ImmutableArray<HistoryEntry>>>(await house.History.Of(karl, cycle, "priorities/shelf-day")).Value);

        Assert.Equal(("Karl B.", "edit", "priorities/shelf-day"), (entry.By, entry.Act, entry.Subject));
        Assert.Equal(new FieldDifference("weight", "90", "80"), Assert.Single(entry.Fields));
    }

    [Fact]
    public async Task What_is_edited_exports_and_reads_back_the_same()
    {
        await using var house = House.Open();
        var (cycle, karl) = await Karl(house);
        Kept(await house.Editing.Change(karl, cycle, "strategy", "", [new("direction", null, "The ice cream that people ask for"), new("how", null, "Fewer,\nlouder flavours")]));
        Kept(await house.Editing.Change(karl, cycle, "maintenance", "", [new("", "10", "12,5")]));

        var file = Assert.IsType<Done<ExportedPlan>>(await house.Shelf.Export(karl, cycle, PlanFormat.Yaml)).Value;

        Assert.True(Plan.Same((await house.Standing(cycle)).Plan.Source, PlanReader.Read(new PlanSource("plan.yaml", file.Bytes)).Plan!));
        Assert.Equal(12.5, (await house.Standing(cycle)).Plan.Source.Maintenance);
    }

    internal static async Task<(string Cycle, Actor Karl)> Karl(House house)
    {
        var imported = await house.Import(PlanText.Small.Replace("people:\n", "people:\n  - { id: nora, name: Nora P., role: integrator, unit: company }\n  - { id: ruth, name: Ruth A., role: advisor }\n", StringComparison.Ordinal));
        return (imported.CycleId, await house.Seat(imported.CycleId, "karl", isKeeper: true));
    }

    internal static Edited Kept(Outcome<Edited> outcome)
    {
        if (outcome is Refused<Edited> refused) Assert.Fail(string.Join('\n', refused.Errors));
        return Assert.IsType<Done<Edited>>(outcome).Value;
    }
}
