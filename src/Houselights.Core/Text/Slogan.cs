namespace Houselights.Core.Text;

/// <summary>One person's restatement, and what it adds to the words that it repeats.</summary>
/// <param name="Text">The restatement as given.</param>
/// <param name="SharedWithOriginal">Share in [0, 1] of its content words that stand in the original; 0 where it has none.</param>
/// <param name="SharedWithOthers">Share in [0, 1] of its content words that stand in the restatement most like it.</param>
/// <param name="Slots">The slots that it fills.</param>
public sealed record Restatement(string Text, double SharedWithOriginal, double SharedWithOthers, IReadOnlyList<FilledSlot> Slots)
{
    /// <summary>
    /// From half of the words on, a restatement repeats. In the development table nine in ten slogans share two thirds
    /// or more, and nine in ten restatements in people's own words a fifth or less: half lies in the gap.
    /// </summary>
    public const double RepeatsFrom = 0.5;

    /// <summary>It repeats the words and settles nothing.</summary>
    public bool IsSlogan => Slots.Count == 0 && Math.Max(SharedWithOriginal, SharedWithOthers) >= RepeatsFrom;
}

/// <summary>All restatements of one sentence.</summary>
public sealed record SloganReading(IReadOnlyList<Restatement> Restatements)
{
    /// <summary>As for “different things were decided”: two thirds must do it before the group is said to.</summary>
    public const double ShareOfGroup = 2.0 / 3.0;

    /// <summary>At least two thirds of the restatements, and one at least, are slogans.</summary>
    public bool IsSlogan
    {
        get
        {
            var slogans = Restatements.Count(restatement => restatement.IsSlogan);
            return slogans > 0 && slogans >= (ShareOfGroup * Restatements.Count) - 1e-9;
        }
    }
}

/// <summary>Tells words that were understood from words that were merely passed on.</summary>
/// <remarks>
/// <para>Sharing words is no fault, and different words are no proof of understanding: a restatement is a slogan only
/// where it shares its words and fills no slot at all. Similarity alone never decides.</para>
/// <para>Reads English; stateless, safe to call from many threads. Time grows with the square of the number of
/// restatements, which are people who answered.</para>
/// </remarks>
public static class Slogan
{
    /// <param name="original">The sentence that people were to restate: a priority, a direction.</param>
    /// <param name="restatements">What they wrote; empty ones share nothing and fill nothing.</param>
    /// <param name="peopleNames">Names of the plan's people, who may be named as owners.</param>
    public static SloganReading Examine(
        string original, IReadOnlyList<string> restatements, IReadOnlyCollection<string>? peopleNames = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(restatements);
        var given = ContentWords.Of(original);
        var words = restatements.Select(ContentWords.Of).ToList();
        return new SloganReading([.. restatements.Select((text, at) => new Restatement(
            text,
            Share(words[at], given),
            words.Where((_, other) => other != at).Select(other => Share(words[at], other)).DefaultIfEmpty(0).Max(),
            Slots.In(text, peopleNames)))]);
    }

    private static double Share(HashSet<string> of, HashSet<string> among) =>
        of.Count == 0 ? 0 : (double)of.Count(among.Contains) / of.Count;
}
