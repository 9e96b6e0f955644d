using System.Numerics;
using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Witnesses;

/// <summary>Two units while all others hold: what each joint choice does to both scorecards and to the company.</summary>
/// <remarks>
/// Payoffs are sums, so a row (one choice of the first unit) is the second unit's own numbers plus a constant, plus the interactions
/// that the first unit's choice admits, plus payments with a threshold or cap on metrics that both move, which alone don't add up.
/// </remarks>
internal sealed class PairGame
{
    private readonly Side one, other;
    private readonly double[] otherOwn, spillToOne, otherCompany;

    /// <summary>The most that the choices up to each place of a row bring the other, and the one.</summary>
    private double[]? mostOwnSoFar, mostSpillSoFar;
    private readonly Crossing[] crossings;
    private readonly (bool[] InOne, bool[] InOther)[] bars;

    public PairGame(IncentiveGame game, UnitProfile one, UnitProfile other, IReadOnlyList<GameInteraction> between)
    {
        (One, Other) = (one, other);
        var moved = between.SelectMany(each => each.Effects).Select(effect => effect.Metric).ToHashSet();
        this.one = new(game, one, other, moved);
        this.other = new(game, other, one, moved);
        (otherOwn, spillToOne, otherCompany) = (Sorted(this.other.Own), Sorted(this.one.Spill), Sorted(other.Company));
        crossings = [.. between.Select(each => new Crossing(game, each, this))];
        bars = [.. game.Units[one.Unit].Moves.SelectMany(move => game.Moves[move].Excludes.Where(barred => game.Moves[barred].Unit == other.Unit), (move, barred) => (one.Choices.Containing([move]), Sorted(other.Choices.Containing([barred]))))];
    }

    public UnitProfile One { get; }

    public UnitProfile Other { get; }

    /// <summary>Which of the other’s choices stands at a place of a row: rows begin with those by which the company gains least.</summary>
    public int ChoiceAt(int place) => Other.ByCompany[place];

    public long Count => (long)One.Choices.Count * Other.Choices.Count;

    /// <summary>True where every choice of both is there.</summary>
    public bool IsWhole => One.Choices.IsWhole && Other.Choices.IsWhole;

    /// <summary>True where each unit's scorecard and the company's gain from it depend on its own choice alone.</summary>
    public bool IsSeparate => crossings.Length == 0 && bars.Length == 0 && one.IsSeparate && other.IsSeparate;

    /// <summary>What each choice of the one adds to its own scorecard.</summary>
    public ReadOnlySpan<double> OneOwn => one.Own;

    /// <summary>What a choice of the one brings the other.</summary>
    public ReadOnlySpan<double> SpillToOther => other.Spill;

    /// <summary>
    /// The interactions and exclusions that a choice of the one takes part in, a bit for each; null where that isn't all that sets two rows apart but for
    /// a number, because a threshold or cap bears on both, or where they are more than bits.
    /// </summary>
    public ulong? MeetingsOf(int choice)
    {
        if (one.Joint.Length + other.Joint.Length > 0 || crossings.Length + bars.Length > 64) return null;
        var (meetings, bit) = (0UL, 1UL);
        foreach (var crossing in crossings) { if (crossing.InOne[choice]) meetings |= bit; bit <<= 1; }
        foreach (var (inOne, _) in bars) { if (inOne[choice]) meetings |= bit; bit <<= 1; }
        return meetings;
    }

    /// <summary>
    /// Fills a row, or the beginning of one: what the choice of the one gives with each choice of the other (<see cref="ChoiceAt"/>). Where moves of the two exclude each other, both
    /// scorecards have −∞ and the company ∞, so that nobody chooses it and nothing is blamed on it.
    /// </summary>
    public void Fill(int choice, Span<double> oneGain, Span<double> otherGain, Span<double> company)
    {
        Sum(spillToOne, one.Own[choice], oneGain);
        Sum(otherOwn, other.Spill[choice], otherGain);
        Sum(otherCompany, One.Company[choice], company);
        foreach (var crossing in crossings)
        {
            if (!crossing.InOne[choice]) continue;
            for (var at = 0; at < company.Length; at++)
            {
                if (!crossing.InOther[at]) continue;
                oneGain[at] += crossing.OneGain;
                otherGain[at] += crossing.OtherGain;
                company[at] += crossing.Company;
            }
        }

        AddJoint(one, choice, oneGain);
        AddJoint(other, choice, otherGain);
        foreach (var (inOne, inOther) in bars)
        {
            if (!inOne[choice]) continue;
            for (var at = 0; at < company.Length; at++)
                if (inOther[at]) (oneGain[at], otherGain[at], company[at]) = (double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity);
        }
    }

    /// <summary>How many places of a row, from its beginning, could be witnesses; 0 where the choice of the one can't be part of any.</summary>
    public int Reach(IncentiveGame game, int choice)
    {
        var (oneMost, otherMost, least) = (one.Own[choice], other.Spill[choice], One.Company[choice] + Other.LeastCompany);
        foreach (var crossing in crossings)
        {
            if (!crossing.InOne[choice]) continue;
            oneMost += Math.Max(0, crossing.OneGain);
            otherMost += Math.Max(0, crossing.OtherGain);
            least += Math.Min(0, crossing.Company);
        }

        if (!game.Hurts(least)) return 0;
        var (low, high) = (1, otherCompany.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (game.Hurts(least - Other.LeastCompany + otherCompany[middle])) low = middle + 1;
            else high = middle;
        }

        mostOwnSoFar ??= MostSoFar(otherOwn);
        mostSpillSoFar ??= MostSoFar(spillToOne);
        return (one.Joint.Length == 0 && !game.Pays(oneMost + mostSpillSoFar[low - 1])) || (other.Joint.Length == 0 && !game.Pays(otherMost + mostOwnSoFar[low - 1])) ? 0 : low;
    }

    private static double[] MostSoFar(double[] numbers)
    {
        var most = (double[])numbers.Clone();
        for (var at = 1; at < most.Length; at++) most[at] = Math.Max(most[at], most[at - 1]);
        return most;
    }

    private T[] Sorted<T>(T[] byChoice) => Array.ConvertAll(Other.ByCompany, choice => byChoice[choice]);

    private static void Sum(ReadOnlySpan<double> numbers, double constant, Span<double> sums)
    {
        var added = new Vector<double>(constant);
        var at = 0;
        for (; at <= sums.Length - Vector<double>.Count; at += Vector<double>.Count)
            (new Vector<double>(numbers[at..]) + added).CopyTo(sums[at..]);
        for (; at < sums.Length; at++) sums[at] = numbers[at] + constant;
    }

    private void AddJoint(Side side, int choice, Span<double> gains)
    {
        foreach (var payment in side.Joint)
        {
            var fixedPart = One.Choices[choice, payment.Metric];
            for (var at = 0; at < gains.Length; at++)
            {
                var points = fixedPart + Other.Choices[ChoiceAt(at), payment.Metric];
                foreach (var crossing in crossings)
                    if (crossing.InOne[choice] && crossing.InOther[at]) points += crossing.Change(payment.Metric);
                gains[at] += payment.Gain(points);
            }
        }
    }

    /// <summary>One unit's scorecard in the pair.</summary>
    private sealed class Side
    {
        public Side(IncentiveGame game, UnitProfile own, UnitProfile other, HashSet<int> moved)
        {
            var card = game.Units[own.Unit].Card;
            Joint = [.. card.Where(payment => !payment.IsLinear && (other.Choices.Touches(payment.Metric) || moved.Contains(payment.Metric)))];
            Linear = [.. card.Where(payment => payment.IsLinear)];
            (Own, Spill) = (new double[own.Choices.Count], new double[other.Choices.Count]);
            foreach (var payment in card)
                if (!Joint.Contains(payment)) own.AddGain(Own, payment);
            foreach (var payment in Linear) other.Choices.AddTo(Spill, payment.Metric, payment.Weight);
            IsSeparate = Joint.Length == 0 && Array.TrueForAll(Linear, payment => !other.Choices.Touches(payment.Metric));
        }

        /// <summary>Payments that don't add up over the two units.</summary>
        public Payment[] Joint { get; }

        public Payment[] Linear { get; }

        /// <summary>What its own choices add to its scorecard.</summary>
        public double[] Own { get; }

        /// <summary>What the other's choices add to it.</summary>
        public double[] Spill { get; }

        public bool IsSeparate { get; }
    }

    /// <summary>An interaction of moves of both.</summary>
    private sealed class Crossing(IncentiveGame game, GameInteraction interaction, PairGame pair)
    {
        public bool[] InOne { get; } = pair.One.Choices.Containing(interaction.Moves.Where(move => game.Moves[move].Unit == pair.One.Unit));

        public bool[] InOther { get; } = pair.Sorted(pair.Other.Choices.Containing(interaction.Moves.Where(move => game.Moves[move].Unit == pair.Other.Unit)));

        public double OneGain { get; } = pair.one.Linear.Sum(payment => payment.Weight * Of(interaction, payment.Metric));

        public double OtherGain { get; } = pair.other.Linear.Sum(payment => payment.Weight * Of(interaction, payment.Metric));

        public double Company { get; } = interaction.Effects.Sum(effect => game.Company[effect.Metric] * effect.Middle);

        public double Change(int metric) => Of(interaction, metric);

        private static double Of(GameInteraction interaction, int metric) => interaction.Effects.Where(effect => effect.Metric == metric).Sum(effect => effect.Middle);
    }
}
