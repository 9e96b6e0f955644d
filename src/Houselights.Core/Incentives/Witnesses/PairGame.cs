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
    private readonly Crossing[] crossings;
    private readonly (bool[] InOne, bool[] InOther)[] bars;

    /// <summary>Payments of each scorecard that don't add up over the two units.</summary>
    private readonly JointPayment[] oneJoint, otherJoint;

    /// <summary>The most that the choices up to each place of a row bring the other, and the one.</summary>
    private double[]? mostOwnSoFar, mostSpillSoFar;

    public PairGame(IncentiveGame game, UnitProfile one, UnitProfile other, IReadOnlyList<GameInteraction> between)
    {
        (One, Other) = (one, other);
        var moved = between.SelectMany(each => each.Effects).Select(effect => effect.Metric).ToHashSet();
        this.one = new(game, one, other, moved);
        this.other = new(game, other, one, moved);
        (otherOwn, spillToOne, otherCompany) = (Sorted(this.other.Own), Sorted(this.one.Spill), Sorted(other.Company));
        crossings = [.. between.Select(each => new Crossing(game, each, this))];
        oneJoint = [.. this.one.Joint.Select(payment => new JointPayment(payment, this))];
        otherJoint = [.. this.other.Joint.Select(payment => new JointPayment(payment, this))];
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
    /// The choices of the one whose rows differ by a number alone: they take part in the same interactions and exclusions, and bring the same points where a
    /// threshold or cap bears on both units.
    /// </summary>
    public IEnumerable<int[]> Alike()
    {
        var groups = new int[One.Choices.Count];
        foreach (var part in ((IEnumerable<bool[]>)[.. crossings.Select(each => each.InOne), .. bars.Select(each => each.InOne)]).Chunk(64)) Part(choice => Bits(part, choice));
        foreach (var payment in oneJoint.Concat(otherJoint)) Part(choice => BitConverter.DoubleToUInt64Bits(payment.ByOne[choice]));
        return Enumerable.Range(0, groups.Length).GroupBy(choice => groups[choice]).Select(group => group.ToArray());

        void Part(Func<int, ulong> by)
        {
            var parted = new Dictionary<(int Group, ulong By), int>();
            for (var choice = 0; choice < groups.Length; choice++)
            {
                var key = (groups[choice], by(choice));
                if (!parted.TryGetValue(key, out var group)) parted.Add(key, group = parted.Count);
                groups[choice] = group;
            }
        }

        static ulong Bits(bool[][] takesPart, int choice)
        {
            var bits = 0UL;
            for (var at = 0; at < takesPart.Length; at++)
                if (takesPart[at][choice]) bits |= 1UL << at;
            return bits;
        }
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
            crossing.AddTo(oneGain, crossing.OneGain);
            crossing.AddTo(otherGain, crossing.OtherGain);
            crossing.AddTo(company, crossing.Company);
        }

        foreach (var payment in oneJoint) payment.AddTo(oneGain, choice);
        foreach (var payment in otherJoint) payment.AddTo(otherGain, choice);
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
        foreach (var payment in oneJoint) oneMost += payment.Most(choice);
        foreach (var payment in otherJoint) otherMost += payment.Most(choice);
        return game.Pays(oneMost + mostSpillSoFar[low - 1]) && game.Pays(otherMost + mostOwnSoFar[low - 1]) ? low : 0;
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
        /// <summary>1 where the other's choice at a place of a row has its moves, else 0.</summary>
        private readonly double[] inOther = Array.ConvertAll(pair.Sorted(pair.Other.Choices.Containing(interaction.Moves.Where(move => game.Moves[move].Unit == pair.Other.Unit))), isIn => isIn ? 1.0 : 0);

        public bool[] InOne { get; } = pair.One.Choices.Containing(interaction.Moves.Where(move => game.Moves[move].Unit == pair.One.Unit));

        public double OneGain { get; } = pair.one.Linear.Sum(payment => payment.Weight * Of(interaction, payment.Metric));

        public double OtherGain { get; } = pair.other.Linear.Sum(payment => payment.Weight * Of(interaction, payment.Metric));

        public double Company { get; } = interaction.Effects.Sum(effect => game.Company[effect.Metric] * effect.Middle);

        public double Change(int metric) => Of(interaction, metric);

        /// <summary>Adds a number to a row wherever the other takes part.</summary>
        public void AddTo(Span<double> row, double number)
        {
            if (number == 0) return;
            var added = new Vector<double>(number);
            var at = 0;
            for (; at <= row.Length - Vector<double>.Count; at += Vector<double>.Count)
                (new Vector<double>(row[at..]) + (added * new Vector<double>(inOther, at))).CopyTo(row[at..]);
            for (; at < row.Length; at++) row[at] += number * inOther[at];
        }

        private static double Of(GameInteraction interaction, int metric) => interaction.Effects.Where(effect => effect.Metric == metric).Sum(effect => effect.Middle);
    }

    /// <summary>A payment with a threshold or cap on a metric that both move: what it pays depends on the points of both together.</summary>
    private sealed class JointPayment
    {
        /// <summary>Wider than what sums of points in another order differ by.</summary>
        private const double Slack = 1e-9;

        private readonly Payment payment;
        private readonly double[] byOther, points;
        private readonly (Crossing Crossing, double Change)[] meeting;
        private readonly double least, most;

        public JointPayment(Payment payment, PairGame pair)
        {
            this.payment = payment;
            ByOne = pair.One.Choices.ChangesOf(payment.Metric);
            byOther = pair.Sorted(pair.Other.Choices.ChangesOf(payment.Metric));
            points = new double[byOther.Length];
            (least, most) = (byOther.Min() - Slack, byOther.Max() + Slack);
            meeting = [.. pair.crossings.Select(crossing => (crossing, crossing.Change(payment.Metric))).Where(each => each.Item2 != 0)];
        }

        /// <summary>What each choice of the one changes of the metric, in points.</summary>
        public double[] ByOne { get; }

        /// <summary>Adds what is paid to the beginning of a row.</summary>
        public void AddTo(Span<double> gains, int choice)
        {
            var reached = points.AsSpan(0, gains.Length);
            Sum(byOther, ByOne[choice], reached);
            foreach (var (crossing, change) in meeting)
                if (crossing.InOne[choice]) crossing.AddTo(reached, change);

            payment.AddGains(reached, gains);
        }

        /// <summary>No more is paid, whatever the other does.</summary>
        public double Most(int choice)
        {
            var (low, high) = (ByOne[choice] + least, ByOne[choice] + most);
            foreach (var (crossing, change) in meeting)
            {
                if (!crossing.InOne[choice]) continue;
                (low, high) = (low + Math.Min(0, change), high + Math.Max(0, change));
            }

            return payment.Most(low, high);
        }
    }
}
