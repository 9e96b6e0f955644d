using System.Diagnostics;
using Houselights.Core.Checks;
using Houselights.Core.Document;

namespace Houselights.Bench.Scale;

/// <summary>Edits of a loaded model: how long until findings, gates and measures are right again. The median of eleven.</summary>
internal static class Edits
{
    public sealed record Timed(string Name, double Milliseconds);

    public static Timed[] Time(Diagnosis diagnosis) =>
    [
        Time("promise", diagnosis, new PlanRow("commitments", "", """{ "id": "c500", "what": "Deliver it", "owner": "p1", "asked-by": "p2", "done-when": "signed", "due": "2026-09-01", "serves": "objectives/o1", "state": "promised", "history": [ { "on": "2026-02-01", "by": "p1", "act": "promise" } ] }""")),
        Time("re-date", diagnosis, new PlanRow("commitments", "", """{ "id": "c501", "what": "Deliver it", "owner": "p1", "asked-by": "p2", "done-when": "signed", "due": "2026-02-20", "duration": "9w", "serves": "objectives/o1", "needs": [ "c400", "c401" ], "state": "asked" }""")),
        Time("new", diagnosis, new PlanRow("commitments", "", """{ "id": "zz-new", "what": "Deliver more", "owner": "p1", "asked-by": "p2", "due": "2026-09-01", "serves": "objectives/o1" }""")),
        Time("objective", diagnosis, new PlanRow("objectives", "", """{ "id": "o30", "unit": "u5", "serves": "objectives/o3", "what": "Another aim", "owner": "p5", "load": 2 }""")),
    ];

    private static Timed Time(string name, Diagnosis diagnosis, PlanRow row)
    {
        var times = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            var started = Stopwatch.GetTimestamp();
            diagnosis.After(PlanRows.With(diagnosis.Plan, row));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return new(name, times[times.Count / 2]);
    }
}
