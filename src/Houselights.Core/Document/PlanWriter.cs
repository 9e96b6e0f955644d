using System.Text;
using Houselights.Core.Model;

namespace Houselights.Core.Document;

/// <summary>Writes a plan so that reading it gives the same plan, and writing that gives the same text.</summary>
public static class PlanWriter
{
    public static string ToYaml(Plan plan)
    {
        var text = new StringWriter { NewLine = "\n" };
        Plan.Shape.Write(plan, new YamlOutput(text));
        return text.ToString();
    }

    public static byte[] ToJson(Plan plan, bool indented = true)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        using (var output = new JsonOutput(bytes, indented)) Plan.Shape.Write(plan, output);
        return bytes.WrittenSpan.ToArray();
    }

    public static string ToJsonText(Plan plan) => Encoding.UTF8.GetString(ToJson(plan));
}
