using System.Collections.Immutable;
using Houselights.App.Cycles;
using Houselights.Core.Model;
using Houselights.Core.People;
using Houselights.Core.People.Owing;

namespace Houselights.App.People.Owing;

/// <summary>What do people expect from me this week, and what do I get?</summary>
/// <param name="Standing">The cycle as it stands.</param>
/// <param name="Person">Whose reading it is.</param>
/// <param name="Gains">What they get.</param>
/// <param name="Acts">What they owe, what is overdue first.</param>
public sealed record OwingReading(Standing Standing, Person Person, ImmutableArray<Gain> Gains, ImmutableArray<OwedAct> Acts)
{
    /// <summary>What of it this week asks for, what waits beyond the minutes that were promised, and what is due later.</summary>
    public OwedWeek Week { get; } = OwedWeek.Of(Acts, Person.Role, Standing.AsOf);

    /// <summary>The reading of one person; null for somebody whom the plan doesn’t know.</summary>
    public static OwingReading? Of(Standing standing, string person) => standing.Plan.People.Find(person) is { } known
        ? new(standing, known, Gained.By(known.Id, standing.Plan), Owed.By(known.Id, standing.Plan))
        : null;

    /// <summary>What this week’s acts take in the app; at least 1 where there is one.</summary>
    public int Minutes => (int)Math.Ceiling(Week.Asked.Sum(act => act.EffortSeconds) / 60.0);

    /// <summary>Their name as the plan shows it.</summary>
    public string Name => Person.Name ?? Person.Id;

    /// <summary>The names of those who wait for an act or from whom something comes.</summary>
    public string[] NamesOf(Ids ids) => Standing.Plan.NamesOf(ids);
}
