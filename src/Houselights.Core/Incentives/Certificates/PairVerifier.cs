namespace Houselights.Core.Incentives.Certificates;

/// <summary>Verifies what a certificate says of two units: that they can't both win while the company loses.</summary>
internal sealed class PairVerifier
{
    /// <summary>The most moves of two units whose subsets are tried.</summary>
    public const int MostMoves = 24;

    private const double Rounding = 1e-9;

    private readonly CertifiedGame game;
    private readonly int first;
    private readonly CertifiedUnit one, other;
    private readonly int[] own;
    private readonly CertifiedColumn[] columns;

    public PairVerifier(CertifiedGame game, int one, int other)
    {
        (this.game, first, this.one, this.other) = (game, one, game.Units[one], game.Units[other]);
        own = [.. Enumerable.Range(0, game.Moves.Length).Where(move => game.Moves[move].Unit == one || game.Moves[move].Unit == other)];
        var isOwn = new bool[game.Moves.Length];
        foreach (var move in own) isOwn[move] = true;
        columns = [.. game.Columns.Where(column => column.Moves.All(move => isOwn[move]))];
    }

    public int Moves => own.Length;

    public string Name => $"{one.Id} and {other.Id}";

    /// <summary>
    /// True where the weighted sum of both gains and of the company's loss stays below what would count, even if each column could be had by itself.
    /// </summary>
    public bool HoldsBy(double[] multipliers)
    {
        if (multipliers is not [>= 0, >= 0, >= 0] || multipliers.Sum() <= 0 || !one.Scorecard.Concat(other.Scorecard).All(line => line.IsLinear)) return false;
        var left = columns.Sum(column => Math.Max(0, (multipliers[0] * Paid(one, column.Changes)) + (multipliers[1] * Paid(other, column.Changes)) + (multipliers[2] * Lost(column.Changes))));
        return game.Materiality > 0 ? left < (game.Materiality - Rounding) * multipliers.Sum() : left <= Rounding * multipliers.Sum();
    }

    /// <summary>True where no subset of both units' moves lets both win while the company loses.</summary>
    public bool HoldsByTrying() => !new Subsets(this).HasHarm(0, 0, 0, 0);

    private bool Wins(double gain) => game.Materiality > 0 ? gain >= game.Materiality - Rounding : gain > Rounding;

    private static double Paid(CertifiedUnit unit, double[] changes) => unit.Scorecard.Sum(line => line.Paid(changes[line.Metric]));

    private double Lost(double[] changes)
    {
        var lost = 0.0;
        for (var metric = 0; metric < changes.Length; metric++) lost -= game.Company[metric] * changes[metric];
        return lost;
    }

    /// <summary>
    /// The tree of all subsets: one more move is decided at each depth, first without, then with it. A branch is left where not even all changes
    /// that could still come, each at its best, let both win while the company loses; at the end none can come, and what is asked is the subset itself.
    /// </summary>
    private sealed class Subsets
    {
        private readonly PairVerifier pair;
        private readonly CertifiedMove[] moves;
        private readonly int[] excluded;
        private readonly (int Moves, double[] Changes)[][] completed;
        private readonly double[][] changes;
        private readonly (double[] Falls, double[] Rises, double Lost)[] still;

        public Subsets(PairVerifier pair)
        {
            this.pair = pair;
            moves = [.. pair.own.Select(move => pair.game.Moves[move])];
            excluded = [.. moves.Select((move, at) => Mask(move.Excludes) | Mask(pair.own.Where((_, by) => moves[by].Excludes.Contains(pair.own[at]))))];
            completed = [.. moves.Select((_, at) => pair.columns.Select(column => (Moves: Mask(column.Moves), column.Changes)).Where(column => column.Moves >> at == 1).ToArray())];
            var none = new double[pair.game.Company.Length];
            changes = [.. Enumerable.Range(0, moves.Length + 1).Select(_ => (double[])none.Clone())];
            still = new (double[], double[], double)[moves.Length + 1];
            still[^1] = (none, none, 0);
            for (var at = moves.Length - 1; at >= 0; at--)
            {
                var next = completed[at].Select(column => column.Changes);
                still[at] = (
                    [.. still[at + 1].Falls.Select((fall, metric) => fall + next.Sum(each => Math.Min(0, each[metric])))],
                    [.. still[at + 1].Rises.Select((rise, metric) => rise + next.Sum(each => Math.Max(0, each[metric])))],
                    still[at + 1].Lost + next.Sum(each => Math.Max(0, pair.Lost(each))));
            }
        }

        /// <summary>True where a subset that begins so does harm.</summary>
        /// <param name="at">How many moves are decided; what those that are made change stands in <see cref="changes"/> at this place.</param>
        /// <param name="made">Those that are made.</param>
        /// <param name="loadOfOne">What they take of the first unit's capacity.</param>
        /// <param name="loadOfOther">What they take of the second's.</param>
        public bool HasHarm(int at, int made, double loadOfOne, double loadOfOther)
        {
            if (!MayHarm(at)) return false;
            if (at == moves.Length) return Fits(pair.one, loadOfOne) && Fits(pair.other, loadOfOther);
            changes[at].CopyTo(changes[at + 1], 0);
            if (HasHarm(at + 1, made, loadOfOne, loadOfOther)) return true;
            if ((excluded[at] & made) != 0) return false;
            var with = made | 1 << at;
            changes[at].CopyTo(changes[at + 1], 0);
            foreach (var column in completed[at])
            {
                if ((column.Moves & with) != column.Moves) continue;
                for (var metric = 0; metric < column.Changes.Length; metric++) changes[at + 1][metric] += column.Changes[metric];
            }

            return moves[at].Unit == pair.first ? HasHarm(at + 1, with, loadOfOne + moves[at].Load, loadOfOther) : HasHarm(at + 1, with, loadOfOne, loadOfOther + moves[at].Load);
        }

        private bool MayHarm(int at) => pair.Wins(pair.Lost(changes[at]) + still[at].Lost) && pair.Wins(Most(pair.one, at)) && pair.Wins(Most(pair.other, at));

        /// <summary>A line pays most at one of the ends of what its metric may still become.</summary>
        private double Most(CertifiedUnit unit, int at)
        {
            var most = 0.0;
            foreach (var line in unit.Scorecard) most += Math.Max(line.Paid(changes[at][line.Metric] + still[at].Falls[line.Metric]), line.Paid(changes[at][line.Metric] + still[at].Rises[line.Metric]));
            return most;
        }

        private static bool Fits(CertifiedUnit unit, double load) => unit.Capacity is not { } capacity || load <= capacity + Rounding;

        private int Mask(IEnumerable<int> some) => some.Select(move => Array.IndexOf(pair.own, move)).Where(at => at >= 0).Aggregate(0, (mask, at) => mask | 1 << at);
    }
}
