using System.Globalization;
using System.Text;
using Houselights.Core.Cascade;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Commitments;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.SayDo;
using Houselights.Core.Tests.Document;
using NodaTime;

namespace Houselights.Core.Tests.Commitments;

/// <summary>How often checks that rest on chance report what is healthy.</summary>
public class FalseAlarmTests
{
    private const int Cases = 500;

    private static readonly LocalDate Start = new(2026, 1, 5);

    /// <summary>On plan on average, looked at after every one of 26 weekly check-ins; the share that is ever reported.</summary>
    [Theory]
    [InlineData(false, 0.02)]
    [InlineData(true, 0.12)]
    public void A_result_that_runs_to_plan_is_seldom_reported(bool skewed, double most)
    {
        var random = new Xoshiro256(41);
        var reported = Enumerable.Range(0, Cases).Count(_ =>
        {
            var steps = Enumerable.Range(0, 25).Select(_ => skewed ? -Math.Log(1 - random.NextUnit()) : 1 + random.NextNormal()).ToArray();
            return EverReported(steps, 25);
        });
        Assert.InRange(reported, 1, (int)(most * Cases));
    }

    /// <summary>Half of what the plan asks for: the check is not silent by design.</summary>
    [Fact]
    public void A_result_that_runs_at_half_its_plan_is_found_before_its_date()
    {
        var random = new Xoshiro256(42);
        var found = Enumerable.Range(0, 200).Count(_ =>
        {
            var steps = Enumerable.Range(0, 20).Select(_ => 1 + random.NextNormal()).ToArray();
            return EverReported(steps, 50);
        });
        Assert.InRange(found, 145, 200);
    }

    /// <summary>For every number of promises the probability of being told, for somebody who keeps exactly the floor.</summary>
    [Fact]
    public void Whoever_keeps_the_floor_is_told_in_at_most_one_of_a_hundred_cases()
    {
        var random = new Xoshiro256(43);
        foreach (var due in new[] { 4, 7, 11, 20, 40 })
        {
            var told = Enumerable.Range(0, 20_000).Count(_ =>
            {
                var kept = Enumerable.Range(0, due).Count(_ => random.NextUnit() < Settings.DefaultPromiseFloor);
                return new KeptPromises([], 0, due, kept).Chance(Settings.DefaultPromiseFloor) < PromisesOutrunRecord.Level;
            });
            Assert.InRange(told / 20_000.0, 0.0005, 0.0115);
        }
    }

    /// <summary>Where the true probability is a half, only the draws can make it look less: one plan in forty.</summary>
    [Fact]
    public void A_date_that_is_as_probable_as_not_is_seldom_reported()
    {
        var reported = Enumerable.Range(0, 400).Count(i =>
        {
            // A range that is the same on both sides of its middle, due on the last day of the first half.
            var plan = Reading.Plan($"priorities: [ {{ id: top }} ]\ncommitments: [ {{ id: c{i.ToString(CultureInfo.InvariantCulture)}, serves: top, due: 2026-02-04, duration: [20d, 30d, 40d] }} ]\n");
            return Diagnosis.Of(PlanModel.Of(plan, new LocalDate(2026, 1, 5)), [new LateChain()]).Findings.Length > 0;
        });
        Assert.InRange(reported, 1, 20);
    }

    /// <summary>Looked at on the day of every check-in from the ninth on, due 25 weeks after the first.</summary>
    private static bool EverReported(double[] steps, double target)
    {
        var text = new StringBuilder($"objectives: [ {{ id: o, unit: company, key-results: [ {{ id: k, kind: increase, to: {target.ToString(CultureInfo.InvariantCulture)}, by: {Start.PlusDays(25 * 7):uuuu-MM-dd} }} ] }} ]\ncheck-ins:\n");
        var value = 0.0;
        for (var i = 0; i <= steps.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ on: {Start.PlusDays(7 * i):uuuu-MM-dd}, key-result: k, value: {value:0.######} }}\n");
            if (i < steps.Length) value += steps[i];
        }

        var plan = Reading.Plan(text.ToString());
        return Enumerable.Range(8, Math.Min(steps.Length, 24) - 7).Select(week => PlanModel.Of(plan, Start.PlusDays(7 * week)))
            .Any(model => DriftingResult.Drifts(ResultProgress.Of(model.Objectives[0].KeyResults[0], model)!));
    }
}
