using System.Collections.Immutable;
using Houselights.Core.Model;

namespace Houselights.Core.Commitments;

/// <summary>
/// For each person the month, not yet over, by which their promises exceed their capacity most. Made in O(commitments); after an edit
/// of a commitment only its owners are worked out again.
/// </summary>
public sealed class Workloads
{
    private readonly Workload?[] byPerson;
    private readonly ImmutableArray<Ids> stale;

    private Workloads(Workload?[] byPerson, ImmutableArray<Ids> stale) => (this.byPerson, this.stale) = (byPerson, stale);

    /// <summary>By position in <see cref="PlanModel.People"/>: the month that exceeds most; null where none does or nobody can tell.</summary>
    public ReadOnlySpan<Workload?> Exceeding => byPerson;

    internal bool IsFresh => stale.IsEmpty;

    internal static Workloads Of(PlanModel plan)
    {
        var months = new WorkMonths(plan);
        var found = new Workload?[plan.People.Count];
        for (var i = 0; i < found.Length; i++) found[i] = months.WorstOf(plan.People[i]);
        return new(found, []);
    }

    /// <summary>The same, knowing that what these people promise has changed.</summary>
    internal Workloads Without(Ids before, Ids now) => new(byPerson, [.. stale, before, now]);

    /// <summary>The same for everybody else; those whose promises changed are worked out again.</summary>
    internal Workloads Renewed(PlanModel plan)
    {
        var months = new WorkMonths(plan);
        var renewed = (Workload?[])byPerson.Clone();
        foreach (var owners in stale)
            foreach (var id in owners)
                if (plan.People.IndexOf(id) is >= 0 and var at) renewed[at] = months.WorstOf(plan.People[at]);
        return new(renewed, []);
    }
}

/// <summary>A month in which somebody has promised more than they can take on.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Promised">Load of promises that falls into it, in the cycle's capacity unit.</param>
/// <param name="Capacity">What the person can take on in it, in the same unit.</param>
/// <param name="Days">Working days of the month, within the cycle, on which the person is there.</param>
/// <param name="AllDays">Such days of the whole cycle.</param>
/// <param name="Others">How many further months, not yet over, exceed as well.</param>
/// <param name="Parts">What falls into the month, by commitment; the largest first.</param>
public sealed record Workload(NodaTime.LocalDate Month, double Promised, double Capacity, int Days, int AllDays, int Others, ImmutableArray<WorkloadPart> Parts);

/// <summary>The part of a commitment's load that falls into a month.</summary>
/// <param name="Commitment">Position in <see cref="PlanModel.Commitments"/>.</param>
/// <param name="Whole">The person's share of the whole load.</param>
/// <param name="Part">What of it falls into the month.</param>
public readonly record struct WorkloadPart(int Commitment, double Whole, double Part);
