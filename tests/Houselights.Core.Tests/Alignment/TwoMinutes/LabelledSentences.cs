using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Tests.Text;

namespace Houselights.Core.Tests.Alignment.TwoMinutes;

/// <summary>
/// The labelled pairs of priorities: each topic is one sentence beside three that mean the same, from easy to hard, two other
/// priorities, and one that has its words and another meaning. Fields of the two halves overlap, topics don't.
/// </summary>
internal static class LabelledSentences
{
    private const string Table = "Alignment/TwoMinutes/sentences";

    /// <summary>One topic: sentences that mean the same, and other priorities of the same house.</summary>
    public sealed record Topic(string Language, string[] Same, string[] Others);

    /// <summary>How well sentences are read as <paramref name="claim"/>, over the pairs of the table.</summary>
    public static Reached Rows(string split, Likeness claim) =>
        Reached.By(Labelled.Rows(Table, split).Select(row => (row[3] == claim.ToString(), Read(row[4], row[5]) == claim)));

    /// <summary>The same over every two sentences of a topic: hard ones beside hard ones, other priorities beside each other.</summary>
    public static Reached EveryTwo(string split, Likeness claim) => Reached.By(Topics(split).SelectMany(topic =>
    {
        string[] all = [.. topic.Same, .. topic.Others];
        return Enumerable.Range(0, all.Length).SelectMany(first => Enumerable.Range(first + 1, all.Length - first - 1).Select(second =>
            ((second < topic.Same.Length) == (claim == Likeness.Same), Read(all[first], all[second]) == claim)));
    }));

    public static IReadOnlyList<Topic> Topics(string split) => [.. Labelled.Rows(Table, split)
        .GroupBy(row => row[4], StringComparer.Ordinal)
        .Select(rows => new Topic(
            rows.First()[2],
            [rows.Key, .. rows.Where(row => row[3] == nameof(Likeness.Same)).Select(row => row[5])],
            [.. rows.Where(row => row[3] == nameof(Likeness.Different)).Take(2).Select(row => row[5])]))];

    public static Likeness Read(string first, string second)
    {
        var room = Sentence.OfRoom([first, second]);
        return SentencePair.Of(room[0], room[1]);
    }
}
