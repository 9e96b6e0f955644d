using Houselights.Core.Model;

namespace Houselights.Core.Checks;

/// <summary>A word of the plan file as a value of a finding: stored as the file has it, read in the reader's language.</summary>
/// <param name="Family">What kind of word it is: <c>state</c>, <c>phase</c>, <c>part</c> of the strategy, <c>unit</c> of capacity.</param>
/// <param name="Word">The word, such as <c>asked</c>.</param>
public sealed record PlanWord(string Family, string Word)
{
    /// <summary>What a plan's loads are counted in.</summary>
    public static Value CapacityUnitOf(PlanModel plan) => plan.Cycle.CapacityUnit is { } own ? own : new PlanWord("unit", "person-weeks");

    public override string ToString() => Word;
}
