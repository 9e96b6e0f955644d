using Houselights.Core.Model;
using Houselights.Core.Negotiation;

namespace Houselights.Core.Decisions;

/// <summary>What has been decided on the day, and what is still open.</summary>
public static class Settlement
{
    /// <summary>True where a decision bears a date that has come, or, where nobody noted one, an option that was chosen.</summary>
    public static bool IsDecided(Decision decision)
    {
        if (decision.Decided is not null) return true;
        foreach (var option in decision.Options)
            if (option.Verdict == OptionVerdict.Chosen) return true;
        return false;
    }

    /// <summary>True where the decision that an issue names as its end has been taken.</summary>
    public static bool IsSettled(Issue issue, PlanModel plan) => plan.Decisions.Find(issue.ResolvedBy) is { } decision && IsDecided(decision);
}
