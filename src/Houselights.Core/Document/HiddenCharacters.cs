namespace Houselights.Core.Document;

/// <summary>
/// Characters that make a text look like another one: direction overrides, zero-width characters and controls. They have no
/// place in a plan, where a name decides who promised what.
/// </summary>
public static class HiddenCharacters
{
    /// <summary>The first such character, or null. Joiners (U+200C, U+200D) are allowed in texts, where scripts need them, not in names.</summary>
    public static char? First(string text, bool inName)
    {
        foreach (var c in text)
        {
            if (c is >= ' ' and < '\u007f') continue;
            if (c is '\n' or '\t' && !inName) continue;
            if (char.IsControl(c) || IsHidden(c) || (inName && c is '\u200c' or '\u200d')) return c;
        }

        return null;
    }

    private static bool IsHidden(char c) => c
        is '\u200b' or '\u2060' or '\ufeff' or '\u00ad' or '\u061c' or '\u180e'
        or (>= '\u200e' and <= '\u200f') or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or (>= '\ufff9' and <= '\ufffb');
}
