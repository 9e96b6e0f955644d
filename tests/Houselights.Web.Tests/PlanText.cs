namespace Houselights.Web.Tests;

internal static class PlanText
{
    public const string Small = """
        houselights: 1
        organisation: Nordwind Ice Cream
        cycle: { name: Shelf launch 2026, starts: 2025-11-03, ends: 2026-06-30, stage: execute, time-zone: Europe/Berlin }
        units:
          - { id: company, name: Nordwind, head: karl, level: leadership, capacity: 120 }
        people:
          - { id: karl, name: Karl B., role: leader, unit: company }
          - { id: jens, name: Jens M., role: member, unit: company }
        commitments:
          - { id: radio, what: Radio on air, asked-by: karl, owner: jens, due: 2026-03-09, duration: 6w, state: asked, rock: true }

        """;

    public static readonly string Revised = Small.Replace("Radio on air", "Posters", StringComparison.Ordinal);
}
