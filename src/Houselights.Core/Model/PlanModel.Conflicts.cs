using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Model;

public sealed partial class PlanModel
{
    internal const Sections WhereIncentivesStand =
        Sections.Units | Sections.Metrics | Sections.CompanyObjective | Sections.Scorecards | Sections.Moves | Sections.Interactions | Sections.Settings;

    /// <summary>Which units can both win while the company loses.</summary>
    /// <remarks>Reads units, metrics, the company objective, scorecards, moves, interactions and settings.</remarks>
    public Conflicts Conflicts
    {
        get
        {
            Recorder?.Invoke(WhereIncentivesStand);
            if (Derived.Conflicts is { IsFresh: true } known) return known;
            var game = IncentiveGame.Of(Recorder is null ? this : new PlanModel(Source, AsOf, parts));
            return Derived.Conflicts = Derived.Conflicts is { } stale ? stale.After(game) : Conflicts.Of(game);
        }
    }
}
