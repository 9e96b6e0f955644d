using System.Text;

namespace Houselights.Core.Document.Syntax;

/// <summary>The bytes of a file, known to be clean UTF-8, with an index of its lines.</summary>
internal sealed class Utf8Text(string file, ReadOnlyMemory<byte> bytes) : ISyntaxText
{
    private readonly int[] lines = IndexLines(bytes.Span);
    private int lastLine;

    public ReadOnlyMemory<byte> Bytes => bytes;

    public string Decode(int start, int length) => Encoding.UTF8.GetString(bytes.Span.Slice(start, length));

    public ReadOnlySpan<byte> Utf8(int start, int length) => bytes.Span.Slice(start, length);

    /// <summary>Line and column of a byte. Reading goes forward, so the line last asked for is tried first.</summary>
    public Place PlaceOf(int start, int length)
    {
        if (start > 0 && bytes.Span[start - 1] == (byte)'"') start--;   // a string's text stands behind its quote
        var line = lastLine;
        if (start < lines[line] || start - lines[line] > 10_000) line = LineByBisection(start);
        while (line + 1 < lines.Length && lines[line + 1] <= start) line++;
        lastLine = line;
        var column = Encoding.UTF8.GetCharCount(bytes.Span[lines[line]..start]) + 1;
        return new Place(file, line + 1, column);
    }

    private int LineByBisection(int start)
    {
        var found = Array.BinarySearch(lines, start);
        return found >= 0 ? found : ~found - 1;
    }

    private static int[] IndexLines(ReadOnlySpan<byte> text)
    {
        var starts = new int[text.Count((byte)'\n') + 1];
        var at = 0;
        for (var line = 1; line < starts.Length; line++)
        {
            at += text[at..].IndexOf((byte)'\n') + 1;
            starts[line] = at;
        }

        return starts;
    }

    /// <summary>
    /// Accepts UTF-8 with or without a byte order mark, and nothing else: UTF-16, a NUL or a broken sequence is reported with
    /// its byte offset, because no line can be trusted in such a file.
    /// </summary>
    public static Utf8Text? Open(PlanSource source, PlanLimits limits, Action<PlanError> report)
    {
        var bytes = source.Bytes;
        var text = bytes.Span;
        var top = new Place(source.Name, 1, 1);

        if (text.Length > limits.Bytes)
        {
            report(new(top, $"The file has {Megabytes(text.Length)} MB; the limit is {Megabytes(limits.Bytes)} MB.", null,
                $"Split the evidence into files of their own, or check it on the command line, which reads up to 256 MB."));
            return null;
        }

        if (text.StartsWith("\uFEFF"u8)) { bytes = bytes[3..]; text = bytes.Span; }

        if (IsUtf16(text))
        {
            report(new(top, $"The file is UTF-16; a plan file is UTF-8.", null, $"Save it again with the encoding UTF-8."));
            return null;
        }

        if (FirstBadByte(text) is { } bad)
        {
            var line = text[..bad].Count((byte)'\n');
            var column = bad - (line == 0 ? 0 : text[..bad].LastIndexOf((byte)'\n') + 1);
            report(new(new Place(source.Name, line + 1, column + 1), What(bad, text[bad]), null,
                $"Save the file again as UTF-8 text; if it is not a text file, name the right one."));
            return null;
        }

        return new Utf8Text(source.Name, bytes);
    }

    private static FormattableString What(int at, byte found)
    {
        if (found == 0) return $"Byte {at} of the file is a NUL.";
        return $"Byte {at} of the file is 0x{found:X2}, which is not UTF-8.";
    }

    private static bool IsUtf16(ReadOnlySpan<byte> text) =>
        text.Length >= 2 && (text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, _, 0, ..] or [_, 0, _, 0, ..]);

    private static int? FirstBadByte(ReadOnlySpan<byte> text)
    {
        var nul = text.IndexOf((byte)0);
        if (System.Text.Unicode.Utf8.IsValid(text)) return nul < 0 ? null : nul;

        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return nul >= 0 && nul < at ? nul : at;
    }

    private static string Megabytes(int size) => ((size + 1024 * 1024 - 1) / (1024 * 1024)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
