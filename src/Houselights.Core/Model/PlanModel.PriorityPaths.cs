using Houselights.Core.Commitments;

namespace Houselights.Core.Model;

/// <summary>What stands between today and a priority.</summary>
public sealed partial class PlanModel
{
    /// <summary>The commitments through which priorities are reached; O(commitments + needs).</summary>
    public PriorityPaths PriorityPaths()
    {
        Recorder?.Invoke(Model.Sections.Commitments | Model.Sections.Objectives | Model.Sections.Priorities);
        return new(Commitments, NeedsLinks, ServesPriority());
    }

    private bool[] ServesPriority()
    {
        var (direct, through, above) = (CommitmentPriorities, CommitmentObjectives, PrioritiesAbove);
        var serves = new bool[direct.Count];
        for (var i = 0; i < serves.Length; i++) serves[i] = !direct.Of(i).IsEmpty || AnyServes(through.Of(i), above);
        return serves;
    }

    private static bool AnyServes(ReadOnlySpan<int> objectives, int[][] above)
    {
        foreach (var objective in objectives)
            if (above[objective].Length > 0) return true;
        return false;
    }
}
