using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Model;

namespace Houselights.Core.Incentives.Games;

/// <summary>Something that a unit can do, as the game has it: a move, or one end of a continuous lever.</summary>
/// <param name="Id">The move's id in the plan.</param>
/// <param name="Name">What it does.</param>
/// <param name="Unit">Whose it is, by its place in the game.</param>
/// <param name="Amount">How much of a lever; 1 for a move that is made or not.</param>
/// <param name="Effects">Changes of metrics, in points.</param>
/// <param name="Load">What it takes, in the plan's capacity unit.</param>
public sealed record GameMove(string Id, string Name, int Unit, double Amount, ImmutableArray<Effect> Effects, double Load)
{
    /// <summary>Moves, by their places in the game, that can't be made together with it; of its own unit or of others.</summary>
    public ImmutableArray<int> Excludes { get; init; } = [];

    /// <summary>The range of a continuous lever, of which this is an end or a point between; null for a move that is made or not.</summary>
    public EffectRange? Lever { get; init; }

    /// <summary>True where it can't be made together with one of some moves.</summary>
    public bool IsBarredBy(ReadOnlySpan<int> moves)
    {
        foreach (var other in Excludes)
            if (moves.Contains(other)) return true;
        return false;
    }

    /// <summary>What it does, and how much of it where it is a lever: its ends are told apart.</summary>
    public string Told => Amount == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} ({(Amount < 0 ? "−" : "")}{Math.Abs(Amount):0.####})");
}

/// <summary>What happens only when all of its moves are made together.</summary>
/// <param name="Moves">Two or more, by their places in the game, in ascending order.</param>
/// <param name="Effects">Changes of metrics beyond those of the moves alone, in points.</param>
public sealed record GameInteraction(ImmutableArray<int> Moves, ImmutableArray<Effect> Effects);

/// <summary>A change of one metric from the status quo.</summary>
/// <param name="Metric">Which, by its place in the game.</param>
/// <param name="Low">The least change, in points; more is better.</param>
/// <param name="High">The most; the same where nothing is uncertain.</param>
public readonly record struct Effect(int Metric, double Low, double High)
{
    /// <summary>What is reckoned with where one number is wanted.</summary>
    public double Middle => Low + ((High - Low) / 2);

    public bool IsExact => Low.Equals(High);
}
