namespace Houselights.Core.Numerics.Distributions;

/// <summary>The smallest difference, in standard deviations, that so many people could show: a team of six sees only landslides.</summary>
/// <remarks>From the noncentral t distribution, two-sided. Not the minimal detectable change of an instrument, which is another thing.</remarks>
public static class DetectableEffect
{
    /// <summary>How often the same <paramref name="people"/> asked twice show an effect of <paramref name="size"/> standard deviations of their differences.</summary>
    public static double PowerPaired(int people, double size, double level = 0.05) => Power(people - 1, size * Math.Sqrt(people), level);

    /// <summary>The same for two groups of so many each.</summary>
    public static double PowerOfGroups(int perGroup, double size, double level = 0.05) => Power((2 * perGroup) - 2, size * Math.Sqrt(perGroup / 2.0), level);

    /// <summary>The effect that is seen with the given power.</summary>
    public static Outcome<Effect> SmallestPaired(int people, double power = 0.8, double level = 0.05) =>
        people < 2 ? new Undefined(Reason.TooFewPoints, people, 2) : new Effect(SpecialFunctions.Root(size => PowerPaired(people, size, level) - power, 0, 100), power, level);

    public static Outcome<Effect> SmallestOfGroups(int perGroup, double power = 0.8, double level = 0.05) =>
        perGroup < 2 ? new Undefined(Reason.TooFewPoints, perGroup, 2) : new Effect(SpecialFunctions.Root(size => PowerOfGroups(perGroup, size, level) - power, 0, 100), power, level);

    private static double Power(double degrees, double shift, double level)
    {
        var critical = StudentT.Quantile(1 - (level / 2), degrees);
        return 1 - StudentT.Below(critical, degrees, shift) + StudentT.Below(-critical, degrees, shift);
    }
}

/// <summary>An effect in standard deviations, with the power to see it at a level.</summary>
public sealed record Effect(double Size, double Power, double Level);
