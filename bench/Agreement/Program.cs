using Houselights.Bench.Agreement;

// `agreement WORD` times the workloads that match three times in this process, the first with everything still to be compiled;
// `agreement once NAME FOLDER` one of them, once, on exported data; `agreement export FOLDER` writes these; `agreement peers` runs it
// beside numpy and R and writes bench/peers.md; `agreement precise` measures with BenchmarkDotNet.
switch (args)
{
    case ["export", var folder]: Data.Export(folder); return 0;
    case ["once", var name, _]: Console.WriteLine(Workloads.All.Single(each => each.Name == name).Run()); return 0;
    case ["peers" or "report"]: return Peers.Compare();
    case ["precise"]: return Precise.Run();
}

foreach (var workload in Workloads.All)
{
    if (args is [var word, ..] && !workload.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) continue;
    for (var repetition = 0; repetition < 3; repetition++) Console.WriteLine($"{workload.Name} ({workload.What})\t{workload.Run()}");
}

return 0;
