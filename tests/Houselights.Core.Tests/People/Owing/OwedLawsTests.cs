using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.People.Owing;
using Houselights.Core.Tests.Document;
using NodaTime;

namespace Houselights.Core.Tests.People.Owing;

/// <summary>What holds of what is asked, for every plan.</summary>
public class OwedLawsTests
{
    [Fact]
    public void Every_act_names_a_person_who_may_do_it() => Laws.Hold(Plans, plan =>
    {
        foreach (var (who, acts) in Owed.ByEverybody(plan))
        {
            var person = plan.People.Find(who);
            Assert.NotNull(person);
            Assert.All(acts, act => Assert.True(Owed.MayDo(act.Kind, person)));
        }
    });

    [Fact]
    public void Doing_an_act_removes_it() => Laws.Hold(Plans, plan =>
    {
        foreach (var (person, acts) in Owed.ByEverybody(plan))
            foreach (var act in acts)
            {
                var left = Owed.By(person, Doing.Of(plan, person, act));
                Assert.False(left.Any(each => (each.Kind, each.Subject) == (act.Kind, act.Subject)), $"{person} did {act.Kind} {act.Subject}, and is asked for it again.");
            }
    });

    [Fact]
    public void Nobody_is_asked_for_the_same_twice() => Laws.Hold(Plans, plan =>
        Owed.ByEverybody(plan).Values.All(acts => acts.DistinctBy(act => (act.Kind, act.Subject)).Count() == acts.Length));

    [Fact]
    public void One_person_is_told_what_everybody_together_would_be_told_of_them() => Laws.Hold(Plans, plan =>
    {
        var all = Owed.ByEverybody(plan);
        foreach (var person in plan.People) Assert.Equal(all.GetValueOrDefault(person.Id, []), Owed.By(person.Id, plan));
    });

    [Fact]
    public void Overdue_acts_come_first_then_by_day_and_those_without_one_last() => Laws.Hold(Plans, plan =>
    {
        foreach (var acts in Owed.ByEverybody(plan).Values)
        {
            var days = acts.Select(act => act.Due ?? LocalDate.MaxIsoValue).ToList();
            Assert.Equal(days.Order(), days);
            Assert.All(acts, act => Assert.Equal(act.Due < plan.AsOf, act.OverdueDays > 0));
            Assert.All(acts, act => Assert.True(act.EffortSeconds >= 1 && act.What.Length > 0));
        }
    });

    /// <summary>A law about kinds that never come up would say nothing.</summary>
    [Fact]
    public void The_plans_tried_ask_for_every_kind_of_act()
    {
        var seen = Enumerable.Range(0, 400).SelectMany(seed => Owed.ByEverybody(Of(seed)).Values).SelectMany(acts => acts).Select(act => act.Kind).ToHashSet();

        Assert.Equal(Enum.GetValues<OwedKind>().Except(seen), []);
    }

    [Fact]
    public void What_somebody_gets_is_the_plans_own() => Laws.Hold(Plans, plan =>
    {
        foreach (var person in plan.People)
            foreach (var gain in Gained.By(person.Id, plan))
                Assert.True(gain.What.Length >= 0 && (gain.Kind == GainKind.Promise) == (gain.State is not null) && (gain.Kind == GainKind.Means) == (gain.Means is not null));
    });

    private static Gen<PlanModel> Plans { get; } = Gen.Choose(0, 100_000).Select(Of);

    /// <summary>A random plan, with a new date proposed for one of its promises: random histories hardly ever end there.</summary>
    private static PlanModel Of(int seed)
    {
        var (plan, day) = (new PlanGenerator(seed).Plan(), new LocalDate(2026, 1, 1).PlusDays(seed % 300));
        if (plan.Commitments is [var first, ..] && (seed % 2 == 0 ? first.Owner : first.AskedBy).First is { } by)
            plan.Commitments = plan.Commitments.SetItem(0, first with
            {
                StatedState = CommitmentState.Promised,
                History = [new() { On = day, Kind = ActKind.Promise }, new() { On = day, By = by, Kind = ActKind.Renegotiate, Due = day.PlusDays(30) }],
            });
        return PlanModel.Of(plan, day);
    }
}
