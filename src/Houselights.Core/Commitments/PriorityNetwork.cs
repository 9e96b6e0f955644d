using System.Runtime.InteropServices;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Forecast;

namespace Houselights.Core.Commitments;

/// <summary>The part of the network of needs that a priority depends on, as activities of a simulation.</summary>
/// <remarks>
/// <see cref="AtStake"/> leaves out what can’t make the priority late: a commitment whose latest delivery, if all that comes before it takes
/// longest, still leaves what waits for it its longest time. Whatever path makes a draw late runs through others only, because every
/// commitment on it is delivered later than that. So as many draws are late as in the whole network, draw by draw.
/// </remarks>
internal sealed class PriorityNetwork
{
    /// <summary>Sums of days differ from each other by less than this.</summary>
    public const double Rounding = 1e-6;

    private PriorityNetwork(PriorityEnds ends, int[] commitments, Activity[] activities, ulong content)
    {
        Ends = ends;
        Commitments = commitments;
        Activities = activities;
        Content = content;
    }

    public PriorityEnds Ends { get; }

    /// <summary>Positions in <see cref="PlanModel.Commitments"/> of what is simulated; needs come first.</summary>
    public int[] Commitments { get; }

    public Activity[] Activities { get; }

    /// <summary>The same for networks of the same content.</summary>
    public ulong Content { get; }

    /// <summary>Everything that the priority depends on.</summary>
    public static PriorityNetwork Whole(PriorityEnds ends, PlanModel plan) => new Walk(plan).Collect(ends, double.NegativeInfinity);

    /// <summary>Only what can make it late.</summary>
    public static PriorityNetwork AtStake(PriorityEnds ends, PlanModel plan) => new Walk(plan).Collect(ends, ends.LateFrom!.Value);

    /// <summary>Walks down from what serves the priority, each commitment after all that wait for it.</summary>
    private sealed class Walk(PlanModel plan)
    {
        private readonly FinishRange range = plan.FinishRange;
        private readonly WorkAhead ahead = new(plan);
        private readonly PriorityQueue<int, int> next = new();

        /// <summary>By which time each commitment must be delivered so that it can’t make the priority late.</summary>
        private readonly Dictionary<int, double> safe = [];

        public PriorityNetwork Collect(PriorityEnds ends, double lateFrom)
        {
            var kept = new List<int>();
            foreach (var at in ends.Open) Meet(at, lateFrom);
            while (next.TryDequeue(out var at, out _))
            {
                if (range.Latest(at) < safe[at] - Rounding) continue;
                kept.Add(at);
                var work = ahead.Of(at);
                var begin = Pause.LatestBegin(safe[at], work.High, work.Pauses);
                foreach (var need in plan.NeedsLinks.Of(at))
                    if (!Schedule.IsSettled(plan.Commitments[need])) Meet(need, begin);
            }

            kept.Reverse();
            return Compose(ends, [.. kept]);
        }

        private void Meet(int at, double by)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(safe, at, out var isKnown);
            known = isKnown ? Math.Min(known, by) : by;
            if (!isKnown) next.Enqueue(at, -range.Rank(at));
        }

        private PriorityNetwork Compose(PriorityEnds ends, int[] kept)
        {
            var place = new Dictionary<int, int>(kept.Length);
            for (var i = 0; i < kept.Length; i++) place[kept[i]] = i;
            var curves = new Dictionary<(double, double, double, double), DurationCurve>();
            var activities = new Activity[kept.Length];
            var content = Seed.Of([ends.LateFrom ?? -1]);
            for (var i = 0; i < kept.Length; i++)
            {
                activities[i] = ActivityOf(kept[i], place, curves);
                content = Continue(content, activities[i], plan.Commitments[kept[i]].Duration);
            }

            return new(ends, kept, activities, content);
        }

        private Activity ActivityOf(int at, Dictionary<int, int> place, Dictionary<(double, double, double, double), DurationCurve> curves)
        {
            var (commitment, work) = (plan.Commitments[at], ahead.Of(at));
            var (low, likely, high) = commitment.Duration is { } duration ? (duration.Low.InDays, duration.Likely.InDays, duration.High.InDays) : default;
            if (!curves.TryGetValue((low, likely, high, work.Elapsed), out var curve))
                curves[(low, likely, high, work.Elapsed)] = curve = DurationCurve.Pert(low, likely, high).Remaining(work.Elapsed);
            var needs = new List<int>();
            foreach (var need in plan.NeedsLinks.Of(at))
                if (place.TryGetValue(need, out var known)) needs.Add(known);
            return new(curve, [.. needs], NameOf(commitment.Id)) { NotBefore = work.NotBefore, Pauses = work.Pauses };
        }

        /// <summary>The id is what stays the same of a commitment.</summary>
        private static ulong NameOf(string id)
        {
            var name = Seed.Of(id.Length);
            foreach (var c in id) name = Seed.Continue(name, c);
            return name;
        }

        private static ulong Continue(ulong content, Activity activity, LeadTime? duration)
        {
            content = Seed.Scramble(content ^ activity.Luck);
            content = Seed.Continue(content, duration is null ? -1 : 1, activity.Needs.Length);
            content = Seed.Continue(content, activity.Needs);
            content ^= Seed.Of([activity.NotBefore, activity.Duration.At(-3), activity.Duration.At(0), activity.Duration.At(3)]);
            foreach (var pause in activity.Pauses) content = Seed.Scramble(content ^ Seed.Of([pause.From, pause.To]));
            return Seed.Scramble(content);
        }
    }
}
