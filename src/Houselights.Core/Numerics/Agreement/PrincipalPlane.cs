namespace Houselights.Core.Numerics.Agreement;

/// <summary>The two directions that carry most of what leaders say, from their standardised judgements (H in Tarakci et al.).</summary>
/// <remarks>The smaller of the two Gram matrices is decomposed: H·Hᵀ/n between items or Hᵀ·H/n between leaders; both have the same eigenvalues above 0.</remarks>
internal sealed class PrincipalPlane
{
    private readonly int leaders;
    private readonly int items;
    private readonly double[] gram;
    private readonly double[] vectors;
    private readonly double[] mean;

    public PrincipalPlane(int leaders, int items)
    {
        (this.leaders, this.items) = (leaders, items);
        var size = Math.Min(leaders, items);
        (gram, vectors, Eigenvalues, mean) = (new double[size * size], new double[size * size], new double[size], new double[items]);
    }

    /// <summary>Of the last judgements, descending; they add up to the number of leaders.</summary>
    public double[] Eigenvalues { get; }

    /// <summary>The length of the leaders' mean vector in the plane, 0 … 1.</summary>
    public double Degree(ReadOnlySpan<double> judgements)
    {
        var (x, y) = MeanVector(judgements);
        return Math.Sqrt((x * x) + (y * y));
    }

    /// <summary>ā: the mean of the leaders' vectors in the plane.</summary>
    /// <param name="judgements">Standardised, leader by leader.</param>
    public (double X, double Y) MeanVector(ReadOnlySpan<double> judgements)
    {
        Decompose(judgements);
        if (leaders < items) return (MeanOfLeaders(0), MeanOfLeaders(1));
        mean.AsSpan().Clear();
        for (var i = 0; i < judgements.Length; i++) mean[i % items] += judgements[i] / leaders;
        return (Dot(vectors.AsSpan(0, items), mean) / Math.Sqrt(items), Dot(Second(), mean) / Math.Sqrt(items));
    }

    /// <summary>√n·u: where the items lie in one of the two directions; to be asked after <see cref="MeanVector"/>.</summary>
    public double[] Items(ReadOnlySpan<double> judgements, int direction)
    {
        var places = new double[items];
        if (direction >= Eigenvalues.Length || Eigenvalues[direction] < 1e-12 * leaders) return places;
        if (leaders >= items)
            for (var item = 0; item < items; item++) places[item] = vectors[(direction * items) + item] * Math.Sqrt(items);
        else
            for (var i = 0; i < judgements.Length; i++) places[i % items] += judgements[i] * vectors[(direction * leaders) + (i / items)] / Math.Sqrt(Eigenvalues[direction]);
        return places;
    }

    private void Decompose(ReadOnlySpan<double> judgements)
    {
        gram.AsSpan().Clear();
        var size = Eigenvalues.Length;
        if (leaders < items)
            for (var i = 0; i < leaders; i++)
                for (var j = 0; j <= i; j++) gram[(i * size) + j] = gram[(j * size) + i] = Dot(judgements.Slice(i * items, items), judgements.Slice(j * items, items)) / items;
        else
            for (var leader = 0; leader < leaders; leader++)
                for (var i = 0; i < items; i++)
                    for (var j = 0; j < items; j++) gram[(i * size) + j] += judgements[(leader * items) + i] * judgements[(leader * items) + j] / items;
        SymmetricEigen.Decompose(gram, vectors, Eigenvalues);
    }

    private double MeanOfLeaders(int direction)
    {
        var sum = 0.0;
        for (var leader = 0; leader < leaders; leader++) sum += vectors[(direction * leaders) + leader];
        return sum / leaders * Math.Sqrt(Math.Max(0, Eigenvalues[direction]));
    }

    private ReadOnlySpan<double> Second() => vectors.AsSpan(items, items);

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += x[i] * y[i];
        return sum;
    }
}
