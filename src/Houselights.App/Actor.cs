namespace Houselights.App;

/// <summary>Who acts. Every use case is told, and decides by it what it may do.</summary>
/// <param name="Id">Stable, at most 100 characters; part of what makes an idempotency key one's own.</param>
/// <param name="Name">As people read it.</param>
public sealed record Actor(string Id, string Name)
{
    /// <summary>The person at this machine, in a house without accounts: it listens on loopback addresses only, to nobody else.</summary>
    public static readonly Actor Local = new("local", "The person at this machine");

    /// <summary>The server itself, where it sets up the demonstration.</summary>
    public static readonly Actor Demonstration = new("demonstration", "The demonstration");

    /// <summary>Whom of a cycle's plan the person at this machine plays; null for nobody. Means nothing for an account.</summary>
    public Part? Plays { get; init; }

    /// <summary>True for who sits at the machine of a house without accounts: sees everything, and acts as whom they play.</summary>
    internal bool IsAtHome => Id == Local.Id || Id == Demonstration.Id;

    /// <summary>A part to play.</summary>
    public sealed record Part(string CycleId, string PersonId);
}
