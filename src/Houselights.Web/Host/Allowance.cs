namespace Houselights.Web.Host;

/// <summary>
/// So many acts a period from each address: all at once, or spread; who has used them up gets one back after each part of the
/// period. Memory is fixed: addresses share a place by a hash that nobody outside knows, about one in thousands with another.
/// Thread-safe.
/// </summary>
/// <param name="most">Acts a period, 1 or more.</param>
/// <param name="period">The period.</param>
/// <param name="time">The clock.</param>
/// <param name="places">Places; 1 where all addresses share one.</param>
internal sealed class Allowance(int most, TimeSpan period, TimeProvider time, int places = Allowance.Places)
{
    public const int Places = 16_384;

    private readonly long[] fullAt = new long[places];   // when everything that was used is given back, in ticks
    private readonly long each = period.Ticks / most;
    private readonly int seed = System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue);

    public int Most => most;

    public TimeSpan Period => period;

    /// <summary>Uses one act; null where it was there, else how long until the next.</summary>
    public TimeSpan? Use(Client client) => Ask(client, use: true);

    /// <summary>As <see cref="Use"/>, without using it.</summary>
    public TimeSpan? Look(Client client) => Ask(client, use: false);

    private TimeSpan? Ask(Client client, bool use)
    {
        var now = time.GetUtcNow().UtcTicks;
        lock (fullAt)
        {
            ref var full = ref fullAt[(uint)HashCode.Combine(seed, client) % (uint)fullAt.Length];
            var after = Math.Max(full, now) + each;
            if (after - now > each * most) return TimeSpan.FromTicks(after - now - (each * most));
            if (use) full = after;
            return null;
        }
    }
}

/// <summary>Who an allowance is for: an IPv4 address, or the /64 network of an IPv6 address, which is what one customer is given.</summary>
internal readonly record struct Client(ulong Network)
{
    public static Client Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? System.Net.IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        return new(length == 4 ? System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes) : System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }
}
