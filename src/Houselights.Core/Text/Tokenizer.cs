using System.Globalization;

namespace Houselights.Core.Text;

/// <summary>Cuts a text into tokens in one pass, without allocating beyond the list that it fills.</summary>
internal static class Tokenizer
{
    /// <summary>Abbreviations whose full stop ends no sentence.</summary>
    private static readonly WordSet Abbreviations =
        new("dr prof mr mrs ms st no nr approx ca incl excl vs etc e.g i.e dept inc ltd co");

    public static void Cut(string text, List<Token> into)
    {
        var glued = false;
        for (var at = 0; at < text.Length;)
        {
            var space = SpaceFrom(text, at, out var emptyLine);
            if (space > 0)
            {
                if (emptyLine) into.Add(new Token(at, space, TokenKind.Stop, Glued: false));
                at += space;
                glued = false;
                continue;
            }

            var token = TokenAt(text, at, glued, into);
            into.Add(token);
            at = token.End;
            glued = true;
        }
    }

    /// <summary>A single line end is a wrapped line; two make a paragraph, which ends the sentence.</summary>
    private static int SpaceFrom(string text, int at, out bool emptyLine)
    {
        var end = at;
        var lineEnds = 0;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            if (text[end++] == '\n') lineEnds++;
        emptyLine = lineEnds > 1;
        return end - at;
    }

    private static Token TokenAt(string text, int at, bool glued, List<Token> before)
    {
        var first = text[at];
        if (char.IsLetter(first)) return new Token(at, WordLength(text, at), TokenKind.Word, glued);
        if (char.IsAsciiDigit(first)) return new Token(at, NumberLength(text, at), TokenKind.Number, glued);
        var pair = char.IsHighSurrogate(first) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        return new Token(at, pair ? 2 : 1, pair ? TokenKind.Mark : MarkKind(text, at, glued, before), glued);
    }

    private static int WordLength(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (GoesOn(text[end]) || JoinsLetters(text, end))) end++;
        return end - at;
    }

    private static bool GoesOn(char c) =>
        char.IsLetter(c) || char.IsAsciiDigit(c)
        || (c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool JoinsLetters(string text, int at) =>
        text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static int NumberLength(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || JoinsDigits(text, end))) end++;
        return end - at;
    }

    private static bool JoinsDigits(string text, int at) =>
        text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static TokenKind MarkKind(string text, int at, bool glued, List<Token> before)
    {
        var gluedAfter = at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
        switch (text[at])
        {
            case '.': return gluedAfter || EndsAbbreviation(text, before) ? TokenKind.Mark : TokenKind.Stop;
            case '!' or '?' or '…': return TokenKind.Stop;
            case ';' or ':' or '(' or ')' or '[' or ']' or '—' or '•' or '*' or '·' or '|': return TokenKind.Break;
            case '-' or '‐' or '‑' or '–' or '−': return glued && gluedAfter ? TokenKind.Hyphen : TokenKind.Break;
            case ',': return TokenKind.Comma;
            case '%' or '‰': return TokenKind.Percent;
            default:
                return char.GetUnicodeCategory(text[at]) == UnicodeCategory.CurrencySymbol
                    ? TokenKind.Currency : TokenKind.Mark;
        }
    }

    private static bool EndsAbbreviation(string text, List<Token> before)
    {
        if (before.Count == 0) return false;
        var last = before[^1];
        return last.Kind == TokenKind.Word && Abbreviations.Has(text.AsSpan(last.Start, last.Length));
    }
}
