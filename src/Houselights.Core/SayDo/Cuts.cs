using System.Collections.Immutable;
using Houselights.Core.Cascade;
using Houselights.Core.Ledger;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.SayDo;

public enum CutKind { Money, Load, People, Proposed }

/// <summary>What a priority was given less of, or was to be given less of.</summary>
/// <param name="Before">What it had, and on which day that was written.</param>
/// <param name="Now">What it has; for proposals the lowest of them.</param>
/// <param name="SharesOfAll">Its part in what all priorities had, before and now, 0 … 1; null where nothing else is known at both times.</param>
/// <param name="Rows">The allocations that say so; none where the plan itself does.</param>
public sealed record Cut(CutKind Kind, Priority Priority, (double Amount, LocalDate? On) Before, double Now, (double Before, double Now)? SharesOfAll, ImmutableArray<Allocation> Rows);

/// <summary>Priorities that were cut while they stand where they stood.</summary>
/// <remarks>
/// What falls for all alike is a smaller purse and no cut of a priority: its part in the whole has to have fallen too. Amounts are compared with the
/// most that was ratified, so that small cuts add up.
/// </remarks>
public static class Cuts
{
    /// <summary>A tenth: below it lie rounding and ordinary shifts within a budget.</summary>
    public const double Least = 0.1;

    private const double Rounding = 1e-9;

    /// <summary>Two: the first time it may be an idea, the second time somebody wants it.</summary>
    private const int Proposals = 2;

    public static IEnumerable<Cut> Of(PlanModel plan)
    {
        foreach (var priority in plan.Priorities)
        {
            var key = Said.KeyOf(priority);
            Cut?[] cuts =
            [
                SinceRatified(CutKind.Money, priority, each => Numbers(each.Money, money => (double)money.Amount), means => (double?)means.Money?.Amount, plan),
                SinceRatified(CutKind.Load, priority, each => Numbers(each.Loads, load => load.Expected), means => means.Load?.Expected, plan),
                OfPeople(priority, key, plan),
                Proposed(priority, key, plan),
            ];
            foreach (var cut in cuts)
                if (cut is not null) yield return cut;
        }
    }

    /// <summary>The most that was ratified against what the plan gives now; where it doesn't say, against what was ratified last.</summary>
    private static Cut? SinceRatified(CutKind kind, Priority priority, Func<Ratification, Dictionary<string, double>> ratified, Func<Means, double?> given, PlanModel plan)
    {
        var all = plan.Ratifications.Where(each => ratified(each).ContainsKey(priority.Id)).ToList();
        if (all.Count == 0) return null;
        var now = ratified(all[^1]);
        foreach (var each in plan.Priorities)
            if (each.Means is { } means && given(means) is { } amount) now[each.Id] = amount;

        var before = all.MaxBy(each => ratified(each)[priority.Id])!;
        if (HasFallenBehind(priority, before, plan)) return null;
        return Compare(kind, priority, (ratified(before)[priority.Id], before.On), now[priority.Id], Shares(priority.Id, ratified(before), now), []);
    }

    private static Dictionary<string, double> Numbers<T>(Map<T?> map, Func<T, double> number) where T : struct
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (id, value) in map)
            if (value is { } known) numbers[id] = number(known);
        return numbers;
    }

    /// <summary>True where more priorities stand before it than did then; false where nobody wrote down how they stood.</summary>
    private static bool HasFallenBehind(Priority priority, Ratification before, PlanModel plan)
    {
        var then = before.Priorities.Keys.ToList().IndexOf(priority.Id);
        return then >= 0 && plan.Priorities.IndexOf(priority.Id) > then;
    }

    /// <summary>Its part in what is known at both times.</summary>
    private static (double Before, double Now)? Shares(string id, Dictionary<string, double> before, Dictionary<string, double> now)
    {
        var both = before.Keys.Where(now.ContainsKey).ToList();
        var (all, left) = (both.Sum(each => before[each]), both.Sum(each => now[each]));
        return both.Count < 2 || all <= 0 || left <= 0 ? null : (before[id] / all, now[id] / left);
    }

    /// <summary>People in the first period since the weights are what they are against the last, of units that are known in both.</summary>
    private static Cut? OfPeople(Priority priority, string key, PlanModel plan)
    {
        List<Allocation> first = [], last = [];
        foreach (var own in Spending.Done(AllocationKind.People, plan).GroupBy(row => row.Who, StringComparer.Ordinal))
        {
            var periods = own.GroupBy(row => (row.From, row.To)).OrderBy(period => period.Key.To ?? period.Key.From).ToList();
            if (periods.Count < 2) continue;
            first.AddRange(periods[0]);
            last.AddRange(periods[^1]);
        }

        var (before, now) = (Spending.Of(first, plan), Spending.Of(last, plan));
        if (before.Total <= 0 || now.Total <= 0) return null;
        return Compare(CutKind.People, priority, (before[key], first.Max(row => row.To ?? row.From)), now[key], (before[key] / before.Total, now[key] / now.Total), [.. first, .. last]);
    }

    private static Cut? Compare(CutKind kind, Priority priority, (double Amount, LocalDate? On) before, double now, (double Before, double Now)? shares, ImmutableArray<Allocation> rows)
    {
        if (before.Amount <= 0 || now > ((1 - Least) * before.Amount) + Rounding) return null;
        return shares is { } known && known.Now >= known.Before - Rounding ? null : new(kind, priority, before, now, shares, rows);
    }

    /// <summary>Proposals since then that would leave it less money than it has, or fewer people than it had in the last period.</summary>
    private static Cut? Proposed(Priority priority, string key, PlanModel plan)
    {
        var since = Spending.Since(plan);
        var rows = plan.Allocations.Where(row => row.Proposed == true && (row.From ?? row.To) >= since && Names(row, priority)
            && Now(row, priority, key, plan) is { } has && Spending.Of([row], plan)[key] <= ((1 - Least) * has) + Rounding).ToImmutableArray();
        if (rows.Length < Proposals) return null;
        var lowest = rows.MinBy(row => Spending.Of([row], plan)[key])!;
        return new(CutKind.Proposed, priority, (Now(lowest, priority, key, plan)!.Value, null), Spending.Of([lowest], plan)[key], null, rows);
    }

    private static bool Names(Allocation row, Priority priority) => row.Shares.Keys.Any(id => Pointing.Means(id, "priorities", priority.Id));

    /// <summary>What it has of what a proposal would change: above 0, else null.</summary>
    private static double? Now(Allocation proposal, Priority priority, string key, PlanModel plan)
    {
        var has = proposal.Kind switch
        {
            AllocationKind.Money => (double)(priority.Means?.Money?.Amount ?? 0),
            AllocationKind.People => Spending.Done(AllocationKind.People, plan).Where(row => row.Who == proposal.Who).MaxBy(row => row.To ?? row.From) is { } last ? Spending.Of([last], plan)[key] : 0,
            _ => 0,
        };
        return has > 0 ? has : null;
    }
}
