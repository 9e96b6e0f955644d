using System.Collections.Immutable;
using Houselights.Core.Text;

namespace Houselights.Core.Alignment.TwoMinutes;

/// <summary>How a sentence's words are read.</summary>
internal enum Tongue
{
    English,
    German,

    /// <summary>Another language, or none that can be told: equal words are equal, and nothing is different.</summary>
    Foreign,
}

/// <summary>In which language a sentence is read.</summary>
internal static class Tongues
{
    /// <summary>
    /// By its grammar and its verbs first, which tell German from English in three words; by letters and common words where
    /// those are silent. Null where a sentence is too short, or too much of names, to tell.
    /// </summary>
    public static Tongue? Of(string text)
    {
        var (english, german) = Votes(Passage.Of(text));
        return Language.CodeOf(text) switch
        {
            "de" when german > 0 || english == 0 => Tongue.German,
            "en" or "de" or null when german > english => Tongue.German,
            "en" => Tongue.English,
            "de" or null when english > german => Tongue.English,
            "de" or null => null,
            _ => Tongue.Foreign,
        };
    }

    /// <summary>The language of those that can be told, where it is one; else none that is read.</summary>
    public static Tongue Common(ImmutableArray<Tongue?> tongues)
    {
        var told = tongues.Where(tongue => tongue is not null).Select(tongue => tongue!.Value).Distinct().ToList();
        return told is [var one] ? one : Tongue.Foreign;
    }

    /// <summary>Words that only one of the two languages has.</summary>
    private static (int English, int German) Votes(Passage passage)
    {
        var (english, german) = (0, 0);
        for (var at = 0; at < passage.Count; at++)
        {
            if (!passage.IsWord(at)) continue;
            var (isEnglish, isGerman) = (IsOf(passage.Text(at), german: false), IsOf(passage.Text(at), german: true));
            if (isEnglish && !isGerman) english++;
            if (isGerman && !isEnglish) german++;
        }

        return (english, german);
    }

    private static bool IsOf(ReadOnlySpan<char> word, bool german)
    {
        var lower = word.ToString().ToLowerInvariant();
        return (german ? GermanWords.IsEmpty(word) : FunctionWords.HasOrIsLight(word)) || Acts.Of(lower, german) is not null || EverydayWords.Has(lower, german);
    }
}
