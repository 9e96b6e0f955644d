using System.CommandLine;
using Houselights.Core.Document;

namespace Houselights.Commands;

/// <summary><c>houselights schema</c>: the JSON Schema of a plan file.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Prints the JSON Schema of a plan file, for an editor that completes and underlines.");
        command.SetAction(_ =>
        {
            using var output = Terminal.Output();
            output.Write(PlanSchema.Text);
            return 0;
        });
        return command;
    }
}
