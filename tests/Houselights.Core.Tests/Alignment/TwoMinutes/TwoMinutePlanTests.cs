using FsCheck.Fluent;
using Houselights.Core.Alignment;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Checks;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.Tests.Text;

namespace Houselights.Core.Tests.Alignment.TwoMinutes;

public sealed class TwoMinutePlanTests
{
    [Fact]
    public void What_is_written_reads_back_without_error_and_says_the_same() => Laws.Hold(RevealedRooms.Any, room =>
    {
        var plan = TwoMinutePlan.Of(room);
        AssertReadsBack(plan, PlanReader.Read(PlanSource.Of("plan.yaml", PlanWriter.ToYaml(plan))));
        AssertReadsBack(plan, PlanReader.Read(new PlanSource("plan.json", PlanWriter.ToJson(plan))));
    });

    [Theory]
    [InlineData("Ana|Ana-|ana|Ána", "ana ana-2 ana-3 ana-4")]
    [InlineData("王|李|Ольга", "person-1 person-2 person-3")]
    [InlineData("Person 2|王", "person-2 person-2-2")]
    [InlineData("person-2-2|Person 2|王", "person-2-2 person-2 person-3")]
    [InlineData("J. K.|J. K.|9 lives", "j-k j-k-2 9-lives")]
    public void Names_become_ids_of_their_own(string names, string ids)
    {
        var room = RevealedRooms.Room(Naming.Names, 1, names.Split('|').Select(_ => RevealedRooms.Answer("Growth", "l")));
        var plan = TwoMinutePlan.Of(room with { Voices = [.. room.Voices.Zip(names.Split('|'), (voice, name) => voice with { Name = name })] });

        Assert.Equal(ids.Split(' '), plan.People.Select(person => person.Id));
        AssertReadsBack(plan, PlanReader.Read(PlanSource.Of("plan.yaml", PlanWriter.ToYaml(plan))));
    }

    [Fact]
    public void Names_of_any_letters_give_a_plan_that_reads_back() => Laws.Hold(Texts.Any.ArrayOf().Resize(5), names =>
    {
        var room = RevealedRooms.Room(Naming.Names, 1, names.Select(_ => RevealedRooms.Answer("Growth", "r")));
        var plan = TwoMinutePlan.Of(room with { Voices = [.. room.Voices.Zip(names, (voice, name) => voice with { Name = name })] });

        AssertReadsBack(plan, PlanReader.Read(PlanSource.Of("plan.yaml", PlanWriter.ToYaml(plan))));
    });

    [Fact]
    public void Where_nobody_is_named_people_are_numbered_and_the_answers_keep_what_was_said()
    {
        var plan = TwoMinutePlan.Of(RevealedRooms.Room(Naming.Neither, 2, RevealedRooms.Answer("Growth", "lr", "The fair", 60), RevealedRooms.Answer("Audit", "rr")));
        var reading = Assert.Single(plan.Readings);

        Assert.Equal(["Person 1", "Person 2"], plan.People.Select(person => person.Name));
        Assert.Equal(("Fennmark", ReadingKind.Understanding), (plan.Organisation, reading.Kind));
        Assert.NotNull(reading.Closed);
        Assert.Equal(("Growth", "The fair", 60d), (reading.Answers[0].Words, reading.Answers[0].Stops, reading.Answers[0].Expects));
        Assert.Equal(["The date", "The quality"], reading.Answers[0].Dilemmas.Select(choice => choice.Value));
        Assert.Null(reading.Answers[1].Stops);
    }

    [Fact]
    public void The_cycle_starts_on_the_day_of_the_test_and_ends_later()
    {
        var cycle = TwoMinutePlan.Of(RevealedRooms.Room(Naming.Names, 1)).Cycle!;

        Assert.Equal(new NodaTime.LocalDate(2026, 3, 4), cycle.Starts);
        Assert.Equal(new NodaTime.LocalDate(2026, 6, 3), cycle.Ends);
    }

    [Fact]
    public void The_checks_read_it_and_nothing_closes_a_gate() => Laws.Hold(RevealedRooms.Of(2, 6), room =>
    {
        var plan = TwoMinutePlan.Of(room);
        var diagnosis = Diagnosis.Of(PlanModel.Of(plan, plan.Cycle!.Starts!.Value));

        Assert.DoesNotContain(diagnosis.Findings, finding => finding.Closes);
    });

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_team_without_a_name_has_a_neutral_one(string? team) =>
        Assert.Equal("Our team", TwoMinutePlan.Of(RevealedRooms.Room(Naming.Names, 1) with { Team = team }).Organisation);

    private static void AssertReadsBack(Plan plan, ReadResult read)
    {
        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
        Assert.True(Plan.Same(plan, read.Plan!), string.Join('\n', PlanComparison.Of(plan, read.Plan!).Take(5)));
    }
}
