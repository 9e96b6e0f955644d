using Houselights.Core.Model;

namespace Houselights.Core.Commitments;

/// <summary>Commitments that wait for one another, so that none of them can begin.</summary>
/// <remarks>
/// A knot is a strongly connected component of the network of needs among commitments that are not settled: all of them wait for each
/// other, by one circle or several. O(commitments + needs). Source: Tarjan, Depth-first search and linear graph algorithms, SIAM
/// Journal on Computing 1 (1972), with a stack of its own instead of recursion, because needs may be a hundred thousand deep.
/// </remarks>
public sealed class Circles
{
    private readonly Section<Commitment> commitments;
    private readonly Links needs;
    private readonly int[] number;
    private readonly int[] low;
    private readonly bool[] open;
    private readonly List<int> path = [];
    private readonly List<int[]> knots = [];
    private int visited;

    private Circles(PlanModel plan)
    {
        commitments = plan.Commitments;
        needs = plan.NeedsLinks;
        (number, low, open) = (new int[commitments.Count], new int[commitments.Count], new bool[commitments.Count]);
    }

    /// <summary>Each knot once, as ascending positions in <see cref="PlanModel.Commitments"/>; in the order of their first ones.</summary>
    public static IReadOnlyList<int[]> Of(PlanModel plan)
    {
        var schedule = plan.Schedule;
        Circles? circles = null;
        for (var i = 0; i < plan.Commitments.Count; i++)
            if (schedule.InCircle(i)) (circles ??= new(plan)).VisitFrom(i);
        if (circles is null) return [];
        circles.knots.Sort((left, right) => left[0].CompareTo(right[0]));
        return circles.knots;
    }

    /// <summary>A shortest circle through the first commitment of a knot, in the order of needs, that one first.</summary>
    public static IReadOnlyList<int> ShortestIn(int[] knot, PlanModel plan)
    {
        var needs = plan.NeedsLinks;
        var from = new Dictionary<int, int>();
        var next = new Queue<int>([knot[0]]);
        while (next.TryDequeue(out var at))
        {
            foreach (var need in needs.Of(at))
            {
                if (need == knot[0]) return Back(at, from);
                if (Array.BinarySearch(knot, need) >= 0 && from.TryAdd(need, at)) next.Enqueue(need);
            }
        }

        return knot;
    }

    private static List<int> Back(int at, Dictionary<int, int> from)
    {
        var circle = new List<int> { at };
        while (from.TryGetValue(at, out at)) circle.Add(at);
        circle.Reverse();
        return circle;
    }

    private void VisitFrom(int start)
    {
        if (number[start] != 0 || Schedule.IsSettled(commitments[start])) return;
        var walk = new Stack<(int At, int Next)>();
        Enter(start, walk);
        while (walk.TryPop(out var step))
        {
            var targets = needs.Of(step.At);
            if (step.Next > 0) low[step.At] = Math.Min(low[step.At], low[targets[step.Next - 1]]);
            if (Advance(step.At, step.Next, targets) is >= 0 and var need)
            {
                walk.Push((step.At, need + 1));
                Enter(targets[need], walk);
            }
            else if (low[step.At] == number[step.At])
            {
                Close(step.At);
            }
        }
    }

    private void Enter(int at, Stack<(int At, int Next)> walk)
    {
        number[at] = low[at] = ++visited;
        open[at] = true;
        path.Add(at);
        walk.Push((at, 0));
    }

    /// <summary>The next need that was not visited yet; −1 where there is none. Takes note of needs that lead back.</summary>
    private int Advance(int at, int from, ReadOnlySpan<int> targets)
    {
        for (var i = from; i < targets.Length; i++)
        {
            if (Schedule.IsSettled(commitments[targets[i]])) continue;
            if (number[targets[i]] == 0) return i;
            if (open[targets[i]]) low[at] = Math.Min(low[at], number[targets[i]]);
        }

        return -1;
    }

    /// <summary>Everything entered since is one component; a knot where it has several members, or one that needs itself.</summary>
    private void Close(int at)
    {
        var start = path.LastIndexOf(at);
        var members = path.GetRange(start, path.Count - start).ToArray();
        path.RemoveRange(start, members.Length);
        foreach (var member in members) open[member] = false;
        if (members.Length == 1 && !needs.Of(at).Contains(at)) return;
        Array.Sort(members);
        knots.Add(members);
    }
}
