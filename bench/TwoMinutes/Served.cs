using System.Diagnostics;
using System.Globalization;
using Houselights.Web.Host;

namespace Houselights.Bench.TwoMinutes;

/// <summary>
/// The server under load: the one that is shipped, with a clock that can be moved. It prints the front door's address, and obeys
/// lines of its input: <c>advance DAYS</c> and <c>memory</c>, each answered with a line.
/// </summary>
internal static class Served
{
    public static async Task<int> Run(string directory)
    {
        var clock = new MovedClock();
        await using var app = await HouselightsHost.Build(new HouselightsOptions
        {
            DataDirectory = directory,
            OpenHouse = true,
            Urls = ["http://127.0.0.1:0"],
            FrontDoor = "http://127.0.0.1:0",
            Proxy = "127.0.0.1",
            Time = clock,
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.Last());
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is ["advance", var days]) clock.Advance(TimeSpan.FromDays(int.Parse(days, CultureInfo.InvariantCulture)));
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(forceFullCollection: true)} {self.WorkingSet64}"));
        }

        await app.StopAsync();
        return 0;
    }

    /// <summary>The machine's time, moved forward; timers go off when it is moved over them.</summary>
    private sealed class MovedClock : TimeProvider
    {
        private readonly List<(TimerCallback Callback, object? State)> timers = [];
        private long moved;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref moved));

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            lock (timers) timers.Add((callback, state));
            return base.CreateTimer(callback, state, dueTime, period);
        }

        public void Advance(TimeSpan time)
        {
            Interlocked.Add(ref moved, time.Ticks);
            lock (timers)
                foreach (var (callback, state) in timers) callback(state);
        }
    }
}
