using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Incentives.Equilibria;

/// <summary>What a unit's scorecard gains by the joint choices of a group: what adds up, and payments with a threshold or cap, which don't.</summary>
internal sealed class JointGain(IncentiveGame game, UnitProfile[] units, int unit, IReadOnlyList<Meeting> meetings)
{
    private readonly JointSum linear = new(
        units, game.Units[units[unit].Unit].Card.Where(payment => payment.IsLinear).Select(payment => (payment.Metric, payment.Weight)), meetings, double.NegativeInfinity);

    private readonly (Payment Payment, JointSum Points)[] bent =
    [
        .. game.Units[units[unit].Unit].Card.Where(payment => !payment.IsLinear).Select(payment => (payment, new JointSum(units, [(payment.Metric, 1)], meetings, barred: 0))),
    ];

    private readonly double[] points = new double[units[unit].Choices.Count];

    /// <summary>For every joint choice; −∞ where moves are made that can't be made together.</summary>
    public double[] All(int count)
    {
        var gains = linear.All(count);
        foreach (var (payment, sum) in bent) payment.AddGains(sum.All(count), gains);
        return gains;
    }

    /// <summary>The choice that pays the unit most while the others stay; where it stands if nothing is better, of several the first.</summary>
    public int BestReply(int[] profile)
    {
        var row = new double[points.Length];
        Row(profile, row);
        return JointSum.BestOf(row, profile[unit]);
    }

    /// <summary>For each choice of the unit while the others stay, up to a number that is the same for all of them.</summary>
    public void Row(int[] profile, Span<double> gains)
    {
        linear.Row(profile, unit, gains);
        foreach (var (payment, sum) in bent)
        {
            var beside = sum.Beside(profile, unit);
            sum.Row(profile, unit, points);
            for (var choice = 0; choice < points.Length; choice++) points[choice] += beside;
            payment.AddGains(points, gains);
        }
    }
}
