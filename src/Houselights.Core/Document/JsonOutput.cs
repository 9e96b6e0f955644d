using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Houselights.Core.Document.Shapes;

namespace Houselights.Core.Document;

/// <summary>Writes a plan as JSON.</summary>
internal sealed class JsonOutput(IBufferWriter<byte> bytes, bool indented) : IPlanOutput, IDisposable
{
    private readonly Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 64 });

    public void BeginMapping(bool inline) => json.WriteStartObject();

    public void EndMapping() => json.WriteEndObject();

    public void BeginList(bool inline) => json.WriteStartArray();

    public void EndList() => json.WriteEndArray();

    public void Key(string name) => json.WritePropertyName(name);

    public void Word(string text) => json.WriteStringValue(text);

    public void Number(string text) => json.WriteRawValue(text);

    public void Flag(bool value) => json.WriteBooleanValue(value);

    public void Text(string text) => json.WriteStringValue(text);

    public void Dispose() => json.Dispose();
}
