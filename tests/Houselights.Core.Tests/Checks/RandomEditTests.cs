using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Cascade;
using Houselights.Core.Checks;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Document;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.Tests.Checks;

/// <summary>Whatever is edited, what is worked out again adds up to what a check from scratch finds.</summary>
public class RandomEditTests
{
    private const int Commitments = 14, Objectives = 6, People = 4, Works = 3;

    private static readonly LocalDate Today = new(2026, 2, 16);

    private static readonly Gen<int[]> Dice = Gen.Choose(0, 9999).ArrayOf(40);

    [Fact]
    public void After_any_edits_findings_are_those_of_a_check_from_scratch() => Laws.Hold(Dice, dice =>
    {
        var throws = new Queue<int>(dice);
        var diagnosis = Diagnosis.Of(PlanModel.Of(Plan(), Today));
        for (var added = 0; throws.Count > 8;)
        {
            diagnosis = diagnosis.After(Edit(diagnosis.Plan, throws, ref added));
            var scratch = Diagnosis.Of(PlanModel.Of(diagnosis.Plan.Source, Today));
            Assert.Equal(Words(scratch), Words(diagnosis));
            Assert.Equal(Dates(scratch.Plan), Dates(diagnosis.Plan));
            Assert.Equal(Chances(scratch.Plan), Chances(diagnosis.Plan));
        }
    });

    /// <summary>A small house in which everything can be tied to everything.</summary>
    private static Plan Plan()
    {
        var text = "houselights: 1\norganisation: F\ncycle: { name: C, starts: 2026-01-05, ends: 2026-12-18, stage: execute }\nrhythm: { weekly: monday, monthly: 1 }\n"
            + "units: [ { id: u0, head: p0, level: leadership, capacity: 9 }, { id: u1, parent: u0, head: p1, level: function, capacity: 6 } ]\n"
            + "people:\n" + Lines(People, i => $"{{ id: p{i}, name: P{i}, role: {(i == 0 ? "leader" : i == 1 ? "member" : "manager")}, unit: u{i % 2}, capacity: {i + 2} }}")
            + "priorities: [ { id: q0, what: First, owner: p0, weight: 60 }, { id: q1, what: Second, owner: p1, weight: 40 } ]\n"
            + "in-flight:\n" + Lines(Works, i => $"{{ id: w{i}, what: {(i == 0 ? "The legacy system" : $"Old work {i}")}, unit: u{(i + 1) % 2}, load: {2 + i}, verdict: {(i == 0 ? "stop" : "deprioritise")}, decided-by: p0, on: 2026-01-10 }}")
            + "objectives:\n" + Lines(Objectives, i => $"{{ id: o{i}, what: Aim {i}, unit: u{i % 2}, owner: p{i % People}, serves: {(i < 2 ? $"priorities/q{i}" : $"objectives/o{i - 2}")} }}")
            + "commitments:\n" + Lines(Commitments, i => $"{{ id: c{i}, what: Do {i}, owner: p{i % People}, asked-by: p0, serves: objectives/o{i % Objectives}, due: 2026-0{3 + (i % 6)}-10, duration: {1 + (i % 5)}w, state: asked }}");
        var read = PlanReader.Read(PlanSource.Of("plan.yaml", text));
        Assert.Empty(read.Errors);
        return read.Plan!;
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => $"  - {line(i)}\n"));

    private static PlanEdit Edit(PlanModel plan, Queue<int> throws, ref int added)
    {
        var what = throws.Dequeue() % 14;
        if (what < 8)
        {
            var taken = what == 7 ? plan.Source.Commitments[^1] with { Id = $"new{added++}" } : plan.Source.Commitments[throws.Dequeue() % plan.Source.Commitments.Length];
            return plan.With(Changed(taken, plan.Source, throws));
        }

        if (what == 8) return plan.With(plan.Source.People[throws.Dequeue() % People] with { Away = Away(throws.Dequeue() % 3), Capacity = (Load)(double)(throws.Dequeue() % 4), Unit = $"u{throws.Dequeue() % 2}" });
        if (what == 9) return plan.With(plan.Source.People[0] with { Id = $"newp{added++}", Role = Role.Contributor });
        if (what == 12) return plan.With(Changed(plan.Source.InFlight[throws.Dequeue() % Works], throws));
        if (what == 13) return plan.With(plan.Source.Units[throws.Dequeue() % 2] with { Capacity = (Load)(double)(throws.Dequeue() % 40) });
        var objective = what == 10 ? plan.Source.Objectives[throws.Dequeue() % plan.Source.Objectives.Length] : plan.Source.Objectives[0] with { Id = $"newo{added++}" };
        return plan.With(Changed(objective, plan.Source, throws));
    }

    private static Commitment Changed(Commitment commitment, Plan plan, Queue<int> throws)
    {
        var others = plan.Commitments;
        return (throws.Dequeue() % 6) switch
        {
            0 => commitment with { Needs = Ids.Of([.. Enumerable.Range(0, throws.Dequeue() % 3).Select(i => others[(throws.Peek() + (i * 5)) % others.Length].Id).Distinct()]) },
            1 => commitment with { Owner = $"p{throws.Dequeue() % People}", Load = Range(throws.Dequeue() % 9) },
            2 => commitment with { Due = Today.PlusDays((throws.Dequeue() % 90) - 20), Duration = throws.Dequeue() % 3 == 0 ? null : Takes(throws.Dequeue() % 60) },
            3 => commitment with { Serves = Served(throws.Dequeue(), plan) },
            4 => commitment with { History = History(throws.Dequeue() % 4) },
            _ => commitment with { What = throws.Dequeue() % 2 == 0 ? "Revive the legacy system" : "Something else" },
        };
    }

    private static WorkInFlight Changed(WorkInFlight work, Queue<int> throws) => (throws.Dequeue() % 3) switch
    {
        0 => work with { StatedVerdict = (WorkVerdict)(throws.Dequeue() % 4) },
        1 => work with { Load = Range(throws.Dequeue() % 9), Unit = throws.Dequeue() % 3 == 0 ? null : $"u{throws.Dequeue() % 2}" },
        _ => work with { What = "Another name" },
    };

    private static Load Range(int high) => new(high / 3, high / 2, high);

    /// <summary>Some durations are ranges.</summary>
    private static LeadTime Takes(int days) => days % 2 == 0 ? Core.Model.Duration.Days(days) : new LeadTime(Core.Model.Duration.Days(days / 2), Core.Model.Duration.Days(days), Core.Model.Duration.Days(2 * days));

    private static Objective Changed(Objective objective, Plan plan, Queue<int> throws) => (throws.Dequeue() % 3) switch
    {
        0 => objective with { Serves = Served(throws.Dequeue(), plan) },
        1 => objective with { Owner = $"p{throws.Dequeue() % People}", Unit = $"u{throws.Dequeue() % 2}" },
        _ => objective with { What = "Revive the legacy system", Load = Range(throws.Dequeue() % 12) },
    };

    private static Ids Served(int dice, Plan plan) => (dice % 3) switch
    {
        0 => Ids.None,
        1 => $"priorities/q{dice / 3 % 2}",
        _ => $"objectives/{plan.Objectives[dice / 3 % plan.Objectives.Length].Id}",
    };

    private static System.Collections.Immutable.ImmutableArray<Act> History(int steps) =>
        [.. new[] { ActKind.Ask, ActKind.Promise, ActKind.Deliver }.Take(steps).Select((kind, i) => new Act { Kind = kind, By = "p0", On = new LocalDate(2026, 1, 20 + i) })];

    private static System.Collections.Immutable.ImmutableArray<Absence> Away(int weeks) =>
        weeks == 0 ? [] : [new Absence { From = Today.PlusDays(7), To = Today.PlusDays(7 * (weeks + 1)) }];

    private static List<(double?, int?)> Chances(PlanModel plan) => [.. plan.Outlooks.AtStake.ToArray().Select(each => (each?.InTime?.Share, each?.Commitments.Count))];

    private static List<string> Words(Diagnosis diagnosis) => [.. diagnosis.Findings.SelectMany(finding => Case.Describe(finding, withReasons: true))];

    private static List<(LocalDate?, LocalDate?, bool, int)> Dates(PlanModel plan) => [.. Enumerable.Range(0, plan.Commitments.Count)
        .Select(at => (plan.Schedule.LatestFinish(at), plan.Schedule.EarliestFinish(at), plan.Schedule.InCircle(at), plan.Schedule.BoundBy(at)))];
}
