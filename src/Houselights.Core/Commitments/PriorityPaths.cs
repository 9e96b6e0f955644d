using System.Collections.Immutable;
using Houselights.Core.Model;

namespace Houselights.Core.Commitments;

/// <summary>
/// Which commitments lie on a path to a priority: those that are not settled and serve one, themselves or through objectives, and
/// those that such a commitment needs, however far down. O(commitments + needs); after an edit as <see cref="Schedule"/>.
/// </summary>
public sealed class PriorityPaths
{
    private readonly int[] steps;
    private readonly int[] next;
    private readonly int[] end;
    private readonly ImmutableArray<int> stale;

    private PriorityPaths(int[] steps, int[] next, int[] end, ImmutableArray<int> stale) => (this.steps, this.next, this.end, this.stale) = (steps, next, end, stale);

    /// <summary>False where some commitments were edited since: <see cref="Renewed"/> finds their paths again.</summary>
    internal bool IsFresh => stale.IsEmpty;

    internal static PriorityPaths Of(PlanModel plan)
    {
        var count = plan.Commitments.Count;
        var paths = new PriorityPaths(new int[count], new int[count], new int[count], []);
        paths.Find(Enumerable.Range(0, count), plan);
        return paths;
    }

    /// <summary>The same, knowing that these commitments, by position, have changed.</summary>
    internal PriorityPaths Without(IEnumerable<int> edited) => new(steps, next, end, [.. stale, .. edited]);

    /// <summary>The same for everything that no chain of needs ties to an edited commitment.</summary>
    internal PriorityPaths Renewed(PlanModel plan)
    {
        var count = plan.Commitments.Count;
        var renewed = new PriorityPaths(Longer(steps, count), Longer(next, count), Longer(end, count), []);
        renewed.Find(Neighbourhood.Of(stale, plan), plan);
        return renewed;
    }

    private static int[] Longer(int[] known, int count)
    {
        var longer = new int[count];
        known.CopyTo(longer, 0);
        return longer;
    }

    /// <summary>Walks down from what serves a priority, nearest first; positions come ascending.</summary>
    private void Find(IEnumerable<int> some, PlanModel plan)
    {
        var (needs, commitments) = (plan.NeedsLinks, plan.Commitments);
        var reached = new Queue<int>();
        foreach (var at in some)
        {
            var serves = !Schedule.IsSettled(commitments[at]) && plan.CommitmentReachesPriority(at);
            (steps[at], next[at], end[at]) = serves ? (0, at, at) : (-1, 0, 0);
            if (serves) reached.Enqueue(at);
        }

        while (reached.TryDequeue(out var at))
        {
            foreach (var need in needs.Of(at))
            {
                if (steps[need] >= 0 || Schedule.IsSettled(commitments[need])) continue;
                (steps[need], next[need], end[need]) = (steps[at] + 1, at, end[at]);
                reached.Enqueue(need);
            }
        }
    }

    public bool Has(int index) => steps[index] >= 0;

    /// <summary>How many commitments wait in a row above this one on a shortest path: 0 for one that serves a priority; −1 off every path.</summary>
    public int Steps(int index) => steps[index];

    /// <summary>The one that needs it on that path; itself where it serves a priority.</summary>
    public int Next(int index) => next[index];

    /// <summary>The one at the end of that path, which serves a priority.</summary>
    public int End(int index) => end[index];
}
