using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Capacity;
using Houselights.Core.People;

namespace Houselights.Core.Decisions;

/// <summary>What is asked of a unit in the cycle, all in the cycle's capacity unit; includes the units below.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Protected">Work in flight that goes on as it is.</param>
/// <param name="Deprioritised">What is left of work that steps back; its whole load where nobody said how much is left.</param>
/// <param name="Undecided">Work in flight without a verdict: it goes on until somebody stops it.</param>
/// <param name="New">Objectives, and commitments that are asked, promised or kept in this cycle.</param>
public sealed record UnitLoad(Unit Unit, LoadSum Protected, LoadSum Deprioritised, LoadSum Undecided, LoadSum New)
{
    /// <summary>
    /// How much the loads of a plan rise together: as much as its durations, since what makes work last longer makes it more.
    /// </summary>
    public const double Correlation = PriorityForecast.CommonCause;

    /// <summary>Everything that goes on.</summary>
    public LoadSum Total => Decided + Undecided;

    /// <summary>What somebody has said goes on, and what is new.</summary>
    public LoadSum Decided => Protected + Deprioritised + New;

    /// <summary>What the unit has over the cycle; null where nobody said.</summary>
    public LoadSum? Capacity => Unit.Capacity is { } capacity ? Sum(capacity) : null;

    /// <summary>True where the capacity is known and it isn't sure enough that a load fits.</summary>
    /// <param name="load">Such as <see cref="Total"/>.</param>
    /// <param name="confidence">How sure it has to be.</param>
    public bool IsExceededBy(LoadSum load, double confidence) => Capacity is { } capacity && Overcommitment.Exceeds(load, capacity, Correlation, confidence);

    /// <summary>True where neither a load nor the capacity is uncertain, or no capacity is known.</summary>
    /// <param name="load">Such as <see cref="Total"/>.</param>
    public bool IsSure(LoadSum load) => load.IsExact && Capacity is null or { IsExact: true };

    /// <summary>The probability that a load exceeds the capacity, 0 … 1; 0 where no capacity is known.</summary>
    /// <param name="load">Such as <see cref="Total"/>.</param>
    public double Chance(LoadSum load) => Capacity is { } capacity ? Overcommitment.Chance(load, capacity, Correlation) : 0;

    internal static LoadSum Sum(Load load) => LoadSum.Of(load.Low, load.Likely, load.High);

    internal UnitLoad With(Asked more, int sign)
    {
        var change = sign > 0 ? more.Load : default(LoadSum) - more.Load;
        return more.Kind switch
        {
            AskedKind.Protected => this with { Protected = Protected + change },
            AskedKind.Deprioritised => this with { Deprioritised = Deprioritised + change },
            AskedKind.Undecided => this with { Undecided = Undecided + change },
            _ => this with { New = New + change },
        };
    }
}

/// <summary>Of what kind a load is, in the order of the parts of a <see cref="UnitLoad"/>.</summary>
internal enum AskedKind { Protected, Deprioritised, Undecided, New }

/// <summary>What one item of the plan asks of a unit, and so of all units above it.</summary>
/// <param name="Unit">Its position; what belongs to no unit is asked of the company.</param>
/// <remarks>
/// Stopped work asks for nothing. An objective loads its unit and a commitment its owner's; an objective's load excludes that of the
/// commitments which serve it, so nothing is counted twice. A declined, withdrawn or broken commitment asks for nothing. The means of
/// a priority are not added: objectives and commitments use them.
/// </remarks>
internal readonly record struct Asked(int Unit, AskedKind Kind, LoadSum Load)
{
    /// <summary>Null where it asks for nothing.</summary>
    public static Asked? Of(Item? item, PlanModel plan, int company) => item switch
    {
        WorkInFlight { Verdict: not WorkVerdict.Stop } work => Of(plan.Units.IndexOf(work.Unit), KindOf(work.Verdict), LoadOf(work), company),
        Objective objective => Of(plan.Units.IndexOf(objective.Unit), AskedKind.New, objective.Load, company),
        Commitment { State: not (CommitmentState.Declined or CommitmentState.Withdrawn or CommitmentState.Broken) } commitment =>
            commitment.Load is { } load ? Of(plan.Units.IndexOf(plan.People.Find(commitment.Owner.First)?.Unit), AskedKind.New, load, company) : null,
        _ => null,
    };

    /// <summary>What running work takes from now on.</summary>
    public static Load? LoadOf(WorkInFlight work) => work.Verdict == WorkVerdict.Deprioritise ? work.LoadAfter ?? work.Load : work.Load;

    private static AskedKind KindOf(WorkVerdict verdict) => verdict switch
    {
        WorkVerdict.Protect => AskedKind.Protected,
        WorkVerdict.Deprioritise => AskedKind.Deprioritised,
        _ => AskedKind.Undecided,
    };

    private static Asked? Of(int unit, AskedKind kind, Load? load, int company) =>
        load is { High: > 0 } known && (unit >= 0 || company >= 0) ? new Asked(unit >= 0 ? unit : company, kind, UnitLoad.Sum(known)) : null;
}
