using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Lines;

/// <summary>What stands before the words of a line.</summary>
internal enum Mark
{
    None,
    Bullet,
    Number,

    /// <summary>A box that is ticked.</summary>
    Ticked,

    /// <summary>“TOP 3:”, “Folie 4:”, “## ”: what follows is a heading.</summary>
    Title,
}

/// <summary>A line without its indent and mark.</summary>
/// <param name="Pasted">Its place and what was pasted.</param>
/// <param name="Visible">What a person sees, tabs included.</param>
/// <param name="Text">The words, tabs as spaces, without spaces around.</param>
/// <param name="Indent">Columns before the mark; a tab counts four.</param>
internal sealed record SourceLine(PastedLine Pasted, string Visible, string Text, int Indent, Mark Mark)
{
    private const int Tab = 4;

    private Passage? passage;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Pasted.Text);

    public bool IsMarked => Mark is Mark.Bullet or Mark.Number or Mark.Ticked;

    /// <summary>The words, cut once.</summary>
    public Passage Passage => passage ??= Passage.Of(Text);

    public bool EndsWithColon => Text.EndsWith(':');

    public static SourceLine Of(int number, string pasted)
    {
        var visible = VisibleText.Of(pasted);
        var indent = 0;
        var start = 0;
        while (start < visible.Length && char.IsWhiteSpace(visible[start])) indent += visible[start++] == '\t' ? Tab : 1;
        var words = LineMarks.Read(visible.AsSpan(start).TrimEnd(), out var mark);
        return new SourceLine(new PastedLine(number, pasted), visible, Plain(words), indent, mark);
    }

    /// <summary>Tabs and the stars of bold print are no words.</summary>
    private static string Plain(ReadOnlySpan<char> words) =>
        words.ToString().Replace('\t', ' ').Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Trim();
}
