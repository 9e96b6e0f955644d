using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Capacity;

namespace Houselights.Core.Decisions;

/// <summary>
/// The fewest pieces of work in flight to stop, and of equally few those that give up least load, so that a unit and every unit in it
/// fits with the plan's confidence. Protected work is kept, and what is new isn't touched. What was spent on work has no place in it.
/// </summary>
/// <param name="Top">The unit that fits afterwards, with all below it; a position in <see cref="PlanModel.Units"/>.</param>
/// <param name="Work">Positions in <see cref="PlanModel.InFlight"/>, ascending.</param>
/// <param name="Beyond">Units that don't fit even if all work stops that isn't protected; positions, ascending.</param>
public sealed record SmallestStop(int Top, ImmutableArray<int> Work, ImmutableArray<int> Beyond)
{
    /// <summary>More than this many deviations above its mean no load frees, at any confidence that can be set.</summary>
    private const double Reach = 3.25;

    /// <summary>Quantiles are known to this many billionths.</summary>
    private const int Rounding = 1000;

    /// <summary>True where it is proven that no fewer stops would do.</summary>
    public bool IsFewest { get; private init; } = true;

    /// <summary>True where it is also proven that no set of as few gives up less.</summary>
    public bool IsProven { get; private init; } = true;

    /// <summary>True where another set of as few gives up as little.</summary>
    public bool IsTied { get; private init; }

    /// <summary>What a unit gives up for it, with the units below.</summary>
    public LoadSum Freed(int unit, PlanModel plan) => Within(unit, plan).Aggregate(default(LoadSum), (sum, work) => sum + LoadOf(work));

    /// <summary>The stops in a unit, with the units below.</summary>
    public IEnumerable<WorkInFlight> Within(int unit, PlanModel plan)
    {
        var loads = plan.UnitLoads;
        return Work.Select(at => plan.InFlight[at]).Where(work => loads.IsWithin(loads.UnitOf(work, plan), unit));
    }

    internal static SmallestStop Of(int top, UnitLoads loads, PlanModel plan)
    {
        var confidence = plan.Settings.CapacityConfidence;
        var candidates = Candidates(top, loads, plan);
        var (fitting, beyond) = (new List<Limit>(), new List<int>());
        var helps = Helping(candidates, loads);
        for (var unit = 0; unit < loads.All.Length; unit++)
        {
            if (!loads.IsExceeded(unit) || !loads.IsWithin(unit, top)) continue;
            var limit = new Limit(loads[unit], helps.GetValueOrDefault(unit, []));
            if (limit.Fits(candidates.Where(each => limit.Work.Contains(each.At)), confidence)) fitting.Add(limit);
            else beyond.Add(unit);
        }

        var needed = fitting.SelectMany(limit => limit.Work).ToHashSet();
        candidates.RemoveAll(each => !needed.Contains(each.At));
        return Search(candidates, fitting, confidence, new(top, [], [.. beyond]));
    }

    /// <summary>By unit, the work whose stopping helps it.</summary>
    private static Dictionary<int, HashSet<int>> Helping(List<Candidate> candidates, UnitLoads loads)
    {
        var helps = new Dictionary<int, HashSet<int>>();
        foreach (var each in candidates)
            foreach (var unit in loads.UpFrom(each.Unit))
            {
                if (!helps.TryGetValue(unit, out var work)) helps.Add(unit, work = []);
                work.Add(each.At);
            }

        return helps;
    }

    /// <summary>What keeps most keeps, of the most pieces that can be kept, those of the greatest load.</summary>
    private static SmallestStop Search(List<Candidate> candidates, List<Limit> limits, double confidence, SmallestStop none)
    {
        if (limits.Count == 0) return none;
        var piece = candidates.Aggregate(Int128.One, (sum, each) => sum + each.Load.Mean);
        SelectionItem[] items = [.. candidates.Select(each => new SelectionItem(piece + each.Load.Mean,
            [.. Enumerable.Range(0, limits.Count).Where(limit => limits[limit].Work.Contains(each.At)).Select(limit => new Use(limit, Frees(each.Load)))]))];
        Int128[] room = [.. limits.Select(limit => candidates.Where(each => limit.Work.Contains(each.At)).Aggregate(Int128.Zero, (sum, each) => sum + Frees(each.Load)) - limit.Excess(confidence))];
        var isExact = limits.TrueForAll(limit => limit.Load.Total.IsExact && limit.Load.Capacity!.Value.IsExact);

        bool Fits(ReadOnlySpan<bool> kept)
        {
            var stopped = new List<Candidate>();
            for (var i = 0; i < kept.Length; i++)
                if (!kept[i]) stopped.Add(candidates[i]);
            return limits.TrueForAll(limit => limit.Fits(stopped.Where(each => limit.Work.Contains(each.At)), confidence));
        }

        if (Knapsack.Select(items, room, isExact ? null : Fits).Best is not { } best) return none with { Work = [.. candidates.Select(each => each.At)], IsFewest = false, IsProven = false };
        return none with
        {
            Work = [.. Enumerable.Range(0, items.Length).Where(i => !best.Chosen.Contains(i)).Select(i => candidates[i].At)],
            IsFewest = best.AtMost / piece == best.Value / piece,
            IsProven = best.IsProven,
            IsTied = best.IsTied,
        };
    }

    private static List<Candidate> Candidates(int top, UnitLoads loads, PlanModel plan)
    {
        var found = new List<Candidate>();
        for (var at = 0; at < plan.InFlight.Count; at++)
        {
            var work = plan.InFlight[at];
            if (work.Verdict is not (WorkVerdict.Undecided or WorkVerdict.Deprioritise)) continue;
            if (LoadOf(work) is { IsZero: false } load && loads.UnitOf(work, plan) is var unit && loads.IsWithin(unit, top)) found.Add(new(at, unit, load));
        }

        return found;
    }

    private static LoadSum LoadOf(WorkInFlight work) => Asked.LoadOf(work) is { } load ? UnitLoad.Sum(load) : default;

    /// <summary>At least what stopping something frees, in whole billionths: for a bound.</summary>
    private static long Frees(LoadSum load) => load.IsExact ? (long)load.Mean : (long)Int128.Max(load.Highest, load.Mean + LoadSum.Whole(Reach * load.Deviations));

    /// <summary>Work that may stop.</summary>
    private readonly record struct Candidate(int At, int Unit, LoadSum Load);

    /// <summary>A unit that has to fit, and the work whose stopping helps.</summary>
    private sealed record Limit(UnitLoad Load, HashSet<int> Work)
    {
        public bool Fits(IEnumerable<Candidate> stopped, double confidence) =>
            !Load.IsExceededBy(stopped.Aggregate(Load.Total, (left, each) => left - each.Load), confidence);

        /// <summary>What has to be freed, at least.</summary>
        public Int128 Excess(double confidence)
        {
            var excess = Overcommitment.By(Load.Total, Load.Capacity!.Value, UnitLoad.Correlation, confidence);
            return Load.Total.IsExact && Load.Capacity!.Value.IsExact ? excess : Int128.Max(0, excess - Rounding);
        }
    }
}
