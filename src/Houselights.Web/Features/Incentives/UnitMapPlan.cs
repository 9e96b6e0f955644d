namespace Houselights.Web.Features.Incentives;

/// <summary>Where the map of units is drawn: on one line, an arc above two that pull against the company, as thick as what it costs.</summary>
internal sealed class UnitMapPlan
{
    /// <summary>Units on the line; more are read by nobody.</summary>
    internal const int Most = 16;

    private const double Step = 124;
    private const double Margin = 70;
    private const double Rise = 57;
    private const double Thickest = 12;

    internal double Width { get; private init; }

    internal double Height => Line + 46;

    /// <summary>The line's height.</summary>
    internal double Line { get; private init; }

    internal IReadOnlyList<Arc> Arcs { get; private init; } = [];

    internal static UnitMapPlan Of(MapView map)
    {
        var span = map.Pairs.Count == 0 ? 0 : map.Pairs.Max(pair => pair.Other - pair.One);
        var line = RiseOf(span) + 36;
        var worst = map.Pairs.Count == 0 ? 1 : map.Pairs.Max(pair => pair.Loss);
        var scale = worst > Thickest ? Thickest / worst : 1;
        return new()
        {
            Width = Math.Max(760, (2 * Margin) + ((map.Units.Count - 1) * Step)),
            Line = line,
            Arcs = [.. map.Pairs.OrderByDescending(pair => pair.Other - pair.One).Select(pair => new Arc(pair, X(pair.One), X(pair.Other), line - 12, RiseOf(pair.Other - pair.One), Math.Max(1, pair.Loss * scale)))],
        };
    }

    internal static double X(int unit) => Margin + (unit * Step);

    /// <summary>Wider arcs rise higher, so that none hides another.</summary>
    private static double RiseOf(int span) => span == 0 ? 24 : Rise * Math.Pow(span, 0.88);

    /// <summary>An arc from one unit to another.</summary>
    internal sealed record Arc(MapPair Pair, double From, double To, double Foot, double Rise, double Thickness)
    {
        internal double Middle => (From + To) / 2;
        internal double Top => Foot - Rise;
    }
}
