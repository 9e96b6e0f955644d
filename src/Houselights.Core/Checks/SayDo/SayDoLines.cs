using Houselights.Core.Model;
using Houselights.Core.SayDo;

namespace Houselights.Core.Checks.SayDo;

/// <summary>The lines that show what was said beside what was done.</summary>
internal static class SayDoLines
{
    /// <summary>What a comparison reads.</summary>
    public const Sections Reads = Sections.Allocations | Sections.Priorities | Sections.Maintenance | Sections.InFlight | Sections.Objectives | Sections.Commitments
        | Sections.People | Sections.Partners | Sections.Units | Sections.Ratifications | Sections.Cycle;

    /// <summary>A share as percent, to a tenth.</summary>
    public static double Percent(double share) => Math.Round(100 * share, 1);

    /// <summary>Adds the table, part by part, and the least that would have to move.</summary>
    public static Finding Compare(Finding finding, SayDoGap gap, PlanModel plan)
    {
        foreach (var part in gap.Parts)
        {
            var key = part.Key == Spending.Maintenance ? "maintenance" : part.IsAllowed ? "own" : part.Said > 0 ? "part" : "unsaid";
            finding = finding.With(key, ("what", plan.WordsOf(part.Key)), ("said", Percent(part.Said)), ("did", Percent(part.Did)));
        }

        if (gap.Unmapped > 0) finding = finding.With("unmapped", ("did", Percent(gap.Unmapped)));
        return finding.With(gap.Arithmetic());
    }

    /// <summary>Adds the allocations that were counted.</summary>
    public static Finding Seen(Finding finding, Spending spending, string name)
    {
        foreach (var row in spending.Rows) finding = finding.Seen("allocations", by: name, on: row.To ?? row.From);
        return finding;
    }
}
