using System.Buffers;

namespace Houselights.Core.Beginning.Lines;

/// <summary>Cuts a pasted text into lines.</summary>
internal static class PastedLines
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\r\n\v\f\u0085\u2028\u2029");

    /// <summary>Every line, empty ones included; a vertical tab, which slide programs paste for a line break, ends one too.</summary>
    public static List<SourceLine> Of(string text)
    {
        var lines = new List<SourceLine>();
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            var end = length < 0 ? text.Length : start + length;
            lines.Add(SourceLine.Of(lines.Count + 1, text[start..end]));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    public static bool EndsAt(string text, int at) => Ends.Contains(text[at]);

    /// <summary>The text up to its last whole line within so many characters and lines; a single longer line is cut.</summary>
    public static string Within(string text, int characters, int lines)
    {
        var at = -1;
        for (var line = 0; line < lines; line++)
        {
            var next = text.AsSpan(at + 1).IndexOfAny(Ends);
            if (next < 0) break;
            at += next + 1;
            if (line == lines - 1 && at < characters) return text[..at];
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
        }

        if (text.Length <= characters) return text;
        var end = text.AsSpan(0, characters).LastIndexOfAny(Ends);
        return text[..(end > 0 ? end : characters)];
    }
}
