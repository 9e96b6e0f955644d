namespace Houselights.Core.Numerics.Forecast;

/// <summary>Activities in an order in which each comes after all that it needs.</summary>
internal sealed class Network
{
    private readonly int[] starts;
    private readonly int[] needs;
    private readonly double[] notBefore;
    private readonly Pause[][] pauses;

    private Network(IReadOnlyList<Activity> activities, int[] order, int[] place)
    {
        Order = order;
        starts = new int[order.Length + 1];
        for (var i = 0; i < order.Length; i++) starts[i + 1] = starts[i] + activities[order[i]].Needs.Length;
        needs = [.. order.SelectMany(activity => activities[activity].Needs.Select(need => place[need]))];
        notBefore = [.. order.Select(activity => activities[activity].NotBefore)];
        pauses = [.. order.Select(activity => activities[activity].Pauses)];
    }

    /// <summary>The activity at each place of the order.</summary>
    public int[] Order { get; }

    /// <summary>Null where needs run in a circle.</summary>
    public static Network? Of(IReadOnlyList<Activity> activities)
    {
        var waiting = activities.Select(each => each.Needs.Length).ToArray();
        var neededBy = Enumerable.Range(0, activities.Count).SelectMany(activity => activities[activity].Needs.Select(need => (Need: need, Activity: activity))).ToLookup(pair => pair.Need, pair => pair.Activity);
        var (order, place, written) = (new int[activities.Count], new int[activities.Count], 0);
        for (var i = 0; i < waiting.Length; i++)
            if (waiting[i] == 0) order[written++] = i;
        for (var read = 0; read < written; read++)
        {
            place[order[read]] = read;
            foreach (var next in neededBy[order[read]])
                if (--waiting[next] == 0) order[written++] = next;
        }

        return written < order.Length ? null : new(activities, order, place);
    }

    public Run NewRun() => new(this);

    /// <summary>Room for one draw at a time.</summary>
    internal sealed class Run(Network network)
    {
        private readonly double[] finish = new double[network.Order.Length];
        private readonly int[] heldBy = new int[network.Order.Length];

        /// <summary>How long each activity takes, by place in the order.</summary>
        public double[] Times { get; } = new double[network.Order.Length];

        /// <summary>How often each activity, by place in the order, lay on the path that decided.</summary>
        public int[] Critical { get; } = new int[network.Order.Length];

        /// <summary>When all is done; adds one to each activity of the path that decided.</summary>
        public double Finish()
        {
            var (last, needs, starts) = (0, network.needs, network.starts);
            for (var at = 0; at < finish.Length; at++)
            {
                var (ready, by) = (network.notBefore[at], -1);
                for (var i = starts[at]; i < starts[at + 1]; i++)
                    if (finish[needs[i]] is var done && (done > ready || (by < 0 && done >= ready))) (ready, by) = (done, needs[i]);
                var pauses = network.pauses[at];
                finish[at] = pauses.Length == 0 ? ready + Times[at] : Pause.Finish(ready, Times[at], pauses);
                heldBy[at] = by;
                if (finish[at] > finish[last]) last = at;
            }

            for (var at = last; at >= 0; at = heldBy[at]) Critical[at]++;
            return finish[last];
        }
    }
}
