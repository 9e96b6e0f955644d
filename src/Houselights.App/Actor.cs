namespace Houselights.App;

/// <summary>Who acts. Every use case is told, and decides by it what it may do.</summary>
/// <param name="Id">Stable, at most 100 characters; part of what makes an idempotency key one's own.</param>
/// <param name="Name">As people read it.</param>
public sealed record Actor(string Id, string Name)
{
    /// <summary>The person at this machine: until accounts exist the server listens on loopback addresses only, to nobody else.</summary>
    public static readonly Actor Local = new("local", "The person at this machine");

    /// <summary>The server itself, where it sets up the demonstration.</summary>
    public static readonly Actor Demonstration = new("demonstration", "The demonstration");
}
