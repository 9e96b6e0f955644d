using System.Collections.Concurrent;
using System.Net;

namespace Houselights.Web.Features.Cycles;

/// <summary>Counts the live streams of each client, so that none holds them all. Thread-safe.</summary>
internal sealed class LiveStreams
{
    /// <summary>Streams of one client; a person has that many pages open only by mistake.</summary>
    public const int Most = 20;

    /// <summary>Streams of two-minute tests from one address: whole teams sit behind it.</summary>
    public const int MostOfTests = 200;

    private readonly ConcurrentDictionary<IPAddress, int> open = new();

    public int Open => open.Values.Sum();

    /// <summary>Takes one of the client's places until disposed; null where all are taken.</summary>
    public IDisposable? Take(IPAddress client, int most = Most)
    {
        if (open.AddOrUpdate(client, 1, (_, count) => count + 1) <= most) return new Place(this, client);
        GiveBack(client);
        return null;
    }

    private void GiveBack(IPAddress client)
    {
        if (open.AddOrUpdate(client, 0, (_, count) => count - 1) == 0) open.TryRemove(new(client, 0));
    }

    private sealed class Place(LiveStreams streams, IPAddress client) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0) streams.GiveBack(client);
        }
    }
}
