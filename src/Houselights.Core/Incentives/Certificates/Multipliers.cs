using System.Collections.Immutable;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Numerics.LinearPrograms;

namespace Houselights.Core.Incentives.Certificates;

/// <summary>
/// Weights of two scorecards and of the company by which every single move is seen to be harmless: a proof that no combination of moves
/// lets both win while the company loses.
/// </summary>
/// <remarks>
/// Motzkin's transposition theorem (1936): either some x ≥ 0 has sA·x &gt; 0, sB·x &gt; 0 and g·x &lt; 0, or there are λA, λB, ν ≥ 0, not all 0,
/// with λA·sA + λB·sB ≤ ν·g in every component. Where gains count from a materiality µ on and no move is made more than once, it is enough
/// that what is left over, added up, stays below µ times the sum of the three.
/// </remarks>
/// <param name="One">λA, 0 to 1; the three add to 1.</param>
/// <param name="Other">λB, 0 to 1.</param>
/// <param name="Company">ν, 0 to 1.</param>
public readonly record struct Multipliers(double One, double Other, double Company)
{
    /// <summary>The proof for levers without an upper end; null where there is none, as then there are amounts by which both win while the company loses.</summary>
    /// <param name="one">sA: what a unit of each lever adds to the one's scorecard.</param>
    /// <param name="other">sB: to the other's.</param>
    /// <param name="company">g: to the company's objective.</param>
    public static Multipliers? Of(ReadOnlySpan<double> one, ReadOnlySpan<double> other, ReadOnlySpan<double> company) => Of(one, other, company, 0);

    /// <summary>The proof for moves that are made at most once, gains counting from the materiality on; null where there is none of this kind.</summary>
    public static Multipliers? Of(ReadOnlySpan<double> one, ReadOnlySpan<double> other, ReadOnlySpan<double> company, double materiality)
    {
        if (one.Length + 3 > LinearProgram.MostRows) return null;
        var rows = ImmutableArray.CreateBuilder<LinearConstraint>(one.Length + 1);
        for (var move = 0; move < one.Length; move++)
        {
            var row = new double[3 + one.Length];
            (row[0], row[1], row[2], row[3 + move]) = (one[move], other[move], -company[move], -1);
            rows.Add(new([.. row], Relation.AtMost, 0));
        }

        rows.Add(new([1, 1, 1, .. new double[one.Length]], Relation.Equal, 1));
        double[] costs = [0, 0, 0, .. Enumerable.Repeat(1.0, one.Length)];
        var solved = new LinearProgram([.. costs], rows.ToImmutable(), [.. new double[costs.Length]], [.. Enumerable.Repeat(double.PositiveInfinity, costs.Length)]).Solve();
        if (solved.Status != LinearStatus.Optimal) return null;
        var found = new Multipliers(Math.Max(0, solved.X[0]), Math.Max(0, solved.X[1]), Math.Max(0, solved.X[2]));
        return found.Prove(one, other, company, materiality) ? found : null;
    }

    /// <summary>True where these multipliers are a proof.</summary>
    public bool Prove(ReadOnlySpan<double> one, ReadOnlySpan<double> other, ReadOnlySpan<double> company, double materiality)
    {
        var left = 0.0;
        for (var move = 0; move < one.Length; move++) left += Math.Max(0, (One * one[move]) + (Other * other[move]) - (Company * company[move]));
        var sum = One + Other + Company;
        return sum > 0 && (materiality > 0 ? left < (materiality - IncentiveGame.Rounding) * sum : left <= IncentiveGame.Rounding * sum);
    }
}
