using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.People.Owing;

/// <summary>What work that was running before the plan asks: a verdict, and where it stops, telling those outside and looking whether it did.</summary>
internal static class Stopping
{
    public static IEnumerable<Duty> In(PlanModel plan) => plan.InFlight.SelectMany(work => Of(work, plan));

    private static IEnumerable<Duty> Of(WorkInFlight work, PlanModel plan)
    {
        var subject = "in-flight/" + work.Id;
        var heads = plan.Units.Find(work.Unit)?.Head ?? Ids.None;
        if (work.Verdict == WorkVerdict.Undecided) yield return new(OwedKind.GiveVerdict, subject, work.What, OrLeader(work.DecidedBy, plan), heads, null);
        if (work is { Verdict: WorkVerdict.Stop, Verified: null } && StoppedWork.LastDay(work) is { } last)
            yield return new(OwedKind.VerifyStop, subject, work.What, OrLeader(work.DecidedBy, plan), heads, last);
        if (work.Verdict is not (WorkVerdict.Stop or WorkVerdict.Deprioritise)) yield break;

        foreach (var tellings in work.Tell.Where(telling => telling.On is null).GroupBy(telling => TellerOf(telling, heads, plan)))
            yield return new(OwedKind.Tell, subject, work.What, tellings.Key, Ids.None, tellings.Min(telling => telling.By))
            {
                Times = tellings.Count(), Reads = tellings.Sum(telling => Effort.Words(telling.Who)),
            };
    }

    /// <summary>Whoever speaks with the partner of that name, else the head of the unit that runs it, else the leader.</summary>
    internal static Ids TellerOf(Telling telling, Ids heads, PlanModel plan)
    {
        foreach (var partner in plan.Partners)
            if (!partner.Contact.IsEmpty && string.Equals(partner.Name ?? partner.Id, telling.Who?.Trim(), StringComparison.OrdinalIgnoreCase)) return partner.Contact;
        return OrLeader(heads, plan);
    }

    private static Ids OrLeader(Ids named, PlanModel plan) => named.IsEmpty ? plan.Leader?.Id : named;
}
