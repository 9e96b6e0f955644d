namespace Browser.Tests.Journeys;

/// <summary>The machine's own clock, put forward by a test: never back, because browsers drop a cookie whose time is over.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);
}
