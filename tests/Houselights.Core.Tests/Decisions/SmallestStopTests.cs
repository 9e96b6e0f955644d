using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Decisions;
using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Tests.Decisions;

/// <summary>The fewest stops after which a unit and all that lies in it fits, against trying every set.</summary>
public class SmallestStopTests
{
    private static readonly Gen<int[]> Dice = Gen.Choose(0, 9999).ArrayOf(60);

    [Fact]
    public void It_stops_what_trying_every_set_would_stop() => Laws.Hold(Dice, dice => Agrees(Plan(dice, ranges: false)));

    [Fact]
    public void It_does_so_for_ranges_too() => Laws.Hold(Dice, dice => Agrees(Plan(dice, ranges: true)));

    [Fact]
    public void Protected_and_stopped_work_is_left_alone() => Laws.Hold(Dice, dice =>
    {
        var plan = Plan(dice, ranges: true);
        if (plan.UnitLoads.StopsFor(0, plan) is not { } stop) return;
        Assert.All(stop.Work, at => Assert.True(plan.InFlight[at].Verdict is WorkVerdict.Undecided or WorkVerdict.Deprioritise));
    });

    [Fact]
    public void One_large_piece_rather_than_two_small_ones_and_the_smallest_of_those_that_do()
    {
        var plan = Model(14, "3 3 7 9 8");
        Assert.Equal([2, 3], plan.UnitLoads.StopsFor(0, plan)!.Work);
    }

    [Fact]
    public void Protected_work_that_exceeds_by_itself_is_named_and_nothing_more()
    {
        var plan = Model(10, "4 3 6 5 2", isProtected: true);
        Assert.Equal([0], plan.UnitLoads.StopsFor(0, plan)!.Beyond);
        var kept = KeptTooMuch.Of(0, plan)!;
        Assert.Equal(["w2", "w3"], kept.Work.Select(work => work.Id));
        Assert.False(kept.New);
    }

    /// <summary>Sorted by number, then by what is given up: the first that fits.</summary>
    private static void Agrees(PlanModel plan)
    {
        for (var unit = 0; unit < plan.Units.Count; unit++)
        {
            var stop = plan.UnitLoads.StopsFor(unit, plan);
            var isOver = plan.UnitLoads.UpFrom(unit).Any(above => Over(plan, above, []));
            Assert.Equal(isOver, stop is not null);
            if (stop is null || stop.Top != unit) continue;

            Assert.True(stop.IsFewest && stop.IsProven);
            var units = Enumerable.Range(0, plan.Units.Count).Where(at => plan.UnitLoads.IsWithin(at, stop.Top)).ToList();
            int[] open = [.. Enumerable.Range(0, plan.InFlight.Count).Where(at => plan.InFlight[at].Verdict is WorkVerdict.Undecided or WorkVerdict.Deprioritise)];
            Assert.Equal(units.Where(at => Over(plan, at, open)), stop.Beyond);

            var sets = Enumerable.Range(0, 1 << open.Length).Select(mask => open.Where((_, i) => (mask >> i & 1) == 1).ToArray())
                .Where(set => !units.Except(stop.Beyond).Any(at => Over(plan, at, set))).ToList();
            var best = sets.Min(set => (set.Length, GivenUp(plan, set)));
            Assert.Equal(best, (stop.Work.Length, GivenUp(plan, [.. stop.Work])));
            Assert.Contains(sets, set => set.SequenceEqual(stop.Work));
        }
    }

    private static bool Over(PlanModel plan, int unit, int[] stopped)
    {
        var load = plan.UnitLoads[unit];
        var left = load.Total;
        foreach (var at in stopped)
            if (plan.UnitLoads.IsWithin(plan.UnitLoads.UnitOf(plan.InFlight[at], plan), unit) && Asked.LoadOf(plan.InFlight[at]) is { } takes) left -= UnitLoad.Sum(takes);
        return load.IsExceededBy(left, plan.Settings.CapacityConfidence);
    }

    private static Int128 GivenUp(PlanModel plan, int[] stopped) => stopped.Aggregate(Int128.Zero, (sum, at) => sum + UnitLoad.Sum(Asked.LoadOf(plan.InFlight[at])!.Value).Mean);

    private static PlanModel Model(int capacity, string loads, bool isProtected = false) => Read(
        $"  - {{ id: u0, capacity: {capacity} }}\n",
        string.Concat(loads.Split(' ').Select((load, i) => $"  - {{ id: w{i}, what: W{i}, load: {load}, verdict: {(isProtected ? "protect" : "deprioritise")} }}\n")), 0.8);

    private static PlanModel Plan(int[] dice, bool ranges)
    {
        var throws = new Queue<int>(dice);
        int Next(int sides) => throws.Dequeue() % sides;
        var units = $"  - {{ id: u0, capacity: {10 + Next(30)} }}\n" + string.Concat(Enumerable.Range(1, 3).Select(i =>
            $"  - {{ id: u{i}, parent: u{Next(i)}{(Next(5) == 0 ? "" : $", capacity: {(ranges && Next(3) == 0 ? $"[{3 + Next(4)}, 8, 9]" : 2 + Next(18))}")} }}\n"));
        string Load() => ranges && Next(2) == 0 && Next(5) is var low ? $"[{low}, {low + Next(3)}, {low + 2 + Next(7)}]" : $"{Next(30) / 2.0:0.0}";
        string[] verdicts = ["deprioritise", "undecided", "deprioritise", "undecided", "protect", "stop"];
        var work = string.Concat(Enumerable.Range(0, 8).Select(i => $"  - {{ id: w{i}, what: W{i}, unit: u{Next(4)}, load: {Load()}, verdict: {verdicts[Next(6)]} }}\n"));
        return Read(units, work, new[] { 0.5, 0.8, 0.99 }[Next(3)]);
    }

    private static PlanModel Read(string units, string work, double confidence)
    {
        var text = "houselights: 1\norganisation: S\ncycle: { name: C, starts: 2026-01-05, ends: 2026-12-18, stage: plan }\n"
            + FormattableString.Invariant($"settings: {{ capacity-confidence: {confidence} }}\nunits:\n") + units + "in-flight:\n" + work;
        var read = PlanReader.Read(PlanSource.Of("plan.yaml", text));
        Assert.Empty(read.Errors);
        return PlanModel.Of(read.Plan!, new LocalDate(2026, 2, 16));
    }
}
