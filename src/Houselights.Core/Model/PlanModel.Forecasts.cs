using Houselights.Core.Commitments;

namespace Houselights.Core.Model;

/// <summary>When things will be done.</summary>
public sealed partial class PlanModel
{
    private const Sections ForecastSections = Model.Sections.Commitments | Model.Sections.People | Model.Sections.Cycle;

    /// <summary>Which priorities can miss their date, and how probable that is.</summary>
    public PriorityOutlooks Outlooks
    {
        get
        {
            Recorder?.Invoke(ForecastSections | Model.Sections.Objectives | Model.Sections.Priorities);
            if (Derived.Outlooks is { IsFresh: true } known) return known;
            return Derived.Outlooks = PriorityOutlooks.Of(this, Derived.Outlooks);
        }
    }

    /// <summary>Between which days each commitment is delivered.</summary>
    internal FinishRange FinishRange
    {
        get
        {
            Recorder?.Invoke(ForecastSections);
            if (Derived.FinishRange is { IsFresh: true } known) return known;
            return Derived.FinishRange = Derived.FinishRange is { } stale ? stale.Renewed(this) : FinishRange.Of(this);
        }
    }

    /// <summary>The owners of each commitment: positions in <see cref="People"/>.</summary>
    internal Links OwnerLinks => Forward(CommitmentOwnersKind);

    /// <summary>The priorities that an objective serves, itself or through the objectives above it: positions, ascending.</summary>
    internal ReadOnlySpan<int> PrioritiesAboveObjective(int at) => PrioritiesAbove[at];

    /// <summary>The priorities that a commitment serves, itself or through objectives: positions, ascending.</summary>
    internal ReadOnlySpan<int> PrioritiesAt(int commitment)
    {
        var direct = Forward(CommitmentPrioritiesKind).Of(commitment);
        var through = Forward(CommitmentObjectivesKind).Of(commitment);
        if (through.IsEmpty) return direct;
        if (direct.IsEmpty && through.Length == 1) return PrioritiesAbove[through[0]];
        var all = new SortedSet<int>(direct.ToArray());
        foreach (var objective in through) all.UnionWith(PrioritiesAbove[objective]);
        return all.ToArray();
    }
}
