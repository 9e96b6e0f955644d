using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Houselights.App.Live;

/// <summary>A cycle came to a new revision.</summary>
public readonly record struct CycleChanged(string CycleId, long Revision);

/// <summary>
/// Tells pages of this process that a cycle changed. A notification is a hint: who misses one loses time, never truth, because
/// every use compares the revision. Thread-safe.
/// </summary>
public sealed class LiveFeed
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();

    /// <summary>Listens to one cycle until disposed.</summary>
    public Subscription Subscribe(string cycleId)
    {
        var subscription = new Subscription(cycleId, this);
        subscriptions.TryAdd(subscription, 0);
        return subscription;
    }

    public int Subscribers => subscriptions.Count;

    /// <summary>Never waits for a subscriber.</summary>
    public void Publish(CycleChanged change)
    {
        foreach (var subscription in subscriptions.Keys)
            if (subscription.CycleId == change.CycleId) subscription.Offer(change);
    }

    private void Remove(Subscription subscription) => subscriptions.TryRemove(subscription, out _);

    /// <summary>The latest change that the subscriber hasn't read: a slow reader skips revisions, and always ends at the newest.</summary>
    public sealed class Subscription : IDisposable
    {
        private readonly LiveFeed feed;
        private readonly Channel<CycleChanged> latest = Channel.CreateBounded<CycleChanged>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

        internal Subscription(string cycleId, LiveFeed feed) => (CycleId, this.feed) = (cycleId, feed);

        public string CycleId { get; }

        public ChannelReader<CycleChanged> Changes => latest.Reader;

        public void Dispose()
        {
            feed.Remove(this);
            latest.Writer.TryComplete();
        }

        internal void Offer(CycleChanged change) => latest.Writer.TryWrite(change);
    }
}
