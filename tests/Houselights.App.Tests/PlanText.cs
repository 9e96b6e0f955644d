using System.Text;

namespace Houselights.App.Tests;

/// <summary>Plan files to import.</summary>
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
          - { id: jens, name: "Jens “J” M.", role: member, unit: company }
        priorities:
          - { id: shelf-day, what: On every shelf, owner: karl, weight: 90 }
        maintenance: 10
        in-flight:
          - { id: crm, what: CRM migration, unit: company, load: 12, verdict: protect }
        commitments:
          - { id: media-budget, what: Budget signed, done-when: Signed, asked-by: jens, owner: karl, due: 2026-03-01, state: promised }
          - { id: radio, what: Radio on air, done-when: First spot, asked-by: karl, owner: jens, serves: shelf-day, due: 2026-03-09, duration: 6w, needs: [media-budget], state: asked, rock: true }
        check-ins:
          - { on: 2026-01-12, by: jens, work: in-flight/crm, value: 2 }

        """;

    /// <summary>A plan of many commitments, each of which says who wrote it.</summary>
    public static string Many(int count, string stamp, string cycle = "Many")
    {
        var text = new StringBuilder(Small.Replace("Shelf launch 2026", cycle, StringComparison.Ordinal));
        text.Replace("check-ins:", Commitments(count, stamp) + "check-ins:");
        return text.ToString();
    }

    private static string Commitments(int count, string stamp)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - {{ id: c{i}, what: \"{stamp}\", asked-by: karl, owner: jens, due: 2026-04-01, state: promised }}\n");
        return text.ToString();
    }
}
