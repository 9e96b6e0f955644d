using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Incentives.Equilibria;

/// <summary>Units whose best replies depend on each other, while all others hold.</summary>
internal sealed class Group
{
    /// <summary>The most joint choices that are all looked at: some tenths of a second.</summary>
    public const int Most = 250_000;

    /// <summary>Rounds of best replies after which play that neither rested nor came back to where it was is given up.</summary>
    private const int MostRounds = 1_000;

    private readonly IncentiveGame game;
    private readonly UnitProfile[] units;
    private readonly (GameInteraction Interaction, bool[]?[] In)[] interactions;
    private readonly long[] strides;
    private readonly double[] changes;
    private readonly bool hasBars;

    public Group(IncentiveGame game, UnitProfile[] units)
    {
        (this.game, this.units, changes) = (game, units, new double[game.Metrics.Length]);
        var own = units.Select(unit => unit.Unit).ToHashSet();
        // Interactions within a unit are in its choices already.
        interactions =
        [
            .. game.Interactions.Where(each => each.Moves.Select(move => game.Moves[move].Unit).Distinct().ToArray() is { Length: > 1 } movers && movers.All(own.Contains))
                .Select(each => (each, Array.ConvertAll(units, unit => Containing(game, unit, each)))),
        ];
        hasBars = units.Any(unit => game.Units[unit.Unit].Moves.Any(move => game.Moves[move].Excludes.Any(other => game.Moves[other].Unit != unit.Unit)));
        strides = new long[units.Length + 1];
        strides[0] = 1;
        for (var at = 0; at < units.Length; at++) strides[at + 1] = Math.Min(strides[at] * units[at].Choices.Count, long.MaxValue / ChoiceSet.Most / 4);
    }

    public long Count => strides[^1];

    public PlayVerdict Settle() => Count <= Most ? SettleByAll() : SettleByReplies();

    /// <summary>The largest amount by which a four-cycle fails to add up to nothing; 0 for an exact potential game (Monderer and Shapley 1996).</summary>
    public double PotentialResidual()
    {
        var gains = AllGains(out _);
        var largest = 0.0;
        for (var profile = 0; profile < Count; profile++)
            for (var one = 0; one < units.Length; one++)
                for (var other = one + 1; other < units.Length; other++)
                    if (Math.Abs(Curl(one, one, other, profile) - Curl(other, one, other, profile)) is var residual && residual > largest) largest = residual;
        return largest;

        double Curl(int unit, int one, int other, int profile)
        {
            var (withoutOne, withoutOther) = (profile - (Digit(profile, one) * (int)strides[one]), profile - (Digit(profile, other) * (int)strides[other]));
            var withoutBoth = withoutOne + withoutOther - profile;
            return gains[unit][profile] - gains[unit][withoutOne] - gains[unit][withoutOther] + gains[unit][withoutBoth];
        }
    }

    private static bool[]? Containing(IncentiveGame game, UnitProfile unit, GameInteraction interaction)
    {
        var own = interaction.Moves.Where(move => game.Moves[move].Unit == unit.Unit).ToList();
        return own.Count == 0 ? null : unit.Choices.Containing(own);
    }

    private int Digit(long profile, int unit) => (int)(profile / strides[unit] % units[unit].Choices.Count);

    private PlayVerdict SettleByAll()
    {
        var gains = AllGains(out var company);
        var isEquilibrium = new bool[Count];
        for (var profile = 0; profile < Count; profile++) isEquilibrium[profile] = double.IsFinite(company[profile]);
        for (var unit = 0; unit < units.Length; unit++) StrikeOut(unit, gains[unit], isEquilibrium);

        var (optimum, least, best, worst, found) = (0, 0, -1, -1, 0);
        for (var profile = 0; profile < Count; profile++)
        {
            if (!double.IsFinite(company[profile])) continue;
            if (company[profile] > company[optimum] + IncentiveGame.Rounding) optimum = profile;
            if (company[profile] < company[least] - IncentiveGame.Rounding) least = profile;
            if (!isEquilibrium[profile]) continue;
            found++;
            if (best < 0 || company[profile] > company[best] + IncentiveGame.Rounding) best = profile;
            if (worst < 0 || company[profile] < company[worst] - IncentiveGame.Rounding) worst = profile;
        }

        return new(Joint(optimum, company), best < 0 ? null : Joint(best, company), worst < 0 ? null : Joint(worst, company), IsWhole() ? company[least] : null, found, IsWhole(), best < 0 ? Replies().Cycle : null);
    }

    /// <summary>A profile in which the unit could do better by itself is no equilibrium.</summary>
    private void StrikeOut(int unit, double[] gains, bool[] isEquilibrium)
    {
        var (stride, choices) = ((int)strides[unit], units[unit].Choices.Count);
        for (var profile = 0; profile < Count; profile++)
        {
            if (Digit(profile, unit) != 0) continue;
            var best = double.NegativeInfinity;
            for (var choice = 0; choice < choices; choice++) best = Math.Max(best, gains[profile + (choice * stride)]);
            for (var choice = 0; choice < choices; choice++)
                if (gains[profile + (choice * stride)] < best - IncentiveGame.Rounding) isEquilibrium[profile + (choice * stride)] = false;
        }
    }

    /// <summary>Follows best replies, and climbs from there and from the status quo towards the best for the company.</summary>
    private PlayVerdict SettleByReplies()
    {
        var (end, cycle) = Replies();
        var start = new int[units.Length];
        var (climbed, again) = (Climbed(start), Climbed(end));
        var optimum = CompanyOf(again) > CompanyOf(climbed) + IncentiveGame.Rounding ? again : climbed;
        var rest = cycle is null ? Joint(end) : null;
        return new(Joint(optimum), rest, rest, Least: null, rest is null ? 0 : 1, IsWhole: false, cycle);
    }

    private (int[] End, int? Cycle) Replies()
    {
        var (profile, seen, steps) = (new int[units.Length], new Dictionary<string, int>(StringComparer.Ordinal), 0);
        for (var round = 0; round < MostRounds; round++)
        {
            if (!seen.TryAdd(string.Join(',', profile), steps)) return (profile, steps - seen[string.Join(',', profile)]);
            var before = steps;
            for (var unit = 0; unit < units.Length; unit++)
            {
                var reply = BestFor(profile, unit, changes => game.GainOf(units[unit].Unit, changes));
                if (reply == profile[unit]) continue;
                profile[unit] = reply;
                steps++;
            }

            if (steps == before) return (profile, null);
        }

        return (profile, steps);
    }

    private int[] Climbed(int[] from)
    {
        var profile = (int[])from.Clone();
        for (var (round, hasMoved) = (0, true); hasMoved && round < MostRounds; round++)
        {
            hasMoved = false;
            for (var unit = 0; unit < units.Length; unit++)
            {
                var choice = BestFor(profile, unit, changes => game.CompanyGain(changes));
                hasMoved |= choice != profile[unit];
                profile[unit] = choice;
            }
        }

        return profile;
    }

    /// <summary>The unit's best choice; where it stands if nothing is better, of several the first.</summary>
    private int BestFor(int[] profile, int unit, Func<double[], double> worth)
    {
        var (stands, best) = (profile[unit], profile[unit]);
        var most = worth(Changes(profile));
        for (var choice = 0; choice < units[unit].Choices.Count; choice++)
        {
            profile[unit] = choice;
            if (GoTogether(profile) && worth(Changes(profile)) is var value && value > most + IncentiveGame.Rounding) (best, most) = (choice, value);
        }

        profile[unit] = stands;
        return best;
    }

    private double[][] AllGains(out double[] company)
    {
        var gains = Array.ConvertAll(units, _ => new double[Count]);
        company = new double[Count];
        var profile = new int[units.Length];
        for (var at = 0; at < Count; at++)
        {
            for (var unit = 0; unit < units.Length; unit++) profile[unit] = Digit(at, unit);
            if (!GoTogether(profile))
            {
                foreach (var each in gains) each[at] = double.NegativeInfinity;
                company[at] = double.NegativeInfinity;
                continue;
            }

            var now = Changes(profile);
            for (var unit = 0; unit < units.Length; unit++) gains[unit][at] = game.GainOf(units[unit].Unit, now);
            company[at] = game.CompanyGain(now);
        }

        return gains;
    }

    private bool GoTogether(int[] profile)
    {
        if (!hasBars) return true;
        return game.GoTogether([.. units.Index().SelectMany(each => each.Item.Choices.Sets[profile[each.Index]])]);
    }

    private double[] Changes(int[] profile)
    {
        Array.Clear(changes);
        for (var unit = 0; unit < units.Length; unit++)
            foreach (var metric in units[unit].Choices.Touched) changes[metric] += units[unit].Choices[profile[unit], metric];
        foreach (var (interaction, contains) in interactions)
        {
            var isOn = true;
            for (var unit = 0; unit < units.Length && isOn; unit++) isOn = contains[unit] is not { } each || each[profile[unit]];
            if (!isOn) continue;
            foreach (var effect in interaction.Effects) changes[effect.Metric] += effect.Middle;
        }

        return changes;
    }

    private double CompanyOf(int[] profile) => game.CompanyGain(Changes(profile));

    private bool IsWhole() => Array.TrueForAll(units, unit => unit.Choices.IsWhole);

    private JointChoice Joint(int[] profile) => new([.. units.Index().SelectMany(each => each.Item.Choices.Sets[profile[each.Index]]).Order()], CompanyOf(profile));

    private JointChoice Joint(long profile, double[] company) =>
        new([.. units.Index().SelectMany(each => each.Item.Choices.Sets[Digit(profile, each.Index)]).Order()], company[profile]);
}
