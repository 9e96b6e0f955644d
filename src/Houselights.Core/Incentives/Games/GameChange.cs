namespace Houselights.Core.Incentives.Games;

/// <summary>What differs between two games, so that what was found out about pairs of units that don't differ can be kept.</summary>
internal sealed class GameChange
{
    private readonly bool isWhole;
    private readonly bool[] isSame;
    private readonly HashSet<(int, int)> changedPairs = [];

    public GameChange(IncentiveGame before, IncentiveGame after)
    {
        isWhole = !before.Materiality.Equals(after.Materiality) || !before.Metrics.SequenceEqual(after.Metrics) || !before.Company.SequenceEqual(after.Company)
            || !before.Units.Select(unit => unit.Id).SequenceEqual(after.Units.Select(unit => unit.Id));
        if (!isWhole)
        {
            var (was, now) = (before.InteractionsByPair(), after.InteractionsByPair());
            foreach (var pair in was.Keys.Union(now.Keys))
                if (!was.TryGetValue(pair, out var old) || !now.TryGetValue(pair, out var fresh) || !IsSame(old, fresh)) changedPairs.Add(pair);
        }

        isSame = isWhole ? new bool[after.Units.Length] : [.. after.Units.Select((_, unit) => IsSameUnit(before, after, unit) && !changedPairs.Contains((unit, unit)))];
    }

    /// <summary>True where nothing that the unit does by itself, or is paid for, is different.</summary>
    public bool IsSameUnit(int unit) => isSame[unit];

    /// <summary>True where nothing that bears on the two units together is different.</summary>
    public bool IsSamePair(int one, int other) => !isWhole && isSame[one] && isSame[other] && !changedPairs.Contains((one, other));

    private static bool IsSameUnit(IncentiveGame before, IncentiveGame after, int unit)
    {
        var (was, now) = (before.Units[unit], after.Units[unit]);
        return was.Name == now.Name && was.IsConfirmed == now.IsConfirmed && Nullable.Equals(was.Capacity, now.Capacity) && was.Card.SequenceEqual(now.Card) && was.Moves.SequenceEqual(now.Moves)
            && now.Moves.All(move => IsSame(before.Moves[move], after.Moves[move]));
    }

    private static bool IsSame(GameMove was, GameMove now) => was.Id == now.Id && was.Amount.Equals(now.Amount) && Nullable.Equals(was.Lever, now.Lever) && was.Load.Equals(now.Load) && was.Effects.SequenceEqual(now.Effects) && was.Excludes.SequenceEqual(now.Excludes);

    private static bool IsSame(List<GameInteraction> was, List<GameInteraction> now) =>
        was.Count == now.Count && was.Zip(now, (one, other) => one.Moves.SequenceEqual(other.Moves) && one.Effects.SequenceEqual(other.Effects)).All(same => same);
}
