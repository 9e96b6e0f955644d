using Houselights.Core.Model;

namespace Houselights.Core.Strategy;

/// <summary>Where a priority's <c>from</c> leads.</summary>
public enum AnchorState
{
    /// <summary>It names nothing, or only the strategy as a whole.</summary>
    Unnamed,

    /// <summary>It names something that no strategy has, or that this one doesn't.</summary>
    Unknown,

    /// <summary>It names a part of the strategy that nobody has written.</summary>
    Unwritten,

    /// <summary>It names something that stands in the strategy.</summary>
    Held,
}

/// <summary>
/// Resolves what a priority says that it serves: one of the strategy's six texts (<c>strategy/how</c>), one of its lists
/// (<c>strategy/excludes</c>), or an exclusion, assumption or tripwire of it (<c>strategy/no-discounters</c>, <c>exclusions/no-discounters</c>).
/// </summary>
public static class Anchor
{
    private const string Whole = "strategy";

    /// <param name="from">As written, with or without <c>strategy/</c>; null where the priority names nothing.</param>
    /// <param name="strategy">The strategy of the day; without one nothing is held.</param>
    public static AnchorState Of(string? from, StrategyText? strategy)
    {
        var name = from?.Trim() ?? "";
        if (name.Length == 0 || name == Whole) return AnchorState.Unnamed;

        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var section = slash < 0 ? Whole : name[..slash];
        var part = name[(slash + 1)..];
        var own = strategy ?? new StrategyText();
        return section switch
        {
            Whole => Text(part, own) ?? List(part, own) ?? (Holds(part, own) ? AnchorState.Held : AnchorState.Unknown),
            "exclusions" => Known(own.Excludes.Any(each => each.Id == part)),
            "assumptions" => Known(own.Assumptions.PointAt(part)),
            "tripwires" => Known(own.Tripwires.Any(each => each.Id == part)),
            _ => AnchorState.Unknown,
        };
    }

    private static AnchorState Known(bool isThere) => isThere ? AnchorState.Held : AnchorState.Unknown;

    private static AnchorState? Text(string key, StrategyText strategy) => key switch
    {
        "direction" => Written(strategy.Direction),
        "where" => Written(strategy.Where),
        "how" => Written(strategy.How),
        "talent" => Written(strategy.Talent),
        "purpose" => Written(strategy.Purpose),
        "values" => Written(strategy.Values),
        _ => null,
    };

    private static AnchorState? List(string key, StrategyText strategy) => key switch
    {
        "excludes" => Written(!strategy.Excludes.IsEmpty),
        "assumptions" => Written(!strategy.Assumptions.IsEmpty),
        "tripwires" => Written(!strategy.Tripwires.IsEmpty),
        _ => null,
    };

    private static bool Holds(string id, StrategyText strategy) =>
        strategy.Excludes.Any(each => each.Id == id) || strategy.Assumptions.PointAt(id) || strategy.Tripwires.Any(each => each.Id == id);

    private static AnchorState Written(string? text) => Written(!string.IsNullOrWhiteSpace(text));

    private static AnchorState Written(bool isWritten) => isWritten ? AnchorState.Held : AnchorState.Unwritten;
}
