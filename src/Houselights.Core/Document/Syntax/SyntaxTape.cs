namespace Houselights.Core.Document.Syntax;

/// <summary>
/// The nodes of one part of a file, in the order in which they stand, children behind their parent. The tape is reused for
/// part after part, so that reading needs memory for the largest part of a file, not for the file.
/// </summary>
internal sealed class SyntaxTape(ISyntaxText text)
{
    private Cell[] cells = new Cell[256];
    private int count;

    /// <summary>A node of the tape. <c>End</c> is the cell behind its last descendant.</summary>
    internal struct Cell
    {
        public SyntaxKind Kind;
        public int Children;
        public int Start;
        public int Length;
        public int End;
        public string? Text;
    }

    /// <summary>How a tape's nodes find their text and place again.</summary>
    public ISyntaxText Source { get; } = text;

    public SyntaxNode Root => new(this, 0);

    public ref Cell this[int index] => ref cells[index];

    public void Clear()
    {
        Array.Clear(cells, 0, Math.Min(count, cells.Length));
        count = 0;
    }

    /// <summary>Adds a node and returns its index, to be closed by <see cref="Close"/>.</summary>
    public int Open(SyntaxKind kind, int start, int length = 0, string? decoded = null)
    {
        if (count == cells.Length) Array.Resize(ref cells, cells.Length * 2);
        cells[count] = new Cell { Kind = kind, Start = start, Length = length, Text = decoded, End = count + 1 };
        return count++;
    }

    public void Close(int index, int children)
    {
        cells[index].End = count;
        cells[index].Children = children;
    }
}

/// <summary>A file behind a tape: turns a node's position into text and place.</summary>
internal interface ISyntaxText
{
    string Decode(int start, int length);

    ReadOnlySpan<byte> Utf8(int start, int length);

    /// <summary>The place of a cell; YAML cells hold line and column, JSON cells byte offset and length.</summary>
    Place PlaceOf(int start, int length);
}

/// <summary>A node: kind, text, children and place. Valid until its tape is cleared.</summary>
internal readonly struct SyntaxNode(SyntaxTape tape, int index)
{
    private ref SyntaxTape.Cell Cell => ref tape[index];

    public SyntaxKind Kind => Cell.Kind;

    public bool IsScalar => Kind is SyntaxKind.Plain or SyntaxKind.Quoted;

    /// <summary>Elements of a sequence, entries of a mapping.</summary>
    public int Count => Cell.Children;

    public Place Place => tape.Source.PlaceOf(Cell.Start, Cell.Length);

    public SyntaxSpot Spot => new(tape.Source, Cell.Start, Cell.Length);

    public string Text => Cell.Text ?? tape.Source.Decode(Cell.Start, Cell.Length);

    /// <summary>The text's UTF-8 bytes where it stands in the file as it is; empty where <see cref="Text"/> has to be asked.</summary>
    public ReadOnlySpan<byte> Utf8 => Cell.Text is null ? tape.Source.Utf8(Cell.Start, Cell.Length) : default;

    public bool Is(string word, ReadOnlySpan<byte> utf8) =>
        Cell.Text is { } decoded ? decoded == word : Utf8.SequenceEqual(utf8);

    /// <summary>A short rendering for an error.</summary>
    public string Shown => Kind switch
    {
        SyntaxKind.Mapping => "{…}",
        SyntaxKind.Sequence => "[…]",
        SyntaxKind.Null => "nothing",
        _ => PlanError.Shorten(Text),
    };

    public SyntaxChildren Children => new(tape, index);

    /// <summary>Walks children; a mapping's come as key, value, key, value.</summary>
    internal ref struct SyntaxChildren(SyntaxTape tape, int parent)
    {
        private readonly int end = tape[parent].End;
        private int at = -1;

        public readonly SyntaxNode Current => new(tape, at);

        public readonly SyntaxChildren GetEnumerator() => this;

        public bool MoveNext()
        {
            at = at < 0 ? parent + 1 : tape[at].End;
            return at < end;
        }
    }
}

/// <summary>A node's position, good after its tape is cleared.</summary>
internal readonly record struct SyntaxSpot(ISyntaxText Source, int Start, int Length)
{
    public Place Place => Source.PlaceOf(Start, Length);
}
