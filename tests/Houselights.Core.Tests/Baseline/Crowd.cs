using System.Globalization;
using Houselights.Core.Checks;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Distributions;
using Houselights.Core.Tests.Checks;

namespace Houselights.Core.Tests.Baseline;

/// <summary>People who answer from 1 to 5, and how often a check reports what they say.</summary>
internal sealed class Crowd(ulong seed)
{
    private Xoshiro256 random = new(seed);

    /// <summary>Answers of people who share a view and scatter about it, rounded as people round.</summary>
    public double[] Answers(int people, double mean, double scatter)
    {
        var answers = new double[people];
        for (var i = 0; i < people; i++) answers[i] = Math.Clamp(Math.Round(mean + (scatter * random.NextNormal())), 1, 5);
        return answers;
    }

    /// <summary>True as often as the rate says.</summary>
    public bool Happens(double rate) => random.NextUnit() < rate;

    public static string Sample(IReadOnlyList<double> answers)
    {
        var summary = Summary.Of(answers);
        return string.Create(CultureInfo.InvariantCulture, $"{{ n: {summary.Count}, mean: {summary.Mean:R}, sd: {summary.Deviation:R} }}");
    }

    /// <summary>The share of so many simulated plans that a check reports.</summary>
    /// <param name="check">The check.</param>
    /// <param name="plans">How many.</param>
    /// <param name="write">Writes the sections that each of them has besides <c>base.yaml</c>.</param>
    public static double Reported(Check check, int plans, Func<Crowd, string> write)
    {
        var crowd = new Crowd(20261124);
        var reported = 0;
        for (var i = 0; i < plans; i++)
        {
            var plan = PlanModel.Of(Case.Read(write(crowd), "crowd.yaml", "base.yaml"), new NodaTime.LocalDate(2026, 2, 16));
            if (Diagnosis.Of(plan, [check]).Findings.Length > 0) reported++;
        }

        return reported / (double)plans;
    }
}
