using Houselights.App.Storage;
using NodaTime;

namespace Houselights.App.Cycles;

/// <summary>A cycle as the shelf lists it.</summary>
/// <param name="Id">Its part of every address.</param>
/// <param name="Organisation">Whose cycle it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Revision">From 1.</param>
/// <param name="ChangedAt">When it came to that revision.</param>
/// <param name="LookedAtFrom">The fixed day from which it is looked at; null for today.</param>
public sealed record ShelvedCycle(string Id, string Organisation, string Name, long Revision, DateTimeOffset ChangedAt, LocalDate? LookedAtFrom)
{
    internal static ShelvedCycle Of(CycleRow row, string organisation) =>
        new(row.Id, organisation, row.Name, row.Revision, row.ChangedAt, row.LookedAtFrom is { } day ? LocalDate.FromDateOnly(day) : null);
}
