using System.Collections.Immutable;
using Houselights.Core.Document.Shapes;
using NodaTime;

namespace Houselights.Core.Model;

/// <summary>One planning cycle: its dates, its stage, and the units in which it counts.</summary>
public sealed record Cycle : Item
{
    public string? Name { get; internal set; }
    public LocalDate? Starts { get; internal set; }
    public LocalDate? Ends { get; internal set; }
    public Stage? Stage { get; internal set; }
    public ImmutableArray<StageEntry> Stages { get; internal set; } = [];
    public string? CapacityUnit { get; internal set; }
    public string? Currency { get; internal set; }
    public string? TimeZone { get; internal set; }
    public ImmutableArray<IsoDayOfWeek?> WorkingDays { get; internal set; } = [];
    public ImmutableArray<LocalDate?> Holidays { get; internal set; } = [];
    public string? FiscalStart { get; internal set; }

    internal static readonly Shape<Cycle> Shape = new("cycle", () => new Cycle(), "One planning cycle.")
    {
        { "name", Kinds.Name, c => c.Name, (c, v) => c.Name = v, "What people call the cycle.", true },
        { "starts", Kinds.Date, c => c.Starts, (c, v) => c.Starts = v, "First day of the cycle.", true },
        { "ends", Kinds.Date, c => c.Ends, (c, v) => c.Ends = v, "Last day of the cycle.", true },
        { "stage", Kinds.Stage, c => c.Stage, (c, v) => c.Stage = v, "The stage that the team is in.", true },
        { "stages", Kinds.List(StageEntry.Shape), c => c.Stages, (c, v) => c.Stages = v, "When each stage was entered." },
        { "capacity-unit", Kinds.Name, c => c.CapacityUnit, (c, v) => c.CapacityUnit = v, "In what loads and capacities are counted; person-weeks by default." },
        { "currency", Kinds.Name, c => c.Currency, (c, v) => c.Currency = v, "ISO code of the currency of all money; EUR by default." },
        { "time-zone", new TimeZoneKind(), c => c.TimeZone, (c, v) => c.TimeZone = v, "IANA time zone that decides what day it is; UTC by default." },
        { "working-days", new ListKind<IsoDayOfWeek?>(Weekdays.Kind, inline: true), c => c.WorkingDays, (c, v) => c.WorkingDays = v, "Days on which work is done; Monday to Friday by default." },
        { "holidays", new ListKind<LocalDate?>(Kinds.Date, inline: true), c => c.Holidays, (c, v) => c.Holidays = v, "Days off for everybody." },
        { "fiscal-start", new MonthDayKind(), c => c.FiscalStart, (c, v) => c.FiscalStart = v, "First day of the fiscal year as month-day; 01-01 by default." },
    };
}

/// <summary>When a stage was entered.</summary>
public sealed record StageEntry : Item
{
    public Stage? Stage { get; internal set; }
    public LocalDate? On { get; internal set; }

    internal static readonly Shape<StageEntry> Shape = new("stage entry", () => new StageEntry(), "When a stage was entered.", inline: true)
    {
        { "stage", Kinds.Stage, s => s.Stage, (s, v) => s.Stage = v, "The stage.", true },
        { "on", Kinds.Date, s => s.On, (s, v) => s.On = v, "The day on which it was entered.", true },
    };
}

/// <summary>Days of the week as plan files write them.</summary>
internal static class Weekdays
{
    public static readonly ChoiceKind<IsoDayOfWeek> Kind = Kinds.Choice(
        ("mon", IsoDayOfWeek.Monday), ("tue", IsoDayOfWeek.Tuesday), ("wed", IsoDayOfWeek.Wednesday), ("thu", IsoDayOfWeek.Thursday),
        ("fri", IsoDayOfWeek.Friday), ("sat", IsoDayOfWeek.Saturday), ("sun", IsoDayOfWeek.Sunday));

    public static readonly ChoiceKind<IsoDayOfWeek> LongKind = Kinds.Choice(
        ("monday", IsoDayOfWeek.Monday), ("tuesday", IsoDayOfWeek.Tuesday), ("wednesday", IsoDayOfWeek.Wednesday), ("thursday", IsoDayOfWeek.Thursday),
        ("friday", IsoDayOfWeek.Friday), ("saturday", IsoDayOfWeek.Saturday), ("sunday", IsoDayOfWeek.Sunday));
}
