using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Houselights.Core.Document.Shapes;
using Houselights.Core.Model;

namespace Houselights.Core.Document;

/// <summary>The JSON Schema of a plan file, for editors that complete and underline. Made from the same table as the reader.</summary>
public static class PlanSchema
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text { get; } = Write();

    private static string Write()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var schema = new Utf8JsonWriter(bytes, Options))
        {
            schema.WriteStartObject();
            schema.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            schema.WriteString("title", "Houselights plan file, format 1");
            ((IDefinition)Plan.Shape).Define(schema);
            schema.WriteStartObject("$defs");
            foreach (var definition in Definitions().Where(each => each.DefinitionName != Plan.Shape.DefinitionName))
            {
                schema.WriteStartObject(definition.DefinitionName);
                definition.Define(schema);
                schema.WriteEndObject();
            }

            schema.WriteEndObject();
            schema.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    private static SortedDictionary<string, IDefinition>.ValueCollection Definitions()
    {
        var found = new SortedDictionary<string, IDefinition>(StringComparer.Ordinal);
        var open = new Queue<IDefinition>([Plan.Shape]);
        while (open.TryDequeue(out var next))
        {
            if (!found.TryAdd(next.DefinitionName, next)) continue;
            foreach (var inner in next.Inner) open.Enqueue(inner);
        }

        return found.Values;
    }
}
