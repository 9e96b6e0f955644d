using Houselights.Core.Decisions;

namespace Houselights.Core.Model;

public sealed partial class PlanModel
{
    private const Sections WhereWorkIsAsked = Sections.Units | Sections.People | Sections.InFlight | Sections.Objectives | Sections.Commitments | Sections.Settings;

    /// <summary>What is asked of every unit.</summary>
    /// <remarks>Reads units, people, work in flight, objectives, commitments and settings.</remarks>
    public UnitLoads UnitLoads
    {
        get
        {
            Recorder?.Invoke(WhereWorkIsAsked);
            if (Derived.UnitLoads is { IsFresh: true } known) return known;
            var silent = Recorder is null ? this : new PlanModel(Source, AsOf, parts);
            return Derived.UnitLoads = Derived.UnitLoads is { } stale ? stale.Renewed(silent) : UnitLoads.Of(silent);
        }
    }
}
