using System.Collections.Immutable;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>Whether a room uses the same words.</summary>
/// <param name="Pairs">The pairs of sentences.</param>
/// <param name="Likeness">
/// Same or different where two thirds of the pairs that can be told are, and half of all pairs; different only where that also holds
/// without any one of the people: one odd wording doesn't make a room apart. Else unclear: the words are mixed.
/// </param>
public sealed record RoomWords(ShareOfPairs Pairs, Likeness Likeness)
{
    internal static RoomWords Of(ImmutableArray<PairReading> pairs)
    {
        var share = ShareOfPairs.Of(pairs.Select(pair => pair.Sentences));
        if (share.All == 0) return new(share, Likeness.Unclear);
        if (AreMost(share.Same, share)) return new(share, Likeness.Same);
        return new(share, AreMost(share.Different, share) && AreMostWithoutAnyone(pairs) ? Likeness.Different : Likeness.Unclear);
    }

    private static bool AreMost(int some, ShareOfPairs share) => 3 * some >= 2 * (share.Same + share.Different) && 2 * some >= share.All;

    private static bool AreMostWithoutAnyone(ImmutableArray<PairReading> pairs) =>
        Enumerable.Range(0, pairs.Max(pair => pair.Second) + 1).All(left =>
        {
            var others = ShareOfPairs.Of(pairs.Where(pair => pair.First != left && pair.Second != left).Select(pair => pair.Sentences));
            return AreMost(others.Different, others);
        });
}
