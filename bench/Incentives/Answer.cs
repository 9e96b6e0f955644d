using System.Globalization;

namespace Houselights.Bench.Incentives;

/// <summary>What a run over all pairs took and found.</summary>
/// <param name="Seconds">Of the solving alone.</param>
/// <param name="WithWriting">Seconds with what writes a pair into the solver; ours reads it where it lies.</param>
/// <param name="Sum">Of the least values.</param>
/// <param name="Infeasible">Pairs in which the scorecards can't both gain a point.</param>
internal readonly record struct Answer(double Seconds, double WithWriting, double Sum, int Infeasible)
{
    /// <summary>Share of the sum by which two programs may differ.</summary>
    private const double Same = 1e-6;

    public static Answer Read(string line)
    {
        var cells = line.Trim().Split('\t');
        double Number(int cell) => double.Parse(cells[cell], CultureInfo.InvariantCulture);
        return new(Number(0), Number(1), Number(2), (int)Number(3));
    }

    /// <summary>Tab-separated, as bench/peers/glpk.c prints it.</summary>
    public string Line() => string.Create(CultureInfo.InvariantCulture, $"{Seconds:0.000000}\t{WithWriting:0.000000}\t{Sum:0.######}\t{Infeasible}");

    public bool Agrees(Answer other) => Infeasible == other.Infeasible && Math.Abs(Sum - other.Sum) <= Same * Math.Abs(Sum);
}
