namespace Houselights.Core.Strategy;

/// <summary>What makes an exclusion one: it says what isn't done, somebody would like to do it, and whoever loses it has confirmed.</summary>
/// <remarks>Text alone excludes nothing: a no that tempts nobody costs nothing, and a loser who was not asked has not lost yet.</remarks>
public static class Exclusions
{
    /// <summary>True where at least one exclusion says what is not done.</summary>
    public static bool RulesSomethingOut(StrategyText strategy) => strategy.Excludes.Any(each => !string.IsNullOrWhiteSpace(each.What));

    /// <summary>True where the plan says why somebody would want it.</summary>
    public static bool Tempts(Exclusion exclusion) => !string.IsNullOrWhiteSpace(exclusion.Tempting);

    /// <summary>True where somebody is named who gives it up, and has confirmed.</summary>
    public static bool IsConfirmed(Exclusion exclusion) => !exclusion.GivesUp.IsEmpty && exclusion.Confirmed == true;
}
