namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>
/// How large minorities are where each of some people says one side with a probability, independently: exact, by the binomial
/// distribution of one dilemma folded at its middle and convolved over the dilemmas.
/// </summary>
internal sealed class Minorities
{
    private readonly double[] one;

    /// <param name="people">0 or more.</param>
    /// <param name="slip">Probability, in (0, 1), that one of them is on the right.</param>
    public Minorities(int people, double slip)
    {
        one = new double[(people / 2) + 1];
        var probability = Math.Pow(1 - slip, people);
        for (var right = 0; right <= people; right++)
        {
            one[Math.Min(right, people - right)] += probability;
            probability *= slip / (1 - slip) * (people - right) / (right + 1);
        }
    }

    /// <summary>Probability, in [0, 1], that the minorities of so many dilemmas are at least so large together.</summary>
    public double AtLeast(int together, int dilemmas) => Sum(Of(dilemmas).Skip(together));

    /// <summary>Probability, in [0, 1], that the minorities of so many dilemmas are at most so large together.</summary>
    public double AtMost(int together, int dilemmas) => Sum(Of(dilemmas).Take(together + 1));

    private static double Sum(IEnumerable<double> probabilities) => Math.Min(1, probabilities.Sum());

    private double[] Of(int dilemmas)
    {
        double[] all = [1];
        for (; dilemmas > 0; dilemmas--) all = Convolved(all, one);
        return all;
    }

    private static double[] Convolved(double[] left, double[] right)
    {
        var all = new double[left.Length + right.Length - 1];
        for (var i = 0; i < left.Length; i++)
            for (var j = 0; j < right.Length; j++) all[i + j] += left[i] * right[j];
        return all;
    }
}
