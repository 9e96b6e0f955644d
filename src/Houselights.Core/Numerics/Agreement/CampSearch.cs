using System.Numerics;
using System.Runtime.Intrinsics;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>The best way to part a team in two, exactly: every bipartition with two or more on each side, each side with its Kemeny consensus.</summary>
/// <remarks>
/// A set's cost is at least what the minority of every pair of items adds up to, and mostly no more. That bound is computed for all
/// 2ᵐ sets at once (per pair a byte, 32 pairs in a register); the consensus itself only where the bound leaves a chance to win.
/// One instance serves one thread.
/// </remarks>
internal sealed class CampSearch
{
    public const int MostRankers = 14;
    public const int MostItems = 7;
    private const int Pairs = 32;

    private readonly int rankers;
    private readonly int items;
    private readonly Vector256<byte>[] leans;
    private readonly Vector256<byte>[] counts;
    private readonly int[] bounds;
    private readonly int[] exact;
    private readonly int[] above;
    private readonly int[] least;
    private readonly byte[] bytes = new byte[Pairs];

    public CampSearch(int rankers, int items)
    {
        (this.rankers, this.items) = (rankers, items);
        leans = new Vector256<byte>[rankers];
        counts = new Vector256<byte>[1 << rankers];
        (bounds, exact) = (new int[1 << rankers], new int[1 << rankers]);
        (above, least) = (new int[items * items], new int[1 << items]);
    }

    /// <summary>Twice the disagreements of everybody with one consensus.</summary>
    public int OneCost { get; private set; }

    /// <summary>Twice the disagreements of each camp with its own.</summary>
    public int TwoCost { get; private set; }

    /// <summary>The camp without the last person as a set of bits, for each best bipartition.</summary>
    public List<int> Best { get; } = [];

    /// <summary>The part of the disagreements that parting removes, 0 … 1; 0 where there are none.</summary>
    public double Gain => OneCost == 0 ? 0 : 1 - (TwoCost / (double)OneCost);

    /// <param name="doubled">Doubled midranks, person by person.</param>
    public void Run(ReadOnlySpan<int> doubled)
    {
        for (var ranker = 0; ranker < rankers; ranker++) leans[ranker] = Leans(doubled.Slice(ranker * items, items));
        Bound();
        var everybody = (1 << rankers) - 1;
        OneCost = Exact(everybody);
        TwoCost = int.MaxValue;
        Best.Clear();
        Seek();
        for (var camp = 1; camp < 1 << (rankers - 1); camp++)
        {
            var rest = everybody ^ camp;
            if (BitOperations.PopCount((uint)camp) < 2 || BitOperations.PopCount((uint)rest) < 2 || bounds[camp] + bounds[rest] > TwoCost) continue;
            var cost = Exact(camp);
            if (cost + bounds[rest] > TwoCost || (cost += Exact(rest)) > TwoCost) continue;
            if (cost < TwoCost) Best.Clear();
            TwoCost = cost;
            Best.Add(camp);
        }
    }

    /// <summary>The bipartition with the least bound first: it is nearly always the best, and prunes the others.</summary>
    private void Seek()
    {
        var (everybody, first) = ((1 << rankers) - 1, 3);
        for (var camp = 3; camp < 1 << (rankers - 1); camp++)
            if (bounds[camp] + bounds[everybody ^ camp] < bounds[first] + bounds[everybody ^ first] && BitOperations.PopCount((uint)camp) > 1 && BitOperations.PopCount((uint)camp) < rankers - 1) first = camp;
        TwoCost = Exact(first) + Exact(everybody ^ first);
    }

    /// <summary>Per pair of items 2 for the earlier one above, 1 for a tie, 0 for the later one above.</summary>
    private Vector256<byte> Leans(ReadOnlySpan<int> row)
    {
        var pair = 0;
        for (var i = 1; i < items; i++)
            for (var j = 0; j < i; j++) bytes[pair++] = (byte)(1 + row[i].CompareTo(row[j]));
        return Vector256.Create(bytes);
    }

    private void Bound()
    {
        var used = Vector256.LessThan(Vector256<byte>.Indices, Vector256.Create((byte)(items * (items - 1) / 2)));
        for (var set = 1; set < counts.Length; set++)
        {
            counts[set] = counts[set & (set - 1)] + leans[BitOperations.TrailingZeroCount(set)];
            var minority = Vector256.Min(counts[set], Vector256.Create((byte)(2 * BitOperations.PopCount((uint)set))) - counts[set]) & used;
            bounds[set] = Vector128.Sum(minority.GetLower()) + Vector128.Sum(minority.GetUpper());
            exact[set] = -1;
        }
    }

    /// <summary>Twice the Kemeny cost of a set of people.</summary>
    private int Exact(int people)
    {
        if (exact[people] >= 0) return exact[people];
        var doubled = 2 * BitOperations.PopCount((uint)people);
        var pair = 0;
        for (var i = 1; i < items; i++)
            for (var j = 0; j < i; j++)
            {
                var lean = counts[people].GetElement(pair++);
                (above[(j * items) + i], above[(i * items) + j]) = (lean, doubled - lean);
            }

        for (var top = 1; top < least.Length; top++)
        {
            least[top] = int.MaxValue;
            for (var lasts = top; lasts != 0; lasts &= lasts - 1)
            {
                var last = BitOperations.TrailingZeroCount(lasts);
                var cost = least[top ^ (1 << last)];
                for (var rest = top ^ (1 << last); rest != 0; rest &= rest - 1) cost += above[(last * items) + BitOperations.TrailingZeroCount(rest)];
                least[top] = Math.Min(least[top], cost);
            }
        }

        return exact[people] = least[^1];
    }
}
