using System.Runtime.Intrinsics;

namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>
/// The dual simplex method for two rows in a box. The multipliers (λ, μ) of the rows walk upwards on the concave function λα + μβ + Σ min(0, gⱼ −
/// λaⱼ − μbⱼ), from corner to corner along lines on which a reduced cost is 0; every variable stands at the bound that its reduced cost asks
/// for, but two, the basic ones. A step goes on through corners while the function still rises, flipping variables to their other bound on
/// the way (Maros, A generalized dual phase-2 simplex algorithm, European Journal of Operational Research 149, 2003). Should it take
/// long, it turns to Bland's rule without flips, which comes to an end however many corners lie in one point.
/// </summary>
internal ref struct TwoRowBoxWalk
{
    /// <summary>Share of a row's greatest number, and of a variable's range, that counts as 0.</summary>
    private const double Feasible = 1e-10;

    /// <summary>Share of the greatest coefficients below which a line counts as parallel to the walk.</summary>
    private const double Parallel = 1e-12;

    private const int Lanes = 4;

    /// <summary>What the first row exceeds its right side by: a variable too, with the column (−1, 0), no cost and no upper bound.</summary>
    private const int FirstExcess = -2;

    /// <summary>The same of the second row, with the column (0, −1).</summary>
    private const int SecondExcess = -1;

    private readonly ReadOnlySpan<double> g;
    private readonly ReadOnlySpan<double> a;
    private readonly ReadOnlySpan<double> b;
    private readonly double alpha;
    private readonly double beta;
    private readonly Span<double> x;

    /// <summary>How far along the walk the reduced cost of each variable is 0, and by how much the slope drops there.</summary>
    private readonly Span<double> distances;
    private readonly Span<double> drops;
    private readonly int n;
    private double greatestA;
    private double greatestB;

    /// <summary>What the variables at their bounds leave of the right sides.</summary>
    private double restA;
    private double restB;

    /// <summary>The basic variables with their columns, costs and values.</summary>
    private Basic p;
    private Basic q;
    private double determinant;

    public TwoRowBoxWalk(ReadOnlySpan<double> g, ReadOnlySpan<double> a, double alpha, ReadOnlySpan<double> b, double beta, Span<double> x, Span<double> distances, Span<double> drops)
    {
        (n, this.alpha, this.beta) = (g.Length, alpha, beta);
        this.g = g;
        this.a = a;
        this.b = b;
        this.x = x;
        this.distances = distances;
        this.drops = drops;
    }

    /// <param name="patience">Steps after which it follows Bland's rule.</param>
    public TwoRowBoxSolution Run(int patience)
    {
        var most = patience + 1000 + (200 * n);
        for (var step = 0; step < most; step++)
        {
            var isBland = step >= patience;
            SolveForBasics();
            if (!Leave(isBland)) return Optimal();
            var (directionA, directionB) = Direction();
            var end = Walk(directionA, directionB, isBland);
            if (end == End.Level) return Optimal();
            if (end == End.None) return new(LinearStatus.Infeasible, double.PositiveInfinity, Math.Max(0, directionA), Math.Max(0, directionB));
        }

        throw new InvalidOperationException($"The dual simplex method did not end within {most} steps. The numbers of the program differ by too many orders of magnitude: choose units in which they are alike.");
    }

    /// <summary>Both multipliers 0: whatever costs nothing stays out, whatever gains is in. False where a number is NaN or too great.</summary>
    public bool Start()
    {
        var (sumA, sumB) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var (most, mostA, mostB) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var j = 0;
        for (; j <= n - Lanes; j += Lanes)
        {
            var (costs, columnA, columnB) = (Vector256.Create(g[j..]), Vector256.Create(a[j..]), Vector256.Create(b[j..]));
            var inside = Vector256.LessThan(costs, Vector256<double>.Zero) & Vector256<double>.One;
            inside.CopyTo(x[j..]);
            (sumA, sumB) = (sumA + (inside * columnA), sumB + (inside * columnB));
            (mostA, mostB) = (Vector256.Max(mostA, Vector256.Abs(columnA)), Vector256.Max(mostB, Vector256.Abs(columnB)));
            most = Vector256.Max(most, Vector256.Abs(costs));
        }

        (restA, restB) = (alpha - Vector256.Sum(sumA), beta - Vector256.Sum(sumB));
        (greatestA, greatestB) = (Math.Max(Math.Abs(alpha), Greatest(mostA)), Math.Max(Math.Abs(beta), Greatest(mostB)));
        var greatest = Greatest(most);
        for (; j < n; j++)
        {
            x[j] = g[j] < 0 ? 1 : 0;
            (restA, restB) = (restA - (x[j] * a[j]), restB - (x[j] * b[j]));
            (greatestA, greatestB) = (Math.Max(greatestA, Math.Abs(a[j])), Math.Max(greatestB, Math.Abs(b[j])));
            greatest = Math.Max(greatest, Math.Abs(g[j]));
        }

        (p, q) = (BasicOf(FirstExcess), BasicOf(SecondExcess));
        return Math.Max(greatest, Math.Max(greatestA, greatestB)) <= LinearProgram.GreatestNumber;
    }

    private static double Greatest(Vector256<double> lanes) => Math.Max(Math.Max(lanes[0], lanes[1]), Math.Max(lanes[2], lanes[3]));

    private readonly Basic BasicOf(int j) =>
        j >= 0 ? new() { Variable = j, A = a[j], B = b[j], Cost = g[j] }
        : j == FirstExcess ? new() { Variable = j, A = -1 } : new() { Variable = j, B = -1 };

    private void SolveForBasics()
    {
        determinant = (p.A * q.B) - (q.A * p.B);
        p.Value = ((restA * q.B) - (q.A * restB)) / determinant;
        q.Value = ((p.A * restB) - (p.B * restA)) / determinant;
    }

    /// <summary>Makes p the basic variable that leaves to the bound it exceeds; false where none exceeds any.</summary>
    private bool Leave(bool isBland)
    {
        var (excessP, excessQ) = (Excess(p), Excess(q));
        if (excessP <= 0 && excessQ <= 0) return false;
        if (isBland ? excessP <= 0 || (excessQ > 0 && q.Variable < p.Variable) : excessQ > excessP)
        {
            (p, q) = (q, p);
            determinant = -determinant;
        }

        if (p.Variable < 0 || p.Value < 0) return true;
        x[p.Variable] = 1;
        restA -= p.A;
        restB -= p.B;
        return true;
    }

    private readonly double Excess(in Basic basic)
    {
        if (basic.Variable >= 0) return Math.Max(-basic.Value, basic.Value - 1) - Feasible;
        var scale = basic.Variable == FirstExcess ? greatestA : greatestB;
        return scale == 0 ? 0 : (-basic.Value / scale) - Feasible;
    }

    /// <summary>Along the line on which the reduced cost of q stays 0, to the side on which that of p becomes right for its bound.</summary>
    private readonly (double A, double B) Direction()
    {
        var isUpper = p.Variable >= 0 && p.Value > 0;
        return determinant > 0 == isUpper ? (q.B, -q.A) : (-q.B, q.A);
    }

    /// <summary>Walks to where the function no longer rises and takes the variable met there into the basis in place of p.</summary>
    private End Walk(double directionA, double directionB, bool isBland)
    {
        var lambda = ((p.Cost * q.B) - (q.Cost * p.B)) / determinant;
        var mu = ((p.A * q.Cost) - (q.A * p.Cost)) / determinant;
        var size = (Math.Abs(directionA) * greatestA) + (Math.Abs(directionB) * greatestB);
        Measure(lambda, mu, directionA, directionB, Parallel * size);
        var (axis, end) = Axis(lambda, mu, directionA, directionB);
        var slope = (directionA * restA) + (directionB * restB);
        var level = Feasible * size;
        while (true)
        {
            var next = isBland ? First(end) : Nearest(end);
            if (next < 0 && axis == 0) return slope > level ? End.None : End.Level;
            if (next >= 0 && !isBland && slope - drops[next] > level)
            {
                slope -= drops[next];
                Flip(next);
                continue;
            }

            if (next >= 0 && x[next] == 1) Flip(next);
            p = BasicOf(next >= 0 ? next : axis);
            return End.Met;
        }
    }

    /// <summary>Where along the walk which variable's reduced cost becomes 0.</summary>
    private readonly void Measure(double lambda, double mu, double directionA, double directionB, double least)
    {
        var j = 0;
        for (; j <= n - Lanes; j += Lanes)
        {
            var (columnA, columnB) = (Vector256.Create(a[j..]), Vector256.Create(b[j..]));
            var side = Vector256<double>.One - (Vector256.Create(x[j..]) * 2);
            var reduced = side * (Vector256.Create(g[j..]) - (columnA * lambda) - (columnB * mu));
            var drop = side * ((columnA * directionA) + (columnB * directionB));
            drop.CopyTo(drops[j..]);
            var distance = Vector256.MaxNative(reduced, Vector256<double>.Zero) / drop;
            Vector256.ConditionalSelect(Vector256.GreaterThan(drop, Vector256.Create(least)), distance, Vector256.Create(double.PositiveInfinity)).CopyTo(distances[j..]);
        }

        for (; j < n; j++)
        {
            var side = 1 - (x[j] * 2);
            var reduced = side * (g[j] - (a[j] * lambda) - (b[j] * mu));
            drops[j] = side * ((a[j] * directionA) + (b[j] * directionB));
            distances[j] = drops[j] > least ? Math.Max(reduced, 0) / drops[j] : double.PositiveInfinity;
        }
    }

    /// <summary>The multiplier that first comes down to 0 on the way; variable 0 and ∞ where none does.</summary>
    private static (int Axis, double End) Axis(double lambda, double mu, double directionA, double directionB)
    {
        var endA = directionA < 0 ? Math.Max(0, lambda) / -directionA : double.PositiveInfinity;
        var endB = directionB < 0 ? Math.Max(0, mu) / -directionB : double.PositiveInfinity;
        return double.IsInfinity(endA) && double.IsInfinity(endB) ? (0, endA) : endA <= endB ? (FirstExcess, endA) : (SecondExcess, endB);
    }

    /// <summary>The nearest variable before the end of the way; −1 where there is none.</summary>
    private readonly int Nearest(double end)
    {
        var nearest = end;
        var j = 0;
        if (n >= Lanes)
        {
            var least = Vector256.Create(end);
            for (; j <= n - Lanes; j += Lanes) least = Vector256.MinNative(least, Vector256.Create(distances[j..]));
            nearest = Math.Min(Math.Min(least[0], least[1]), Math.Min(least[2], least[3]));
        }

        for (; j < n; j++) nearest = Math.Min(nearest, distances[j]);
        return nearest < end ? distances.IndexOf(nearest) : -1;
    }

    /// <summary>By Bland's rule, the first of the variables that are as near as the nearest.</summary>
    private readonly int First(double end)
    {
        var nearest = Nearest(end);
        if (nearest < 0) return -1;
        var most = distances[nearest] + (1e-14 * Math.Max(1, distances[nearest]));
        if (end <= most) return -1;
        for (var j = 0; j < nearest; j++)
            if (distances[j] <= most) return j;
        return nearest;
    }

    /// <summary>To its other bound; it is met once on a way.</summary>
    private void Flip(int j)
    {
        distances[j] = double.PositiveInfinity;
        var step = 1 - (2 * x[j]);
        x[j] += step;
        restA -= step * a[j];
        restB -= step * b[j];
    }

    private readonly TwoRowBoxSolution Optimal()
    {
        var lambda = Math.Max(0, ((p.Cost * q.B) - (q.Cost * p.B)) / determinant);
        var mu = Math.Max(0, ((p.A * q.Cost) - (q.A * p.Cost)) / determinant);
        if (p.Variable >= 0) x[p.Variable] = Math.Clamp(p.Value, 0, 1);
        if (q.Variable >= 0) x[q.Variable] = Math.Clamp(q.Value, 0, 1);
        var value = 0.0;
        for (var j = 0; j < g.Length; j++) value += g[j] * x[j];
        return new(LinearStatus.Optimal, value, lambda, mu);
    }

    /// <summary>How a walk ends: at a variable; nowhere, as the function rises for ever; or at once, as it is level but for rounding.</summary>
    private enum End
    {
        Met,
        None,
        Level,
    }

    private struct Basic
    {
        public int Variable;
        public double A;
        public double B;
        public double Cost;
        public double Value;
    }
}
