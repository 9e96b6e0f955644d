using System.Collections.Frozen;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Which way a statement points.</summary>
internal enum Sense : byte
{
    /// <summary>A verb that points nowhere by itself, or none.</summary>
    Reach,
    Raise,
    Lower,
    Keep,
    Start,
    Stop,
}

/// <summary>The sense of words: the acts of two-minute answers, and what only statements of goals use.</summary>
internal static class Senses
{
    private static readonly (Sense Sense, string Words)[] More =
    [
        (Sense.Raise, "rise rises rising lift lifts up above exceed climb climbs triple doubled deepen more further longer higher larger additional extra"),
        (Sense.Lower, "fall falls falling sink bring-down below under halve decline declines shrink shrinks fewer lower slow slower shorter easier loosen trim"),
        (Sense.Keep, "keep keeps stay stays remain remains hold holds continue continues maintain freeze present existing current same"),
        (Sense.Start, "begin begins found build builds plant plants connect connects win wins find finds resume resumes relaunch relaunches reopen reopens"),
        (Sense.Stop, "end ends stop stops close closes cease ceases suspend suspended discontinue discontinues discontinued fell felling dismiss dismissed pause abandon"),
    ];

    /// <summary>What the acts take for doing away, and what is grammar here; and nouns that only look like acts.</summary>
    private static readonly WordSet NoActs = new(
        "no not never without nobody none nothing don't doesn't cannot can't isn't free zero off shorten-up live down-payment post position release releases "
        + "orders order delivery finding build-up creation complete scale better best finish finishes finished finishing complete completes completed deliver delivers delivered delivering ship ships shipped shipping");

    private static readonly FrozenDictionary<string, Sense>.AlternateLookup<ReadOnlySpan<char>> ByWord = More
        .SelectMany(family => family.Words.Split(' ').Select(word => KeyValuePair.Create(word, family.Sense)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static Sense Of(ReadOnlySpan<char> word)
    {
        if (word.Length > WordRoot.LongestWord) return Sense.Reach;
        if (ByWord.TryGetValue(word, out var sense)) return sense;
        if (NoActs.Has(word)) return Sense.Reach;
        return OfAct(word.ToString().ToLowerInvariant());
    }

    /// <summary>Whether both can be meant.</summary>
    public static bool Oppose(Sense first, Sense second) => first != second && (first, second) switch
    {
        (Sense.Reach, _) or (_, Sense.Reach) => false,
        (Sense.Raise or Sense.Start, Sense.Raise or Sense.Start) => false,
        (Sense.Lower or Sense.Stop, Sense.Lower or Sense.Stop) => false,
        (Sense.Keep, Sense.Start) or (Sense.Start, Sense.Keep) => false,
        _ => true,
    };

    /// <summary>What is said by saying that it is not so.</summary>
    public static Sense Not(Sense sense) => sense switch
    {
        Sense.Raise => Sense.Keep,
        Sense.Lower => Sense.Keep,
        Sense.Start => Sense.Stop,
        Sense.Stop => Sense.Keep,
        Sense.Keep => Sense.Reach,
        _ => Sense.Stop,
    };

    private static Sense OfAct(string lower) => Act(lower) switch
    {
        Alignment.TwoMinutes.Act.Less => Sense.Lower,
        Alignment.TwoMinutes.Act.Away => Sense.Stop,
        Alignment.TwoMinutes.Act.More => Sense.Raise,
        Alignment.TwoMinutes.Act.Open or Alignment.TwoMinutes.Act.Gain => Sense.Start,
        Alignment.TwoMinutes.Act.Hold => Sense.Keep,
        _ => Sense.Reach,
    };

    private static Act? Act(string lower)
    {
        if (Acts.Of(lower, german: false) is { } act) return act;
        if (lower.Length > 5 && lower.EndsWith("ting", StringComparison.Ordinal) && lower[^5] == 't') return Acts.Of(lower[..^4], german: false);
        if (!lower.EndsWith("ing", StringComparison.Ordinal) || lower.Length < 6) return lower.EndsWith("ped", StringComparison.Ordinal) ? Acts.Of(lower[..^3], german: false) : null;
        return Acts.Of(lower[..^3], german: false) ?? Acts.Of(lower[..^3] + "e", german: false) ?? Acts.Of(lower[..^4], german: false);
    }
}
