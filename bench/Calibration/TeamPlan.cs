using System.Globalization;
using System.Text;

namespace Houselights.Bench.Calibration;

/// <summary>The whole plan of a team, healthy in everything that isn't drawn: what all checks read, not only those that are measured.</summary>
internal static class TeamPlan
{
    /// <summary>The day after the offsite; before the decision, the day before it.</summary>
    public static string DayOf(Team team) => team.IsDecided ? "2026-05-15" : "2026-05-12";

    public static string Of(Team team)
    {
        var yaml = new StringBuilder();
        Head(team, yaml);
        Strategy(yaml);
        Priorities(team, yaml);
        Work(team, yaml);
        Decisions(team, yaml);
        Offsite(team, yaml);
        Readings(team, yaml);
        Readbacks(team, yaml);
        return yaml.ToString();
    }

    private static string Names(IEnumerable<int> people) => "[" + string.Join(", ", people.Select(person => "p" + person)) + "]";

    private static string Thing(int item) => "thing-" + item;

    private static IEnumerable<int> Everybody(Team team) => Enumerable.Range(0, team.Leaders);

    private static int FunctionCount(Team team) => Math.Max(1, team.FunctionOf.Max() + 1);

    private static string HeadOf(int function, Team team) => "p" + Math.Max(0, Array.IndexOf(team.FunctionOf, function));

    private static void Head(Team team, StringBuilder yaml)
    {
        yaml.Append("""
            houselights: 1
            organisation: Calibration
            cycle:
              name: A year
              starts: 2026-04-06
              ends: 2027-03-31
              stage: plan
              stages: [ { stage: align, on: 2026-04-06 }, { stage: vision, on: 2026-04-13 }, { stage: diagnose, on: 2026-04-20 }, { stage: plan, on: 2026-05-04 } ]
              capacity-unit: person-weeks
              currency: EUR
              time-zone: Europe/Berlin
            settings: { decision-latency: 14d, smallest-load: 1 }
            units:
              - { id: company, name: The company, head: p0, level: leadership, capacity: 4000 }

            """);
        for (var function = 0; function < FunctionCount(team); function++)
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ id: f{function}, name: Function {function}, head: {HeadOf(function, team)}, parent: company, level: function, capacity: 400 }}\n");
        yaml.Append("people:\n");
        foreach (var person in Everybody(team))
        {
            var role = person == 0 ? "leader" : team.FunctionOf[person] < 0 ? "integrator" : "member";
            var unit = team.FunctionOf[person] < 0 ? "company" : "f" + team.FunctionOf[person];
            var away = team.IsAway[person] ? ", away: [ { from: 2026-05-04, to: 2026-05-22 } ]" : "";
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ id: p{person}, name: Person {person}, role: {role}, unit: {unit}, capacity: 60{away} }}\n");
        }

        yaml.Append("  - { id: guide, name: Guide, role: facilitator }\n  - { id: adviser, name: Adviser, role: advisor }\n");
    }

    private static void Strategy(StringBuilder yaml) => yaml.Append("""
        strategy:
          author: p0
          decider: p0
          written: 2026-04-14
          horizon: 2029-12-31
          direction: The workshop that people in the valley ask for by name.
          where: Households and small firms in the valley. Not the city, not the web.
          how: Few things, made to be repaired, brought by whoever made them.
          talent: People who can make and explain.
          purpose: So that things last.
          values: We say the price first. We repair before we add.
          excludes: [ { id: no-city, what: A shop in the city, tempting: It would double sales in a year, gives-up: p1, confirmed: true } ]
          tripwires: [ { id: valley, what: A third of the households moves away } ]
          pressure-tests: [ { by: adviser, on: 2026-04-16, says: The valley is small, answer: Then we are large in it, changed: false } ]
          swap-tests: [ { by: adviser, competitor: Rival, could-sign: false }, { by: guide, competitor: Rival, could-sign: false }, { by: p1, competitor: Rival, could-sign: false } ]

        """);

    private static void Priorities(Team team, StringBuilder yaml)
    {
        yaml.Append("candidates:\n");
        for (var item = 0; item < team.Items; item++)
        {
            var verdict = !team.IsDecided ? "" : item < team.Priorities
                ? ", verdict: in, on: 2026-05-14"
                : $", verdict: out, on: 2026-05-14, because: There is no room for it, confirmed: {(team.IsSettled ? "true" : "false")}";
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ id: thing-{item}, what: Do thing {item}, sponsor: p{item % team.Leaders}{verdict} }}\n");
        }

        if (!team.IsDecided) return;
        yaml.Append("priorities:\n");
        for (var item = 0; item < team.Priorities; item++)
        {
            var weight = item == 0 ? 100 - 10 - Enumerable.Range(1, team.Priorities - 1).Sum(rank => 13 - rank) : 13 - item;
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  - id: thing-{{item}}
                    what: Raise pieces of kind {{item}} that stay in use from {{40 + item}} to {{60 + item}} percent by 26 February 2027
                    owner: {{HeadOf(item % FunctionCount(team), team)}}
                    weight: {{weight}}
                    from: strategy/how
                    why: Kind {{item}} is what people ask for.
                    means: { load: 20, money: 10000, decides: [terms-{{item}}] }
                    behaviours:
                      - { level: leadership, expect: We open with the repaired pieces, falls-short-when: We open with the sold ones, when-in-conflict: A repair before a sale }
                      - { level: function, expect: Everybody repairs on Fridays, falls-short-when: Friday is for meetings, when-in-conflict: A promised repair before a new order }

                """);
        }

        yaml.Append("maintenance: 10\n");
    }

    private static void Work(Team team, StringBuilder yaml)
    {
        var confirmed = team.IsSettled ? "true" : "false";
        yaml.Append("in-flight:\n");
        yaml.Append(team.IsDecided
            ? "  - { id: old-line, what: The old line, unit: f0, load: 6, verdict: stop, decided-by: p0, on: 2026-05-14, gives-up: p1, confirmed: " + confirmed + ", tell: [ { who: the supplier, by: 2026-05-29 } ], verify-by: 2026-06-26 }\n  - { id: books, what: The yearly books, unit: f0, load: 4, verdict: protect, decided-by: p0, on: 2026-05-14 }\n"
            : "  - { id: old-line, what: The old line, unit: f0, load: 6, verdict: undecided }\n  - { id: books, what: The yearly books, unit: f0, load: 4, verdict: undecided }\n");
        if (!team.IsDecided) return;
        yaml.Append("metrics:\n");
        for (var item = 0; item < team.Priorities; item++) yaml.Append(CultureInfo.InvariantCulture, $"  - {{ id: kept-{item}, name: Pieces of kind {item} in use, measure: percent, better: higher }}\n");
        yaml.Append("objectives:\n");
        for (var item = 0; item < team.Priorities; item++)
        {
            var (unit, owner) = (item % FunctionCount(team), HeadOf(item % FunctionCount(team), team));
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  - { id: keep-{{item}}, unit: f{{unit}}, serves: thing-{{item}}, what: Pieces of kind {{item}} come back to be repaired, owner: {{owner}}, decides: [terms-{{item}}], load: 8,
                      key-results: [ { id: kept-share-{{item}}, what: Pieces in use, metric: kept-{{item}}, kind: increase, from: {{40 + item}}, to: {{60 + item}}, by: 2027-02-26 } ] }

                """);
        }

        yaml.Append("commitments:\n");
        for (var item = 0; item < team.Priorities; item++)
        {
            var (owner, asker) = (HeadOf(item % FunctionCount(team), team), HeadOf(item % FunctionCount(team), team) == "p0" ? "p1" : "p0");
            yaml.Append(CultureInfo.InvariantCulture, $$"""
                  - { id: bench-{{item}}, what: A repair bench for kind {{item}}, done-when: Ten pieces were repaired on it, asked-by: {{asker}}, owner: {{owner}}, serves: keep-{{item}}, due: 2026-09-{{item + 10}}, duration: 8w, load: 2, state: promised, rock: true,
                      history: [ { on: 2026-05-14, by: {{asker}}, act: ask }, { on: 2026-05-14, by: {{owner}}, act: promise } ] }

                """);
        }
    }

    private static void Decisions(Team team, StringBuilder yaml)
    {
        yaml.Append("""
            decisions:
              - id: which-first
                question: What comes first this year?
                mode: advice
                raised: 2026-05-06
                decider: p0

            """);
        var voices = team.Answering.Where(person => team.Reservation[person] == true).ToList();
        yaml.Append(team.IsDecided
            ? $"    phase: decide\n    decided: 2026-05-14\n    moves: [capacity, rank]\n    options: [ {{ id: this, what: This one, verdict: chosen, sponsor: p0, entered: options }}, {{ id: that, what: That one, verdict: killed, sponsor: p1, entered: options, because: It can wait }} ]\n    gives-up: [ {{ who: p1, what: The other way, confirmed: {(team.IsSettled ? "true" : "false")} }} ]\n    frees: 6\n"
            : "    options: [ { id: this, what: This one, sponsor: p0, entered: options }, { id: that, what: That one, sponsor: p1, entered: options } ]\n");
        if (team.IsDecided && voices.Count > 0)
            yaml.Append("    dissent: [ " + string.Join(", ", voices.Select(person => $"{{ by: p{person}, says: Number {person} would rather wait, answer: We look at it in autumn }}")) + " ]\n");
    }

    private static void Offsite(Team team, StringBuilder yaml)
    {
        yaml.Append(CultureInfo.InvariantCulture, $$"""
            sessions:
              - id: two-days
                kind: offsite
                purpose: execution
                starts: 2026-05-13T09:00:00+02:00
                ends: 2026-05-14T17:00:00+02:00
                facilitator: guide
                invited: {{Names(Everybody(team))}}
                agenda: [ { phase: strategy, minutes: 30 }, { phase: evidence, minutes: 90 }, { phase: options, minutes: 90 }, { phase: trade-offs, minutes: 200 }, { phase: decide, minutes: 60 }, { phase: commit, minutes: 60 }, { phase: behaviours, minutes: 30 } ]

            """);
        if (team.IsDecided)
            yaml.Append(CultureInfo.InvariantCulture, $"    present: {Names(team.Present)}\n    notes: 40\n    decisions: [which-first]\n    commitments: [{string.Join(", ", Enumerable.Range(0, team.Priorities).Select(item => "bench-" + item))}]\n    spoke: {{ {string.Join(", ", team.Answering.Select(person => $"p{person}: {10 + person}"))} }}\n");
        yaml.Append(CultureInfo.InvariantCulture, $$"""
              - { id: june, kind: follow-up, purpose: execution, starts: 2026-06-09T10:00:00+02:00, ends: 2026-06-09T12:00:00+02:00, facilitator: guide, invited: {{Names(Everybody(team))}} }
            rhythm: { weekly: wednesday, monthly: 2, quarterly: true }
            baselines:
              - { id: spring, closed: 2026-04-24, eligible: 240, answered: 201, scale: 5,
                  items: [ { id: heard, dimension: voice, text: Whoever disagrees is heard., group: company, intent: { n: 201, mean: 4.2, sd: 0.7 }, practice: { n: 201, mean: 4.0, sd: 0.8 }, gap: { n: 201, mean: 0.2, sd: 0.8 } } ] }

            """);
        if (!team.IsDecided) return;
        yaml.Append("votes:\n  - { id: closing, session: two-days, on: 2026-05-14T16:30:00+02:00, question: Do we stand behind this plan?, scale: 5, ballots: { ");
        yaml.Append(string.Join(", ", team.Answering.Select(person => $"p{person}: {team.Ballots[person]}"))).Append(" } }\n");
    }

    private static void Readings(Team team, StringBuilder yaml)
    {
        var answering = team.Answering.ToList();
        void Open(string id, string kind, string closed) =>
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    kind: {kind}\n    closed: {closed}\n    of: {Names(Everybody(team))}\n    answered: {Names(answering)}\n");
        yaml.Append("readings:\n");
        Open("before", "preference", "2026-05-11T12:00:00+02:00");
        yaml.Append("    answers:\n");
        foreach (var person in answering) yaml.Append(CultureInfo.InvariantCulture, $"      - {{ who: p{person}, ranking: [{string.Join(", ", team.Wishes[person].Select(Thing))}] }}\n");
        if (!team.IsDecided) return;

        Open("decided", "understanding", "2026-05-14T15:00:00+02:00");
        yaml.Append("    dilemmas:\n");
        for (var dilemma = 0; dilemma <= Team.DilemmasOfFirst; dilemma++)
            yaml.Append(CultureInfo.InvariantCulture, $"      - {{ id: dilemma-{dilemma}, ask: One or the other in case {dilemma}?, choices: [one, other], priority: thing-{(dilemma < Team.DilemmasOfFirst ? 0 : 1)}, key: one }}\n");
        yaml.Append("      - { id: dilemma-layer, ask: One or the other below?, choices: [one, other], priority: thing-1, key: one }\n    answers:\n");
        foreach (var person in answering)
            yaml.Append(CultureInfo.InvariantCulture, $"      - {{ who: p{person}, top: {Thing(team.Tops[person])}, dilemmas: {{ {string.Join(", ", team.Dilemmas[person].Select((follows, dilemma) => $"dilemma-{dilemma}: {(follows ? "one" : "other")}"))} }} }}\n");
        Open("will-we", "commitment", "2026-05-14T15:30:00+02:00");
        yaml.Append("    answers:\n");
        foreach (var person in answering)
            yaml.Append(CultureInfo.InvariantCulture, $"      - {{ who: p{person}, commits: {team.Commits[person]}{(team.Reservation[person] is null ? "" : $", reservation: Number {person} would rather wait")} }}\n");
    }

    private static void Readbacks(Team team, StringBuilder yaml)
    {
        if (!team.IsDecided) return;
        string[] dilemmas = ["dilemma-0", "dilemma-1", "dilemma-2", "dilemma-3", "dilemma-layer"];
        var choices = string.Join(", ", dilemmas.Select((dilemma, at) => $"{dilemma}: {(team.UnitFollows[at] ? "one" : "other")}"));
        yaml.Append(CultureInfo.InvariantCulture, $"readbacks:\n  - {{ id: said-back, priority: thing-0, unit: f0, by: {HeadOf(0, team)}, on: 2026-05-15, words: We raise pieces of kind 0 that stay in use from 40 to 60 percent by 26 February 2027., why: People ask for it, dilemmas: {{ {choices} }} }}\n");
    }
}
