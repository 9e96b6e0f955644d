using Houselights.Core.Document;
using Houselights.Core.Model;

namespace Houselights.Core.Tests.Document;

/// <summary>Short ways to read plans in tests.</summary>
internal static class Reading
{
    /// <summary>What every plan needs, in four lines.</summary>
    public const string Least = """
        houselights: 1
        organisation: Fennmark
        cycle: { name: One, starts: 2026-01-05, ends: 2026-06-30, stage: plan }
        units: [ { id: company, name: Fennmark } ]

        """;

    public static ReadResult Yaml(string text) => PlanReader.Read(PlanSource.Of("plan.yaml", text));

    public static ReadResult Json(string text) => PlanReader.Read(PlanSource.Of("plan.json", text));

    /// <summary>Reads a plan of the least parts and some more, which has to be right.</summary>
    public static Plan Plan(string more)
    {
        var read = Yaml(Least + more);
        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
        return read.Plan!;
    }

    /// <summary>The same with other units than the one of the least parts.</summary>
    public static Plan Plan(string more, string units)
    {
        var read = Yaml(Least.Replace("units: [ { id: company, name: Fennmark } ]", units, StringComparison.Ordinal) + more);
        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
        return read.Plan!;
    }

    /// <summary>The one error of a plan that has exactly one.</summary>
    public static PlanError Error(string more)
    {
        var read = Yaml(Least + more);
        Assert.Null(read.Plan);
        return Assert.Single(read.Errors);
    }
}
