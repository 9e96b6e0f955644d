namespace Houselights.Core.Numerics.LinearPrograms;

/// <summary>What became of a program of two rows.</summary>
/// <param name="Status">Optimal or infeasible; in a box nothing is unbounded.</param>
/// <param name="Value">The least g · x; +∞ where the program is infeasible.</param>
/// <param name="FirstMultiplier">
/// λ ≥ 0 of the first row. With μ of the second it proves the answer: optimal, λα + μβ + Σ min(0, gⱼ − λaⱼ − μbⱼ) is the value; infeasible,
/// λα + μβ is more than Σ max(0, λaⱼ + μbⱼ), the most that the rows so summed can come to.
/// </param>
/// <param name="SecondMultiplier">μ ≥ 0 of the second row.</param>
public readonly record struct TwoRowBoxSolution(LinearStatus Status, double Value, double FirstMultiplier, double SecondMultiplier);
