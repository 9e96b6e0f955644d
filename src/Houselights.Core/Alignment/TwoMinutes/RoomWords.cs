using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>Whether a room uses the same words.</summary>
/// <param name="Pairs">The pairs of sentences.</param>
/// <param name="Likeness">
/// The same where two thirds of all pairs are. Different where two thirds of the pairs that can be told are, and half of all, also
/// without any one of the people: one odd wording doesn't make a room apart. Else unclear: the words are mixed.
/// </param>
public sealed record RoomWords(ShareOfPairs Pairs, Likeness Likeness)
{
    internal static RoomWords Of(ImmutableArray<PairReading> pairs)
    {
        var share = ShareOfPairs.Of(pairs.Select(pair => pair.Sentences));
        if (share.All == 0) return new(share, Likeness.Unclear);
        if (3 * share.Same >= 2 * share.All) return new(share, Likeness.Same);
        return new(share, AreApart(share) && AreApartWithoutAnyone(pairs) ? Likeness.Different : Likeness.Unclear);
    }

    private static bool AreApart(ShareOfPairs share) =>
        3 * share.Different >= 2 * (share.Same + share.Different) && 2 * share.Different >= share.All;

    private static bool AreApartWithoutAnyone(ImmutableArray<PairReading> pairs) =>
        Enumerable.Range(0, pairs.Max(pair => pair.Second) + 1).All(left =>
            AreApart(ShareOfPairs.Of(pairs.Where(pair => pair.First != left && pair.Second != left).Select(pair => pair.Sentences))));
}
