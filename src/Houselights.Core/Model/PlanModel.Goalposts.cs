using Houselights.Core.Commitments;

namespace Houselights.Core.Model;

/// <summary>What was ratified, beside what the plan says now.</summary>
public sealed partial class PlanModel
{
    /// <summary>Ratified dates and targets, found again in this plan.</summary>
    public Goalposts Goalposts
    {
        get
        {
            Recorder?.Invoke(Model.Sections.Ratifications | Model.Sections.Commitments | Model.Sections.Objectives | Model.Sections.Priorities);
            return Derived.Goalposts ??= Goalposts.Of(this);
        }
    }

    /// <summary>A key result's position: of its objective, and of itself in it.</summary>
    internal (int Objective, int KeyResult)? KeyResultAt(string reference)
    {
        Derived.KeyResults ??= IndexKeyResults(Objectives);
        return Derived.KeyResults.TryGetValue(Pointing.IdIn(reference), out var at) ? at : null;
    }
}
