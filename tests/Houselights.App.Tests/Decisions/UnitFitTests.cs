using FsCheck;
using FsCheck.Fluent;
using Houselights.App.Decisions;
using Houselights.Core.Checks.Decisions;
using Houselights.Core.Decisions;
using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.App.Tests.Decisions;

/// <summary>What the page says of a unit is what the checks say, and what it proposes does what it says.</summary>
public class UnitFitTests
{
    private static readonly Gen<int[]> Dice = Gen.Choose(0, 9999).ArrayOf(60);

    [Fact]
    public void A_unit_does_not_fit_exactly_where_the_check_reports_it() => Laws.Hold(Dice, dice =>
    {
        var plan = Plan(dice, []);
        for (var at = 0; at < plan.Units.Count; at++)
        {
            var (fit, agreed) = (UnitFit.Of(at, plan), 1 - plan.Settings.CapacityConfidence);
            Assert.Equal(new Overcommitted().Examine(plan.Units[at], plan).Any(), fit.Fit == CapacityFit.None);
            if (fit.Load.Capacity is not null && fit.Chance is { } chance) Assert.Equal(fit.Fit == CapacityFit.All, chance <= agreed);
        }
    });

    [Fact]
    public void What_is_proposed_makes_fit_what_it_says() => Laws.Hold(Dice, dice =>
    {
        var plan = Plan(dice, []);
        var proposals = StopProposal.Of(plan);
        Assert.Equal(Enumerable.Range(0, plan.Units.Count).Any(plan.UnitLoads.IsExceeded), !proposals.IsEmpty);
        foreach (var proposal in proposals)
        {
            var after = Plan(dice, [.. proposal.Work.Select(work => work.Id)]);
            Assert.All(proposal.Fits, name => Assert.Equal(CapacityFit.All, UnitFit.Of(after.Units.IndexOf(name), after).Fit));
            Assert.All(proposal.Beyond, unit => Assert.Equal(CapacityFit.None, UnitFit.Of(after.Units.IndexOf(unit.Unit), after).Fit));
            Assert.DoesNotContain(proposal.Work, work => work.Verdict is WorkVerdict.Protect or WorkVerdict.Stop);
        }
    });

    private static PlanModel Plan(int[] dice, IReadOnlyCollection<string> stopped)
    {
        var throws = new Queue<int>(dice);
        int Next(int sides) => throws.Dequeue() % sides;
        var units = $"  - {{ id: u0, capacity: {10 + Next(30)} }}\n" + string.Concat(Enumerable.Range(1, 3).Select(i =>
            $"  - {{ id: u{i}, parent: u{Next(i)}{(Next(5) == 0 ? "" : $", capacity: {(Next(3) == 0 ? $"[{3 + Next(4)}, 8, 9]" : 2 + Next(18))}")} }}\n"));
        string Load() => Next(2) == 0 && Next(5) is var low ? $"[{low}, {low + Next(3)}, {low + 2 + Next(7)}]" : FormattableString.Invariant($"{Next(30) / 2.0:0.0}");
        string Verdict(int i, string drawn) => stopped.Contains($"w{i}") ? "stop" : drawn;
        string[] verdicts = ["deprioritise", "undecided", "deprioritise", "undecided", "protect", "stop"];
        var work = string.Concat(Enumerable.Range(0, 8).Select(i => $"  - {{ id: w{i}, unit: u{Next(4)}, load: {Load()}, verdict: {Verdict(i, verdicts[Next(6)])} }}\n"));
        var text = "houselights: 1\norganisation: S\ncycle: { name: C, starts: 2026-01-05, ends: 2026-12-18, stage: plan }\n"
            + FormattableString.Invariant($"settings: {{ capacity-confidence: {new[] { 0.5, 0.8, 0.99 }[Next(3)]} }}\nunits:\n") + units + "in-flight:\n" + work;
        var read = PlanReader.Read(PlanSource.Of("plan.yaml", text));
        Assert.Empty(read.Errors);
        return PlanModel.Of(read.Plan!, new LocalDate(2026, 2, 16));
    }
}
