using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Incentives.Equilibria;

/// <summary>Moves of several units that do something only together: an interaction, or that they exclude each other.</summary>
internal sealed class Meeting
{
    private readonly bool[]?[] within;
    private readonly int[] units;

    private Meeting(IncentiveGame game, UnitProfile[] group, IReadOnlyCollection<int> moves, IReadOnlyList<Effect>? effects)
    {
        Effects = effects;
        within = Array.ConvertAll(group, unit => moves.Where(move => game.Moves[move].Unit == unit.Unit).ToArray() is { Length: > 0 } own ? unit.Choices.Containing(own) : null);
        units = [.. Enumerable.Range(0, group.Length).Where(unit => within[unit] is not null)];
    }

    /// <summary>What they change; null where they can’t be made together.</summary>
    public IReadOnlyList<Effect>? Effects { get; }

    /// <summary>Which choices of a unit have its part; null where it has none.</summary>
    public bool[]? Within(int unit) => within[unit];

    /// <summary>Interactions of several units of a group, and moves of two that exclude each other; what is within a unit is in its choices already.</summary>
    public static IReadOnlyList<Meeting> Among(UnitProfile[] group, IncentiveGame game)
    {
        var (own, meetings) = (group.Select(unit => unit.Unit).ToHashSet(), new List<Meeting>());
        foreach (var interaction in game.Interactions)
            if (interaction.Moves.Select(move => game.Moves[move].Unit).Distinct().ToArray() is { Length: > 1 } movers && movers.All(own.Contains))
                meetings.Add(new(game, group, interaction.Moves, interaction.Effects));
        foreach (var move in group.SelectMany(unit => game.Units[unit.Unit].Moves))
            foreach (var barred in game.Moves[move].Excludes)
                if (game.Moves[barred].Unit is var unit && unit > game.Moves[move].Unit && own.Contains(unit)) meetings.Add(new(game, group, [move, barred], effects: null));
        return meetings;
    }

    /// <summary>True where every unit does its part, whatever one of them chooses.</summary>
    /// <param name="profile">A choice of each unit.</param>
    /// <param name="except">The one; −1 for none.</param>
    public bool IsOn(int[] profile, int except = -1)
    {
        foreach (var unit in units)
            if (unit != except && !within[unit]![profile[unit]]) return false;
        return true;
    }
}
