using System.Text;
using Houselights.Core.Document;

namespace Houselights.App.Cycles;

/// <summary>The two ways of writing a plan file.</summary>
public enum PlanFormat { Yaml, Json }

/// <summary>A plan file that leaves the house.</summary>
/// <param name="FileName">A name of letters, digits and hyphens, with its ending.</param>
/// <param name="MediaType">For the Content-Type header.</param>
/// <param name="Bytes">UTF-8.</param>
/// <param name="Revision">The revision that it holds.</param>
public sealed record ExportedPlan(string FileName, string MediaType, byte[] Bytes, long Revision)
{
    internal static ExportedPlan Of(KeptPlan kept, PlanFormat format) => format == PlanFormat.Json
        ? new(kept.Cycle.Id + ".json", "application/json", PlanWriter.ToJson(kept.Plan), kept.Cycle.Revision)
        : new(kept.Cycle.Id + ".yaml", "application/yaml", Encoding.UTF8.GetBytes(PlanWriter.ToYaml(kept.Plan)), kept.Cycle.Revision);
}
