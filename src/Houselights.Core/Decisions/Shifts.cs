namespace Houselights.Core.Decisions;

/// <summary>Whether a decision moves what somebody else has.</summary>
public static class Shifts
{
    /// <summary>True where the decision moves capacity, money or rank.</summary>
    public static bool Any(Decision decision)
    {
        foreach (var shift in decision.Moves)
            if (shift is not null) return true;
        return false;
    }

    public static bool Has(Decision decision, Shift shift) => decision.Moves.Contains(shift);
}
