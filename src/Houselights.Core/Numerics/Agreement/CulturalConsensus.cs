using System.Collections.Immutable;
using System.Globalization;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>Dilemmas without a key: whether the answers look as if people knew, more or less well, one and the same key, and what it would be.</summary>
/// <remarks>
/// Who agrees with the others knows the key better. The shares of equal answers, corrected for guessing, are explained by one factor
/// (principal axes, the diagonal found by iteration); its loadings are the competences. One key is claimed only where the first
/// factor is three times the second and nobody knows less than nothing. Source: Romney, Weller and Batchelder, Culture as Consensus (1986).
/// </remarks>
public sealed record CulturalConsensus
{
    /// <summary>How many times the second eigenvalue the first must be before one key is claimed (Romney et al. 1986).</summary>
    public const double LeastRatio = 3;

    private const int FewestRespondents = 4;
    private const int MostRounds = 500;

    private readonly double[,] matches;

    private CulturalConsensus(double[,] matches) => this.matches = matches;

    /// <summary>Per person −1 … 1: the part of the key that they know; below 0 for who answers against it.</summary>
    public required ImmutableArray<double> Competence { get; init; }

    /// <summary>First eigenvalue over second; infinite where nothing is left for a second.</summary>
    public required double Ratio { get; init; }

    public bool HasOneKey => Ratio >= LeastRatio && Competence.All(each => each >= 0);

    /// <summary>Per question the answer (0 … options − 1) that is most probable, with its probability. Undefined without one key.</summary>
    public required Outcome<AnswerKey> Key { get; init; }

    /// <param name="answers">One row per person, per question 0 … options − 1, null where missing.</param>
    /// <param name="options">Answers to choose from, at least 2.</param>
    /// <exception cref="ArgumentException">An answer is none of the options, or rows differ in length.</exception>
    public static Outcome<CulturalConsensus> Of(IReadOnlyList<IReadOnlyList<int?>> answers, int options)
    {
        Refuse(answers, options);
        if (answers.Count == 0) return new Undefined(Reason.NoData);
        if (answers.Count < FewestRespondents) return new Undefined(Reason.TooFewRaters, answers.Count, FewestRespondents);
        if (Matches(answers, options) is not { } matches) return new Undefined(Reason.TooFewItems);
        if (answers.All(row => row.OfType<int>().Distinct().Count() <= 1)) return new Undefined(Reason.NoVariation);
        var (competence, ratio) = Factor(matches);
        var found = new CulturalConsensus(matches) { Competence = [.. competence], Ratio = ratio, Key = new Undefined(Reason.NoSingleKey) };
        return found.HasOneKey ? found with { Key = AnswerKey.Of(answers, options, competence) } : found;
    }

    /// <summary>The share of equal answers of each two people, corrected for guessing: (L·m − 1) / (L − 1); 1 on the diagonal. Null where two share no question.</summary>
    internal static double[,]? Matches(IReadOnlyList<IReadOnlyList<int?>> answers, int options)
    {
        var matches = new double[answers.Count, answers.Count];
        for (var i = 0; i < answers.Count; i++)
        {
            matches[i, i] = 1;
            for (var j = 0; j < i; j++)
            {
                var both = answers[i].Zip(answers[j]).Where(pair => pair is { First: not null, Second: not null }).ToList();
                if (both.Count == 0) return null;
                matches[i, j] = matches[j, i] = ((options * both.Average(pair => pair.First == pair.Second ? 1.0 : 0)) - 1) / (options - 1);
            }
        }

        return matches;
    }

    public Arithmetic Arithmetic() => new(
        ["{λ₁/λ₂} ≥ {limit}"], [new("λ₁/λ₂", Ratio), new("limit", LeastRatio)],
        [.. Enumerable.Range(0, Competence.Length).Select(row => new TableRow((row + 1).ToString(CultureInfo.InvariantCulture), [.. Enumerable.Range(0, Competence.Length).Select(column => matches[row, column]), Competence[row]]))]);

    private static (double[] Competence, double Ratio) Factor(double[,] matches)
    {
        var n = matches.GetLength(0);
        var (loadings, values, vectors, matrix) = (new double[n], new double[n], new double[n * n], new double[n * n]);
        Array.Fill(loadings, Math.Sqrt(0.5));
        for (var round = 0; round < MostRounds; round++)
        {
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++) matrix[(i * n) + j] = i == j ? loadings[i] * loadings[i] : matches[i, j];
            SymmetricEigen.Decompose(matrix, vectors, values);
            var sign = vectors[..n].Sum() < 0 ? -1 : 1;
            var moved = 0.0;
            for (var i = 0; i < n; i++)
            {
                var next = Math.Clamp(sign * vectors[i] * Math.Sqrt(Math.Max(0, values[0])), -1, 1);
                moved = Math.Max(moved, Math.Abs(next - loadings[i]));
                loadings[i] = next;
            }

            if (moved < 1e-10) break;
        }

        return (loadings, values[1] > 1e-9 ? values[0] / values[1] : double.PositiveInfinity);
    }

    private static void Refuse(IReadOnlyList<IReadOnlyList<int?>> answers, int options)
    {
        for (var row = 0; row < answers.Count; row++)
        {
            if (answers[row].Count != answers[0].Count) throw new ArgumentException($"Row {row + 1} answers {answers[row].Count} questions and row 1 answers {answers[0].Count}: each row needs one answer per question, null where missing.", nameof(answers));
            for (var question = 0; question < answers[row].Count; question++)
                if (answers[row][question] is { } answer && (answer < 0 || answer >= options)) throw new ArgumentException($"Row {row + 1} answers question {question + 1} with {answer}: options go from 0 to {options - 1}.", nameof(answers));
        }
    }
}

/// <summary>The answers that people who know more point to.</summary>
/// <param name="Answers">The most probable option of each question.</param>
/// <param name="Probability">Its probability, 0 … 1, each option equally likely beforehand.</param>
public sealed record AnswerKey(ImmutableArray<int> Answers, ImmutableArray<double> Probability)
{
    /// <summary>Nobody is taken to know everything: one certain person would silence the others.</summary>
    private const double MostCompetence = 0.999;

    internal static AnswerKey Of(IReadOnlyList<IReadOnlyList<int?>> answers, int options, double[] competence)
    {
        var (best, probability) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<double>());
        for (var question = 0; question < answers[0].Count; question++)
        {
            var logs = new double[options];
            for (var person = 0; person < answers.Count; person++)
                if (answers[person][question] is { } answer)
                {
                    var knows = Math.Min(competence[person], MostCompetence);
                    for (var option = 0; option < options; option++) logs[option] += Math.Log(option == answer ? knows + ((1 - knows) / options) : (1 - knows) / options);
                }

            var likely = Array.IndexOf(logs, logs.Max());
            best.Add(likely);
            probability.Add(1 / logs.Sum(each => Math.Exp(each - logs[likely])));
        }

        return new(best.ToImmutable(), probability.ToImmutable());
    }
}
