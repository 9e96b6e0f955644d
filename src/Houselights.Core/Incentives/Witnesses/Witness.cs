using System.Collections.Immutable;

namespace Houselights.Core.Incentives.Witnesses;

/// <summary>How strong a witness is, strongest first.</summary>
public enum WitnessClass
{
    /// <summary>Neither unit would leave it: each choice is a best reply to the other (Nash 1951).</summary>
    Nash,

    /// <summary>Both units do something.</summary>
    BothAct,

    /// <summary>One unit holds and is carried along.</summary>
    OnePassive,
}

/// <summary>A joint choice of two units with which both scorecards win and the company loses, all others holding.</summary>
/// <param name="One">A unit, by its place in the game.</param>
/// <param name="Other">A unit behind it.</param>
/// <param name="OneMoves">What the one does, by the moves' places in the game; empty where it holds.</param>
/// <param name="OtherMoves">What the other does.</param>
/// <param name="OneGain">What the one's scorecard gains, in points.</param>
/// <param name="OtherGain">What the other's gains.</param>
/// <param name="CompanyChange">What the company gains, in points; below 0.</param>
/// <param name="IsNash">True where neither would leave it.</param>
public sealed record Witness(
    int One, int Other, ImmutableArray<int> OneMoves, ImmutableArray<int> OtherMoves, double OneGain, double OtherGain, double CompanyChange, bool IsNash)
{
    public WitnessClass Class => IsNash ? WitnessClass.Nash : OneMoves.IsEmpty || OtherMoves.IsEmpty ? WitnessClass.OnePassive : WitnessClass.BothAct;

    public IEnumerable<int> Moves => OneMoves.Concat(OtherMoves);

    public bool Equals(Witness? other) => other is not null && One == other.One && Other == other.Other && OneMoves.SequenceEqual(other.OneMoves) && OtherMoves.SequenceEqual(other.OtherMoves)
        && OneGain.Equals(other.OneGain) && OtherGain.Equals(other.OtherGain) && CompanyChange.Equals(other.CompanyChange) && IsNash == other.IsNash;

    public override int GetHashCode() => HashCode.Combine(One, Other, OneMoves.Length, OtherMoves.Length, CompanyChange);
}

/// <summary>Each unit does what is best for its scorecard and harmless alone; together both still win and, by an interaction, the company falls.</summary>
/// <param name="One">A unit, by its place in the game.</param>
/// <param name="Other">A unit behind it.</param>
/// <param name="OneMoves">What is best for the one while all others hold.</param>
/// <param name="OtherMoves">What is best for the other.</param>
/// <param name="OneAlone">What the company gains by the one's choice alone, in points.</param>
/// <param name="OtherAlone">What it gains by the other's.</param>
/// <param name="Together">What it gains by both, in points; below 0.</param>
public sealed record Collision(int One, int Other, ImmutableArray<int> OneMoves, ImmutableArray<int> OtherMoves, double OneAlone, double OtherAlone, double Together)
{
    /// <summary>What the interaction does, in points.</summary>
    public double ByInteraction => Together - OneAlone - OtherAlone;

    public IEnumerable<int> Moves => OneMoves.Concat(OtherMoves);
}

/// <summary>What was found out about two units.</summary>
/// <param name="One">A unit, by its place in the game.</param>
/// <param name="Other">A unit behind it.</param>
/// <param name="Witness">The strongest witness: of the first class that there is, with the fewest moves, of these the largest loss, then the first in the plan's order; null where there is none.</param>
/// <param name="Collision">Null where there is none.</param>
/// <param name="Looked">Joint choices that were looked at or ruled out by a bound.</param>
/// <param name="IsWhole">True where these are all that there are.</param>
public sealed record PairVerdict(int One, int Other, Witness? Witness, Collision? Collision, long Looked, bool IsWhole)
{
    /// <summary>Moves by which both win and the company loses, where a lever stands between its ends, so that no choice of the game says it; empty where there are none.</summary>
    public ImmutableArray<MadeMove> Between { get; init; } = [];

    /// <summary>True where it wasn't tried out but solved for: see <see cref="PairProgram"/>.</summary>
    public bool IsSolved { get; init; }

    public bool IsClean => Witness is null && Collision is null;

    /// <summary>What the company loses at worst of what was found, in points; 0 for a clean pair.</summary>
    public double Loss => Math.Max(-(Witness?.CompanyChange ?? 0), -(Collision?.Together ?? 0));
}
