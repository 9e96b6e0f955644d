using Houselights.Core.Checks.Rehearsal;
using Houselights.Core.Tests.Baseline;

namespace Houselights.Core.Tests.Rehearsal;

/// <summary>How often a rehearsal is reported in which time made no difference, and one in which it did.</summary>
public class ChoicesShiftedLateTests
{
    [Theory]
    [InlineData(0.1, 0.1, 0, 0.05)]
    [InlineData(0.4, 0.4, 0, 0.06)]
    [InlineData(0.05, 0.8, 0.9, 1)]
    public void Chance_is_reported_in_fewer_than_one_rehearsal_of_twenty(double early, double late, double least, double most) =>
        Assert.InRange(Crowd.Reported(new ChoicesShiftedLate(), 400, crowd => Rehearsal(crowd, early, late)), least, most);

    /// <summary>Twenty decisions, half of them late.</summary>
    private static string Rehearsal(Crowd crowd, double early, double late) => $$"""
        priorities: [ { id: hull, what: The hull } ]
        readings: [ { id: keys, kind: understanding, dilemmas: [ { id: haste, choices: [launch, sand], priority: hull, key: launch } ] } ]
        rehearsals: [ { id: storm, decisions: [ {{string.Join(", ", Enumerable.Range(1, 20).Select(minute =>
            $"{{ dilemma: haste, who: lena, choice: {(crowd.Happens(minute > 10 ? late : early) ? "sand" : "launch")}, at-minute: {minute} }}"))}} ] } ]
        """;
}
