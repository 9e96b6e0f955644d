using System.Collections.Immutable;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Numerics.Forecast;

/// <summary>When a network of activities is done, with what everybody tends to leave out: that the latest of several paths decides, and that bad luck comes to all at once.</summary>
/// <remarks>
/// The classical calculation adds expected durations along one path, and is too early wherever paths meet (merge bias: two equal paths
/// of N(10, 1) end at 10.56 on average). Here every draw runs through the whole network. Source: Van Slyke, Monte Carlo Methods and the
/// PERT Problem (1963), also for the criticality index.
/// </remarks>
public sealed record NetworkForecast
{
    /// <summary>A share of .5 is known to within a hundredth.</summary>
    internal const int MostDraws = 10_000;

    private const int DrawsPerBlock = 100;
    private const ulong CommonSeed = 0x7765617468657200;
    private readonly double[] finishes;

    private NetworkForecast(double[] finishes) => this.finishes = finishes;

    public int Draws => finishes.Length;

    /// <summary>The end of the longest path of expected durations: what PERT says, and what is too early.</summary>
    public required double Planned { get; init; }

    public double Mean => finishes.Average();

    /// <summary>Per activity how often it lay on the path that decided, 0 … 1.</summary>
    public required ImmutableArray<double> Criticality { get; init; }

    /// <summary>The time by which a share of 0 … 1 of the draws is done.</summary>
    public double DoneBy(double share) => finishes[Math.Clamp((int)Math.Ceiling(share * Draws) - 1, 0, Draws - 1)];

    /// <summary>How often it takes longer, with the error of so many draws.</summary>
    public (double Share, Interval Error) Later(double than)
    {
        var late = finishes.Count(finish => finish > than);
        return (late / (double)Draws, Binomial.Wilson(late, Draws).Known);
    }

    /// <param name="durations">Of each activity.</param>
    /// <param name="needs">Which activities, by place from 0, each waits for.</param>
    /// <param name="common">0 … 1: the correlation of any two durations by what hits everybody alike.</param>
    /// <param name="seed">From the content of the plan.</param>
    /// <param name="draws">How many: the error of a share of .5 is half of one by their square root.</param>
    public static Outcome<NetworkForecast> Of(IReadOnlyList<DurationCurve> durations, IReadOnlyList<int[]> needs, double common, ulong seed, int draws = MostDraws) =>
        Of([.. durations.Select((duration, i) => new Activity(duration, needs[i], Seed.Scramble(seed + (ulong)i)))], common, draws);

    /// <summary>The same for activities that can’t begin at any time, or stand still at some.</summary>
    internal static Outcome<NetworkForecast> Of(IReadOnlyList<Activity> activities, double common, int draws = MostDraws)
    {
        if (activities.Count == 0) return new Undefined(Reason.NoData);
        if (Network.Of(activities) is not { } network) return new Undefined(Reason.Circle);
        DurationCurve[] curves = [.. network.Order.Select(activity => activities[activity].Duration)];
        ulong[] names = [.. network.Order.Select(activity => activities[activity].Luck)];
        var (finishes, critical) = (new double[draws], new int[curves.Length]);
        Parallel.For(0, (draws + DrawsPerBlock - 1) / DrawsPerBlock, network.NewRun, (block, _, run) =>
        {
            for (var draw = block * DrawsPerBlock; draw < Math.Min(draws, (block + 1) * DrawsPerBlock); draw++)
            {
                Draw(curves, names, common, draw, run.Times);
                finishes[draw] = run.Finish();
            }

            return run;
        }, run => Add(run.Critical, critical));
        Array.Sort(finishes);
        var criticality = new double[curves.Length];
        for (var i = 0; i < critical.Length; i++) criticality[network.Order[i]] = critical[i] / (double)draws;
        return new NetworkForecast(finishes) { Planned = Plan(network, curves), Criticality = [.. criticality] };
    }

    /// <summary>The expected path, what the draws say, and how often each activity decided.</summary>
    public Arithmetic Arithmetic() => new(
        ["PERT = {plan}", "mean = {mean}", "80 % = {p80}"],
        [new("plan", Planned), new("mean", Mean), new("p80", DoneBy(0.8))],
        [.. Criticality.Select((share, i) => new TableRow((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), [share]))]);

    private static void Draw(DurationCurve[] curves, ulong[] names, double common, int draw, double[] times)
    {
        var luck = Luck.OfDraw(CommonSeed, draw);
        var (shared, own) = (Math.Sqrt(common) * Luck.Of(CommonSeed, luck), Math.Sqrt(1 - common));
        for (var i = 0; i < times.Length; i++) times[i] = curves[i].At(shared + (own * Luck.Of(names[i], luck)));
    }

    /// <summary>Whole numbers, so that it doesn’t matter which thread comes first.</summary>
    private static void Add(int[] seen, int[] into)
    {
        lock (into)
            for (var i = 0; i < seen.Length; i++) into[i] += seen[i];
    }

    private static double Plan(Network network, DurationCurve[] curves)
    {
        var run = network.NewRun();
        for (var i = 0; i < curves.Length; i++) run.Times[i] = curves[i].Mean;
        return run.Finish();
    }
}
