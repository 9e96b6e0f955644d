using Houselights.Web.Resources;

namespace Houselights.Web.Features.InFlight;

/// <summary>A capacity bar against its wall: what doesn't fit stands behind the wall, hatched.</summary>
internal sealed class CapacityPlan
{
    private CapacityPlan(CapacityView view) => View = view;

    internal CapacityView View { get; }

    /// <summary>Where the wall stands.</summary>
    internal double Wall { get; private init; }

    internal IReadOnlyList<Piece> Pieces { get; private init; } = [];

    /// <summary>The end of what is behind the wall; the wall itself where everything fits.</summary>
    internal double End { get; private init; }

    /// <summary>The range of the sum, where loads are ranges.</summary>
    internal (double Low, double High)? Range { get; private init; }

    /// <param name="view">Capacity and load.</param>
    /// <param name="left">Where the bar begins.</param>
    /// <param name="wall">Where capacity ends: the same for all bars of a drawing.</param>
    internal static CapacityPlan Of(CapacityView view, double left, double wall)
    {
        var scale = view.Capacity > 0 ? (wall - left) / view.Capacity : 0;
        var pieces = new List<Piece>();
        var sum = 0.0;
        foreach (var (load, kind) in Parts(view))
        {
            var from = Math.Min(left + (sum * scale), wall);
            sum += load;
            var to = Math.Min(left + (sum * scale), wall);
            if (to - from > 0.5) pieces.Add(new(kind, from, to, load));
        }
        return new(view)
        {
            Wall = wall,
            Pieces = pieces,
            End = Math.Max(wall, left + (view.Total * scale)),
            Range = view is { Low: { } low, High: { } high } ? (left + (low * scale), left + (high * scale)) : null,
        };
    }

    /// <summary>How far the fullest bar reaches, in capacities; at least 1.</summary>
    internal static double Reach(IEnumerable<CapacityView> views) =>
        views.Where(view => view.Capacity > 0).Select(view => Math.Max(view.Total, view.High ?? 0) / view.Capacity).Append(1).Max();

    internal static IEnumerable<(double Load, LoadKind Kind)> Parts(CapacityView view) =>
    [
        (view.Protected, LoadKind.Protected), (view.Deprioritised, LoadKind.Deprioritised),
        (view.New, LoadKind.New), (view.Undecided, LoadKind.Undecided),
    ];

    internal static string Name(LoadKind kind) => kind switch
    {
        LoadKind.Protected => InFlightText.KindProtected,
        LoadKind.Deprioritised => InFlightText.KindDeprioritised,
        LoadKind.Undecided => InFlightText.KindUndecided,
        _ => InFlightText.KindNew,
    };

    internal static string Class(LoadKind kind) => $"load load-{kind}".ToLowerInvariant();

    /// <summary>A stretch of a bar, cut at the wall.</summary>
    internal sealed record Piece(LoadKind Kind, double From, double To, double Load);
}

/// <summary>What a stretch of a capacity bar is; what nobody decided on stands last, next to the wall.</summary>
internal enum LoadKind { Protected, Deprioritised, New, Undecided }
