using Houselights.Core.Document;
using NodaTime;

namespace Houselights.App.Cycles;

/// <summary>Plan files to be kept as a cycle.</summary>
/// <param name="Files">The files that make up one plan; at least one.</param>
public sealed record PlanImport(IReadOnlyList<PlanSource> Files)
{
    /// <summary>The cycle of which they are the next revision; null for a new cycle.</summary>
    public string? Into { get; init; }

    /// <summary>The revision that the sender last saw; another one is a conflict. Null for whatever revision there is.</summary>
    public long? Expected { get; init; }

    /// <summary>Makes a repeated import give the first one's outcome and do nothing twice.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The fixed day from which the cycle is looked at; null for today.</summary>
    public LocalDate? LookedAtFrom { get; init; }

    /// <summary>Who of the plan the actor is, where a new cycle is kept; null for nobody.</summary>
    public string? Me { get; init; }

    /// <summary>Names a demonstration's file, so that it is loaded once.</summary>
    internal string? Origin { get; init; }
}

/// <summary>What an import came to.</summary>
/// <param name="CycleId">The cycle.</param>
/// <param name="Revision">The revision that holds the files' plan.</param>
/// <param name="Added">Items that weren't there before.</param>
/// <param name="Changed">Items that say something else, or stand elsewhere in their section.</param>
/// <param name="Removed">Items that are gone.</param>
public sealed record Imported(string CycleId, long Revision, int Added, int Changed, int Removed);
