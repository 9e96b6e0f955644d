namespace Houselights.Core.Model;

/// <summary>What stands between today and a priority.</summary>
public sealed partial class PlanModel
{
    /// <summary>The commitments through which priorities are reached.</summary>
    public Core.Commitments.PriorityPaths PriorityPaths
    {
        get
        {
            Recorder?.Invoke(Model.Sections.Commitments | Model.Sections.Objectives | Model.Sections.Priorities);
            if (Derived.PriorityPaths is { IsFresh: true } known) return known;
            return Derived.PriorityPaths = Derived.PriorityPaths is { } stale ? stale.Renewed(this) : Core.Commitments.PriorityPaths.Of(this);
        }
    }
}
