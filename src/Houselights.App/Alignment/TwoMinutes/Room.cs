using System.Collections.Immutable;
using Houselights.Core.Alignment.TwoMinutes;
using NodaTime;

namespace Houselights.App.Alignment.TwoMinutes;

/// <summary>What a visitor is in a test. The starter answers like everybody else, and stays the starter.</summary>
public enum Guest { Visitor, Seat, Starter, Wall }

/// <summary>A two-minute test as one visitor may see it.</summary>
/// <param name="Id">The code as it stands in addresses.</param>
/// <param name="Revision">Raised by every answer, by the reveal, and by nothing that is only looked at; from 1.</param>
/// <param name="People">How many will answer; null where the starter turns on the lights.</param>
/// <param name="DeletedOn">When everything about the test is deleted.</param>
/// <param name="In">Names of who has answered, by name.</param>
/// <param name="Guest">What this visitor is.</param>
/// <param name="YourName">What this visitor is called: as they answered, else as they started the test; null for others.</param>
/// <param name="Revealed">The answers; null while they are sealed and for who may not see them.</param>
/// <param name="IsOpen">Whether the lights are on.</param>
public sealed record Room(
    string Id,
    long Revision,
    string? Team,
    string StarterName,
    Naming Naming,
    int? People,
    ImmutableArray<TwoMinuteDilemma> Dilemmas,
    Instant Asked,
    Instant DeletedOn,
    ImmutableArray<string> In,
    Guest Guest,
    bool HasAnswered,
    string? YourName,
    Revealed? Revealed,
    bool IsOpen)
{
    /// <summary>The starter's name as the voices show it; null where nobody is named.</summary>
    public string? StarterShown { get; init; }

    /// <summary>The same object for all visitors of one revision: what is drawn for one can be kept with it for the others.</summary>
    public object Shared { get; init; } = new();
}
