using System.Collections.Immutable;
using Houselights.Core.Commitments;
using Houselights.Core.Model;
using Houselights.Core.Numerics.Distributions;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.Core.SayDo;

/// <summary>What became of a promise that was due.</summary>
/// <param name="Commitment">Position in <see cref="PlanModel.Commitments"/>.</param>
/// <param name="Due">The day that held: as promised, or as agreed before it came.</param>
/// <param name="Delivered">When it was delivered and not reopened; null where it wasn't.</param>
public readonly record struct DuePromise(int Commitment, LocalDate Due, LocalDate? Delivered)
{
    public bool IsKept => Delivered <= Due;
}

/// <summary>Somebody's promises that were due within the look-back before a day, as they stood on it, and how many were kept.</summary>
/// <remarks>
/// A promise is kept where it was delivered on or before the day that held, and not reopened. A day that the two sides moved before it
/// came is no longer the day; one that was moved afterwards still is. Left out: what was withdrawn in time, what several people promised,
/// what bears no dates, and what was missed on a day on which its owner was away. Measure: percent complete as promised, Ballard and
/// Howell, Shielding Production (1998).
/// </remarks>
public sealed record KeptPromises(ImmutableArray<DuePromise> Promises, int LeftOut, int PreviousDue, int PreviousKept)
{
    public int Due => PreviousDue + Promises.Length;

    public int Kept => PreviousKept + Promises.Count(each => each.IsKept);

    /// <summary>The probability of keeping so few, or fewer, for somebody who keeps this share of 0 … 1.</summary>
    public double Chance(double share) => Binomial.AtMost(Kept, Due, share);

    /// <param name="person">Whose promises.</param>
    /// <param name="day">Nothing that happened on it or later counts.</param>
    /// <param name="plan">The last cycle's promises count where this one began within the look-back.</param>
    public static KeptPromises Of(Person person, LocalDate day, PlanModel plan)
    {
        var (since, found, leftOut) = (plan.Settings.LookBack.Before(day), new List<DuePromise>(), 0);
        foreach (var at in plan.CommitmentsOf(person).Positions)
        {
            if (plan.Commitments[at].Owner.Count != 1 || Judge(plan.Commitments[at], day) is not { } judged || judged.Due < since || judged.Due >= day) continue;
            var promise = new DuePromise(at, judged.Due, judged.Delivered);
            if (!promise.IsKept && plan.DaysPresent(person, promise.Due, promise.Due) == 0) leftOut++;
            else found.Add(promise);
        }

        var (due, kept) = Previous(person, since, plan);
        return new([.. found], leftOut, due, kept);
    }

    /// <summary>When somebody promised it alone; null where nobody did, or no act says when.</summary>
    public static LocalDate? PromisedOn(Commitment commitment)
    {
        LocalDate? promised = null;
        if (commitment.State is not (CommitmentState.Promised or CommitmentState.Reopened) || commitment.Owner.Count != 1) return null;
        foreach (var act in commitment.History)
            if (act.Kind == ActKind.Promise || (act.Kind == ActKind.Agree && promised is null)) promised = act.On;
        return promised;
    }

    private static (int Due, int Kept) Previous(Person person, LocalDate since, PlanModel plan)
    {
        if (plan.Previous is not { } previous || !(plan.Cycle.Starts >= since)) return default;
        foreach (var (id, record) in previous.Promises)
            if (Pointing.IdIn(id) == person.Id && record is { Due: { } due, Kept: { } kept } && kept <= due) return ((int)due, (int)kept);
        return default;
    }

    private static (LocalDate Due, LocalDate? Delivered)? Judge(Commitment commitment, LocalDate day)
    {
        var (due, proposed, delivered, isPromised) = (commitment.Due, (LocalDate?)null, (LocalDate?)null, false);
        foreach (var act in commitment.History)
        {
            if (act.On is not { } on || on >= day) continue;
            switch (act.Kind)
            {
                case ActKind.Ask: due = act.Due ?? due; break;
                case ActKind.Promise: (due, isPromised) = (act.Due ?? due, true); break;
                case ActKind.Counter or ActKind.Renegotiate: proposed = act.Due; break;
                case ActKind.Agree: (due, isPromised) = (isPromised && on > due ? due : act.Due ?? proposed ?? due, true); break;
                case ActKind.Deliver or ActKind.Accept: delivered ??= on; break;
                case ActKind.Reopen: delivered = null; break;
                case ActKind.Withdraw when !(on > due): return null;
                case ActKind.Break when !(on > due): due = on; break;
            }
        }

        return isPromised && due is { } held ? (held, delivered) : null;
    }
}
