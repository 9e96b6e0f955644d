using System.Diagnostics;
using Houselights.Core.Checks;
using Houselights.Core.Document;
using Houselights.Core.Model;

namespace Houselights.Bench.Scale;

/// <summary>Edits of a loaded model: how long until findings, gates and measures are right again. The median of eleven.</summary>
internal static class Edits
{
    public sealed record Timed(string Name, double Milliseconds);

    public static Timed[] Time(Diagnosis diagnosis) =>
    [
        Time("promise", diagnosis, """{ "commitments": [ { "id": "c500", "what": "Deliver it", "owner": "p1", "asked-by": "p2", "done-when": "signed", "due": "2026-09-01", "serves": "objectives/o1", "state": "promised", "history": [ { "on": "2026-02-01", "by": "p1", "act": "promise" } ] } ] }"""),
        Time("re-date", diagnosis, """{ "commitments": [ { "id": "c501", "what": "Deliver it", "owner": "p1", "asked-by": "p2", "done-when": "signed", "due": "2026-02-20", "duration": "9w", "serves": "objectives/o1", "needs": [ "c400", "c401" ], "state": "asked" } ] }"""),
        Time("new", diagnosis, """{ "commitments": [ { "id": "zz-new", "what": "Deliver more", "owner": "p1", "asked-by": "p2", "due": "2026-09-01", "serves": "objectives/o1" } ] }"""),
        Time("objective", diagnosis, """{ "objectives": [ { "id": "o30", "unit": "u5", "serves": "objectives/o3", "what": "Another aim", "owner": "p5", "load": 2 } ] }"""),
    ];

    private static Timed Time(string name, Diagnosis diagnosis, string part)
    {
        var plan = PlanParts.Read(part);
        var times = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var edit = plan.Commitments.Length > 0 ? diagnosis.Plan.With(plan.Commitments[0]) : diagnosis.Plan.With(plan.Objectives[0]);
            diagnosis.After(edit);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return new(name, times[times.Count / 2]);
    }
}
