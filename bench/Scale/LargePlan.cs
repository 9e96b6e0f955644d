using System.Globalization;
using System.Text;

namespace Houselights.Bench.Scale;

/// <summary>
/// A large plan with a believable shape: for n commitments n/10 units in a tree, n/5 people, 0.3 n objectives in a tree below seven
/// priorities, 2 n needs between neighbouring commitments, histories, evidence and check-ins. About one commitment in fifty is sick
/// in one way or another. The same n gives the same bytes.
/// </summary>
internal static class LargePlan
{
    private static readonly string[] Verbs = ["Deliver", "Agree", "Test", "Approve", "Move", "Open", "Train", "Contract", "Repair", "Measure"];
    private static readonly string[] Things = ["the cold store", "the depot in the north", "the second line", "the price list", "the night shift", "the export licence", "the new label", "the service desk", "the spare parts", "the trial site"];

    public static byte[] Json(int commitments)
    {
        var random = new Random(7);
        var (units, people, objectives) = (Math.Max(3, commitments / 10), Math.Max(10, commitments / 5), Math.Max(8, commitments * 3 / 10));
        var json = new StringBuilder(commitments * 380);
        json.Append("""
            {"houselights":1,"organisation":"Large","cycle":{"name":"Scale","starts":"2026-01-05","ends":"2026-12-18","stage":"execute","stages":[{"stage":"plan","on":"2026-01-12"},{"stage":"execute","on":"2026-02-02"}],"time-zone":"Europe/Berlin"},
            "strategy":{"author":"p0","decider":"p0","written":"2025-11-03","horizon":"2029-12-31","direction":"The chilled logistics that every small grocer in the Alps relies upon.","where":"Grocers below four hundred square metres.","how":"One cold chain, one promise, one night.","excludes":[{"id":"no-retail-giants","what":"Contracts with the three retail giants","tempting":"They would fill the depots at once","gives-up":"p1","confirmed":true},{"id":"no-own-lorries","what":"A lorry fleet of our own","tempting":"Drivers ask for it","gives-up":"p2","confirmed":true}]},
            "rhythm":{"weekly":"monday","monthly":1,"quarterly":true},

            """);
        var capacities = Capacities(units);
        Write(json, "units", units, i => $$"""{"id":"u{{i}}","name":"Unit {{i}}","head":"p{{i}}",{{(i == 0 ? "" : $"\"parent\":\"u{(i - 1) / 8}\",")}}"level":"{{(i == 0 ? "leadership" : i < 9 ? "function" : i < 73 ? "department" : "team")}}","capacity":{{capacities[i]}}}""");
        Write(json, "people", people, i => $$"""{"id":"p{{i}}","name":"P{{i}} Q.","role":"{{(i == 0 ? "leader" : i < 9 ? "member" : i < units ? "manager" : "contributor")}}","unit":"u{{i % units}}","capacity":{{60 + (i % 15)}}}""");
        Write(json, "priorities", 7, i => $$"""{"id":"q{{i}}","what":"Priority {{i}}: {{Verbs[i]}} {{Things[i]}}","owner":"p{{i + 1}}","weight":{{20 - (i * 2)}},"from":"strategy/how","means":{"load":{{40 - i}},"money":{{(8 - i) * 100000}},"decides":["budget"]} }""");
        json.Append("\"maintenance\":2,\n");
        Write(json, "in-flight", Math.Max(5, commitments / 200), i => $$"""{"id":"w{{i}}","what":"{{Verbs[i % 10]}} the legacy system {{i}}","unit":"u{{i % units}}","load":{{2 + (i % 9)}},"verdict":"{{(i % 3 == 0 ? "stop" : i % 3 == 1 ? "deprioritise" : "protect")}}","load-after":1,"decided-by":"p0","on":"2026-01-20","gives-up":"p{{i % people}}","confirmed":true,"verify-by":"2026-02-09","verified":{"by":"p1","on":"2026-02-10","stopped":true} }""");
        Write(json, "metrics", 20, i => $$"""{"id":"m{{i}}","name":"Metric {{i}}","measure":"per week","better":"higher"}""");
        Write(json, "objectives", objectives, i => Objective(i, units, people));
        Write(json, "commitments", commitments, i => Commitment(i, objectives, people, random));
        Write(json, "check-ins", Math.Max(5, commitments / 5), i => $$"""{"on":"2026-02-{{1 + (i % 13):00}}","by":"p{{i % people}}","key-result":"k{{i % objectives}}","value":{{i % 50}},"confidence":7}""");
        json.Append("\"reviews\":[]}\n");
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    /// <summary>What each unit has with those below it; one in two hundred has less than it is asked for.</summary>
    private static int[] Capacities(int units)
    {
        var capacities = new int[units];
        for (var i = units - 1; i >= 0; i--)
        {
            capacities[i] += i % 200 == 150 ? 20 : 40 + (i % 60);
            if (i > 0) capacities[(i - 1) / 8] += capacities[i];
        }

        return capacities;
    }

    private static string Objective(int i, int units, int people)
    {
        var parent = i < 7 ? $"priorities/q{i}" : $"objectives/o{(i - 7) / 6}";
        var unit = i % units;
        return $$"""{"id":"o{{i}}","unit":"u{{unit}}","serves":"{{parent}}","what":"{{Verbs[i % 10]}} {{Things[i / 10 % 10]}} {{i}}","owner":"p{{unit}}","decides":["staffing"],"load":{{1 + (i % 4)}},"key-results":[{"id":"k{{i}}","metric":"m{{i % 20}}","from":0,"to":{{50 + (i % 40)}},"by":"2026-{{4 + (i % 8):00}}-15"}]}""";
    }

    private static string Commitment(int i, int objectives, int people, Random random)
    {
        // Twelve commitments at a time belong together and follow each other every three weeks.
        var place = i % 12;
        var needs = new List<string>(4);
        for (var k = random.Next(5); k > 0 && place > 0; k--)
            if ($"\"c{i - 1 - random.Next(place)}\"" is var need && !needs.Contains(need)) needs.Add(need);
        var owner = i % people;
        var due = new DateOnly(2026, 3, 9).AddDays(place * 21);
        var sick = i % 50 == 0;
        var state = sick ? "asked" : i % 5 == 0 ? "accepted" : i % 7 == 0 ? "delivered" : "promised";
        var history = new StringBuilder();
        history.Append(CultureInfo.InvariantCulture, $$"""{"on":"2026-01-{{12 + (i % 14):00}}","by":"p{{(i + 1) % people}}","act":"ask"}""");
        if (!sick) history.Append(CultureInfo.InvariantCulture, $$""",{"on":"2026-01-27","by":"p{{owner}}","act":"promise"}""");
        if (state is "accepted" or "delivered") history.Append(CultureInfo.InvariantCulture, $$""",{"on":"2026-02-1{{i % 4}}","by":"p{{owner}}","act":"deliver"}""");
        if (state == "accepted") history.Append(CultureInfo.InvariantCulture, $$""",{"on":"2026-02-14","by":"p{{(i + 1) % people}}","act":"accept"}""");
        return $$"""{"id":"c{{i}}","what":"{{Verbs[i % 10]}} {{Things[i / 10 % 10]}} {{i}}","done-when":"Signed off","asked-by":"p{{(i + 1) % people}}","owner":"p{{owner}}","serves":"objectives/o{{i % objectives}}","due":"{{due:yyyy-MM-dd}}","duration":"{{1 + (i % 2)}}w","needs":[{{string.Join(',', needs)}}],"load":{{1 + (i % 3)}},"state":"{{state}}","history":[{{history}}],"evidence":[{"on":"2026-02-0{{1 + (i % 9)}}","kind":"{{(i % 40 == 1 ? "assertion" : "document")}}"}]}""";
    }

    private static void Write(StringBuilder json, string section, int count, Func<int, string> item)
    {
        json.Append('"').Append(section).Append("\":[\n");
        for (var i = 0; i < count; i++) json.Append(item(i)).Append(i + 1 < count ? ",\n" : "\n");
        json.Append("],\n");
    }
}
