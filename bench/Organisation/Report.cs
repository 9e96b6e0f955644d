using System.Diagnostics;
using System.Globalization;

namespace Houselights.Bench.Organisation;

/// <summary>Loads the server, and writes bench/organisation.md.</summary>
internal static class Report
{
    private const int Readers = 200;

    private static readonly TimeSpan Each = TimeSpan.FromSeconds(60), Warm = TimeSpan.FromSeconds(20), ReadsEvery = TimeSpan.FromSeconds(5), WritesEvery = TimeSpan.FromSeconds(2);

    public static async Task<int> Write()
    {
        var directory = Directory.CreateTempSubdirectory("houselights-").FullName;
        try
        {
            using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve", directory]) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false })!;
            var address = new Uri((await server.StandardOutput.ReadLineAsync())!);
            var cycle = (await server.StandardOutput.ReadLineAsync())!;
            var clients = Enumerable.Range(0, 22).Select(number => Visitor.From(number, address)).ToList();
            var people = new List<Visitor>();
            for (var number = 0; number < Plan.People; number++)
            {
                var visitor = new Visitor(number, clients[number % clients.Count], cycle);
                await visitor.Join((await server.StandardOutput.ReadLineAsync())!);
                people.Add(visitor);
            }

            var first = await people[0].Revision();
            await Load(people, Warm);   // compiles what the measured minute runs
            var before = people.Select(each => (each.Pages.Count, each.Writes.Count)).ToList();
            server.Refresh();
            var cpu = server.TotalProcessorTime;
            await Load(people, Each);
            server.Refresh();
            var used = server.TotalProcessorTime - cpu;
            var text = Text(people, before, used, await Lost(people), await people[0].Revision() - first, server.WorkingSet64 / 1e6);
            server.StandardInput.Close();
            await server.WaitForExitAsync();
            await File.WriteAllTextAsync(Path.Combine(SourceTree.Root(), "bench", "organisation.md"), text);
            await Console.Out.WriteAsync(text);
            return 0;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static Task Load(List<Visitor> people, TimeSpan time)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        return Task.WhenAll(people.Select((each, number) => number < Plan.Writers ? each.Write(WritesEvery, until, new Random(number)) : each.Read(ReadsEvery, until, new Random(number))));
    }

    private static async Task<int> Lost(List<Visitor> people)
    {
        var lost = 0;
        foreach (var writer in people.Take(Plan.Writers))
            if (!await writer.Stands()) lost++;
        return lost;
    }

    private static string Failures(IEnumerable<Visitor> some) =>
        some.SelectMany(each => each.Failures).CountBy(status => (int)status).OrderBy(each => each.Key).Select(each => $"{each.Value} × {each.Key}").DefaultIfEmpty("0").Aggregate((all, next) => $"{all}, {next}");

    private static string Text(List<Visitor> people, List<(int Pages, int Writes)> before, TimeSpan cpu, int lost, int revisions, double resident)
    {
        var pages = people.Zip(before).SelectMany(each => each.First.Pages.Skip(each.Second.Pages)).Order().ToList();
        var writes = people.Zip(before).SelectMany(each => each.First.Writes.Skip(each.Second.Writes)).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"""
            # An organisation at work: {Readers} readers and {Plan.Writers} writers

            A server in a process of its own, with accounts, on SQLite with its database on a disk (a write is on it before it is acknowledged). Everybody
            is signed in with an account of their own; the plan has 40 units, {Plan.People} people, 60 objectives and 400 promises. Each of {Readers} readers opens
            a page every {ReadsEvery.TotalSeconds:0} s (home, promises, work in flight, decisions, what I owe, the whole plan, in turn), each of {Plan.Writers} writers saves a field every {WritesEvery.TotalSeconds:0} s, for {Each.TotalSeconds:0} s after {Warm.TotalSeconds:0} s of
            warming. Load program and server share {Environment.ProcessorCount} cores. “Lost” counts writers whose last acknowledged words
            don't stand in the plan afterwards; an acknowledged write that was lost or doubled would also show in the number of revisions.
            To reproduce: `dotnet run build.cs -- bench Organisation`.

            | what | count | p50 ms | p95 ms | p99 ms | max ms | failed |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            | pages | {pages.Count} | {Quantile.Of(pages, 0.5):0} | {Quantile.Of(pages, 0.95):0} | {Quantile.Of(pages, 0.99):0} | {pages[^1]:0} | {Failures(people.Skip(Plan.Writers))} |
            | writes | {writes.Count} | {Quantile.Of(writes, 0.5):0} | {Quantile.Of(writes, 0.95):0} | {Quantile.Of(writes, 0.99):0} | {writes[^1]:0} | {Failures(people.Take(Plan.Writers))} |

            Lost: {lost}. Acknowledged writes, with those of the warming: {people.Sum(each => each.Kept)}; revisions made: {revisions}. The server used {cpu.TotalSeconds:0.0} s of processor time in {Each.TotalSeconds:0} s, and {resident:0} MB.

            """).ReplaceLineEndings("\n");
    }
}
