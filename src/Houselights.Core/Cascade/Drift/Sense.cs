using System.Collections.Frozen;
using Houselights.Core.Alignment.TwoMinutes;
using Houselights.Core.Cascade.Drift.Vocabulary;
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
    private static readonly FrozenDictionary<string, Sense>.AlternateLookup<ReadOnlySpan<char>> ByWord = SenseTable.Families
        .SelectMany(family => family.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, family.Sense)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static Sense Of(ReadOnlySpan<char> word)
    {
        if (word.Length > WordRoot.LongestWord) return Sense.Reach;
        if (ByWord.TryGetValue(word, out var sense)) return sense;
        if (SenseTable.NoActs.Has(word)) return Sense.Reach;
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && OfStem(word[..^3]) is var going && going != Sense.Reach) return going;
        return OfAct(word.ToString().ToLowerInvariant());
    }

    /// <summary>“Exceeding”, “slashing”, “trimming”.</summary>
    private static Sense OfStem(ReadOnlySpan<char> stem)
    {
        if (ByWord.TryGetValue(stem, out var sense) || ByWord.TryGetValue($"{stem}e", out sense)) return sense;
        return stem.Length > 3 && stem[^1] == stem[^2] && ByWord.TryGetValue(stem[..^1], out sense) ? sense : Sense.Reach;
    }

    /// <summary>What an improvement does: it lowers what is bad. The other way round for what worsens.</summary>
    /// <param name="valence">1: more of it is good; −1: more of it is bad; 0: unknown.</param>
    public static Sense Of(ReadOnlySpan<char> word, int valence)
    {
        if (SenseTable.Improving.Has(word)) return valence < 0 ? Sense.Lower : Sense.Raise;
        if (SenseTable.Worsening.Has(word)) return valence < 0 ? Sense.Raise : Sense.Lower;
        return Of(word);
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

    /// <summary>What is said of a thing by saying this of its opposite: more retention is less churn.</summary>
    public static Sense Turned(Sense sense) => sense switch
    {
        Sense.Raise => Sense.Lower,
        Sense.Lower => Sense.Raise,
        Sense.Start => Sense.Stop,
        Sense.Stop => Sense.Start,
        _ => sense,
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
