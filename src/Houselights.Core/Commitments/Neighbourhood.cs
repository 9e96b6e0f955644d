using Houselights.Core.Model;

namespace Houselights.Core.Commitments;

/// <summary>
/// The commitments that an edit of some of them can reach: everything that is tied to them by needs, in either direction. Dates and
/// paths of all others stay as they are, since no chain of needs leads there.
/// </summary>
internal static class Neighbourhood
{
    /// <summary>Ascending positions in <see cref="PlanModel.Commitments"/>. O(what is found + its needs).</summary>
    public static int[] Of(IEnumerable<int> edited, PlanModel plan)
    {
        var (needs, neededBy) = (plan.NeedsLinks, plan.NeededByLinks);
        var found = new HashSet<int>(edited);
        var next = new Stack<int>(found);
        while (next.TryPop(out var at))
        {
            foreach (var need in needs.Of(at))
                if (found.Add(need)) next.Push(need);
            foreach (var waiting in neededBy.Of(at))
                if (found.Add(waiting)) next.Push(waiting);
        }

        int[] positions = [.. found];
        Array.Sort(positions);
        return positions;
    }
}
