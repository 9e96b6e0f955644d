using System.Runtime.InteropServices;

namespace Houselights.Core.Text;

/// <summary>
/// A text and its tokens. Every question about a token outside the text is answered “no”, so that readers may look
/// ahead and back without guarding each step. Immutable after <see cref="Of"/>.
/// </summary>
internal sealed class Passage
{
    private readonly List<Token> tokens;

    private Passage(string whole, List<Token> tokens)
    {
        Whole = whole;
        this.tokens = tokens;
    }

    public string Whole { get; }

    public int Count => tokens.Count;

    public Token this[int at] => tokens[at];

    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(tokens);

    public static Passage Of(string text)
    {
        var cut = new List<Token>((text.Length / 5) + 4);
        Tokenizer.Cut(text, cut);
        return new Passage(text, cut);
    }

    public ReadOnlySpan<char> Text(int at) =>
        Inside(at) ? Whole.AsSpan(tokens[at].Start, tokens[at].Length) : default;

    public TokenKind? Kind(int at) => Inside(at) ? tokens[at].Kind : null;

    public bool IsWord(int at) => Kind(at) == TokenKind.Word;

    public bool IsNumber(int at) => Kind(at) == TokenKind.Number;

    public bool Is(int at, string word) => IsWord(at) && Text(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(int at, WordSet set) => IsWord(at) && set.Has(Text(at));

    /// <summary>Whether the token touches the one before it.</summary>
    public bool Glued(int at) => Inside(at) && tokens[at].Glued;

    public bool EndsClause(int at) => !Inside(at) || tokens[at].EndsClause;

    /// <summary>The first token of the clause that <paramref name="at"/> stands in.</summary>
    public bool StartsClause(int at) => Inside(at) && (at == 0 || tokens[at - 1].EndsClause || IsQuote(at - 1, at));

    public TextSpan Span(int first, int end, WordingKind kind)
    {
        var start = tokens[first].Start;
        var length = tokens[end - 1].End - start;
        return new TextSpan(start, length, kind, Whole.Substring(start, length));
    }

    public FilledSlot Slot(SlotKinds kind, int first, int end)
    {
        var span = Span(first, end, default);
        return new FilledSlot(kind, span.Start, span.Length, span.Quote);
    }

    private bool IsQuote(int mark, int at) =>
        tokens[mark].Kind == TokenKind.Mark && Text(mark) is "“" or "\"" or "„" or "«" && (mark == 0 || tokens[mark - 1].EndsClause) && at > 0;

    private bool Inside(int at) => (uint)at < (uint)tokens.Count;
}
