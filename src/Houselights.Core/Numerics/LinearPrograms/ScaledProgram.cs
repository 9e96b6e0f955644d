namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>
/// A linear program with a slack for each row, so that all rows are equations, and with rows, columns and costs scaled by powers of two, which
/// costs no digit. Columns: first the variables, then the slacks of the rows, whose coefficients are 1.
/// </summary>
internal sealed class ScaledProgram
{
    /// <summary>No row or column is scaled by more than 2 to this power.</summary>
    private const int MostScale = 40;

    private readonly int[] rowScale;
    private readonly int[] columnScale;
    private readonly int costScale;

    public ScaledProgram(LinearProgram program)
    {
        (Variables, Rows) = (program.Costs.Length, program.Constraints.Length);
        rowScale = new int[Rows];
        columnScale = new int[Variables];
        Coefficients = new double[Rows * Variables];
        RightSides = new double[Rows];
        Costs = new double[Variables + Rows];
        Lower = new double[Variables + Rows];
        Upper = new double[Variables + Rows];
        ScaleRows(program);
        costScale = Exponent(Greatest(program.Costs.AsSpan()));
        for (var j = 0; j < Variables; j++) Costs[j] = Math.ScaleB(program.Costs[j], -costScale);
        ScaleColumns();
    }

    public int Variables { get; }

    public int Rows { get; }

    /// <summary>Row by row, without the slacks.</summary>
    public double[] Coefficients { get; }

    public double[] RightSides { get; }

    public double[] Costs { get; }

    public double[] Lower { get; }

    public double[] Upper { get; }

    public ReadOnlySpan<double> Row(int row) => Coefficients.AsSpan(row * Variables, Variables);

    /// <summary>Takes over bounds for the variables.</summary>
    public void Bound(ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        for (var j = 0; j < Variables; j++)
        {
            Lower[j] = Math.ScaleB(lower[j], -columnScale[j]);
            Upper[j] = Math.ScaleB(upper[j], -columnScale[j]);
        }
    }

    /// <summary>A variable in the units of the program.</summary>
    public double Value(int variable, double scaled) => Math.ScaleB(scaled, columnScale[variable]);

    /// <summary>The dual of a row in the units of the program; without its cost, where it proves that there is no point.</summary>
    public double Dual(int row, double scaled, bool withCost) => Math.ScaleB(scaled, rowScale[row] + (withCost ? costScale : 0));

    private void ScaleRows(LinearProgram program)
    {
        for (var row = 0; row < Rows; row++)
        {
            var constraint = program.Constraints[row];
            rowScale[row] = -Exponent(Greatest(constraint.Coefficients.AsSpan()));
            for (var j = 0; j < Variables; j++) Coefficients[(row * Variables) + j] = Math.ScaleB(constraint.Coefficients[j], rowScale[row]);
            RightSides[row] = Math.ScaleB(constraint.RightSide, rowScale[row]);
            Lower[Variables + row] = constraint.Relation == Relation.AtLeast ? double.NegativeInfinity : 0;
            Upper[Variables + row] = constraint.Relation == Relation.AtMost ? double.PositiveInfinity : 0;
        }
    }

    /// <summary>The cost counts as a row: else that of a variable with small coefficients would drown those of the others.</summary>
    private void ScaleColumns()
    {
        for (var j = 0; j < Variables; j++)
        {
            var greatest = Math.Abs(Costs[j]);
            for (var row = 0; row < Rows; row++) greatest = Math.Max(greatest, Math.Abs(Coefficients[(row * Variables) + j]));
            columnScale[j] = -Exponent(greatest);
            Costs[j] = Math.ScaleB(Costs[j], columnScale[j]);
            for (var row = 0; row < Rows; row++) Coefficients[(row * Variables) + j] = Math.ScaleB(Coefficients[(row * Variables) + j], columnScale[j]);
        }
    }

    private static double Greatest(ReadOnlySpan<double> numbers)
    {
        var greatest = 0.0;
        foreach (var number in numbers) greatest = Math.Max(greatest, Math.Abs(number));
        return greatest;
    }

    private static int Exponent(double size) => size == 0 ? 0 : Math.Clamp(Math.ILogB(size), -MostScale, MostScale);
}
