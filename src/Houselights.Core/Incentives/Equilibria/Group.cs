using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Witnesses;

namespace Houselights.Core.Incentives.Equilibria;

/// <summary>Units whose best replies depend on each other, while all others hold.</summary>
internal sealed class Group
{
    /// <summary>The most joint choices that are all looked at: some hundredths of a second.</summary>
    public const int Most = 250_000;

    /// <summary>Rounds of best replies after which play that neither rested nor came back to where it was is given up.</summary>
    private const int MostRounds = 1_000;

    private readonly IncentiveGame game;
    private readonly UnitProfile[] units;
    private readonly JointGain[] gains;
    private readonly JointSum company;
    private readonly long[] strides;

    public Group(IncentiveGame game, UnitProfile[] units)
    {
        (this.game, this.units) = (game, units);
        var meetings = Meeting.Among(units, game);
        gains = [.. Enumerable.Range(0, units.Length).Select(unit => new JointGain(game, units, unit, meetings))];
        company = new(units, game.Company.Index().Select(each => (each.Index, each.Item)), meetings, double.NegativeInfinity);
        strides = new long[units.Length + 1];
        strides[0] = 1;
        for (var at = 0; at < units.Length; at++) strides[at + 1] = Math.Min(strides[at] * units[at].Choices.Count, long.MaxValue / ChoiceSet.Most / 4);
    }

    public long Count => strides[^1];

    public PlayVerdict Settle() => Count <= Most ? SettleByAll() : SettleByReplies();

    /// <summary>The largest amount by which a four-cycle fails to add up to nothing; 0 for an exact potential game (Monderer and Shapley 1996).</summary>
    public double PotentialResidual()
    {
        var all = Array.ConvertAll(gains, each => each.All((int)Count));
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
            return all[unit][profile] - all[unit][withoutOne] - all[unit][withoutOther] + all[unit][withoutBoth];
        }
    }

    private int Digit(long profile, int unit) => (int)(profile / strides[unit] % units[unit].Choices.Count);

    private PlayVerdict SettleByAll()
    {
        var worth = company.All((int)Count);
        var isEquilibrium = Array.ConvertAll(worth, double.IsFinite);
        for (var unit = 0; unit < units.Length; unit++) StrikeOut(unit, gains[unit].All((int)Count), isEquilibrium);

        var (optimum, least, best, worst, found) = (0, 0, -1, -1, 0);
        for (var profile = 0; profile < Count; profile++)
        {
            if (!double.IsFinite(worth[profile])) continue;
            if (worth[profile] > worth[optimum] + IncentiveGame.Rounding) optimum = profile;
            if (worth[profile] < worth[least] - IncentiveGame.Rounding) least = profile;
            if (!isEquilibrium[profile]) continue;
            found++;
            if (best < 0 || worth[profile] > worth[best] + IncentiveGame.Rounding) best = profile;
            if (worst < 0 || worth[profile] < worth[worst] - IncentiveGame.Rounding) worst = profile;
        }

        return new(Joint(optimum), best < 0 ? null : Joint(best), worst < 0 ? null : Joint(worst), IsWhole() ? Joint(least).Company : null, found, IsWhole(), best < 0 ? Replies().Cycle : null);
    }

    /// <summary>A profile in which the unit could do better by itself is no equilibrium.</summary>
    private void StrikeOut(int unit, double[] gains, bool[] isEquilibrium)
    {
        var (stride, all) = ((int)strides[unit], (int)strides[unit + 1]);
        for (var block = 0; block < Count; block += all)
            for (var first = block; first < block + stride; first++)
            {
                var best = double.NegativeInfinity;
                for (var profile = first; profile < block + all; profile += stride) best = Math.Max(best, gains[profile]);
                for (var profile = first; profile < block + all; profile += stride)
                    if (gains[profile] < best - IncentiveGame.Rounding) isEquilibrium[profile] = false;
            }
    }

    /// <summary>Follows best replies, and climbs from there and from the status quo towards the best for the company.</summary>
    private PlayVerdict SettleByReplies()
    {
        var (end, cycle) = Replies();
        var (climbed, again) = (Joint(Climbed(new int[units.Length])), Joint(Climbed(end)));
        var rest = cycle is null ? Joint(end) : null;
        return new(again.Company > climbed.Company + IncentiveGame.Rounding ? again : climbed, rest, rest, Least: null, rest is null ? 0 : 1, IsWhole: false, cycle);
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
                var reply = gains[unit].BestReply(profile);
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
                var choice = company.BestOf(profile, unit);
                hasMoved |= choice != profile[unit];
                profile[unit] = choice;
            }
        }

        return profile;
    }

    private bool IsWhole() => Array.TrueForAll(units, unit => unit.Choices.IsWhole);

    private JointChoice Joint(int[] profile)
    {
        int[] moves = [.. units.Index().SelectMany(each => each.Item.Choices.Sets[profile[each.Index]]).Order()];
        return new([.. moves], game.CompanyGain(game.Changes(moves)));
    }

    private JointChoice Joint(long profile) => Joint([.. Enumerable.Range(0, units.Length).Select(unit => Digit(profile, unit))]);
}
