using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Rhythm;
using Houselights.Core.SayDo;
using NodaTime;

namespace Houselights.Core.Decisions;

/// <summary>What of an exclusion ledger's entries came back, and as what.</summary>
internal static class Returns
{
    /// <summary>What is known of stopped work that hasn't stopped.</summary>
    /// <param name="As">Something is booked on it, or somebody saw it run.</param>
    /// <param name="On">Since when; null where that isn't known.</param>
    /// <param name="Traces">What was booked; empty where somebody saw it.</param>
    public sealed record Own(ReturnedAs As, LocalDate? On, ImmutableArray<Trace> Traces);

    /// <summary>Stopped work that still takes something, by its subject.</summary>
    public static Dictionary<string, Own> OfStoppedWork(PlanModel plan)
    {
        var allocations = plan.Allocations.SelectMany(each => each.Shares.Keys.Select(id => (id, each))).ToLookup(each => each.id.BareId(), each => each.each, StringComparer.Ordinal);
        var checkIns = plan.CheckIns.Where(each => each.Work is not null).ToLookup(each => each.Work!.BareId(), StringComparer.Ordinal);
        var found = new Dictionary<string, Own>(StringComparer.Ordinal);
        foreach (var work in plan.InFlight)
            if (work.Verdict == WorkVerdict.Stop && Of(work, plan, allocations[work.Id].Distinct(), checkIns[work.Id]) is { } own)
                found["in-flight/" + work.Id] = own;
        return found;
    }

    /// <summary>By name, then by what is booked: the latter counts only what the former doesn't.</summary>
    public static ImmutableArray<Returned> Of(IEnumerable<Excluded> entries, Dictionary<string, Own> own, PlanModel plan)
    {
        var bySubject = entries.DistinctBy(entry => entry.Subject).ToDictionary(entry => entry.Subject, StringComparer.Ordinal);
        var named = Named(bySubject, plan).ToList();
        var known = named.GroupBy(each => each.Of.Subject).ToDictionary(group => group.Key, group => group.Sum(each => each.Costs ?? 0), StringComparer.Ordinal);
        return [.. named, .. own.Where(each => bySubject.ContainsKey(each.Key)).Select(each => Itself(bySubject[each.Key], each.Value, known.GetValueOrDefault(each.Key)))];
    }

    private static Own? Of(WorkInFlight work, PlanModel plan, IEnumerable<Allocation> allocations, IEnumerable<CheckIn> checkIns)
    {
        var (booked, last) = (allocations.ToList(), StoppedWork.LastDay(work));
        var traces = StoppedWork.Traces(work, plan, booked, checkIns);
        if (traces.Count == 0 && !StoppedWork.IsVerified(work))
            traces = [.. booked.Where(each => each.Kind != AllocationKind.Recognition && ReturnedWork.IsBookedAgain(each, work)).Select(each => new Trace(each.Kind, ReturnedWork.ShareOf(each, work), each.From, each.To ?? each.From!.Value))];
        if (traces.Count > 0) return new(ReturnedAs.Booked, traces.Min(trace => trace.From is { } from && from > last ? from : trace.To), [.. traces]);
        return work.Verified?.Stopped == false ? new(ReturnedAs.Running, work.Verified.On, []) : null;
    }

    private static IEnumerable<Returned> Named(Dictionary<string, Excluded> entries, PlanModel plan)
    {
        foreach (var each in plan.Commitments)
            if (ReturnedWork.Stands(each) && Find(each.What) is { } entry)
                yield return new(entry, "commitments/" + each.Id, ReturnedAs.Commitment, each.What!, NotBefore(entry, each.History.Select(act => act.On).Min()), each.Load?.Expected, []);
        foreach (var each in plan.Objectives)
            if (Find(each.What) is { } entry)
                yield return new(entry, "objectives/" + each.Id, ReturnedAs.Objective, each.What!, null, each.Load?.Expected, []);

        Excluded? Find(string? what) => ReturnedWork.Nearest(what, plan) is { } nearest ? entries.GetValueOrDefault(nearest.Key) : null;
    }

    private static Returned Itself(Excluded entry, Own own, double named) => new(
        entry, entry.Subject, own.As, entry.What, NotBefore(entry, own.On), entry.Frees is { } frees ? Math.Max(0, frees - named) : null, own.Traces);

    /// <summary>What was asked for before it was ruled out is back since then: it never went.</summary>
    private static LocalDate? NotBefore(Excluded entry, LocalDate? day) => day < entry.On ? entry.On : day;
}
