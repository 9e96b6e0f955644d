using Houselights.Core.Model;

namespace Houselights.Core.Commitments;

/// <summary>Commitments in an order in which each comes after all that it needs.</summary>
internal static class DeliveryOrder
{
    /// <summary>
    /// Positions in <see cref="PlanModel.Commitments"/>, needs before those that wait for them (Kahn); what is left out is in a circle or
    /// waits for one. What is settled neither waits nor is waited for. O(commitments + needs).
    /// </summary>
    /// <param name="some">Ascending; nothing that one of them needs or that waits for one lies outside.</param>
    public static List<int> Of(int[] some, PlanModel plan)
    {
        var (needs, neededBy, commitments) = (plan.NeedsLinks, plan.NeededByLinks, plan.Commitments);
        var order = new List<int>(some.Length);
        var waiting = new int[some.Length];
        for (var i = 0; i < some.Length; i++)
            if (Schedule.IsSettled(commitments[some[i]]) || (waiting[i] = Open(needs.Of(some[i]), commitments)) == 0) order.Add(some[i]);

        var areAll = some.Length == commitments.Count;
        for (var read = 0; read < order.Count; read++)
        {
            if (Schedule.IsSettled(commitments[order[read]])) continue;
            foreach (var next in neededBy.Of(order[read]))
                if (--waiting[areAll ? next : Array.BinarySearch(some, next)] == 0) order.Add(next);
        }

        return order;
    }

    private static int Open(ReadOnlySpan<int> needs, Section<Commitment> commitments)
    {
        var open = 0;
        foreach (var need in needs)
            if (!Schedule.IsSettled(commitments[need])) open++;
        return open;
    }
}
