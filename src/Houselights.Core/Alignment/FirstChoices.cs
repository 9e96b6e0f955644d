using System.Collections.Immutable;
using Houselights.Core.Model;

namespace Houselights.Core.Alignment;

/// <summary>What people put first, most frequent first.</summary>
/// <param name="Choices">Each priority or candidate that somebody put first; of equal ones, the one that the plan ranks higher.</param>
/// <param name="Options">How many there were to choose from, at least 2.</param>
/// <param name="Functions">What functions of two or more who are of one mind put first.</param>
/// <param name="FunctionSizes">How many of each function of two or more answered, those of several minds included.</param>
public sealed record FirstChoices(ImmutableArray<FirstChoice> Choices, int Options, ImmutableArray<FunctionChoice> Functions, ImmutableArray<int> FunctionSizes)
{
    /// <summary>Under two thirds, a team isn’t of one mind.</summary>
    public const double OneMind = 2 / 3.0;

    private const double Rounding = 1e-9;

    /// <summary>Answers that put something first.</summary>
    public int Answers => Choices.Sum(choice => choice.Count);

    /// <summary>Those that put something else first than most do.</summary>
    public int Others => Answers - Choices[0].Count;

    /// <summary>The share of the most frequent answer, 0 … 1.</summary>
    public double Share => Choices[0].Count / (double)Answers;

    public bool IsUnderTwoThirds => Share < OneMind - Rounding;

    /// <summary>How many name the second most frequent answer.</summary>
    public int Second => Choices.Length > 1 ? Choices[1].Count : 0;

    /// <summary>How often slips alone part a team that understood one thing so far, 0 … 1: by how many others there are, or by how many of them say the same.</summary>
    public double ChanceOfOthers => Math.Min(Slips.AtLeast(Others, Answers), Slips.AtLeastOfOne(Second, Answers));

    /// <summary>Functions of one mind that put something else first than most people do.</summary>
    public IEnumerable<FunctionChoice> OtherFunctions => Functions.Where(function => function.Id != Choices[0].Id);

    /// <summary>True where two functions hold different things.</summary>
    public bool DoFunctionsDiffer => Functions.Select(function => function.Id).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>How often slips alone make so many functions hold, of one mind, something else: 0 … 1.</summary>
    public double ChanceOfFunctions
    {
        get
        {
            var (count, atLeast) = (OtherFunctions.Count(), new double[FunctionSizes.Length + 1]);
            atLeast[0] = 1;
            foreach (var size in FunctionSizes)
            {
                var together = Math.Pow(Slips.Rate, size) / Math.Pow(Options - 1, size - 1);
                for (var k = FunctionSizes.Length; k >= 0; k--) atLeast[k] = (atLeast[k] * (1 - together)) + (k > 0 ? atLeast[k - 1] * together : 0);
            }

            return Math.Min(1, atLeast.Skip(count).Sum());
        }
    }

    /// <summary>Null where nobody put anything first.</summary>
    public static FirstChoices? Of(IReadOnlyList<Answer> answers, PlanModel plan)
    {
        var tops = answers.Select(answer => (answer.Who, Top: TopOf(answer))).Where(each => each.Top is not null).ToList();
        if (tops.Count == 0) return null;

        var counted = tops.GroupBy(each => each.Top!.BareId(), StringComparer.Ordinal)
            .Select(group => new FirstChoice(group.Key, WhatOf(group.Key, plan), group.Count()))
            .OrderByDescending(choice => choice.Count).ThenBy(choice => RankOf(choice.Id, plan)).ToImmutableArray();
        var functions = tops.Select(each => (Function: FunctionOf(each.Who, plan), Top: each.Top!.BareId())).Where(each => each.Function is not null)
            .GroupBy(each => each.Function!, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();
        var ids = plan.Candidates.Select(each => each.Id).Concat(plan.Priorities.Select(each => each.Id)).Concat(counted.Select(each => each.Id));
        return new(counted, Math.Max(2, ids.Distinct(StringComparer.Ordinal).Count()),
            [.. functions.Where(group => group.Select(each => each.Top).Distinct(StringComparer.Ordinal).Count() == 1).Select(group => new FunctionChoice(group.Key, group.First().Top, group.Count()))],
            [.. functions.Select(group => group.Count())]);
    }

    /// <summary>What an answer puts first: what it says, or what it ranks first, or what it alone gives most points.</summary>
    public static string? TopOf(Answer answer)
    {
        if (answer.Top is not null) return answer.Top;
        if (answer.Ranking.First is { } first) return first;
        var most = answer.Points.Where(each => each.Value is not null).GroupBy(each => each.Value!.Value).MaxBy(group => group.Key)?.ToList();
        return most is [var only] ? only.Key : null;
    }

    /// <summary>The part of the organisation, right below its top, that somebody belongs to; null for the top itself and for codes.</summary>
    public static string? FunctionOf(string? who, PlanModel plan)
    {
        var unit = plan.Units.Find(plan.People.Find(who)?.Unit);
        for (var steps = 0; unit is not null && steps < plan.Units.Count; steps++)
        {
            if (plan.Units.Find(unit.Parent) is not { } parent) return null;
            if (parent.Parent is null) return unit.Id;
            unit = parent;
        }

        return null;
    }

    /// <summary>The words of a priority or candidate.</summary>
    public static string WhatOf(string id, PlanModel plan) => plan.Priorities.Find(id)?.What ?? plan.Candidates.Find(id)?.What ?? id;

    private static int RankOf(string id, PlanModel plan) => plan.Priorities.IndexOf(id) switch
    {
        >= 0 and var rank => rank,
        _ => plan.Priorities.Count + Math.Max(0, plan.Candidates.IndexOf(id)),
    };
}

/// <summary>Something that <paramref name="Count"/> people put first.</summary>
public sealed record FirstChoice(string Id, string What, int Count);

/// <summary>What a function of two or more, of one mind, puts first.</summary>
/// <param name="Function">The unit’s id.</param>
/// <param name="Id">What it puts first.</param>
/// <param name="People">How many of it answered.</param>
public sealed record FunctionChoice(string Function, string Id, int People);
