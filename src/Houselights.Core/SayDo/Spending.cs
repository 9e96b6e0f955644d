using System.Collections.Immutable;
using Houselights.Core.Decisions;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.SayDo;

/// <summary>What was done: how much of time, money, people or recognition went where, over several allocations.</summary>
/// <remarks>
/// A part is a priority (what went into an objective or commitment that serves a single one counts for it), <c>maintenance</c> (work in
/// flight that is protected or deprioritised, and the winding down of stopped work, count for it), or what else it went into: other work in flight, and objectives and
/// commitments that serve no priority. What serves several priorities is unmapped, since nobody said how it is divided.
/// </remarks>
/// <param name="Rows">The allocations that were counted.</param>
/// <param name="Parts">Amounts above 0 by part, in the unit of their kind.</param>
/// <param name="Unmapped">What is mapped to nothing.</param>
/// <param name="Meetings">How many meetings are known to lie behind it; 0 where none are.</param>
public sealed record Spending(ImmutableArray<Allocation> Rows, ImmutableArray<(string Key, double Amount)> Parts, double Unmapped, double Meetings)
{
    public const string Maintenance = "maintenance";
    private const string Nowhere = "unmapped";

    public double Total => Parts.Sum(part => part.Amount) + Unmapped;

    public double this[string key] => Parts.FirstOrDefault(part => part.Key == key).Amount;

    public static Spending Of(IEnumerable<Allocation> allocations, PlanModel plan)
    {
        var rows = allocations.ToImmutableArray();
        var parts = new List<(string Key, double Amount)>();
        foreach (var row in rows)
            foreach (var (id, share) in row.Shares)
                if (share > 0) Add(parts, PartOf(id, row, plan), share.Value);
        return new(rows, [.. parts.Where(part => part.Key != Nowhere)], parts.Find(part => part.Key == Nowhere).Amount, rows.Sum(row => row.Meetings ?? 0));
    }

    /// <summary>What was spent, not only proposed, of a kind in periods that began since the plan is what it is.</summary>
    public static IEnumerable<Allocation> Done(AllocationKind kind, PlanModel plan)
    {
        var since = Since(plan);
        return plan.Allocations.Where(each => each.Kind == kind && each.Proposed != true && (each.From ?? each.To) >= since);
    }

    /// <summary>
    /// The day from which today's weights are what was said: the first of the ratifications, up to the last, that have the same weights;
    /// else the day on which the stage execute was entered, else the start of the cycle.
    /// </summary>
    public static LocalDate? Since(PlanModel plan)
    {
        var all = plan.Ratifications;
        var at = all.Count - 1;
        if (at < 0) return plan.RunningSince ?? plan.Cycle.Starts;
        while (at > 0 && all[at].Priorities.SequenceEqual(all[at - 1].Priorities)) at--;
        return all[at].On;
    }

    /// <summary>Where one entry of an allocation went. A bare id means a priority before it means anything else.</summary>
    private static string PartOf(string id, Allocation row, PlanModel plan)
    {
        if (id is Maintenance or Nowhere) return id;
        if (Pointing.LeadsInto(id, "priorities") && plan.Priorities.Find(id) is { } priority) return Said.KeyOf(priority);
        if (Pointing.LeadsInto(id, "in-flight") && plan.InFlight.Find(id) is { } work) return IsMaintenance(work, row) ? Maintenance : "in-flight/" + work.Id;
        if (Pointing.LeadsInto(id, "objectives") && plan.Objectives.Find(id) is { } objective) return PartOf("objectives/" + objective.Id, plan.PrioritiesOf(objective));
        if (Pointing.LeadsInto(id, "commitments") && plan.Commitments.Find(id) is { } commitment) return PartOf("commitments/" + commitment.Id, plan.PrioritiesOf(commitment));
        return Nowhere;
    }

    private static string PartOf(string key, Picked<Cascade.Priority> served) => served.Count switch { 0 => key, 1 => Said.KeyOf(served[0]), _ => Nowhere };

    private static bool IsMaintenance(WorkInFlight work, Allocation row) => work.Verdict switch
    {
        WorkVerdict.Protect or WorkVerdict.Deprioritise => true,
        WorkVerdict.Stop => (row.To ?? row.From) <= StoppedWork.LastDay(work),
        _ => false,
    };

    private static void Add(List<(string Key, double Amount)> parts, string key, double amount)
    {
        var at = parts.FindIndex(part => part.Key == key);
        if (at < 0) parts.Add((key, amount));
        else parts[at] = (key, parts[at].Amount + amount);
    }
}
