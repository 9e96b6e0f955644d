using System.Collections.Immutable;
using Houselights.App.Cycles;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Core.Strategy;

namespace Houselights.App.Strategy;

/// <summary>Where the organisation goes and what it says no to, with everything that others have said to it.</summary>
/// <param name="Standing">The cycle.</param>
/// <param name="Text">The strategy as it stands; null where nobody has begun.</param>
/// <param name="Leader">Who writes it; null where the plan names no leader.</param>
/// <param name="Excludes">What is said no to, in the order of the plan.</param>
/// <param name="Assumptions">What must hold for it to be right. What isn't in the plan is left out.</param>
/// <param name="Advice">What others said: what waits for an answer first, each group in the order of the plan.</param>
public sealed record StrategyReading(
    Standing Standing,
    StrategyText? Text,
    Person? Leader,
    ImmutableArray<GivenUpWay> Excludes,
    ImmutableArray<Assumption> Assumptions,
    ImmutableArray<Advice> Advice)
{
    /// <summary>Whether the first sentence is there: where we are going.</summary>
    public bool IsBegun => !string.IsNullOrWhiteSpace(Text?.Direction);

    /// <summary>Voices that the leader hasn't answered.</summary>
    public int Unanswered => Advice.Count(each => !each.IsAnswered);

    public static StrategyReading Of(Standing standing)
    {
        var (plan, me) = (standing.Plan, standing.Me);
        var text = plan.Strategy;
        return new(
            standing, text, plan.People.FirstOrDefault(each => each.Role == Role.Leader),
            [.. (text?.Excludes ?? []).Select(each => new GivenUpWay(each, Names(each.GivesUp, plan), Exclusions.IsConfirmed(each), me is not null && each.GivesUp.Contains(me.Id)))],
            [.. (text?.Assumptions ?? default).Select(id => plan.Assumptions.Find(id)).OfType<Assumption>()],
            [.. (text?.PressureTests ?? []).Select((test, at) => new Advice(at, test, Names(test.By, plan))).OrderBy(each => each.IsAnswered)]);
    }

    private static ImmutableArray<string> Names(Ids people, PlanModel plan) => [.. people.Select(each => plan.NameOf(each))];
}

/// <summary>Something tempting that is said no to.</summary>
/// <param name="Exclusion">As written.</param>
/// <param name="Who">Names of who gives it up; empty where nobody is named.</param>
/// <param name="IsConfirmed">Whether they have said so themselves.</param>
/// <param name="IsMine">Whether the reader is one of them.</param>
public sealed record GivenUpWay(Exclusion Exclusion, ImmutableArray<string> Who, bool IsConfirmed, bool IsMine);

/// <summary>What somebody said to the strategy, and the leader's answer.</summary>
/// <param name="At">Its place in the plan, from 0: what an answer names it by.</param>
/// <param name="Test">As written.</param>
/// <param name="By">Names of who said it; empty where nobody is named.</param>
public sealed record Advice(int At, PressureTest Test, ImmutableArray<string> By)
{
    public bool IsAnswered => !string.IsNullOrWhiteSpace(Test.Answer);
}
