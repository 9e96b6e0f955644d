using Houselights.Core.Model;

namespace Houselights.Core.Decisions;

/// <summary>Work that stays because nobody asked whether it should.</summary>
public static class Protection
{
    /// <summary>True where the work is protected and nobody asked whether it still deserves it.</summary>
    public static bool IsByDefault(WorkInFlight work) => work.Verdict == WorkVerdict.Protect && work.Challenged != true;

    /// <summary>True where the last cycle protected the same work, by its id or by what it is.</summary>
    public static bool IsInherited(WorkInFlight work, PlanModel plan) => plan.Previous is { } previous
        && previous.Protected.Any(name => name is not null && (Same(name, work.Id) || Same(name, "in-flight/" + work.Id) || Same(name, work.What)));

    private static bool Same(string name, string? other) => string.Equals(name.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
