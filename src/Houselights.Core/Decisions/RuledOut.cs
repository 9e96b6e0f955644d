using Houselights.Core.Strategy;

namespace Houselights.Core.Decisions;

/// <summary>
/// What counts as a way that was closed. A gate can't be passed by text alone: an option is killed where somebody had wanted it,
/// an exclusion excludes where it tempts.
/// </summary>
public static class RuledOut
{
    /// <summary>True where the option was killed and had a sponsor.</summary>
    public static bool IsKilled(Option option) => option.Verdict == OptionVerdict.Killed && !option.Sponsor.IsEmpty;

    /// <summary>True where the option was killed and nobody had put it forward.</summary>
    public static bool IsStraw(Option option) => option.Verdict == OptionVerdict.Killed && option.Sponsor.IsEmpty;

    /// <summary>True where the decision killed an option that somebody had wanted.</summary>
    public static bool KillsAnOption(Decision decision)
    {
        foreach (var option in decision.Options)
            if (IsKilled(option)) return true;
        return false;
    }

    /// <summary>
    /// Options that are still ways to go: those without a verdict or left open, and all that were chosen where more than one was,
    /// because several choices of one question choose none.
    /// </summary>
    public static int OpenPaths(Decision decision)
    {
        var open = 0;
        var chosen = 0;
        foreach (var option in decision.Options)
        {
            if (option.Verdict is null or OptionVerdict.Open) open++;
            if (option.Verdict == OptionVerdict.Chosen) chosen++;
        }

        return chosen > 1 ? open + chosen : open;
    }

    /// <summary>True where the strategy says no to something that somebody would like.</summary>
    public static bool Excludes(Exclusion exclusion) => !string.IsNullOrWhiteSpace(exclusion.What) && !string.IsNullOrWhiteSpace(exclusion.Tempting);

    /// <summary>True where the decision closed a way and shifted capacity, money or rank by it; a routine choice closes nothing.</summary>
    public static bool ClosesAWay(Decision decision) => Shifts.Any(decision) && KillsAnOption(decision);
}
