using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Incentives.Equilibria;

/// <summary>A weighted sum of what the joint choices of a group change: the part of each unit's choice, and what comes on top where moves meet.</summary>
/// <remarks>Each joint choice costs an addition for each unit and meeting, whatever the number of metrics.</remarks>
internal sealed class JointSum
{
    private readonly UnitProfile[] units;
    private readonly (int Metric, double Weight)[] weights;
    private readonly (Meeting Meeting, double Worth)[] meetings;
    private readonly double[]?[] parts;

    /// <param name="units">The units.</param>
    /// <param name="weights">What a point of each metric counts; of metrics that aren't named nothing.</param>
    /// <param name="meetings">Where moves of several meet, those that can't be made together among them.</param>
    /// <param name="barred">What it is where moves are made that can't be: −∞, or 0 where that is said by another sum.</param>
    public JointSum(UnitProfile[] units, IEnumerable<(int Metric, double Weight)> weights, IEnumerable<Meeting> meetings, double barred)
    {
        (this.units, this.weights, parts) = (units, [.. weights.Where(each => each.Weight != 0)], new double[]?[units.Length]);
        this.meetings = [.. meetings.Select(meeting => (meeting, Worth: meeting.Effects is { } effects ? Of(effects) : barred)).Where(each => each.Worth != 0)];
    }

    /// <summary>For every joint choice; the first unit's choices are side by side.</summary>
    /// <param name="count">How many joint choices there are.</param>
    public double[] All(int count)
    {
        var sums = new double[count];
        var filled = 1;
        for (var unit = 0; unit < units.Length; unit++)
        {
            // The first choice is to hold, and changes nothing.
            var part = PartOf(unit);
            for (var choice = 1; choice < part.Length; choice++)
                for (var at = 0; at < filled; at++) sums[(choice * filled) + at] = sums[at] + part[choice];
            filled *= part.Length;
        }

        foreach (var (meeting, worth) in meetings) Add(sums, meeting, worth, units.Length - 1, filled, 0);
        return sums;
    }

    /// <summary>What each choice of a unit adds, compared with holding, while the others stay.</summary>
    public void Row(int[] profile, int unit, Span<double> sums)
    {
        PartOf(unit).CopyTo(sums);
        foreach (var (meeting, worth) in meetings)
        {
            if (meeting.Within(unit) is not { } within || !meeting.IsOn(profile, except: unit)) continue;
            for (var choice = 0; choice < within.Length; choice++)
                if (within[choice]) sums[choice] += worth;
        }
    }

    /// <summary>The choice of a unit that adds most while the others stay; where it stands if nothing is better, of several the first.</summary>
    public int BestOf(int[] profile, int unit)
    {
        var row = new double[units[unit].Choices.Count];
        Row(profile, unit, row);
        return BestOf(row, profile[unit]);
    }

    /// <summary>The best choice of a row; where the unit stands if nothing is better, of several the first.</summary>
    public static int BestOf(double[] row, int stands)
    {
        var best = stands;
        for (var choice = 0; choice < row.Length; choice++)
            if (row[choice] > row[best] + IncentiveGame.Rounding) best = choice;
        return best;
    }

    /// <summary>What the choices of all others come to while a unit holds.</summary>
    public double Beside(int[] profile, int unit)
    {
        var sum = 0.0;
        for (var other = 0; other < units.Length; other++)
        {
            if (other == unit) continue;
            foreach (var (metric, weight) in weights) sum += weight * units[other].Choices[profile[other], metric];
        }

        foreach (var (meeting, worth) in meetings)
            if (meeting.Within(unit) is null && meeting.IsOn(profile)) sum += worth;
        return sum;
    }

    private double[] PartOf(int unit)
    {
        if (parts[unit] is { } known) return known;
        var part = new double[units[unit].Choices.Count];
        foreach (var (metric, weight) in weights) units[unit].Choices.AddTo(part, metric, weight);
        return parts[unit] = part;
    }

    private double Of(IEnumerable<Effect> effects)
    {
        var worth = 0.0;
        foreach (var effect in effects)
            foreach (var (metric, weight) in weights)
                if (metric == effect.Metric) worth += weight * effect.Middle;
        return worth;
    }

    private void Add(Span<double> sums, Meeting meeting, double worth, int unit, int span, int from)
    {
        if (unit < 0) { sums[from] += worth; return; }
        var (within, stride) = (meeting.Within(unit), span / units[unit].Choices.Count);
        for (var choice = 0; choice < units[unit].Choices.Count; choice++)
            if (within is null || within[choice]) Add(sums, meeting, worth, unit - 1, stride, from + (choice * stride));
    }
}
