using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Witnesses;

/// <summary>
/// Answers the one question: can two units both win by their scorecards while the company loses? Looks at every pair of units that
/// have a scorecard, and at every joint choice of a pair.
/// </summary>
/// <remarks>
/// Pairs whose scorecards and interactions share nothing are settled in closed form, from each unit's choices alone; of the others
/// every row is looked at that a bound doesn't rule out. Cost: with n units of k choices at most n²·k² for pairs that share something, and
/// n·k + n²·m² for the others, m being the most moves of a choice; the pairs are parted among the processors. Two threads that ask for a unit at once work it out twice, and to the same result.
/// </remarks>
public sealed class WitnessFinder
{
    /// <summary>Of a company with more pairs than these, what trying leaves open stays open: a program takes some milliseconds a pair.</summary>
    private const int MostSolved = 2_000;

    private readonly UnitProfile?[] profiles;
    private bool solves = true;
    private readonly Dictionary<(int One, int Other), List<GameInteraction>> between;

    public WitnessFinder(IncentiveGame game)
    {
        Game = game;
        profiles = new UnitProfile?[game.Units.Length];
        between = game.InteractionsByPair();
    }

    private WitnessFinder(IncentiveGame paid, WitnessFinder before)
    {
        (Game, between, solves) = (paid, before.between, before.solves);
        profiles = Array.ConvertAll(before.profiles, profile => profile is null ? null : paid.Units[profile.Unit].Card == before.Game.Units[profile.Unit].Card ? profile : profile.Paid(paid));
    }

    /// <summary>The same finder for a game that differs in scorecards alone.</summary>
    internal WitnessFinder Paid(IncentiveGame paid) => new(paid, this);

    /// <summary>Every pair of units with a scorecard, in the game's order.</summary>
    public IEnumerable<PairVerdict> All() => All((_, _) => null);

    /// <summary>Takes over what another finder worked out about units that are the same in its game.</summary>
    internal void TakeOver(WitnessFinder before, GameChange change)
    {
        for (var unit = 0; unit < profiles.Length; unit++)
            if (change.IsSameUnit(unit)) profiles[unit] = before.profiles[unit];
    }

    /// <summary>The same, taking over what is known of a pair.</summary>
    internal IEnumerable<PairVerdict> All(Func<int, int, PairVerdict?> known)
    {
        int[] paid = [.. Enumerable.Range(0, Game.Units.Length).Where(unit => Game.Units[unit].HasCard)];
        solves = (long)paid.Length * (paid.Length - 1) / 2 <= MostSolved;
        var rows = Array.ConvertAll(paid, one => Array.ConvertAll(paid[(Array.IndexOf(paid, one) + 1)..], other => (Other: other, Known: known(one, other))));
        foreach (var (at, row) in rows.Index())
            foreach (var (other, _) in row.Where(each => each.Known is null)) (_, _) = (Profile(paid[at]), Profile(other));
        var found = new PairVerdict[rows.Length][];
        Parallel.For(0, rows.Length, at => found[at] = Array.ConvertAll(rows[at], each => each.Known ?? Of(paid[at], each.Other)));
        return found.SelectMany(row => row);
    }

    /// <summary>What is to be said of two units.</summary>
    /// <param name="one">A unit with a scorecard, by its place in the game.</param>
    /// <param name="other">Another.</param>
    public PairVerdict Of(int one, int other)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(one, other);
        if (one > other) (one, other) = (other, one);
        var pair = Pair(one, other);
        var verdict = new PairVerdict(one, other, pair.IsSeparate ? OfSeparate(pair) : new Search(Game, pair).Strongest(), CollisionOf(pair), pair.Count, pair.IsWhole);
        return verdict.IsClean && LeavesOpen(pair) ? Solved(verdict) : verdict;
    }

    /// <summary>True where trying each joint choice doesn't settle it.</summary>
    internal bool LeavesOpen(PairGame pair) => !pair.IsWhole || HasLever(pair.One.Unit) || HasLever(pair.Other.Unit);

    internal IncentiveGame Game { get; }

    /// <summary>How many moves a unit has in the finder's game.</summary>
    internal int MovesOf(int unit) => Game.Units[unit].Moves.Length;

    private bool HasLever(int unit) => Game.Units[unit].Moves.Any(move => Game.Moves[move].Lever is not null);

    /// <summary>What trying leaves open: levers between their ends, and more moves at once than were tried.</summary>
    private PairVerdict Solved(PairVerdict tried)
    {
        if (!solves) return tried with { IsWhole = false };
        var answer = PairProgram.Solve(Game, tried.One, tried.Other);
        if (answer.IsProved) return tried with { IsWhole = true, IsSolved = true };
        if (answer.Made.IsEmpty) return tried with { IsWhole = false };
        if (Game.PlacesOf(answer.Made) is not { } moves) return tried with { IsWhole = false, Between = answer.Made };
        ImmutableArray<int> Of(int unit) => [.. moves.Where(move => Game.Moves[move].Unit == unit)];
        var changes = Game.Changes(moves);
        return tried with { Witness = new(tried.One, tried.Other, Of(tried.One), Of(tried.Other), Game.GainOf(tried.One, changes), Game.GainOf(tried.Other, changes), Game.CompanyGain(changes), IsNash: false) };
    }

    internal PairGame Pair(int one, int other) => new(Game, Profile(one), Profile(other), between.TryGetValue((one, other), out var list) ? list : []);

    internal UnitProfile Profile(int unit) => profiles[unit] ??= new(Game, unit);

    /// <summary>Nothing is shared: for each number of moves the worst of each unit's own choices are the worst pair.</summary>
    private Witness? OfSeparate(PairGame pair)
    {
        foreach (var best in (ReadOnlySpan<bool>)[true, false])
        {
            for (var moves = 2; moves <= pair.One.MostMoves + pair.Other.MostMoves; moves++)
                if (Worst(pair, moves, best) is { } worst) return worst;
        }

        return null;
    }

    private Witness? Worst(PairGame pair, int moves, bool best)
    {
        var (one, other, loss) = (-1, -1, 0.0);
        for (var own = Math.Max(1, moves - pair.Other.MostMoves); own <= Math.Min(moves - 1, pair.One.MostMoves); own++)
        {
            var (left, right) = (pair.One.Worst(own, best), pair.Other.Worst(moves - own, best));
            if (left < 0 || right < 0) continue;
            var change = pair.One.Company[left] + pair.Other.Company[right];
            if (!Game.Hurts(change) || (one >= 0 && change >= loss - IncentiveGame.Rounding)) continue;
            (one, other, loss) = (left, right, change);
        }

        return one < 0 ? null : new(pair.One.Unit, pair.Other.Unit, pair.One.Choices.Sets[one], pair.Other.Choices.Sets[other], pair.One.Gain[one], pair.Other.Gain[other], loss, IsNash: best);
    }

    /// <summary>Both still win when they meet: a unit whose scorecard falls by it sees what happens, and stops by itself.</summary>
    private Collision? CollisionOf(PairGame pair)
    {
        if (!between.ContainsKey((pair.One.Unit, pair.Other.Unit))) return null;
        var (one, other) = (pair.One.BestReply, pair.Other.BestReply);
        var (oneAlone, otherAlone) = (pair.One.Company[one], pair.Other.Company[other]);
        if (!Game.Pays(pair.One.Gain[one]) || !Game.Pays(pair.Other.Gain[other])) return null;
        if (Game.Hurts(oneAlone) || Game.Hurts(otherAlone) || Game.Hurts(oneAlone + otherAlone)) return null;
        int[] moves = [.. pair.One.Choices.Sets[one], .. pair.Other.Choices.Sets[other]];
        if (!Game.GoTogether(moves)) return null;
        var changes = Game.Changes(moves);
        if (!Game.Pays(Game.GainOf(pair.One.Unit, changes)) || !Game.Pays(Game.GainOf(pair.Other.Unit, changes))) return null;
        var together = Game.CompanyGain(changes);
        return Game.Hurts(together) ? new(pair.One.Unit, pair.Other.Unit, pair.One.Choices.Sets[one], pair.Other.Choices.Sets[other], oneAlone, otherAlone, together) : null;
    }
}
