using Houselights.App.Cycles.Editing;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.App.Tests.People;

/// <summary>Every act and every section × every role.</summary>
public class ActRightsTests
{
    private static readonly PlanModel Plan = PlanModel.Of(
        PlanReader.Read(new PlanSource("offsite.yaml", File.ReadAllBytes(Repository.At("examples/focused-offsite.yaml")))).Plan!, new LocalDate(2025, 12, 5));

    /// <summary>What who comments and never decides may say.</summary>
    private static readonly string[] Comments = ["strategy comment", "strategy swap-test", "decisions dissent", "disputes dispute"];

    [Fact]
    public void Advisors_and_facilitators_comment_and_never_vote_or_decide()
    {
        foreach (var person in Plan.People.ToArray().Where(person => person.HasNoVote))
        {
            var open = Each(person).Where(each => each.Act.Right(each.Situation)).Select(each => $"{each.Act.Section} {each.Act.Name}").Distinct(StringComparer.Ordinal).Except(Comments, StringComparer.Ordinal).ToList();
            Assert.Empty(open);
            var written = EditingRights.Sections.Where(section => EditingRights.AgainstAdding(new(Plan, person, ""), section) == Refusal.None).ToList();
            Assert.Equal(person.Role == Role.Facilitator ? ["sessions", "reviews"] : [], written);
        }
    }

    [Fact]
    public void Gates_are_the_stewards_and_overrides_and_ratifications_the_leaders()
    {
        foreach (var person in Plan.People.ToArray())
        {
            Assert.Equal(person.Role == Role.Leader, PlanActs.Find("overrides", "override")!.Right(new(Plan, person, "")));
            Assert.Equal(person.Role == Role.Leader, PlanActs.Find("ratifications", "ratify")!.Right(new(Plan, person, "")));
            Assert.Equal(person.Role is Role.Leader or Role.Integrator, PlanActs.Find("cycle", "advance")!.Right(new(Plan, person, "")));
            Assert.Equal(person.Role == Role.Leader, EditingRights.Against(new(Plan, person, ""), "strategy", "direction") == Refusal.None);
        }
    }

    [Fact]
    public void Only_the_two_sides_of_a_promise_speak_in_its_conversation()
    {
        foreach (var person in Plan.People.ToArray())
            foreach (var (act, situation) in Each(person).Where(each => each.Act.Section == "commitments" && each.Act.Right(each.Situation)))
            {
                var promise = Plan.Commitments.Find(situation.Id)!;
                var isContact = promise.Partner is { } partner && Plan.Partners.Find(partner)!.Contact.Contains(person.Id);
                Assert.True(promise.Owner.Contains(person.Id) || promise.AskedBy.Contains(person.Id) || isContact || (promise.AskedBy.IsEmpty && person.IsLeadership), $"{act.Name} {situation.Id} is open to {person.Id}.");
            }
    }

    [Fact]
    public void What_is_not_named_can_not_be_written()
    {
        var leader = Plan.People.ToArray().First(person => person.Role == Role.Leader);
        foreach (var section in new[] { "ratifications", "overrides", "disputes", "readings", "votes", "baselines", "organisation", "houselights", "nonsense" })
            Assert.NotEqual(Refusal.None, EditingRights.Against(new(Plan, leader, ""), section, "by"));
        foreach (var (section, path) in new[] { ("commitments", "state"), ("commitments", "history/0/by"), ("decisions", "options/0/verdict"), ("decisions", "gives-up/0/confirmed"), ("strategy", "excludes/0/confirmed"), ("in-flight", "verdict"), ("cycle", "stage"), ("priorities", "behaviours/0/confirmed") })
            Assert.Equal(Refusal.ThroughItsAct, EditingRights.Against(new(Plan, leader, ""), section, path));
    }

    private static IEnumerable<(PlanAct Act, Situation Situation)> Each(Person person) =>
        from act in PlanActs.All
        from id in PlanRows.HasIds(act.Section) ? PlanIds.Of(Plan.Source, act.Section) : [""]
        select (act, new Situation(Plan, person, id));
}
