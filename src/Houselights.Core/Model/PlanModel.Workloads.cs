using Houselights.Core.Commitments;

namespace Houselights.Core.Model;

/// <summary>Who has promised what for which month.</summary>
public sealed partial class PlanModel
{
    /// <summary>What people have promised, month by month, beside what they can take on.</summary>
    public Workloads Workloads
    {
        get
        {
            Recorder?.Invoke(Model.Sections.Commitments | Model.Sections.People | Model.Sections.Cycle);
            if (Derived.Workloads is { IsFresh: true } known) return known;
            return Derived.Workloads = Derived.Workloads is { } stale ? stale.Renewed(this) : Workloads.Of(this);
        }
    }
}
