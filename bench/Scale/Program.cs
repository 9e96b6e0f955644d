using System.Diagnostics;
using System.Globalization;
using System.Text;
using Houselights.Bench.Scale;
using Houselights.Core.Checks;
using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime;

// Scale measures a whole run in a process of its own: `report` starts them and writes bench/scale.md, `run COMMITMENTS FORMAT` is one.
return args switch
{
    [] or ["report", ..] => Report.Write(),
    ["run", var count, var format] => Run(int.Parse(count, CultureInfo.InvariantCulture), format),
    ["generate", var count, var file] => Generate(int.Parse(count, CultureInfo.InvariantCulture), file),
    ["checks", var count] => Checks(int.Parse(count, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("scale report | run COMMITMENTS json|yaml | checks COMMITMENTS | generate COMMITMENTS FILE");
    return 2;
}

static int Generate(int count, string file)
{
    File.WriteAllBytes(file, LargePlan.Json(count));
    return 0;
}

static int Run(int count, string format)
{
    var bytes = LargePlan.Json(count);
    if (format == "yaml") bytes = Encoding.UTF8.GetBytes(PlanWriter.ToYaml(PlanReader.Read(new PlanSource("plan.json", bytes)).Plan!));
    GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
    var before = Process.GetCurrentProcess().WorkingSet64;

    var started = Stopwatch.GetTimestamp();
    var read = PlanReader.Read(new PlanSource("plan." + format, bytes));
    foreach (var error in read.Errors.Take(3)) Console.Error.WriteLine(error);
    var reading = Stopwatch.GetElapsedTime(started);
    var model = PlanModel.Of(read.Plan!, new LocalDate(2026, 2, 16));
    var modelling = Stopwatch.GetElapsedTime(started);
    var diagnosis = Diagnosis.Of(model);
    var all = Stopwatch.GetElapsedTime(started);
    var peak = Process.GetCurrentProcess().PeakWorkingSet64;
    var edits = format == "json" ? Edits.Time(diagnosis) : [];

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{count}\t{format}\t{bytes.Length / 1e6:0.0}\t{reading.TotalMilliseconds:0}\t{(modelling - reading).TotalMilliseconds:0}\t{(all - modelling).TotalMilliseconds:0}\t{all.TotalMilliseconds:0}\t{peak / 1e6:0}\t{diagnosis.Findings.Length}\t{string.Join('\t', edits.Select(edit => $"{edit.Name}={edit.Milliseconds:0.0}"))}"));
    return 0;
}

static int Checks(int count)
{
    var plan = PlanReader.Read(new PlanSource("plan.json", LargePlan.Json(count))).Plan!;
    foreach (var check in All.Checks)
    {
        var model = PlanModel.Of(plan, new LocalDate(2026, 2, 16));
        Diagnosis.Of(model, [check]);
        var started = Stopwatch.GetTimestamp();
        var findings = Diagnosis.Of(model, [check]).Findings.Length;
        Console.WriteLine($"{check.Info.Code}\t{Stopwatch.GetElapsedTime(started).TotalMilliseconds:0.0} ms\t{findings}");
    }

    return 0;
}
