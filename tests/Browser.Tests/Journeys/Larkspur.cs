namespace Browser.Tests.Journeys;

/// <summary>The focused offsite in short: who is there. Everything else is done through the pages.</summary>
internal static class Larkspur
{
    /// <summary>
    /// What Maren pastes. It carries no evidence: a plan of this size has no baseline, and readings count against a plan where they
    /// speak against it. Without a vote and a session that was to decide, no gate waits for a reading.
    /// </summary>
    /// <param name="today">The day on which the cycle begins.</param>
    public static string Plan(DateOnly today) => $$"""
        houselights: 1
        organisation: Larkspur Millwork
        cycle: { name: Ten days, starts: {{today:yyyy-MM-dd}}, ends: {{today.AddMonths(13):yyyy-MM-dd}}, stage: align, capacity-unit: person-weeks, currency: CAD, time-zone: Europe/Berlin }
        units:
          - { id: company, name: Larkspur Millwork, head: maren, level: leadership, capacity: 330 }
          - { id: sales, name: Sales, head: priya, parent: company, level: function, capacity: 64 }
          - { id: operations, name: Operations, head: luc, parent: company, level: function, capacity: 140 }
        people:
          - { id: maren, name: Maren K., role: leader, unit: company }
          - { id: devon, name: Devon A., role: integrator, unit: company }
          - { id: priya, name: Priya N., role: member, unit: sales }
          - { id: luc, name: Luc T., role: member, unit: operations }
          - { id: walt, name: Walt R., role: advisor }
        """;
}
