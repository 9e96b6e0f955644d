using System.Globalization;
using System.Text;

namespace Houselights.Core.Beginning.Lines;

/// <summary>
/// What a person sees of a pasted line: no controls, direction marks, zero-width characters, halves of characters; every kind of
/// space is a space. Symbols of slide programs' own fonts, which they paste for bullets, become bullets.
/// </summary>
internal static class VisibleText
{
    /// <summary>Bullets stand near the start of a line.</summary>
    private const int LongestIndent = 40;

    /// <param name="pasted">One line.</param>
    /// <returns>The line, its tabs kept.</returns>
    public static string Of(string pasted)
    {
        if (IsPlain(pasted)) return pasted;
        var seen = new StringBuilder(pasted.Length);
        for (var at = 0; at < pasted.Length; at++)
        {
            var whole = char.IsHighSurrogate(pasted[at]) && at + 1 < pasted.Length && char.IsLowSurrogate(pasted[at + 1]);
            if (whole) AppendPair(pasted, at++, seen);
            else Append(pasted[at], seen);
        }

        return seen.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (c is not (>= ' ' and < '\u007f' or '\t' or 'ä' or 'ö' or 'ü' or 'Ä' or 'Ö' or 'Ü' or 'ß')) return false;
        return true;
    }

    private static void AppendPair(string text, int at, StringBuilder seen)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(text, at) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
            seen.Append(text, at, 2);
    }

    private static void Append(char c, StringBuilder seen)
    {
        // U+FFFC stands for an embedded picture, U+FE0F asks for a coloured symbol.
        if (c is '\ufffc' or '\ufffd' or '\ufe0f') return;
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.SpaceSeparator: seen.Append(' '); break;
            case UnicodeCategory.PrivateUse when seen.Length == 0 || seen.Length < LongestIndent && string.IsNullOrWhiteSpace(seen.ToString()): seen.Append("• "); break;
            case UnicodeCategory.Control when c != '\t':
            case UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator: break;
            default: seen.Append(c); break;
        }
    }
}
