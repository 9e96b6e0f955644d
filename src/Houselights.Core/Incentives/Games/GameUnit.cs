using System.Collections.Immutable;

namespace Houselights.Core.Incentives.Games;

/// <summary>A unit with a scorecard or a move.</summary>
/// <param name="Id">Its id in the plan.</param>
/// <param name="Name">Its name.</param>
/// <param name="Card">What its scorecard pays for; empty for a unit that has none.</param>
/// <param name="Capacity">What its moves may take together, in the plan's capacity unit; null where nothing is said.</param>
public sealed record GameUnit(string Id, string Name, ImmutableArray<Payment> Card, double? Capacity)
{
    /// <summary>Its moves, by their places in the game.</summary>
    public ImmutableArray<int> Moves { get; init; } = [];

    /// <summary>True where a head of the unit confirmed its numbers.</summary>
    public bool IsConfirmed { get; init; }

    public bool HasCard => !Card.IsEmpty;
}
