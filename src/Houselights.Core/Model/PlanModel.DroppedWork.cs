using Houselights.Core.Decisions;

namespace Houselights.Core.Model;

public sealed partial class PlanModel
{
    private const Sections WhereWorkIsDropped = Sections.Strategy | Sections.Candidates | Sections.Decisions | Sections.InFlight;

    /// <summary>Everything that was ruled out, by its words.</summary>
    /// <remarks>Reads strategy, candidates, decisions and work in flight.</remarks>
    public DroppedWork DroppedWork
    {
        get
        {
            Recorder?.Invoke(WhereWorkIsDropped);
            return Derived.DroppedWork ??= DroppedWork.Of(new PlanModel(Source, AsOf, parts));
        }
    }
}
