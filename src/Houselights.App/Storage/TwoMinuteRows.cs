namespace Houselights.App.Storage;

/// <summary>A two-minute test. What people wrote is sealed under the test's own key; the rest says nothing about them.</summary>
public sealed class TwoMinuteTestRow
{
    /// <summary>SHA-256 of the code: the code itself is in its link alone.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>The test's key, closed under the deployment's.</summary>
    public required byte[] WrappedKey { get; init; }

    /// <summary>SHA-256 of the starter's key.</summary>
    public required byte[] StarterHash { get; init; }

    /// <summary>SHA-256 of the wall's key.</summary>
    public required byte[] WallHash { get; init; }

    /// <summary>What was asked for, sealed.</summary>
    public required byte[] Head { get; init; }

    /// <summary>Raised by every answer and by the reveal, from 1.</summary>
    public long Revision { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Everything that was answered, as one sealed document; null until the lights are on.</summary>
    public byte[]? Revealed { get; set; }
}

/// <summary>Somebody who has answered. The key is random, so that no order of rows says who came first.</summary>
public sealed class SeatRow
{
    public required byte[] CodeHash { get; init; }

    /// <summary>SHA-256 of the seat's key.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The name, sealed and padded.</summary>
    public required byte[] Name { get; set; }

    /// <summary>The request that wrote last, as a digest under the test's key that says nothing of its content.</summary>
    public required byte[] Request { get; set; }

    /// <summary>The answer, sealed and padded; null once the lights are on.</summary>
    public byte[]? Answer { get; set; }
}
