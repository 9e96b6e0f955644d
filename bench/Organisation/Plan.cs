using System.Globalization;
using System.Text;

namespace Houselights.Bench.Organisation;

/// <summary>A believable plan: 40 units, 220 people, 12 candidates, 5 priorities, 40 works in flight, 60 objectives, 400 promises.</summary>
internal static class Plan
{
    public const int People = 220;

    public const int Writers = 20;

    private const int Units = 40, Works = 40, Objectives = 60, Promises = 400;

    public static string Text { get; } = Make();

    private static string Make()
    {
        var text = new StringBuilder("""
            houselights: 1
            organisation: Load
            cycle: { name: Load, starts: 2026-07-01, ends: 2027-06-30, stage: execute, capacity-unit: person-weeks }
            units:
              - { id: u0, name: Company, head: p0, level: leadership, capacity: 9000 }

            """.ReplaceLineEndings("\n"));
        for (var i = 1; i < Units; i++) Line(text, $"  - {{ id: u{i}, name: Unit {i}, head: p{i}, parent: u{(i < 9 ? 0 : 1 + (i % 8))}, level: {(i < 9 ? "function" : "team")}, capacity: {(i < 9 ? 900 : 200)} }}");
        text.Append("people:\n");
        for (var i = 0; i < People; i++) Line(text, $"  - {{ id: p{i}, name: Person {i}, role: {(i == 0 ? "leader" : i == 1 ? "integrator" : i < 10 ? "member" : i < Units ? "manager" : "contributor")}, unit: u{i % Units} }}");
        text.Append("strategy: { author: p0, decider: p0, written: 2026-06-15, direction: The first that people ask for, how: Fewer things done well, excludes: [ { id: no-more, what: Private label, tempting: It fills the plant, gives-up: p2, confirmed: true } ] }\n");
        text.Append("priorities:\n");
        for (var i = 0; i < 5; i++) Line(text, $"  - {{ id: pr{i}, what: Priority number {i} is reached by spring, owner: p{2 + i}, weight: {18}, from: strategy/how, why: Because it carries the rest, means: {{ load: 200, money: 100000, decides: [prices] }} }}");
        text.Append("maintenance: 10\nin-flight:\n");
        for (var i = 0; i < Works; i++) Line(text, $"  - {{ id: w{i}, what: Running work {i}, unit: u{i % Units}, load: 12, verdict: {(i % 3 == 0 ? "stop" : "protect")}, decided-by: p0, on: 2026-07-10, because: It was looked at, gives-up: p{i % Units}, confirmed: true }}");
        text.Append("objectives:\n");
        for (var i = 0; i < Objectives; i++) Line(text, $"  - {{ id: o{i}, unit: u{i % Units}, serves: pr{i % 5}, what: Objective {i} is met, owner: p{i % Units}, load: 10, key-results: [ {{ id: k{i}, what: Result {i}, from: 0, to: 100, by: 2027-03-01 }} ] }}");
        text.Append("commitments:\n");
        for (var i = 0; i < Promises; i++)
            Line(text, $"  - {{ id: c{i}, what: Promise {i}, done-when: It is there, asked-by: p{i % Writers}, owner: p{(i + 7) % People}, serves: o{i % Objectives}, due: 2027-0{1 + (i % 6)}-15, duration: 4w, load: 2, needs: [{(i > 20 && i % 4 == 0 ? $"c{i - 13}" : "")}], state: {(i < 2 * Writers ? "asked" : "promised")} }}");
        text.Append("decisions:\n");
        for (var i = 0; i < 30; i++) Line(text, $"  - {{ id: d{i}, question: Which way number {i}?, mode: advice, raised: 2026-08-0{1 + (i % 9)}, decider: p{i % 9}, options: [ {{ id: a, what: This way, verdict: chosen, sponsor: p3, because: It is shorter }}, {{ id: b, what: That way, verdict: killed, sponsor: p4, because: It is longer }} ], decided: 2026-09-01, moves: [money], gives-up: [ {{ who: p4, what: The other way, confirmed: true }} ] }}");
        text.Append("rhythm: { weekly: monday }\n");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
