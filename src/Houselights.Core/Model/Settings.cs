using Houselights.Core.Document.Shapes;

namespace Houselights.Core.Model;

/// <summary>What a team may set for itself. Unset values fall back to the defaults named here, each with its reason.</summary>
public sealed record Settings : Item
{
    /// <summary>Two weeks: the time in which a leadership team that meets weekly can decide, with one meeting missed.</summary>
    public static readonly Duration DefaultDecisionLatency = new(14, 'd');

    /// <summary>Seven promises in ten: what people who plan weekly keep when they plan well.</summary>
    public const double DefaultPromiseFloor = 0.7;

    /// <summary>A year, so that every season counts once.</summary>
    public static readonly Duration DefaultLookBack = new(365, 'd');

    /// <summary>Four chances in five that the work fits.</summary>
    public const double DefaultCapacityConfidence = 0.8;

    /// <summary>One unit of capacity: less than that needs no verdict.</summary>
    public const double DefaultSmallestLoad = 1;

    /// <summary>Half a point of a scorecard.</summary>
    public const double DefaultMateriality = 0.5;

    /// <summary>How long a question may stay open before somebody must decide.</summary>
    public Duration? DecisionLatencySetting { get; internal set; }
    public double? PromiseFloorSetting { get; internal set; }
    public Duration? LookBackSetting { get; internal set; }
    public double? CapacityConfidenceSetting { get; internal set; }
    public double? SmallestLoadSetting { get; internal set; }
    public double? MaterialitySetting { get; internal set; }

    public Duration DecisionLatency => DecisionLatencySetting ?? DefaultDecisionLatency;
    public double PromiseFloor => PromiseFloorSetting ?? DefaultPromiseFloor;
    public Duration LookBack => LookBackSetting ?? DefaultLookBack;
    public double CapacityConfidence => CapacityConfidenceSetting ?? DefaultCapacityConfidence;
    public double SmallestLoad => SmallestLoadSetting ?? DefaultSmallestLoad;
    public double Materiality => MaterialitySetting ?? DefaultMateriality;

    internal static readonly Shape<Settings> Shape = new("settings", () => new Settings(), "What a team sets for itself.", inline: true)
    {
        { "decision-latency", Kinds.Duration, s => s.DecisionLatencySetting, (s, v) => s.DecisionLatencySetting = v, "How long a question may stay open; 14d by default." },
        { "promise-floor", Kinds.Between(0.01, 0.99), s => s.PromiseFloorSetting, (s, v) => s.PromiseFloorSetting = v, "Share of promises that an owner is expected to keep; 0.7 by default." },
        { "look-back", Kinds.Duration, s => s.LookBackSetting, (s, v) => s.LookBackSetting = v, "How far back records are counted; 365d by default." },
        { "capacity-confidence", Kinds.Between(0.5, 0.99), s => s.CapacityConfidenceSetting, (s, v) => s.CapacityConfidenceSetting = v, "How sure it has to be that the work fits; 0.8 by default." },
        { "smallest-load", Kinds.Positive, s => s.SmallestLoadSetting, (s, v) => s.SmallestLoadSetting = v, "Work in flight below this load needs no verdict; 1 by default." },
        { "materiality", Kinds.Positive, s => s.MaterialitySetting, (s, v) => s.MaterialitySetting = v, "Scorecard points below this don't count; 0.5 by default." },
    };
}
