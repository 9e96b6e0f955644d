using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Forecast;

namespace Houselights.Core.Commitments;

/// <summary>
/// Between which days each commitment is delivered: where every duration is the shortest, and where every one is the longest of its
/// range. No draw of a simulation lies outside. O(commitments + needs); after an edit as <see cref="Schedule"/>.
/// </summary>
internal sealed class FinishRange
{
    private readonly double[] soonest;
    private readonly double[] likely;
    private readonly double[] latest;
    private readonly int[] rank;
    private readonly ImmutableArray<int> stale;

    private FinishRange(double[] soonest, double[] likely, double[] latest, int[] rank, ImmutableArray<int> stale) =>
        (this.soonest, this.likely, this.latest, this.rank, this.stale) = (soonest, likely, latest, rank, stale);

    /// <summary>False where some commitments were edited since: <see cref="Renewed"/> works them out.</summary>
    public bool IsFresh => stale.IsEmpty;

    /// <summary>In days from the beginning of the plan's day; NaN where needs run in a circle, 0 for what is settled.</summary>
    public double Soonest(int index) => soonest[index];

    /// <summary>Where every duration is the likely one; as <see cref="Soonest"/>.</summary>
    public double Likely(int index) => likely[index];

    /// <summary>As <see cref="Soonest"/>.</summary>
    public double Latest(int index) => latest[index];

    /// <summary>Higher than that of everything that it needs.</summary>
    public int Rank(int index) => rank[index];

    public static FinishRange Of(PlanModel plan)
    {
        var count = plan.Commitments.Count;
        var range = new FinishRange(new double[count], new double[count], new double[count], new int[count], []);
        var all = new int[count];
        for (var i = 0; i < count; i++) all[i] = i;
        range.Work(all, plan);
        return range;
    }

    /// <summary>The same, knowing that these commitments, by position, have changed.</summary>
    public FinishRange Without(IEnumerable<int> edited) => new(soonest, likely, latest, rank, [.. stale, .. edited]);

    /// <summary>The same for everything that no chain of needs ties to an edited commitment; the rest is worked out again.</summary>
    public FinishRange Renewed(PlanModel plan)
    {
        var count = plan.Commitments.Count;
        var renewed = new FinishRange(new double[count], new double[count], new double[count], new int[count], []);
        soonest.CopyTo(renewed.soonest, 0);
        likely.CopyTo(renewed.likely, 0);
        latest.CopyTo(renewed.latest, 0);
        rank.CopyTo(renewed.rank, 0);
        renewed.Work(Neighbourhood.Of(stale, plan), plan);
        return renewed;
    }

    private void Work(int[] some, PlanModel plan)
    {
        foreach (var at in some) (soonest[at], likely[at], latest[at]) = (double.NaN, double.NaN, double.NaN);
        var (needs, ahead, order) = (plan.NeedsLinks, new WorkAhead(plan), DeliveryOrder.Of(some, plan));
        for (var i = 0; i < order.Count; i++)
        {
            var at = order[i];
            rank[at] = i;
            (soonest[at], likely[at], latest[at]) = (0, 0, 0);
            if (Schedule.IsSettled(plan.Commitments[at])) continue;
            var work = ahead.Of(at);
            var (first, middle, last) = (work.NotBefore, work.NotBefore, work.NotBefore);
            foreach (var need in needs.Of(at)) (first, middle, last) = (Math.Max(first, soonest[need]), Math.Max(middle, likely[need]), Math.Max(last, latest[need]));
            soonest[at] = Pause.Finish(first, work.Low, work.Pauses);
            likely[at] = Pause.Finish(middle, work.Likely, work.Pauses);
            latest[at] = Pause.Finish(last, work.High, work.Pauses);
        }
    }
}
