using System.Collections.Concurrent;
using System.Collections.Immutable;
using Houselights.Core.Incentives.Certificates;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Incentives.Worlds;
using Houselights.Core.Model;

namespace Houselights.Core.Incentives;

/// <summary>What a plan's scorecards come to: which pairs of units can both win while the company loses, and where play settles.</summary>
public sealed class Conflicts
{
    private ImmutableArray<GroupPlay>? groups;

    private readonly ConcurrentDictionary<(int One, int Other), Lazy<RepairAnswer>> repairs = new();

    private readonly WitnessFinder finder;

    private Conflicts(IncentiveGame game, Conflicts? before)
    {
        var change = before is null ? null : new GameChange(before.Game, game);
        var known = before?.Verdicts.ToDictionary(verdict => (verdict.One, verdict.Other));
        finder = new(game);
        if (before is not null) finder.TakeOver(before.finder, change!);
        Verdicts = [.. finder.All((one, other) => change?.IsSamePair(one, other) == true && known!.TryGetValue((one, other), out var kept) ? kept : null)];
        // A lever that stands between its ends is a choice from here on: then it is told, priced and put right like any other.
        Game = game.WithAmounts(Verdicts.SelectMany(verdict => verdict.Between));
        if (!ReferenceEquals(Game, game))
        {
            game = Game;
            var more = Enumerable.Range(0, game.Units.Length).Where(unit => game.Units[unit].Moves.Length != finder.MovesOf(unit)).ToHashSet();
            var first = Verdicts.ToDictionary(verdict => (verdict.One, verdict.Other));
            finder = new(game);
            Verdicts = [.. finder.All((one, other) => more.Contains(one) || more.Contains(other) ? null : first[(one, other)])];
        }

        var judged = before?.Found.ToDictionary(conflict => (conflict.Verdict.One, conflict.Verdict.Other));
        Found = [.. Verdicts.Where(verdict => !verdict.IsClean).AsParallel().AsOrdered().Select(verdict => judged?.GetValueOrDefault((verdict.One, verdict.Other)) is { } kept && ReferenceEquals(kept.Verdict, verdict) ? kept : Conflict.Of(game, verdict))];
        Pairs = Verdicts.Length;
        Looked = Verdicts.Sum(verdict => verdict.Looked);
        PartlyLooked = Verdicts.Count(verdict => !verdict.IsWhole);
    }

    private Conflicts(Conflicts aged) => (Game, finder, Verdicts, Found, Pairs, Looked, PartlyLooked, IsFresh) = (aged.Game, aged.finder, aged.Verdicts, aged.Found, aged.Pairs, aged.Looked, aged.PartlyLooked, false);

    /// <summary>False after an edit that may have changed it.</summary>
    internal bool IsFresh { get; } = true;

    public IncentiveGame Game { get; }

    /// <summary>What was found out about every pair of units with a scorecard, in the order of the units.</summary>
    public ImmutableArray<PairVerdict> Verdicts { get; }

    /// <summary>In the order of the units.</summary>
    public ImmutableArray<Conflict> Found { get; }

    /// <summary>What was found, that which may close a gate first, then the largest losses.</summary>
    public IEnumerable<Conflict> WorstFirst => Found.OrderByDescending(each => each.IsSure).ThenByDescending(each => each.Verdict.Loss);

    /// <summary>Pairs of units with a scorecard.</summary>
    public int Pairs { get; }

    /// <summary>Joint choices of two units that were looked at or ruled out by a bound.</summary>
    public long Looked { get; }

    /// <summary>Pairs with more joint choices than were looked at.</summary>
    public int PartlyLooked { get; }

    /// <summary>The smallest change of two units' scorecards that puts them right, and what is known of it; worked out once.</summary>
    /// <param name="one">A unit, by its place in the game.</param>
    /// <param name="other">Another.</param>
    public RepairAnswer RepairOf(int one, int other) =>
        repairs.GetOrAdd((Math.Min(one, other), Math.Max(one, other)), pair => new(() => RepairFinder.Offer(finder, pair.One, pair.Other))).Value;

    /// <summary>Works out the repairs of what was found ahead of being asked for them, parted among the processors.</summary>
    /// <param name="asked">Two units by their ids, to work out theirs alone; null for all.</param>
    /// <param name="progress">Told how many of how many are worked out.</param>
    public void WorkOutRepairs((string One, string Other)? asked, Action<int, int> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        PairVerdict[] found = [.. Found.Select(conflict => conflict.Verdict).Where(verdict => IsOf(verdict, asked))];
        var done = 0;
        Parallel.ForEach(found, verdict =>
        {
            RepairOf(verdict.One, verdict.Other);
            progress(Interlocked.Increment(ref done), found.Length);
        });
    }

    /// <summary>The way from today's scorecards of two units along a repair: see <see cref="RepairSteps"/>.</summary>
    /// <param name="one">A unit, by its place in the game.</param>
    /// <param name="other">A unit behind it.</param>
    /// <param name="repair">A repair of the two.</param>
    public ImmutableArray<RepairStep> StepsOf(int one, int other, Repair repair) => RepairSteps.Of(finder, one, other, repair);

    /// <summary>Where play settles, for each group of units whose best replies depend on each other.</summary>
    public ImmutableArray<GroupPlay> Groups => groups ??= [.. EquilibriumFinder.Groups(Game, finder)];

    /// <summary>How sure it is that a group settles where it does, and that it costs what counts: a share of sampled worlds, 0 to 1.</summary>
    public double ShareOf(GroupPlay group) => SampledWorlds.ShareOf(Game, group, unit => finder.Profile(unit).Choices);

    /// <summary>Where all of it goes.</summary>
    public PlayVerdict Play => EquilibriumFinder.Together(Groups);

    /// <summary>The conflicts of a plan.</summary>
    public static Conflicts Of(PlanModel plan) => Of(IncentiveGame.Of(plan));

    /// <summary>The conflicts of a game.</summary>
    public static Conflicts Of(IncentiveGame game) => new(game, before: null);

    /// <summary>The conflicts of a game that differs in little: only pairs of units that differ are looked at again.</summary>
    public Conflicts After(IncentiveGame game) => new(game, this);

    /// <summary>True where the verdict is about these two units, in either order; about any, where none are asked for.</summary>
    /// <param name="verdict">Of a pair.</param>
    /// <param name="asked">Two units by their ids; null for all.</param>
    public bool IsOf(PairVerdict verdict, (string One, string Other)? asked) =>
        asked is not { } pair || (Game.Units[verdict.One].Id, Game.Units[verdict.Other].Id) is var units && (units == pair || units == (pair.Other, pair.One));

    /// <summary>True where nothing was found, and nothing proves that there is nothing.</summary>
    public bool IsOpen(PairVerdict verdict) => verdict is { IsClean: true, IsWhole: false } && Certificate.ProofOf(Game, verdict) is null;

    internal Conflicts Aged() => new(this);
}
