using Houselights.Core.Commitments;

namespace Houselights.Core.Model;

/// <summary>
/// What is computed from a model's parts when first asked for, and kept across edits that don't touch it. Safe to share between
/// threads: what two of them compute at once is the same, and one of the two is kept.
/// </summary>
internal sealed class Derived
{
    internal Links?[] Forward = new Links?[LinkKinds];
    internal Links?[] Backward = new Links?[LinkKinds];
    internal int[][]? PrioritiesAbove;
    internal Dictionary<string, (int Objective, int KeyResult)>? KeyResults;
    internal ILookup<string, Rhythm.CheckIn>? CheckIns;
    internal Schedule? Schedule;
    internal PriorityPaths? PriorityPaths;
    internal Decisions.DroppedWork? DroppedWork;
    internal Goalposts? Goalposts;
    internal Workloads? Workloads;
    internal FinishRange? FinishRange;
    internal Decisions.UnitLoads? UnitLoads;
    internal PriorityOutlooks? Outlooks;
    internal Incentives.Conflicts? Conflicts;

    /// <summary>How many kinds of links a model has.</summary>
    internal const int LinkKinds = 10;

    /// <summary>The same, to be told what no longer holds.</summary>
    public Derived Copy()
    {
        var copy = (Derived)MemberwiseClone();
        (copy.Forward, copy.Backward) = ((Links?[])Forward.Clone(), (Links?[])Backward.Clone());
        return copy;
    }
}
