namespace Houselights.App.Tests.People.Owing;

/// <summary>A plan in which one person owes an answer, with a weekly meeting on Mondays in Berlin.</summary>
internal static class OwingPlan
{
    public const string Weekly = """
        houselights: 1
        organisation: Nordwind
        cycle: { name: Shelf, starts: 2025-11-03, ends: 2026-06-30, stage: plan, time-zone: Europe/Berlin }
        rhythm: { weekly: monday }
        units: [ { id: company, name: Nordwind, head: karl } ]
        people:
          - { id: karl, name: Karl B., role: leader, unit: company }
          - { id: jens, name: Jens M., role: member, unit: company }
          - { id: nora, name: Nora W., role: advisor }
        commitments:
          - { id: radio, what: Radio on air, asked-by: karl, owner: jens, due: 2026-03-09, duration: 6w, state: asked }

        """;
}
