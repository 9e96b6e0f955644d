using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>Whether two things say the same, as far as it can be told.</summary>
public enum Likeness { Same, Different, Unclear }

/// <summary>Two people's answers beside each other.</summary>
/// <param name="First">Index of a voice.</param>
/// <param name="Second">Index of a later voice.</param>
/// <param name="Sentences">How their sentences read.</param>
/// <param name="ChoicesApart">In how many dilemmas they chose differently.</param>
public sealed record PairReading(int First, int Second, Likeness Sentences, int ChoicesApart)
{
    /// <summary>The same where every choice and the sentences are; not the same where a choice differs or the sentences do; else unknown.</summary>
    public Likeness Answers => ChoicesApart > 0 ? Likeness.Different : Sentences;

    internal static ImmutableArray<PairReading> Of(ImmutableArray<TwoMinuteAnswer> answers, ImmutableArray<Sentence> sentences)
    {
        var pairs = ImmutableArray.CreateBuilder<PairReading>();
        for (var first = 0; first < answers.Length; first++)
            for (var second = first + 1; second < answers.Length; second++)
                pairs.Add(new(first, second, SentencePair.Of(sentences[first], sentences[second]), Apart(answers[first], answers[second])));
        return pairs.ToImmutable();
    }

    private static int Apart(TwoMinuteAnswer first, TwoMinuteAnswer second) =>
        first.Choices.Zip(second.Choices).Count(choice => choice.First != choice.Second);
}

/// <summary>Pairs counted by what is known of them.</summary>
/// <param name="Same">Pairs that are the same.</param>
/// <param name="Different">Pairs that aren't.</param>
/// <param name="Unknown">Pairs of which it can't be told.</param>
public readonly record struct ShareOfPairs(int Same, int Different, int Unknown)
{
    public int All => Same + Different + Unknown;

    /// <summary>The share of the same, in [0, 1], if every unknown pair differs; 0 where there is no pair.</summary>
    public double Lower => All == 0 ? 0 : (double)Same / All;

    /// <summary>The share of the same, in [0, 1], if no unknown pair differs; 1 where there is no pair.</summary>
    public double Upper => All == 0 ? 1 : (double)(Same + Unknown) / All;

    /// <summary>True where the share is a number and not a range.</summary>
    public bool IsKnown => All > 0 && Unknown == 0;

    internal static ShareOfPairs Of(IEnumerable<Likeness> pairs)
    {
        var counts = new int[3];
        foreach (var pair in pairs) counts[(int)pair]++;
        return new(counts[(int)Likeness.Same], counts[(int)Likeness.Different], counts[(int)Likeness.Unclear]);
    }
}
