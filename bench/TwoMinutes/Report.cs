using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Houselights.Bench.TwoMinutes;

/// <summary>Loads the server in rounds and writes bench/two-minutes.md.</summary>
internal static class Report
{
    private const int Tests = 200, Rounds = 4;

    /// <summary>In which the five people of all tests answer.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(20);

    public static async Task<int> Write()
    {
        var directory = Directory.CreateTempSubdirectory("houselights-").FullName;
        try
        {
            using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["serve", directory]) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false })!;
            var text = await Load(server);
            server.StandardInput.Close();
            await server.WaitForExitAsync();
            await File.WriteAllTextAsync(Path.Combine(SourceTree.Root(), "bench", "two-minutes.md"), text);
            await Console.Out.WriteAsync(text);
            return 0;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<string> Load(Process server)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 5000 })
        {
            BaseAddress = new Uri((await server.StandardOutput.ReadLineAsync())!),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var text = new StringBuilder($"""
            # Two-minute tests: {Tests} teams of {Team.People} at once

            A server in a process of its own, over HTTP with its database on a disk (each answer is on it before it is acknowledged); {Tests} tests are
            open at once, {Tests * Team.People} live pages follow them, and {Tests * Team.People} people answer within {Window.TotalSeconds:0} s (“spread”) or all at the same moment (“burst”). Then 14 days pass, and all
            of it is deleted; the next round starts in the same process. Load program and server share {Environment.ProcessorCount} cores. The first round compiles just in
            time what the others run. To reproduce: `dotnet run build.cs -- bench`; where the machine has other work,
            build first and run `nice -n -15 bench/TwoMinutes/bin/Release/net10.0/TwoMinutes report`.

            “Turned” is the time from sending the last answer of a test until its last page shows what was said. Memory is taken after a full
            collection, when the round's tests are deleted.

            | round | answers | p50 ms | p99 ms | max ms | lost | turned p50 ms | turned p99 ms | turned max ms | server CPU s | of it user | heap MB | resident MB |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        var (heap, resident) = await Say(server, "memory");
        text.Append(CultureInfo.InvariantCulture, $"| before | | | | | | | | | | | {heap:0.0} | {resident:0} |\n");
        for (var round = 0; round <= Rounds; round++)
        {
            var isBurst = round == Rounds;
            var (all, user) = Cpu(server);
            var teams = Enumerable.Range(0, Tests).Select(number => new Team(client, (round * Tests) + number + 1)).ToList();
            foreach (var some in teams.Chunk(20)) await Task.WhenAll(some.Select(team => team.Start()));
            await Answer(teams, isBurst ? TimeSpan.Zero : Window, new Random(round));
            var (allAfter, userAfter) = Cpu(server);
            var lost = 0;
            foreach (var team in teams) lost += await team.Lost();
            (heap, resident) = await Say(server, "advance 15");
            await Task.Delay(TimeSpan.FromSeconds(3));   // the sweep's deletion, and the pages' end
            (heap, resident) = await Say(server, "memory");
            var answers = teams.SelectMany(team => team.Answers).Select(took => took.TotalMilliseconds).Order().ToList();
            var turned = teams.Select(team => team.Turned.TotalMilliseconds).Order().ToList();
            text.Append(CultureInfo.InvariantCulture,
                $"| {(isBurst ? "burst" : round == 0 ? "spread, cold" : "spread")} | {answers.Count} | {Quantile.Of(answers, 0.5):0} | {Quantile.Of(answers, 0.99):0} | {answers[^1]:0} | {lost} | {Quantile.Of(turned, 0.5):0} | {Quantile.Of(turned, 0.99):0} | {turned[^1]:0} | {(allAfter - all).TotalSeconds:0.0} | {(userAfter - user).TotalSeconds:0.0} | {heap:0.0} | {resident:0} |\n");
        }

        return text.ToString();
    }

    /// <summary>Four people of each test at random moments of the window, the fifth at its end or behind the four.</summary>
    private static Task Answer(List<Team> teams, TimeSpan window, Random random)
    {
        var plans = teams.Select(team => (Team: team, Moments: Enumerable.Range(0, Team.People).Select(_ => window * random.NextDouble()).Order().ToList())).ToList();
        return Task.WhenAll(plans.Select(async plan =>
        {
            var first = Enumerable.Range(0, Team.People - 1).Select(async person =>
            {
                await Task.Delay(plan.Moments[person]);
                await plan.Team.Answer(person);
            });
            await Task.WhenAll(first.Append(Task.Delay(plan.Moments[^1])));
            await plan.Team.Answer(Team.People - 1);
        }));
    }

    private static async Task<(double Heap, double Resident)> Say(Process server, string line)
    {
        await server.StandardInput.WriteLineAsync(line);
        await server.StandardInput.FlushAsync();
        var bytes = (await server.StandardOutput.ReadLineAsync())!.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture) / 1e6).ToList();
        return (bytes[0], bytes[1]);
    }

    private static (TimeSpan All, TimeSpan User) Cpu(Process server)
    {
        server.Refresh();
        return (server.TotalProcessorTime, server.UserProcessorTime);
    }
}
