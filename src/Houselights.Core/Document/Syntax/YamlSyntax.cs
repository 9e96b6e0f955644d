using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Houselights.Core.Document.Syntax;

/// <summary>
/// Reads a plan written as YAML from the parser's events. Anchors, aliases and tags are refused, nesting is counted here, and
/// nothing is ever built that the file doesn't spell out, so a small file can't become a large plan.
/// </summary>
internal sealed class YamlSyntax : ISyntaxText
{
    private readonly string file;
    private readonly ISyntaxVisitor visitor;
    private readonly Parser events;
    private readonly SyntaxTape tape;
    private int depth;

    private YamlSyntax(Utf8Text text, ISyntaxVisitor visitor)
    {
        file = text.PlaceOf(0, 0).File!;
        this.visitor = visitor;
        var characters = new StreamReader(new BytesStream(text.Bytes), new UTF8Encoding(false), false, 64 * 1024);
        events = new Parser(new Scanner(characters, skipComments: true));
        tape = new SyntaxTape(this);
    }

    public static void Read(Utf8Text text, ISyntaxVisitor visitor)
    {
        var syntax = new YamlSyntax(text, visitor);
        try
        {
            syntax.ReadDocument();
        }
        catch (YamlException broken)
        {
            var at = new Place(text.PlaceOf(0, 0).File, (int)broken.Start.Line, (int)broken.Start.Column);
            visitor.Report(new(at, $"This is not YAML: {Sentence(broken)}", null,
                $"Look at indentation, colons and quotes on this line and the one above."));
        }
        catch (InvalidOperationException)
        {
            // The parser gives up on some broken flow mappings without saying where; the last thing that it understood is near.
            visitor.Report(new(syntax.Here, $"This is not YAML: a bracket or brace is not closed, or a key has no value.", null, $"Look at the brackets from here on."));
        }
        catch (TooDeepException tooDeep)
        {
            visitor.Report(JsonSyntax.TooDeep(tooDeep.At));
        }
    }

    public string Decode(int start, int length) => "";

    public ReadOnlySpan<byte> Utf8(int start, int length) => default;

    public Place PlaceOf(int start, int length) => new(file, start, length);

    private void ReadDocument()
    {
        Next();
        if (!Next() || events.Current is not DocumentStart) return;
        Next();
        if (events.Current is not MappingStart)
        {
            visitor.Report(new(Here, $"A plan file is a mapping of keys to values.", null, $"Start the file with “houselights: 1”."));
            return;
        }

        Refuse();
        Enter();
        while (Next() && events.Current is not MappingEnd) ReadTopKey();
        Leave();
        Next();
        if (Next() && events.Current is DocumentStart)
            visitor.Report(new(Here, $"A second document starts here; a plan file is one document.", "---", $"Put it into a file of its own and name both."));
    }

    private void ReadTopKey()
    {
        Refuse();
        if (events.Current is not Scalar key)
        {
            visitor.Report(new(Here, $"A key is a word.", null, $"Write “key: value”."));
            Skip();
            Next();
            Skip();
            return;
        }

        var at = Here;
        Next();
        var isList = events.Current is SequenceStart;
        if (!visitor.Key(key.Value, at, isList)) { Skip(); return; }
        if (!isList) { Deliver(); return; }

        Refuse();
        Enter();
        while (Next() && events.Current is not SequenceEnd) Deliver();
        Leave();
    }

    private void Deliver()
    {
        tape.Clear();
        Build();
        visitor.Value(tape.Root);
    }

    private void Build()
    {
        var refused = Refuse();
        var (line, column) = (Line, Column);
        switch (events.Current)
        {
            case MappingStart:
                Enter();
                var mapping = tape.Open(SyntaxKind.Mapping, line, column);
                var entries = 0;
                for (; Next() && events.Current is not MappingEnd; entries++)
                {
                    Build();
                    Next();
                    Build();
                }

                tape.Close(mapping, entries);
                Leave();
                break;
            case SequenceStart:
                Enter();
                var list = tape.Open(SyntaxKind.Sequence, line, column);
                var elements = 0;
                for (; Next() && events.Current is not SequenceEnd; elements++) Build();
                tape.Close(list, elements);
                Leave();
                break;
            case Scalar scalar:
                tape.Open(refused ? SyntaxKind.Broken : KindOf(scalar), line, column, scalar.Value);
                break;
            default:
                tape.Open(SyntaxKind.Broken, line, column, "");
                break;
        }
    }

    private static SyntaxKind KindOf(Scalar scalar) =>
        scalar.Style != ScalarStyle.Plain ? SyntaxKind.Quoted
        : scalar.Value is "" or "null" or "~" or "Null" or "NULL" ? SyntaxKind.Null
        : SyntaxKind.Plain;

    /// <summary>Reports what a plan file may not contain at the current event; true where its value is of no use.</summary>
    private bool Refuse()
    {
        switch (events.Current)
        {
            case AnchorAlias alias:
                visitor.Report(new(Here, $"A plan file has no aliases.", "*" + alias.Value.Value, $"Write the value out."));
                return true;
            case NodeEvent node:
                if (!node.Anchor.IsEmpty)
                    visitor.Report(new(Here, $"A plan file has no anchors.", "&" + node.Anchor.Value, $"Remove it, and write the value out wherever it is meant."));
                if (node.Tag.IsEmpty || (node is Scalar { IsQuotedImplicit: true } && node.Tag.IsNonSpecific)) return false;
                visitor.Report(new(Here, $"A plan file has no tags.", PlanError.Shorten(node.Tag.Value), $"Remove the tag."));
                return node is Scalar;
            default:
                return false;
        }
    }

    private void Skip()
    {
        var open = 0;
        do
        {
            if (events.Current is MappingStart or SequenceStart) { open++; Enter(); }
            if (events.Current is MappingEnd or SequenceEnd) { open--; Leave(); }
        }
        while (open > 0 && Next());
    }

    private bool Next() => events.MoveNext();

    private void Enter()
    {
        if (++depth > PlanLimits.Depth) throw new TooDeepException(Here);
    }

    private void Leave() => depth--;

    private int Line => (int)(events.Current?.Start.Line ?? 1);

    private int Column => (int)(events.Current?.Start.Column ?? 1);

    private Place Here => new(file, Line, Column);

    private static string Sentence(YamlException broken)
    {
        var text = broken.InnerException is YamlException inner ? inner.Message : broken.Message;
        var end = text.IndexOf("): ", StringComparison.Ordinal);
        text = end < 0 ? text : text[(end + 3)..];
        return text.EndsWith('.') ? text : text + ".";
    }

    private sealed class TooDeepException(Place at) : Exception
    {
        public Place At { get; } = at;
    }

    /// <summary>The file's bytes as a stream, without a copy.</summary>
    private sealed class BytesStream(ReadOnlyMemory<byte> bytes) : Stream
    {
        private int at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => bytes.Length;
        public override long Position { get => at; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var length = Math.Min(buffer.Length, bytes.Length - at);
            bytes.Span.Slice(at, length).CopyTo(buffer);
            at += length;
            return length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
