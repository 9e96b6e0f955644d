using System.Collections.Immutable;
using Houselights.Core.Text;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>Which words of each sentence a room shares, and which phrases only one person used.</summary>
internal static class SentenceMarks
{
    /// <returns>For each sentence its marks from left to right, none overlapping another. Nothing parts a room of one.</returns>
    public static ImmutableArray<ImmutableArray<Mark>> Of(ImmutableArray<Sentence> sentences) =>
        [.. sentences.Select((sentence, at) => Of(sentence, [.. sentences.RemoveAt(at)]))];

    private static ImmutableArray<Mark> Of(Sentence sentence, ImmutableArray<Sentence> others)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var (parted, last) = (-1, -1);
        foreach (var word in sentence.Words)
        {
            var users = others.Count(other => IsUsed(word, sentence, other));
            var isParted = users == 0 && !others.IsEmpty && !others.Any(other => DoesTheSame(word, other));
            if (parted >= 0 && !(isParted && JoinsUp(sentence, last, word.Token))) Add(marks, sentence, parted, ref parted, last);
            if (isParted)
            {
                if (parted < 0) parted = word.Token;
                last = EndOf(word, sentence);
            }
            else if (users > 0 && 2 * (users + 1) >= others.Length + 1)
            {
                marks.Add(MarkOf(sentence, word.Token, EndOf(word, sentence), MarkKind.Shared));
            }
        }

        if (parted >= 0) Add(marks, sentence, parted, ref parted, last);
        return marks.ToImmutable();
    }

    private static void Add(ImmutableArray<Mark>.Builder marks, Sentence sentence, int first, ref int parted, int last)
    {
        marks.Add(MarkOf(sentence, first, last, MarkKind.Parted));
        parted = -1;
    }

    private static Mark MarkOf(Sentence sentence, int first, int last, MarkKind kind)
    {
        var start = sentence.Passage[first].Start;
        return new(start, sentence.Passage[last].End - start, kind);
    }

    private static bool IsUsed(ContentWord word, Sentence sentence, Sentence other) => other.Words.Any(each =>
        each.Sort == word.Sort && (other.Tongue == sentence.Tongue ? SentencePair.IsShared(word.Key, each.Key, sentence.Tongue)
            : Alike(sentence, word, other, each)));

    /// <summary>Between two languages, what is written alike is the same.</summary>
    private static bool Alike(Sentence sentence, ContentWord word, Sentence other, ContentWord each) =>
        sentence.Passage.Text(word.Token).Equals(other.Passage.Text(each.Token), StringComparison.OrdinalIgnoreCase);

    /// <summary>“Cut” isn't lit because others say “reduce”, and it doesn't part them either.</summary>
    private static bool DoesTheSame(ContentWord word, Sentence other) =>
        word.Act is { } act && other.Acts.Any(each => Acts.GoTogether(act, each));

    /// <summary>The last token of a word: “5 %” and “five hundred” are one.</summary>
    private static int EndOf(ContentWord word, Sentence sentence)
    {
        var end = word.Token;
        if (word.Sort != WordSort.Number) return end;
        while (Figures.NumberAt(sentence.Passage, end + 1) is { } times && Figures.IsMagnitude(times)) end++;
        return sentence.Passage.Kind(end + 1) == TokenKind.Percent ? end + 1 : end;
    }

    /// <summary>Only words without content, or a hyphen, stand between: no punctuation, and nothing that others said too.</summary>
    private static bool JoinsUp(Sentence sentence, int last, int next)
    {
        for (var at = last + 1; at < next; at++)
            if (sentence.Passage.Kind(at) is not (TokenKind.Word or TokenKind.Hyphen)) return false;
        return true;
    }
}
