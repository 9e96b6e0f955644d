using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Houselights.App.Live;

/// <summary>What pages look at came to a new revision.</summary>
/// <param name="Topic">A cycle's id, or the topic of a two-minute test.</param>
public readonly record struct Changed(string Topic, long Revision);

/// <summary>
/// Tells pages of this process that something changed. A notification is a hint: who misses one loses time, never truth, because
/// every use compares the revision. Thread-safe.
/// </summary>
public sealed class LiveFeed
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();

    /// <summary>Listens to one topic until disposed.</summary>
    public Subscription Subscribe(string topic)
    {
        var subscription = new Subscription(topic, this);
        subscriptions.TryAdd(subscription, 0);
        return subscription;
    }

    public int Subscribers => subscriptions.Count;

    /// <summary>Never waits for a subscriber.</summary>
    public void Publish(Changed change)
    {
        foreach (var (subscription, _) in subscriptions)
            if (subscription.Topic == change.Topic) subscription.Offer(change);
    }

    private void Remove(Subscription subscription) => subscriptions.TryRemove(subscription, out _);

    /// <summary>The latest change that the subscriber hasn't read: a slow reader skips revisions, and always ends at the newest.</summary>
    public sealed class Subscription : IDisposable
    {
        private readonly LiveFeed feed;
        private readonly Channel<Changed> latest = Channel.CreateBounded<Changed>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

        internal Subscription(string topic, LiveFeed feed) => (Topic, this.feed) = (topic, feed);

        public string Topic { get; }

        public ChannelReader<Changed> Changes => latest.Reader;

        public void Dispose()
        {
            feed.Remove(this);
            latest.Writer.TryComplete();
        }

        internal void Offer(Changed change) => latest.Writer.TryWrite(change);
    }
}
