using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace Houselights.Core.Cascade.Drift.Reports;

/// <summary>A drift chain as one JSON object. English, dates ISO, stable.</summary>
public static class DriftJsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(DriftChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("asOf", LocalDatePattern.Iso.Format(chain.AsOf));
            json.WriteBoolean("contradicted", chain.IsContradicted);
            json.WriteStartArray("layers");
            foreach (var layer in chain.Layers) json.WriteStringValue(layer.Name);
            json.WriteEndArray();
            json.WriteStartArray("statements");
            foreach (var thread in chain.Threads) Write(thread, json);
            json.WriteEndArray();
            json.WriteStartArray("unpaired");
            foreach (var (layer, line) in chain.Unpaired) WriteLine(json, layer, line.Line, line.Statement.Text);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void WriteLine(Utf8JsonWriter json, string layer, int line, string text)
    {
        json.WriteStartObject();
        json.WriteString("layer", layer);
        json.WriteNumber("line", line);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void Write(DriftThread thread, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("line", thread.Origin.Line);
        json.WriteString("text", thread.Origin.Statement.Text);
        json.WriteStartArray("steps");
        foreach (var step in thread.Steps) Write(step, json);
        json.WriteEndArray();
        json.WriteStartObject("began");
        foreach (var (slot, step) in DriftTexts.Beginnings(thread)) json.WriteString(Lower(slot), step.Layer);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(DriftStep step, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("layer", step.Layer);
        if (step is { Comparison: { } read, Line: { } line })
        {
            json.WriteNumber("line", line);
            json.WriteString("text", read.Child.Text);
            json.WriteBoolean("offTopic", read.IsOffTopic);
            json.WriteBoolean("decomposition", read.IsDecomposition);
            json.WriteStartArray("slots");
            foreach (var slot in read.Slots) Write(slot, json);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(ReadSlot slot, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("slot", Lower(slot.Slot));
        json.WriteString("verdict", Lower(slot.Verdict));
        json.WriteString("parent", slot.Parent);
        json.WriteString("child", slot.Child);
        json.WriteEndObject();
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
