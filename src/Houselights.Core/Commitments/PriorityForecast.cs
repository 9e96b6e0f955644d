using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Forecast;
using NodaTime;
using Interval = Houselights.Core.Numerics.Distributions.Interval;

namespace Houselights.Core.Commitments;

/// <summary>When a priority is done, by a simulation of everything that it depends on.</summary>
/// <remarks>
/// Beta-PERT durations between the shortest and the longest, what stands in the plan as one duration taken as exact. What is unknown is
/// taken to be favourable: no duration is no time, what nobody has promised begins on the next working day. So the plan does at best as
/// the forecast says. Deterministic: each commitment’s luck is named by its id.
/// </remarks>
public sealed record PriorityForecast
{
    /// <summary>
    /// The correlation of any two durations: what hits one hits others, such as a leader who is ill or a supplier who is late. A
    /// fifth, where the spread of sums has mostly come about. Source: Book, Why Correlation Matters in Cost Estimating (1999).
    /// </summary>
    public const double CommonCause = 0.2;

    /// <summary>Of the interval of a share.</summary>
    private const double Level = 0.95;

    /// <summary>A tenth of a second of a check, a second of a forecast that was asked for.</summary>
    private const int Brief = 20_000_000, Thorough = 200_000_000;

    /// <summary>A share of .5 is known to within three hundredths.</summary>
    private const int FewestDraws = 1000;

    private readonly PriorityNetwork network;
    private readonly NetworkForecast simulation;

    private PriorityForecast(PriorityNetwork network, NetworkForecast simulation) => (this.network, this.simulation) = (network, simulation);

    /// <summary>The latest due date of a commitment, or date of a key result, below the priority; null without one.</summary>
    public LocalDate? Date => network.Ends.Date;

    /// <summary>How many draws were simulated.</summary>
    public int Draws => simulation.Draws;

    /// <summary>Positions in <see cref="PlanModel.Commitments"/> of what was simulated.</summary>
    public IReadOnlyList<int> Commitments => network.Commitments;

    /// <summary>Positions of what serves the priority and isn’t settled.</summary>
    public IReadOnlyList<int> Open => network.Ends.Open;

    /// <summary>
    /// The share of draws that keep the date, 0 … 1, with the error of so many draws, which is none where the shortest or the longest
    /// durations decide; null without a date.
    /// </summary>
    public (double Share, Interval Error)? InTime
    {
        get
        {
            if (network.Ends.LateFrom is not { } from) return null;
            if (IsImpossible) return (0, new(0, 0, Level));
            if (network.Ends.Latest < from) return (1, new(1, 1, Level));
            var (late, error) = simulation.Later(from - PriorityNetwork.Rounding);
            return (1 - late, new(1 - error.High, 1 - error.Low, error.Level));
        }
    }

    /// <summary>The day by which a share of 0 … 1 of the draws is done; a computed date on a day off moves earlier.</summary>
    public LocalDate DoneBy(double share, PlanModel plan) => DayOf(simulation.DoneBy(share), plan);

    /// <summary>The end of the longest path of likely durations: what a plan says that adds them up.</summary>
    public LocalDate Likely(PlanModel plan) => DayOf(network.Ends.Likely, plan);

    /// <summary>The end of the longest path of shortest durations.</summary>
    public LocalDate Soonest(PlanModel plan) => DayOf(network.Ends.Soonest, plan);

    /// <summary>True where no draw can keep the date.</summary>
    public bool IsImpossible => network.Ends.Soonest >= network.Ends.LateFrom;

    /// <summary>
    /// The chain that matters most: the commitment that decided most often, before it what it most often waited for, behind it what
    /// most often waited for it. Positions in <see cref="PlanModel.Commitments"/> with the share of draws in which each decided.
    /// </summary>
    public ImmutableArray<(int Commitment, double Decided)> Chain()
    {
        var top = 0;
        for (var i = 1; i < simulation.Criticality.Length; i++)
            if (simulation.Criticality[i] > simulation.Criticality[top]) top = i;
        var neededBy = new List<int>?[network.Activities.Length];
        for (var i = 0; i < neededBy.Length; i++)
            foreach (var need in network.Activities[i].Needs) (neededBy[need] ??= []).Add(i);

        var chain = new List<int> { top };
        for (var at = Foremost(network.Activities[top].Needs); at >= 0; at = Foremost(network.Activities[at].Needs)) chain.Add(at);
        chain.Reverse();
        for (var at = Foremost(neededBy[top] ?? []); at >= 0; at = Foremost(neededBy[at] ?? [])) chain.Add(at);
        return [.. chain.Select(at => (network.Commitments[at], simulation.Criticality[at]))];
    }

    /// <summary>Of everything that the priority depends on; for whoever asks for a forecast. Null where nothing is open or needs run in a circle.</summary>
    internal static PriorityForecast? OfWhole(PriorityEnds ends, PlanModel plan) =>
        ends.Open.Count == 0 || ends.InCircle ? null : Simulate(PriorityNetwork.Whole(ends, plan), Thorough);

    /// <summary>Of what can make the priority late; a forecast of the same content is taken as it is.</summary>
    internal static PriorityForecast OfStake(PriorityNetwork network, PriorityForecast? known) =>
        known is not null && known.network.Content == network.Content && known.Date == network.Ends.Date ? new(network, known.simulation) : Simulate(network, Brief);

    private static PriorityForecast Simulate(PriorityNetwork network, int effort) =>
        new(network, NetworkForecast.Of(network.Activities, CommonCause, Math.Clamp(effort / network.Activities.Length, FewestDraws, NetworkForecast.MostDraws)).Known);

    private int Foremost(IReadOnlyList<int> some)
    {
        var best = -1;
        foreach (var at in some)
            if (simulation.Criticality[at] > (best < 0 ? 0 : simulation.Criticality[best])) best = at;
        return best;
    }

    private static LocalDate DayOf(double time, PlanModel plan) => plan.Calendar.OnOrBefore(plan.AsOf.PlusDays((int)Math.Floor(time + PriorityNetwork.Rounding)));
}
