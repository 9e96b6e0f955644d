using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Numerics;

namespace Houselights.Core.Alignment;

/// <summary>How those who put the same thing first answer a dilemma about it.</summary>
/// <param name="Dilemma">The dilemma.</param>
/// <param name="Sides">How many chose what, the largest side first.</param>
public sealed record DilemmaSides(Dilemma Dilemma, ImmutableArray<(string Choice, int Count)> Sides)
{
    private const int FewestOfASide = 2;
    private const double LeastShare = 1 / 3.0;
    private const double Rounding = 1e-9;

    public int Answers => Sides.Sum(side => side.Count);

    /// <summary>Answers of the second side.</summary>
    public int Second => Sides.Length > 1 ? Sides[1].Count : 0;

    /// <summary>Two sides, each at least two people and a third.</summary>
    public bool IsSplit => Second >= FewestOfASide && Second >= (LeastShare * Answers) - Rounding;
}

/// <summary>The same words and another meaning: people who put one thing first, against each other where it has to be chosen.</summary>
/// <param name="Top">What they put first.</param>
/// <param name="People">How many they are.</param>
/// <param name="Dilemmas">The dilemmas about it that several of them answered.</param>
public sealed record OpposedAnswers(string Top, int People, ImmutableArray<DilemmaSides> Dilemmas)
{
    /// <summary>The dilemmas that part them.</summary>
    public IEnumerable<DilemmaSides> Parting => Dilemmas.Where(dilemma => dilemma.IsSplit);

    /// <summary>How often slips alone give at least so many answers against the larger sides, all dilemmas taken together: 0 … 1.</summary>
    public double ChanceOfAll => Chance(Dilemmas, 1);

    /// <summary>The same in any so many of the dilemmas as part them: dilemmas in which all agree hide nothing, and looking for some costs its price.</summary>
    public double ChanceOfParting => Chance(Parting, Combinations.Of(Dilemmas.Length, Parting.Count()));

    /// <summary>How often slips alone look so much like two meanings, in either way: 0 … 1, an upper bound.</summary>
    /// <remarks>
    /// Whoever slips leaves the larger side, so a second side is at most the slips: a binomial tail over the answers. Two ways of looking
    /// are paid for twice; with one dilemma there is one.
    /// </remarks>
    public double ChanceOfSlips => Dilemmas.Length == 1 ? ChanceOfAll : Math.Min(1, 2 * Math.Min(ChanceOfAll, ChanceOfParting));

    /// <summary>True where a dilemma splits them, and slips don’t explain it.</summary>
    public bool AreOpposed => Parting.Any() && ChanceOfSlips <= Slips.Level;

    /// <summary>By what they put first, in the plan’s order.</summary>
    public static IEnumerable<OpposedAnswers> In(Reading reading, PlanModel plan)
    {
        var answers = LeadershipReading.Answers(reading, plan);
        foreach (var group in answers.Where(answer => FirstChoices.TopOf(answer) is not null).GroupBy(answer => FirstChoices.TopOf(answer)!.BareId(), StringComparer.Ordinal))
        {
            var dilemmas = DilemmasAbout(group.Key, reading, plan).Select(dilemma => SidesOf(dilemma, group)).Where(sides => sides.Answers > 1).ToImmutableArray();
            if (!dilemmas.IsEmpty) yield return new(group.Key, group.Count(), dilemmas);
        }
    }

    private static double Chance(IEnumerable<DilemmaSides> dilemmas, double ways) =>
        Math.Min(1, ways * Slips.AtLeast(dilemmas.Sum(dilemma => dilemma.Second), dilemmas.Sum(dilemma => dilemma.Answers)));

    /// <summary>The reading’s own dilemmas, and those of other readings that it answers.</summary>
    private static IEnumerable<Dilemma> DilemmasAbout(string top, Reading reading, PlanModel plan) =>
        plan.Readings.Where(each => each.Id == reading.Id || each.Dilemmas.Any(dilemma => reading.Answers.Any(answer => dilemma.ChoiceIn(answer.Dilemmas) is not null)))
            .SelectMany(each => each.Dilemmas).Where(dilemma => dilemma.Priority.PointsAt(top));

    private static DilemmaSides SidesOf(Dilemma dilemma, IEnumerable<Answer> answers) => new(dilemma,
        [.. answers.Select(answer => dilemma.ChoiceIn(answer.Dilemmas)).OfType<string>().GroupBy(choice => choice, StringComparer.OrdinalIgnoreCase)
            .Select(side => (Choice: side.Key, Count: side.Count())).OrderByDescending(side => side.Count).ThenBy(side => side.Choice, StringComparer.Ordinal)]);
}
