namespace Houselights.Core.Numerics.Forecast;

/// <summary>Activities in an order in which each comes after all that it needs.</summary>
internal sealed class Network
{
    private readonly int[] starts;
    private readonly int[] needs;

    private Network(int[] order, int[] starts, int[] needs) => (Order, this.starts, this.needs) = (order, starts, needs);

    /// <summary>The activity at each place of the order.</summary>
    public int[] Order { get; }

    /// <summary>Null where needs run in a circle.</summary>
    public static Network? Of(IReadOnlyList<int[]> needs)
    {
        var waiting = needs.Select(each => each.Length).ToArray();
        var neededBy = Enumerable.Range(0, needs.Count).SelectMany(activity => needs[activity].Select(need => (Need: need, Activity: activity))).ToLookup(pair => pair.Need, pair => pair.Activity);
        var (order, place, written) = (new int[needs.Count], new int[needs.Count], 0);
        for (var i = 0; i < waiting.Length; i++)
            if (waiting[i] == 0) order[written++] = i;
        for (var read = 0; read < written; read++)
        {
            place[order[read]] = read;
            foreach (var next in neededBy[order[read]])
                if (--waiting[next] == 0) order[written++] = next;
        }

        if (written < order.Length) return null;
        var starts = new int[order.Length + 1];
        for (var i = 0; i < order.Length; i++) starts[i + 1] = starts[i] + needs[order[i]].Length;
        return new(order, starts, [.. order.SelectMany(activity => needs[activity].Select(need => place[need]))]);
    }

    public Run NewRun() => new(this);

    /// <summary>Room for one draw at a time.</summary>
    internal sealed class Run(Network network)
    {
        private readonly double[] finish = new double[network.Order.Length];
        private readonly int[] heldBy = new int[network.Order.Length];

        /// <summary>When all is done; adds one to each activity, by place in the order, of the path that decided.</summary>
        public double Finish(double[] times, int[] critical)
        {
            var last = 0;
            for (var at = 0; at < finish.Length; at++)
            {
                var (ready, by) = (0.0, -1);
                for (var i = network.starts[at]; i < network.starts[at + 1]; i++)
                    if (by < 0 || finish[network.needs[i]] > ready) (ready, by) = (finish[network.needs[i]], network.needs[i]);
                (finish[at], heldBy[at]) = (ready + times[at], by);
                if (finish[at] > finish[last]) last = at;
            }

            for (var at = last; at >= 0; at = heldBy[at]) critical[at]++;
            return finish[last];
        }
    }
}
