using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Houselights.Bench.Agreement;

/// <summary>The same workloads by BenchmarkDotNet, with what they allocate.</summary>
[MemoryDiagnoser]
public class Precise
{
    private Func<double[]> compute = () => [];

    [ParamsSource(nameof(Names))]
    public string Workload { get; set; } = "";

    public static IEnumerable<string> Names => Workloads.All.Select(workload => workload.Name);

    [GlobalSetup]
    public void Prepare() => compute = Workloads.All.Single(each => each.Name == Workload).Compute();

    [Benchmark]
    public double Compute() => compute()[0];

    /// <summary>In this process: what is measured is what was compiled ahead, and nothing is built on the way.</summary>
    internal static int Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
            .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
            .AddExporter(MarkdownExporter.GitHub).AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath("artifacts/bench/precise");
        return BenchmarkRunner.Run<Precise>(config).HasCriticalValidationErrors ? 1 : 0;
    }
}
