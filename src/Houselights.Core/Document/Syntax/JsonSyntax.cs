using System.Text.Json;

namespace Houselights.Core.Document.Syntax;

/// <summary>Reads a plan written as JSON, straight from its bytes.</summary>
internal static class JsonSyntax
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = PlanLimits.Depth + 2 };

    public static void Read(Utf8Text text, ISyntaxVisitor visitor)
    {
        var reader = new Utf8JsonReader(text.Bytes.Span, Options);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                visitor.Report(new(text.PlaceOf((int)reader.TokenStartIndex, 0), $"A plan file is one JSON object.", null, $"Start the file with {{."));
                return;
            }

            ReadTop(ref reader, text, visitor);
            reader.Read();   // reports what stands behind the closing brace
        }
        catch (JsonException broken)
        {
            visitor.Report(Explain(broken, text));
        }
    }

    private static void ReadTop(ref Utf8JsonReader reader, Utf8Text text, ISyntaxVisitor visitor)
    {
        var tape = new SyntaxTape(text);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            var at = text.PlaceOf((int)reader.TokenStartIndex, 0);
            reader.Read();
            var isList = reader.TokenType == JsonTokenType.StartArray;
            if (!visitor.Key(key, at, isList)) { reader.Skip(); continue; }

            if (!isList) { Deliver(ref reader, tape, visitor); continue; }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) Deliver(ref reader, tape, visitor);
        }
    }

    private static void Deliver(ref Utf8JsonReader reader, SyntaxTape tape, ISyntaxVisitor visitor)
    {
        tape.Clear();
        Build(ref reader, tape);
        visitor.Value(tape.Root);
    }

    private static void Build(ref Utf8JsonReader reader, SyntaxTape tape)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var mapping = tape.Open(SyntaxKind.Mapping, start);
                var entries = 0;
                for (; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; entries++)
                {
                    AddScalar(ref reader, tape, SyntaxKind.Plain);
                    reader.Read();
                    Build(ref reader, tape);
                }

                tape.Close(mapping, entries);
                break;
            case JsonTokenType.StartArray:
                var list = tape.Open(SyntaxKind.Sequence, start);
                var elements = 0;
                for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; elements++) Build(ref reader, tape);
                tape.Close(list, elements);
                break;
            case JsonTokenType.String: AddScalar(ref reader, tape, SyntaxKind.Quoted); break;
            case JsonTokenType.Null: tape.Open(SyntaxKind.Null, start); break;
            default: tape.Open(SyntaxKind.Plain, start, reader.ValueSpan.Length); break;
        }
    }

    /// <summary>A string's bytes stand behind its opening quote; only an escaped one has to be decoded now.</summary>
    private static void AddScalar(ref Utf8JsonReader reader, SyntaxTape tape, SyntaxKind kind)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.ValueIsEscaped) tape.Open(kind, start, 0, reader.GetString());
        else tape.Open(kind, start + 1, reader.ValueSpan.Length);
    }

    private static PlanError Explain(JsonException broken, Utf8Text text)
    {
        var line = (int)(broken.LineNumber ?? 0) + 1;
        var column = (int)(broken.BytePositionInLine ?? 0) + 1;
        var at = text.PlaceOf(0, 0) with { Line = line, Column = column };
        return broken.Message.Contains("depth", StringComparison.OrdinalIgnoreCase)
            ? TooDeep(at)
            : new(at, $"This is not JSON: {FirstSentence(broken.Message)}", null, $"Mend the file here; a JSON-aware editor shows the spot.");
    }

    public static PlanError TooDeep(Place at) =>
        new(at, $"Lists and mappings are nested more than {PlanLimits.Depth} deep.", null, $"A plan needs eight levels; remove the nesting.");

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
