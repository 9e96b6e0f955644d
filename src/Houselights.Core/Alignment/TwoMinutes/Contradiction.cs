using System.Collections.Immutable;
using Houselights.Core.Text;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>What keeps two sentences about the same thing from saying the same: another number, another date, another act, or the order turned round.</summary>
internal static class Contradiction
{
    /// <summary>What stands before such a word goes ahead of what stands after it.</summary>
    private static readonly WordSet Orders = new("over before instead than into from after vor statt nach anstatt als");

    public static bool Is(Sentence first, Sentence second) =>
        AreApart(first.Numbers, second.Numbers)
        || first.Dates.Select(Kind).Intersect(second.Dates.Select(Kind), StringComparer.Ordinal)
            .Any(kind => AreApart(Of(kind, first), Of(kind, second)))
        || ActsDiffer(first, second)
        || IsTurnedRound(first, second);

    /// <summary>Both say something, and neither says all that the other does.</summary>
    private static bool AreApart(ImmutableArray<string> first, ImmutableArray<string> second) =>
        !first.IsEmpty && !second.IsEmpty && first.Except(second, StringComparer.Ordinal).Any() && second.Except(first, StringComparer.Ordinal).Any();

    private static string Kind(string date) => date[..date.IndexOf('-', StringComparison.Ordinal)];

    private static ImmutableArray<string> Of(string kind, Sentence sentence) => [.. sentence.Dates.Where(date => Kind(date) == kind)];

    /// <summary>Acts that have nothing to do with each other; and what one does away with, reports or sells while the other doesn't.</summary>
    private static bool ActsDiffer(Sentence first, Sentence second)
    {
        if (DoesMore(first, second) || DoesMore(second, first)) return true;
        return !first.Acts.IsEmpty && !second.Acts.IsEmpty && !first.Acts.Any(act => second.Acts.Any(other => Acts.GoTogether(act, other)));
    }

    private static bool DoesMore(Sentence one, Sentence other) =>
        one.Acts.Any(act => Acts.SpeaksForItself(act) && !other.Acts.Any(each => Acts.GoTogether(act, each)));

    private static bool IsTurnedRound(Sentence first, Sentence second)
    {
        foreach (var (word, at) in OrdersIn(first))
            foreach (var (other, there) in OrdersIn(second))
            {
                if (!word.Equals(other, StringComparison.OrdinalIgnoreCase)) continue;
                if (Crosses(first, at, second, there)) return true;
            }

        return false;
    }

    private static IEnumerable<(string Word, int At)> OrdersIn(Sentence sentence) =>
        Enumerable.Range(0, sentence.Passage.Count).Where(at => sentence.Passage.Is(at, Orders)).Select(at => (sentence.Passage.Text(at).ToString(), at));

    /// <summary>What one says before the word the other says after it, both ways.</summary>
    private static bool Crosses(Sentence first, int at, Sentence second, int there) =>
        Keys(first, word => word.Token < at).Overlaps(Keys(second, word => word.Token > there))
        && Keys(first, word => word.Token > at).Overlaps(Keys(second, word => word.Token < there));

    private static HashSet<string> Keys(Sentence sentence, Func<ContentWord, bool> where) =>
        sentence.Words.Where(where).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
}
