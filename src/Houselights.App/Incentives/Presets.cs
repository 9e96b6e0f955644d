using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Houselights.Core.Incentives;

namespace Houselights.App.Incentives;

/// <summary>A usual function of an organisation.</summary>
public enum BusinessFunction { Sales, Marketing, Procurement, Production, Logistics, Finance, PeopleAndCulture, InformationTechnology, Product, Engineering, Support, Legal }

/// <summary>A metric that functions are usually judged by.</summary>
/// <param name="Id">Its id in a plan.</param>
/// <param name="Better">Which way is better.</param>
/// <param name="Scale">The change that counts as one point, to start from.</param>
public sealed record PresetMetric(string Id, Better Better, double Scale);

/// <summary>Something that a function usually can do by itself.</summary>
/// <param name="Id">Its id in a plan.</param>
/// <param name="Effects">What it changes, as signs (see <see cref="Sizes"/>): a start, to be replaced by numbers.</param>
public sealed record PresetMove(string Id, params ImmutableArray<(string Metric, string Size)> Effects);

/// <summary>What a function is usually paid for and what it usually can do.</summary>
/// <param name="Function">Which.</param>
/// <param name="Card">Metrics with their weights in percent; together 100.</param>
/// <param name="Moves">What it can do.</param>
public sealed record FunctionPreset(BusinessFunction Function, ImmutableArray<(string Metric, int Percent)> Card, ImmutableArray<PresetMove> Moves);

/// <summary>Two moves that often do more together than each alone: asked about, never asserted.</summary>
/// <param name="One">A preset move.</param>
/// <param name="Other">Another function's.</param>
/// <param name="Effects">What often happens when both are made, as signs.</param>
public sealed record PresetMeeting(string One, string Other, params ImmutableArray<(string Metric, string Size)> Effects);

/// <summary>
/// What twelve usual functions are judged by and can do: a start for a first evening, in which every number is a guess until the
/// head of the unit has put their own in its place and confirmed it.
/// </summary>
public static class Presets
{
    private static readonly ResourceManager Texts = new("Houselights.App.Resources.IncentivePresets", typeof(Presets).Assembly);

    /// <summary>Every metric that a preset names.</summary>
    public static ImmutableArray<PresetMetric> Metrics { get; } =
    [
        new("revenue", Better.Higher, 10), new("margin", Better.Higher, 10), new("leads", Better.Higher, 10), new("purchase-prices", Better.Lower, 1), new("days-of-stock", Better.Lower, 2),
        new("stock-outs", Better.Lower, 1), new("unit-cost", Better.Lower, 1), new("output", Better.Higher, 2), new("freight", Better.Lower, 2), new("on-time", Better.Higher, 1), new("cash-days", Better.Lower, 2),
        new("overhead", Better.Lower, 5), new("open-posts", Better.Lower, 2), new("leavers", Better.Lower, 1), new("outages", Better.Lower, 1), new("it-cost", Better.Lower, 5), new("launches", Better.Higher, 1),
        new("complaints", Better.Lower, 1), new("defects", Better.Lower, 1), new("delivered-work", Better.Higher, 2), new("answer-time", Better.Lower, 2), new("closed-cases", Better.Higher, 5), new("legal-risk", Better.Lower, 1),
        new("contract-days", Better.Lower, 2),
    ];

    /// <summary>In the order of <see cref="BusinessFunction"/>.</summary>
    public static ImmutableArray<FunctionPreset> Functions { get; } =
    [
        new(BusinessFunction.Sales, [("revenue", 100)], [new("promote", ("revenue", "++"), ("margin", "-")), new("promise-specials", ("revenue", "+"))]),
        new(BusinessFunction.Marketing, [("leads", 100)], [new("campaign", ("leads", "++"), ("margin", "-")), new("announce-early", ("leads", "+"))]),
        new(BusinessFunction.Procurement, [("purchase-prices", 50), ("days-of-stock", 50)], [new("lean-stock", ("days-of-stock", "--"), ("margin", "+")), new("buy-in-bulk", ("purchase-prices", "--"), ("days-of-stock", "+"), ("margin", "+"))]),
        new(BusinessFunction.Production, [("unit-cost", 60), ("output", 40)], [new("long-runs", ("unit-cost", "--"), ("output", "+"), ("days-of-stock", "+")), new("skip-maintenance", ("output", "++"), ("defects", "+"))]),
        new(BusinessFunction.Logistics, [("freight", 60), ("on-time", 40)], [new("full-trucks", ("freight", "--"), ("margin", "+")), new("fewer-runs", ("freight", "-"), ("on-time", "-"), ("margin", "+"))]),
        new(BusinessFunction.Finance, [("cash-days", 60), ("overhead", 40)], [new("collect-early", ("cash-days", "--"), ("margin", "+")), new("freeze-budgets", ("overhead", "--"), ("margin", "+"))]),
        new(BusinessFunction.PeopleAndCulture, [("open-posts", 50), ("leavers", 50)], [new("hire-fast", ("open-posts", "--"), ("leavers", "+")), new("stop-hiring", ("overhead", "-"), ("open-posts", "+"))]),
        new(BusinessFunction.InformationTechnology, [("outages", 60), ("it-cost", 40)], [new("freeze-changes", ("outages", "--"), ("launches", "-")), new("one-vendor", ("it-cost", "--"))]),
        new(BusinessFunction.Product, [("launches", 100)], [new("ship-monthly", ("launches", "++"), ("defects", "+")), new("say-yes-to-wishes", ("launches", "+"), ("margin", "-"))]),
        new(BusinessFunction.Engineering, [("delivered-work", 60), ("defects", 40)], [new("split-work", ("delivered-work", "++")), new("test-more", ("defects", "--"), ("delivered-work", "-"), ("margin", "+"))]),
        new(BusinessFunction.Support, [("answer-time", 50), ("closed-cases", 50)], [new("close-fast", ("closed-cases", "++"), ("answer-time", "-"), ("complaints", "+")), new("answer-by-robot", ("answer-time", "--"), ("overhead", "-"))]),
        new(BusinessFunction.Legal, [("legal-risk", 70), ("contract-days", 30)], [new("review-everything", ("legal-risk", "--"), ("contract-days", "+")), new("standard-contract", ("contract-days", "--"), ("legal-risk", "-"))]),
    ];

    /// <summary>What often meets.</summary>
    public static ImmutableArray<PresetMeeting> Meetings { get; } =
    [
        new("promote", "lean-stock", ("stock-outs", "++"), ("margin", "--")), new("promote", "collect-early", ("margin", "--")), new("promote", "full-trucks", ("on-time", "--")), new("promote", "long-runs", ("stock-outs", "+")),
        new("campaign", "lean-stock", ("stock-outs", "++")), new("campaign", "close-fast", ("complaints", "++")), new("lean-stock", "full-trucks", ("stock-outs", "++")), new("lean-stock", "long-runs", ("stock-outs", "+")),
        new("promise-specials", "long-runs", ("unit-cost", "++"), ("on-time", "-")), new("promise-specials", "standard-contract", ("legal-risk", "++")), new("promise-specials", "review-everything", ("contract-days", "++"), ("revenue", "-")),
        new("announce-early", "freeze-changes", ("complaints", "++")), new("ship-monthly", "freeze-changes", ("launches", "--")), new("ship-monthly", "close-fast", ("complaints", "++")), new("ship-monthly", "split-work", ("defects", "++")),
        new("hire-fast", "freeze-budgets", ("leavers", "++")), new("stop-hiring", "promise-specials", ("on-time", "--")), new("buy-in-bulk", "collect-early", ("cash-days", "+")), new("skip-maintenance", "promise-specials", ("complaints", "++"), ("margin", "-")),
    ];

    private static readonly FrozenDictionary<string, PresetMetric> ById = Metrics.ToFrozenDictionary(metric => metric.Id, StringComparer.Ordinal);

    /// <summary>The metric of an id; null for one that no preset names.</summary>
    public static PresetMetric? Metric(string id) => ById.GetValueOrDefault(id);

    /// <summary>The preset of a function.</summary>
    public static FunctionPreset Of(BusinessFunction function) => Functions[(int)function];

    /// <summary>A function's name.</summary>
    public static string Name(BusinessFunction function, CultureInfo language) => Text($"function.{function}", language);

    /// <summary>A metric's name.</summary>
    public static string Name(PresetMetric metric, CultureInfo language) => Text($"metric.{metric.Id}", language);

    /// <summary>In what a metric is measured.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="currency">The cycle's currency; null for none.</param>
    /// <param name="language">The reader's language.</param>
    public static string Measure(PresetMetric metric, string? currency, CultureInfo language) => string.Format(language, Text($"measure.{metric.Id}", language), "k" + (currency ?? "EUR"));

    /// <summary>What a move does.</summary>
    public static string What(PresetMove move, CultureInfo language) => Text($"move.{move.Id}", language);

    /// <summary>The function that a unit's name speaks of, such as “Vertrieb” of sales; null where none does.</summary>
    public static BusinessFunction? Guess(string? unitName)
    {
        if (string.IsNullOrWhiteSpace(unitName)) return null;
        foreach (var function in Enum.GetValues<BusinessFunction>())
            foreach (var word in Text($"words.{function}", CultureInfo.InvariantCulture).Split(','))
                if (unitName.Split([' ', '-', '/', '&', ','], StringSplitOptions.RemoveEmptyEntries).Any(part => part.StartsWith(word.Trim(), StringComparison.OrdinalIgnoreCase))) return function;
        return null;
    }

    private static string Text(string key, CultureInfo language) => Texts.GetString(key, language) ?? throw new InvalidOperationException($"Presets have no text “{key}”.");
}
