namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>The inverse of the square matrix that the basic columns of a program form, held as a whole: right for a few hundred rows.</summary>
internal sealed class BasisInverse(ScaledProgram program)
{
    /// <summary>A column whose greatest rest is smaller depends on those before it.</summary>
    private const double Dependent = 1e-11;

    private readonly int rows = program.Rows;
    private readonly double[] inverse = new double[program.Rows * program.Rows];
    private readonly double[] basic = new double[program.Rows * program.Rows];

    private readonly double[] spread = new double[program.Rows];

    /// <summary>Pivots since it was last computed from the columns themselves.</summary>
    public int Age { get; private set; }

    /// <summary>Computes it anew by Gauss and Jordan, exchanging rows; false where the columns depend on each other.</summary>
    public bool Compute(ReadOnlySpan<int> basis)
    {
        Age = 0;
        Array.Clear(inverse);
        for (var row = 0; row < rows; row++) inverse[(row * rows) + row] = 1;
        for (var column = 0; column < rows; column++) Spread(basis[column], basic.AsSpan(column));
        for (var column = 0; column < rows; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < rows; row++)
                if (Math.Abs(basic[(row * rows) + column]) > Math.Abs(basic[(pivot * rows) + column])) pivot = row;
            if (Math.Abs(basic[(pivot * rows) + column]) < Dependent) return false;
            Exchange(basic, pivot, column);
            Exchange(inverse, pivot, column);
            Clear(column);
        }

        return true;
    }

    /// <summary>The inverse times a column of the program.</summary>
    public void Column(int column, Span<double> result)
    {
        if (column >= program.Variables)
        {
            for (var row = 0; row < rows; row++) result[row] = inverse[(row * rows) + column - program.Variables];
            return;
        }

        for (var row = 0; row < rows; row++) spread[row] = program.Coefficients[(row * program.Variables) + column];
        Times(spread, result);
    }

    /// <summary>The inverse times a vector.</summary>
    public void Times(ReadOnlySpan<double> vector, Span<double> result)
    {
        for (var row = 0; row < rows; row++)
            result[row] = DenseVector.Dot(inverse.AsSpan(row * rows, rows), vector);
    }

    /// <summary>A vector times the inverse.</summary>
    public void TimesFromLeft(ReadOnlySpan<double> vector, Span<double> result)
    {
        result.Clear();
        for (var row = 0; row < rows; row++)
            if (vector[row] != 0) DenseVector.Add(inverse.AsSpan(row * rows, rows), vector[row], result);
    }

    /// <summary>After the column, already multiplied by the inverse, took the place of the basic one in this row.</summary>
    public void Replace(int row, ReadOnlySpan<double> column)
    {
        Age++;
        var pivoted = inverse.AsSpan(row * rows, rows);
        for (var k = 0; k < rows; k++) pivoted[k] /= column[row];
        for (var other = 0; other < rows; other++)
            if (other != row && column[other] != 0) DenseVector.Add(pivoted, -column[other], inverse.AsSpan(other * rows, rows));
    }

    private void Spread(int column, Span<double> target)
    {
        for (var row = 0; row < rows; row++)
            target[row * rows] = column < program.Variables ? program.Coefficients[(row * program.Variables) + column] : row == column - program.Variables ? 1 : 0;
    }

    private void Exchange(double[] matrix, int row, int other)
    {
        if (row == other) return;
        for (var k = 0; k < rows; k++) (matrix[(row * rows) + k], matrix[(other * rows) + k]) = (matrix[(other * rows) + k], matrix[(row * rows) + k]);
    }

    private void Clear(int column)
    {
        var pivotLine = basic.AsSpan(column * rows, rows);
        var inverseLine = inverse.AsSpan(column * rows, rows);
        var pivot = pivotLine[column];
        for (var k = 0; k < rows; k++)
        {
            pivotLine[k] /= pivot;
            inverseLine[k] /= pivot;
        }

        for (var row = 0; row < rows; row++)
        {
            var factor = basic[(row * rows) + column];
            if (row == column || factor == 0) continue;
            DenseVector.Add(pivotLine, -factor, basic.AsSpan(row * rows, rows));
            DenseVector.Add(inverseLine, -factor, inverse.AsSpan(row * rows, rows));
        }
    }
}
