using System.Collections.Immutable;
using Houselights.Core.Text;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>What a word of content is.</summary>
internal enum WordSort { Thing, Act, Number, Date }

/// <summary>A word of content.</summary>
/// <param name="Token">Its place among the passage's tokens.</param>
/// <param name="Sort">What it is.</param>
/// <param name="Key">By what it is equal to another one.</param>
/// <param name="Act">What it does, where it is an act.</param>
internal readonly record struct ContentWord(int Token, WordSort Sort, string Key, Act? Act);

/// <summary>One person's sentence, cut into what can be compared.</summary>
internal sealed class Sentence
{
    private Sentence(string text, Passage passage, Tongue tongue)
    {
        (Text, Passage, Tongue) = (text, passage, tongue);
        Words = [.. SentenceWords.In(passage, tongue)];
        Things = Keys(WordSort.Thing);
        Numbers = Keys(WordSort.Number);
        Dates = Keys(WordSort.Date);
        Acts = [.. Words.Where(word => word.Act is not null).Select(word => word.Act!.Value).Distinct()];
        Concerns = Words.Aggregate(0UL, (concerns, word) => concerns | (tongue == Tongue.Foreign ? 0 : Kin.Of(RootOf(word, passage, tongue), tongue == Tongue.German)));
    }

    public string Text { get; }

    public Passage Passage { get; }

    public Tongue Tongue { get; }

    /// <summary>Words of content in their order.</summary>
    public ImmutableArray<ContentWord> Words { get; }

    /// <summary>Roots of what the sentence is about, each once.</summary>
    public ImmutableArray<string> Things { get; }

    public ImmutableArray<string> Numbers { get; }

    /// <summary>Dates as “kind-value”.</summary>
    public ImmutableArray<string> Dates { get; }

    public ImmutableArray<Act> Acts { get; }

    /// <summary>What its words are used for, one bit for each concern of <see cref="Kin"/>.</summary>
    public ulong Concerns { get; }

    /// <summary>The sentences of a room: one too short to tell its language is read in the language that the others are in.</summary>
    public static ImmutableArray<Sentence> OfRoom(ImmutableArray<string> texts)
    {
        var tongues = texts.Select(Tongues.Of).ToImmutableArray();
        var common = Tongues.Common(tongues);
        return [.. texts.Select((text, at) => new Sentence(text, Passage.Of(text), tongues[at] ?? common))];
    }

    /// <summary>True where all are in one language that is read.</summary>
    public static bool AreReadTogether(ImmutableArray<Sentence> sentences) =>
        sentences.Select(sentence => sentence.Tongue).Distinct().Count() < 2 && sentences.All(sentence => sentence.Tongue != Tongue.Foreign);

    private ImmutableArray<string> Keys(WordSort sort) =>
        [.. Words.Where(word => word.Sort == sort).Select(word => word.Key).Distinct(StringComparer.Ordinal)];

    private static string RootOf(ContentWord word, Passage passage, Tongue tongue) =>
        word.Sort == WordSort.Act ? SentenceWords.Root(passage.Text(word.Token), tongue) : word.Key;
}
