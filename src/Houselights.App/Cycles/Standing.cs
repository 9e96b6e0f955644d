using Houselights.App.People;
using Houselights.Core.Checks;
using Houselights.Core.Model;
using Houselights.Core.People;
using NodaTime;

namespace Houselights.App.Cycles;

/// <summary>How a cycle stands: its plan on a day, and what the checks say of it. Immutable; safe to share.</summary>
/// <param name="Cycle">The cycle at the revision that was read.</param>
/// <param name="Diagnosis">Findings, gates and measures.</param>
public sealed record Standing(ShelvedCycle Cycle, Diagnosis Diagnosis)
{
    /// <summary>Who looks; null where the server looks for itself.</summary>
    public Seat? Seat { get; init; }

    /// <summary>Findings about persons that are no longer theirs alone: code and subject, a line each.</summary>
    internal string Opened { get; init; } = "";

    /// <summary>The findings that this reader sees: what is about one person's conduct is that person's first.</summary>
    public IEnumerable<Finding> Findings => Seat is not { SeesAll: false } ? Diagnosis.Findings : Diagnosis.Findings.Where(Sees);

    /// <summary>Whom a rendering is for: a home shows what its reader owes, so each person of a plan is an audience of their own.</summary>
    public string Audience => Me is { } me ? $"{me.Id}\n{Opened}" : "";

    private bool IsMine(Finding finding) => finding.Check.Audience == Core.Checks.Audience.Owner && Me is { } me && finding.Owners.Contains(me.Id);

    private bool Sees(Finding finding) => finding.Check.Audience != Core.Checks.Audience.Owner || IsMine(finding)
        || (Me?.Role is Role.Leader or Role.Integrator && Opened.Contains(FirstSight.Line(finding.Code, finding.Subject), StringComparison.Ordinal));

    /// <summary>Who looks, as a person of the plan; null for who has no role in it.</summary>
    public Person? Me => Seat?.In(Plan);

    public PlanModel Plan => Diagnosis.Plan;

    /// <summary>The day from which it is looked at, in the cycle's time zone.</summary>
    public LocalDate AsOf => Diagnosis.Plan.AsOf;

    internal static Standing Of(ShelvedCycle cycle, Plan plan, TimeProvider time) =>
        new(cycle, Diagnosis.Of(PlanModel.Of(plan, DayOf(cycle, plan.Cycle?.TimeZone, time))));

    /// <summary>True where the day has come to an end, or the time zone or the fixed day became another.</summary>
    internal bool IsOfAnotherDay(TimeProvider time) => DayOf(Cycle, Plan.Source.Cycle?.TimeZone, time) != AsOf;

    private static LocalDate DayOf(ShelvedCycle cycle, string? zone, TimeProvider time) => cycle.LookedAtFrom
        ?? Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone ?? "") ?? DateTimeZone.Utc).Date;
}
