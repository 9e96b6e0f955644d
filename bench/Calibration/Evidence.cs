using System.Globalization;
using Houselights.Core.Checks;
using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Bench.Calibration;

/// <summary>A check that rests on chance beyond the plan gate: what it reads, drawn for a healthy organisation and for a sick one.</summary>
/// <param name="Code">The check's code.</param>
/// <param name="Healthy">What is true of the healthy one.</param>
/// <param name="Sick">What is planted into the sick one.</param>
/// <param name="Draw">The sections of the plan that are read; the flag says whether it is sick.</param>
internal sealed record Evidence(string Code, string Healthy, string Sick, Func<Draws, bool, string> Draw)
{
    private const string Organisation = """
        houselights: 1
        organisation: Calibration
        cycle: { name: A year, starts: 2026-01-05, ends: 2026-12-31, stage: optimise, capacity-unit: person-weeks, currency: EUR, time-zone: Europe/Berlin }
        units:
          - { id: company, name: The company, head: p0, level: leadership }
          - { id: works, name: Works, head: p1, parent: company, level: function }
        people:
          - { id: p0, name: Person 0, role: leader, unit: company }
          - { id: p1, name: Person 1, role: member, unit: works }
          - { id: p2, name: Person 2, role: member, unit: works }
          - { id: p3, name: Person 3, role: member, unit: works }
          - { id: p4, name: Person 4, role: member, unit: works }
          - { id: p5, name: Person 5, role: member, unit: works }
        priorities:
          - { id: first, what: The first thing, owner: p1, weight: 50 }
          - { id: second, what: The second thing, owner: p2, weight: 30 }
        maintenance: 20

        """;

    private static readonly LocalDate Day = new(2026, 7, 1);

    public static readonly Evidence[] All =
    [
        new("HL203", "ten items whose practice is what is meant, 60 answers", "one of them lies a point below", (draw, sick) =>
            Wave("autumn", "2026-05-29", 60, Enumerable.Range(0, 10).Select(item =>
            {
                var gap = draw.Sample(60, sick && item == 0 ? 1 : 0, 1.1);
                return $"{{ id: item-{item}, text: Item {item}, group: company, intent: {{ n: 60, mean: 4.2, sd: 0.7 }}, practice: {{ n: 60, mean: {N(4.2 - gap.Mean)}, sd: 1.0 }}, gap: {Sample(gap, 60)} }}";
            }))),
        new("HL204", "eight leaders see five items as 70 others do", "they see one of them 1.2 points higher", (draw, sick) =>
            Wave("autumn", "2026-05-29", 78, Enumerable.Range(0, 5).SelectMany(item =>
            {
                var leaders = draw.Values(8, sick && item == 0 ? 4.2 : 3, 0.9);
                var all = Draws.Summary([.. leaders, .. draw.Values(70, 3, 0.9)]);
                return new[]
                {
                    $"{{ id: item-{item}, text: Item {item}, group: company, practice: {Sample(all, 78)} }}",
                    $"{{ id: item-{item}, text: Item {item}, group: leadership, practice: {Sample(Draws.Summary(leaders), 8)} }}",
                };
            }))),
        new("HL205", "five items rose by .8 of a point after the plan and stayed, 60 answers a wave", "one of them fell back to where it was", (draw, sick) =>
            "ratifications: [ { on: 2026-02-02, by: p0 } ]\n" + string.Concat(new[] { ("before", "2026-01-16"), ("after", "2026-04-17"), ("later", "2026-06-19") }.Select((wave, at) =>
                Wave(wave.Item1, wave.Item2, 60, Enumerable.Range(0, 5).Select(item =>
                    $"{{ id: item-{item}, text: Item {item}, group: company, practice: {Sample(draw.Sample(60, at == 0 || (at == 2 && sick && item == 0) ? 2.8 : 3.6, 0.9), 60)} }}"), at == 0)))),
        new("HL707", "a key result that moves as planned, with steps that vary by as much as they are, 20 weeks", "it moves at half the pace", (draw, sick) =>
        {
            var value = 0.0;
            return "objectives: [ { id: sell, unit: works, serves: first, what: Sell, owner: p1, key-results: [ { id: sold, what: Sold, from: 0, to: 400, by: 2026-12-14 } ] } ]\ncheck-ins:\n" + string.Concat(Enumerable.Range(0, 21).Select(week =>
            {
                if (week > 0) value += (sick ? 4.2 : 8.4) + draw.Normal(4.2);
                return $"  - {{ on: {new LocalDate(2026, 2, 2).PlusWeeks(week):uuuu-MM-dd}, by: p1, key-result: sold, value: {N(value)} }}\n";
            }));
        }),
        new("HL708", "five people keep eight in ten of a dozen promises", "one of them keeps three in ten", (draw, sick) =>
            "previous: { promises: { " + string.Join(", ", Enumerable.Range(1, 5).Select(person => $"p{person}: {{ due: 12, kept: {draw.Of(12, sick && person == 1 ? 0.3 : 0.8)} }}")) + " } }\ncommitments:\n"
            + string.Concat(Enumerable.Range(1, 5).Select(person => $"  - {{ id: next-{person}, what: Next {person}, asked-by: p0, owner: p{person}, due: 2026-09-30, state: promised, history: [ {{ on: 2026-06-15, by: p{person}, act: promise }} ] }}\n"))),
        new("HL801", "five people whose 60 meetings fall as was said", "one of them spends a third of the time on neither", (draw, sick) =>
            "in-flight: [ { id: hobby, what: A hobby, unit: works, verdict: undecided } ]\nallocations:\n" + string.Concat(Enumerable.Range(1, 5).Select(person =>
            {
                var parts = draw.Parts(60, sick && person == 1 ? [0.33, 0.2, 0.14, 0.33] : [0.5, 0.3, 0.2, 0]);
                return $"  - {{ kind: time, who: p{person}, from: 2026-06-01, to: 2026-06-26, shares: {{ first: {parts[0]}, second: {parts[1]}, maintenance: {parts[2]}, in-flight/hobby: {parts[3]} }}, meetings: 60 }}\n";
            }))),
        new("HL806", "twenty promotions and bonuses, on the priorities as their weight has it", "three in ten of them are on the priorities", (draw, sick) =>
        {
            var parts = draw.Parts(20, sick ? [0.2, 0.1, 0.7] : [0.5, 0.3, 0.2]);
            return $"allocations: [ {{ kind: recognition, who: company, from: 2026-01-12, to: 2026-06-26, shares: {{ first: {parts[0]}, second: {parts[1]}, maintenance: {parts[2]} }} }} ]\n";
        }),
        new("HL907", "one in five choices of a rehearsal contradicts the order, early and late, twenty each", "late it is six in ten", (draw, sick) =>
            "readings: [ { id: keys, kind: understanding, of: [p0], dilemmas: [ { id: which, ask: Which, choices: [this, that], priority: first, key: this } ] } ]\nrehearsals:\n  - id: night\n    scenario: A night\n    on: 2026-06-10\n    decisions:\n"
            + string.Concat(Enumerable.Range(0, 40).Select(at => $"      - {{ inject: i{at}, dilemma: which, who: p{1 + (at % 5)}, choice: {(draw.Yes(at >= 20 && sick ? 0.6 : 0.2) ? "that" : "this")}, at-minute: {10 + (8 * at)} }}\n"))),
    ];

    /// <summary>How often the check reports, 0 … 1.</summary>
    public double Reported(bool sick, int organisations)
    {
        var check = Core.Checks.All.Checks.Single(each => each.Info.Code == Code);
        var reported = 0;
        Parallel.For(0, organisations, number =>
        {
            var text = Organisation + Draw(new Draws(number), sick);
            var read = PlanReader.Read([PlanSource.Of("evidence.yaml", text)]);
            if (read.Plan is null) throw new InvalidOperationException(string.Join('\n', read.Errors) + "\n" + text);
            if (Diagnosis.Of(PlanModel.Of(read.Plan, Day), [check]).Findings.Length > 0) Interlocked.Increment(ref reported);
        });
        return reported / (double)organisations;
    }

    private static string Wave(string id, string closed, int answered, IEnumerable<string> items, bool first = true) => string.Create(CultureInfo.InvariantCulture,
        $"{(first ? "baselines:\n" : "")}  - {{ id: {id}, closed: {closed}, eligible: 90, answered: {answered}, scale: 5, items: [ {string.Join(", ", items)} ] }}\n");

    private static string Sample((double Mean, double Deviation) of, int n) => $"{{ n: {n}, mean: {N(of.Mean)}, sd: {N(of.Deviation)} }}";

    private static string N(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>Seeded draws of one organisation.</summary>
internal sealed class Draws(int seed)
{
    private readonly Random random = new(seed);

    public bool Yes(double probability) => random.NextDouble() < probability;

    public double Normal(double deviation) => deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>How many of so many.</summary>
    public int Of(int count, double probability) => Enumerable.Range(0, count).Count(_ => Yes(probability));

    public double[] Values(int count, double mean, double deviation) => [.. Enumerable.Range(0, count).Select(_ => mean + Normal(deviation))];

    public (double Mean, double Deviation) Sample(int count, double mean, double deviation) => Summary(Values(count, mean, deviation));

    public static (double Mean, double Deviation) Summary(double[] values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)));
    }

    /// <summary>Where so many occasions fall.</summary>
    public int[] Parts(int count, double[] shares)
    {
        var parts = new int[shares.Length];
        for (var i = 0; i < count; i++)
        {
            var (place, left) = (0, random.NextDouble());
            while (place < shares.Length - 1 && (left -= shares[place]) >= 0) place++;
            parts[place]++;
        }

        return parts;
    }
}
