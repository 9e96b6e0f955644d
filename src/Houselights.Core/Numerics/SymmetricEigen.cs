namespace Houselights.Core.Numerics;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations: slow for hundreds of rows, and the same on every machine.</summary>
internal static class SymmetricEigen
{
    private const int MostSweeps = 60;

    /// <summary>Overwrites the matrix; eigenvalues come descending, each with its vector as a row.</summary>
    /// <param name="matrix">n × n, row by row.</param>
    /// <param name="vectors">n × n, filled.</param>
    /// <param name="values">n, filled.</param>
    public static void Decompose(Span<double> matrix, Span<double> vectors, Span<double> values)
    {
        var n = values.Length;
        vectors.Clear();
        for (var i = 0; i < n; i++) vectors[(i * n) + i] = 1;
        for (var sweep = 0; sweep < MostSweeps && OffDiagonal(matrix, n) > 1e-30 * Diagonal(matrix, n); sweep++)
            for (var p = 0; p < n; p++)
                for (var q = p + 1; q < n; q++) Rotate(matrix, vectors, n, p, q);
        for (var i = 0; i < n; i++) values[i] = matrix[(i * n) + i];
        Sort(vectors, values);
    }

    private static void Rotate(Span<double> matrix, Span<double> vectors, int n, int p, int q)
    {
        var apq = matrix[(p * n) + q];
        if (apq == 0) return;
        var theta = (matrix[(q * n) + q] - matrix[(p * n) + p]) / (2 * apq);
        var t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < n; k++)
        {
            var (x, y) = (matrix[(k * n) + p], matrix[(k * n) + q]);
            (matrix[(k * n) + p], matrix[(k * n) + q]) = ((c * x) - (s * y), (s * x) + (c * y));
        }

        for (var k = 0; k < n; k++)
        {
            var (x, y) = (matrix[(p * n) + k], matrix[(q * n) + k]);
            (matrix[(p * n) + k], matrix[(q * n) + k]) = ((c * x) - (s * y), (s * x) + (c * y));
            (x, y) = (vectors[(p * n) + k], vectors[(q * n) + k]);
            (vectors[(p * n) + k], vectors[(q * n) + k]) = ((c * x) - (s * y), (s * x) + (c * y));
        }
    }

    private static double OffDiagonal(Span<double> matrix, int n)
    {
        var sum = 0.0;
        for (var i = 0; i < n; i++)
            for (var j = i + 1; j < n; j++) sum += matrix[(i * n) + j] * matrix[(i * n) + j];
        return sum;
    }

    private static double Diagonal(Span<double> matrix, int n)
    {
        var sum = 0.0;
        for (var i = 0; i < n; i++) sum += matrix[(i * n) + i] * matrix[(i * n) + i];
        return sum;
    }

    private static void Sort(Span<double> vectors, Span<double> values)
    {
        var n = values.Length;
        for (var i = 0; i < n; i++)
        {
            var largest = i;
            for (var j = i + 1; j < n; j++)
                if (values[j] > values[largest]) largest = j;
            if (largest == i) continue;
            (values[i], values[largest]) = (values[largest], values[i]);
            for (var k = 0; k < n; k++) (vectors[(i * n) + k], vectors[(largest * n) + k]) = (vectors[(largest * n) + k], vectors[(i * n) + k]);
        }
    }
}
