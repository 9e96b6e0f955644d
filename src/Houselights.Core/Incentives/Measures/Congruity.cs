namespace Houselights.Core.Incentives.Measures;

/// <summary>How far a scorecard points where the company's objective points, over what a unit can do by itself.</summary>
/// <remarks>
/// <para>
/// Each move of the unit has a value to the company f and a score g; whoever is paid b for a point of score and bears a cost of half the square of
/// each effort does b·g. The best b is f·g / |g|², and the surplus is then |f|²·cos² / 2 of |f|² / 2. Where the cosine is at or below 0, the best
/// incentive on this scorecard is none.
/// </para>
/// <para>
/// Sources: Baker, Incentive Contracts and Performance Measurement (1992), and Distortion and Risk in Optimal Incentive Contracts (2002); Feltham and
/// Xie, Performance Measure Congruity and Diversity in Multi-Task Principal/Agent Relations (1994), for the loss (f₁g₂ − f₂g₁)² / (2|g|²) of two moves.
/// </para>
/// </remarks>
public sealed record Congruity
{
    private Congruity(double cosine, double strength, double fullSurplus) =>
        (Cosine, BestStrength, FullSurplus) = (cosine, strength, fullSurplus);

    /// <summary>−1 … 1: 1 where the scorecard points exactly where the objective does, 0 where it says nothing about it, below 0 where it points away.</summary>
    public double Cosine { get; }

    /// <summary>The angle between the two, 0° … 180°.</summary>
    public double Degrees => Math.Acos(Cosine) * 180 / Math.PI;

    /// <summary>b*, the pay for a point of score that serves the company best, at least 0; in the company's points for each point of score.</summary>
    public double BestStrength { get; }

    /// <summary>What the company would gain if the scorecard were its objective, |f|² / 2; above 0, in squared points of the company.</summary>
    public double FullSurplus { get; }

    /// <summary>0 … 1: the share of <see cref="FullSurplus"/> that the best strength keeps, cos²; 0 where the cosine is at or below 0.</summary>
    public double ShareKept => Cosine > 0 ? Cosine * Cosine : 0;

    /// <summary>What is gained at the best strength.</summary>
    public double Surplus => FullSurplus * ShareKept;

    /// <summary>What is lost because the scorecard isn't the objective.</summary>
    public double Loss => FullSurplus * (1 - ShareKept);

    /// <summary>Null where there is nothing to tell: no move of the unit matters to the company, or none to its scorecard.</summary>
    /// <param name="value">f: what each move is worth to the company, in points.</param>
    /// <param name="score">g: what the scorecard gives for each move, in points.</param>
    /// <exception cref="ArgumentException">They have different lengths, or a number isn't finite.</exception>
    public static Congruity? Of(ReadOnlySpan<double> value, ReadOnlySpan<double> score)
    {
        if (value.Length != score.Length) throw new ArgumentException($"{value.Length} values and {score.Length} scores: each move needs one of both.", nameof(score));
        var (valueScale, scoreScale) = (Largest(value, nameof(value)), Largest(score, nameof(score)));
        if (valueScale == 0 || scoreScale == 0) return null;

        double product = 0, valueSquare = 0, scoreSquare = 0;
        for (var move = 0; move < value.Length; move++)
        {
            var (f, g) = (value[move] / valueScale, score[move] / scoreScale);
            product += f * g;
            valueSquare += f * f;
            scoreSquare += g * g;
        }

        var cosine = Math.Clamp(product / (Math.Sqrt(valueSquare) * Math.Sqrt(scoreSquare)), -1, 1);
        return new(cosine, Math.Max(0, product / scoreSquare) * (valueScale / scoreScale), valueSquare * valueScale * valueScale / 2);
    }

    /// <summary>The largest absolute number: divided by it, squares neither overflow nor vanish.</summary>
    private static double Largest(ReadOnlySpan<double> numbers, string name)
    {
        double largest = 0;
        foreach (var number in numbers)
        {
            if (!double.IsFinite(number)) throw new ArgumentException($"{number} is no number of points.", name);
            largest = Math.Max(largest, Math.Abs(number));
        }

        return largest;
    }
}
