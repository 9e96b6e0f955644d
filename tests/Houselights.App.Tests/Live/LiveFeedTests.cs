using Houselights.App.Live;

namespace Houselights.App.Tests.Live;

public class LiveFeedTests
{
    [Fact]
    public void A_slow_reader_ends_at_the_newest_revision()
    {
        var feed = new LiveFeed();
        using var subscription = feed.Subscribe("a");

        for (var revision = 1; revision <= 1000; revision++) feed.Publish(new("a", revision));

        Assert.True(subscription.Changes.TryRead(out var change));
        Assert.Equal(new("a", 1000), change);
        Assert.False(subscription.Changes.TryRead(out _));
    }

    [Fact]
    public void Each_cycle_is_heard_by_its_own_listeners_until_they_leave()
    {
        var feed = new LiveFeed();
        using var other = feed.Subscribe("b");
        var left = feed.Subscribe("a");
        left.Dispose();

        feed.Publish(new("a", 2));

        Assert.False(other.Changes.TryRead(out _));
        Assert.False(left.Changes.TryRead(out _));
        Assert.True(left.Changes.Completion.IsCompleted);
        Assert.Equal(1, feed.Subscribers);
    }
}
