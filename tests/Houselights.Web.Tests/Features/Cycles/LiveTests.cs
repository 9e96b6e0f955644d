using System.Net;
using Houselights.Core.Document;
using Houselights.Web.Features.Cycles;
using Microsoft.Extensions.DependencyInjection;

namespace Houselights.Web.Tests.Features.Cycles;

public class LiveTests
{
    [Fact]
    public async Task A_stream_sends_the_present_state_at_once_and_each_change()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);
        using var live = await Listener.Open(server, cycle);

        Assert.Contains("\"revision\":1", await live.Event(), StringComparison.Ordinal);
        await server.Client.PostAsync($"/cycles/{cycle}/revisions", RunningServer.Yaml(PlanText.Revised));

        Assert.Contains("\"revision\":2", await live.Event(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_notification_costs_a_heartbeat()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);
        using var live = await Listener.Open(server, cycle);
        await live.Event();

        await WriteBehindTheFeed(server, cycle);

        Assert.Contains("\"revision\":2", await live.Event(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_ends_with_an_end_when_the_server_stops()
    {
        await using var server = await RunningServer.Start();
        using var live = await Listener.Open(server, await server.Import(PlanText.Small));
        await live.Event();

        var stopping = server.Stop();

        Assert.StartsWith("event: end", await live.Event(), StringComparison.Ordinal);
        await stopping.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_stream_ends_when_the_cycle_is_deleted()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);
        using var live = await Listener.Open(server, cycle);
        await live.Event();

        await server.Client.DeleteAsync("/cycles/" + cycle);

        Assert.StartsWith("event: end", await live.Event(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_client_holds_twenty_streams_and_a_closed_one_makes_room()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);
        var open = new List<Listener>();
        for (var i = 0; i < LiveStreams.Most; i++) open.Add(await Listener.Open(server, cycle));

        using var refused = await server.Client.GetAsync($"/cycles/{cycle}/live");
        open[0].Dispose();
        while (server.Services.GetRequiredService<LiveStreams>().Open == LiveStreams.Most) await Task.Delay(20);
        using var room = await Listener.Open(server, cycle);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("Close one", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"revision\":1", await room.Event(), StringComparison.Ordinal);
        foreach (var listener in open) listener.Dispose();
    }

    [Fact]
    public async Task What_is_not_there_has_no_stream()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);

        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync("/cycles/none/live")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync($"/cycles/{cycle}/live?page=none")).StatusCode);
        Assert.Equal(0, server.Services.GetRequiredService<LiveStreams>().Open);
    }

    [Fact]
    public async Task A_story_of_the_demonstration_speaks_for_its_own_day()
    {
        await using var server = await RunningServer.Start(PlanSource.Of("story.yaml", "# Look from: --at 2026-02-15\n" + PlanText.Small));
        using var live = await Listener.Open(server, "shelf-launch-2026");

        Assert.Contains("\"asOf\":\"2026-02-15\"", await live.Event(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fragment_is_rendered_once_for_all_who_watch()
    {
        await using var server = await RunningServer.Start();
        var cycle = await server.Import(PlanText.Small);
        var rendered = 0;
        server.Services.GetRequiredService<LiveFragments>().Map("counted", (_, _) => Task.FromResult($"line one {Interlocked.Increment(ref rendered)}\nline two"));
        var open = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Listener.Open(server, cycle, "?page=counted")));

        foreach (var listener in open)
        {
            Assert.Equal("id: 1\ndata: line one 1\ndata: line two", await listener.Event());
            listener.Dispose();
        }
    }

    // What another process would do: it can't reach this process's feed.
    private static async Task WriteBehindTheFeed(RunningServer server, string cycle)
    {
        await using var db = server.Services.GetRequiredService<App.Household>().Data.CreateDbContext();
        var row = db.Cycles.Single(each => each.Id == cycle);
        row.Revision++;
        await db.SaveChangesAsync();
    }

    /// <summary>Reads a stream event by event.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly HttpResponseMessage answer;
        private readonly StreamReader lines;

        private Listener(HttpResponseMessage answer, Stream stream) => (this.answer, lines) = (answer, new StreamReader(stream));

        public static async Task<Listener> Open(RunningServer server, string cycle, string query = "")
        {
            var answer = await server.Client.GetAsync($"/cycles/{cycle}/live{query}", HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal("text/event-stream", answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType);
            return new Listener(answer, await answer.Content.ReadAsStreamAsync());
        }

        public async Task<string> Event()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            var text = new List<string>();
            while (await lines.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.Length > 0 && line[0] != ':') text.Add(line);
                else if (line.Length == 0 && text.Count > 0) break;
            }

            return string.Join('\n', text);
        }

        public void Dispose()
        {
            lines.Dispose();
            answer.Dispose();
        }
    }
}
