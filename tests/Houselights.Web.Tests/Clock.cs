namespace Houselights.Web.Tests;

/// <summary>A clock that stands until it is moved; its timers go off when it is.</summary>
internal sealed class Clock : TimeProvider
{
    private readonly Lock moving = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = new(2026, 2, 15, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (moving) return now;
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (moving)
        {
            var alarm = new Alarm(this, () => callback(state), period, dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : now + dueTime);
            alarms.Add(alarm);
            return alarm;
        }
    }

    public void Advance(TimeSpan time)
    {
        List<Alarm> due;
        lock (moving)
        {
            now += time;
            due = [.. alarms.Where(alarm => alarm.Due <= now)];
            foreach (var alarm in due) alarm.Due = now + alarm.Period;
        }

        foreach (var alarm in due) alarm.Ring();
    }

    private sealed class Alarm(Clock clock, Action ring, TimeSpan period, DateTimeOffset due) : ITimer
    {
        public TimeSpan Period => period;

        public DateTimeOffset Due { get; set; } = due;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            lock (clock.moving) clock.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
