using Houselights.Core.Checks;
using Houselights.Core.Checks.SayDo;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Distributions;
using NodaTime;

namespace Houselights.Core.Tests.SayDo;

/// <summary>How often the check speaks where each promotion follows the weights: every count looked at, none drawn.</summary>
public class RewardedElsewhereTests
{
    [Theory, InlineData(80), InlineData(60), InlineData(40)]
    public void Where_recognition_follows_the_weights_at_most_one_round_in_twenty_is_noted(int weight)
    {
        for (var counted = 1; counted <= 40; counted++)
        {
            var noted = 0.0;
            for (var on = 0; on <= counted; on++)
                if (IsNoted(weight, on, counted)) noted += Binomial.AtMost(on, counted, weight / 100.0) - Binomial.AtMost(on - 1, counted, weight / 100.0);
            Assert.InRange(noted, 0, 0.05);
        }
    }

    [Fact]
    public void None_of_eight_is_noted_and_half_never_is()
    {
        Assert.True(IsNoted(80, 0, 8));
        Assert.False(IsNoted(80, 20, 40));
    }

    private static bool IsNoted(int weight, int on, int counted)
    {
        var read = PlanReader.Read(PlanSource.Of("plan.yaml", $$"""
            houselights: 1
            organisation: F
            cycle: { name: C, starts: 2026-01-05, ends: 2026-12-18, stage: optimise }
            units: [ { id: u0, level: leadership } ]
            priorities: [ { id: q0, what: First, weight: {{weight}} } ]
            maintenance: {{100 - weight}}
            allocations: [ { kind: recognition, from: 2026-01-06, to: 2026-01-30, shares: { q0: {{on}}, maintenance: {{counted - on}} } } ]
            """));
        Assert.Empty(read.Errors);
        return !Diagnosis.Of(PlanModel.Of(read.Plan!, new LocalDate(2026, 2, 16)), [new RewardedElsewhere()]).Findings.IsEmpty;
    }
}
