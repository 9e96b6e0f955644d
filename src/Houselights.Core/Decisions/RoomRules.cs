using Houselights.Core.Negotiation;
using Houselights.Core.Sessions;

namespace Houselights.Core.Decisions;

/// <summary>Debate and decision are separate phases with separate rights.</summary>
public static class RoomRules
{
    /// <summary>Only in its own phase is a decision taken; in every other one people may still think aloud.</summary>
    public static bool MayDecideIn(AgendaPhase phase) => phase == AgendaPhase.Decide;

    /// <summary>True where the decision was taken while people were still debating; unknown where nobody noted the phase.</summary>
    public static bool WasTakenInDebate(Decision decision) =>
        Settlement.IsDecided(decision) && decision.Phase is { } phase && !MayDecideIn(phase);

    /// <summary>Options that nobody could weigh, because they came up when the choice was being made.</summary>
    public static IEnumerable<Option> LateOptions(Decision decision) => decision.Options.Where(option => option.Entered == AgendaPhase.Decide);

    /// <summary>Options that were scored before the criteria were locked, or although they never were.</summary>
    public static IReadOnlyList<IssueOption> ScoredTooEarly(Issue issue) =>
        [.. issue.Options.Where(option => !option.Scores.IsEmpty && (issue.CriteriaLocked is not { } locked || option.Scored < locked))];
}
