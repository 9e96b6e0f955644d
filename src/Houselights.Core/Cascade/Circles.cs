using Houselights.Core.Model;

namespace Houselights.Core.Cascade;

/// <summary>Circles among items that point at each other: A serves B, B serves C, C serves A.</summary>
/// <remarks>
/// Items that can be peeled off from the ends belong to none; what is left falls into strongly connected parts, found by Tarjan's
/// algorithm with a stack of its own, because a hostile plan may be thirty thousand items deep. O(items + links). Each part is
/// named by one shortest circle through its first item, so that circles which share an item are told once.
/// Source: Tarjan, SIAM Journal on Computing 1 (1972), 146-160.
/// </remarks>
public static class Circles
{
    /// <summary>One circle for each knot of items: positions in the order in which they point, beginning with the lowest.</summary>
    public static IReadOnlyList<int[]> In(Links links)
    {
        var suspects = Suspects(links);
        if (suspects is null) return [];

        var found = new List<int[]>();
        foreach (var part in new Tarjan(links, suspects).Parts())
            if (part.Count > 1 || links.Of(part[0]).Contains(part[0])) found.Add(Shortest(links, part));
        found.Sort((left, right) => left[0].CompareTo(right[0]));
        return found;
    }

    /// <summary>What is left once everything that points at nothing left over is peeled off; null where nothing is.</summary>
    private static bool[]? Suspects(Links links)
    {
        var open = new int[links.Count];
        var back = links.Reversed(links.Count);
        var peeled = new Stack<int>();
        for (var i = 0; i < open.Length; i++)
            if ((open[i] = links.Of(i).Length) == 0) peeled.Push(i);
        var left = open.Length;
        while (peeled.TryPop(out var at))
        {
            left--;
            foreach (var source in back.Of(at))
                if (--open[source] == 0) peeled.Push(source);
        }

        return left == 0 ? null : Array.ConvertAll(open, count => count > 0);
    }

    /// <summary>Breadth first from the lowest position of a part back to itself.</summary>
    private static int[] Shortest(Links links, List<int> part)
    {
        var first = part.Min();
        var inside = part.ToHashSet();
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>([first]);
        while (queue.TryDequeue(out var at))
            foreach (var next in links.Of(at))
            {
                if (next == first) return Path(first, at, cameFrom);
                if (inside.Contains(next) && cameFrom.TryAdd(next, at)) queue.Enqueue(next);
            }

        return [first];
    }

    private static int[] Path(int first, int last, Dictionary<int, int> cameFrom)
    {
        var path = new List<int>();
        for (var at = last; at != first; at = cameFrom[at]) path.Add(at);
        path.Add(first);
        path.Reverse();
        return [.. path];
    }

    /// <summary>One run of the algorithm over the suspects.</summary>
    private sealed class Tarjan(Links links, bool[] suspects)
    {
        private readonly int[] number = new int[links.Count];
        private readonly int[] low = new int[links.Count];
        private readonly bool[] waits = new bool[links.Count];
        private readonly Stack<int> open = new();
        private readonly Stack<(int At, int Next)> path = new();
        private readonly List<List<int>> parts = [];
        private int count;

        public List<List<int>> Parts()
        {
            for (var i = 0; i < suspects.Length; i++)
                if (suspects[i] && number[i] == 0) From(i);
            return parts;
        }

        private void From(int start)
        {
            Enter(start);
            while (path.TryPop(out var step))
            {
                var targets = links.Of(step.At);
                if (step.Next == targets.Length) { Leave(step.At); continue; }
                path.Push((step.At, step.Next + 1));
                var target = targets[step.Next];
                if (!suspects[target]) continue;
                if (number[target] == 0) Enter(target);
                else if (waits[target]) low[step.At] = Math.Min(low[step.At], number[target]);
            }
        }

        private void Enter(int at)
        {
            number[at] = low[at] = ++count;
            waits[at] = true;
            open.Push(at);
            path.Push((at, 0));
        }

        private void Leave(int at)
        {
            if (path.TryPeek(out var above)) low[above.At] = Math.Min(low[above.At], low[at]);
            if (low[at] != number[at]) return;
            var part = new List<int>();
            int member;
            do
            {
                member = open.Pop();
                waits[member] = false;
                part.Add(member);
            }
            while (member != at);
            parts.Add(part);
        }
    }
}
