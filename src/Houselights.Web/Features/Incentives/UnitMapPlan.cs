using Houselights.Web.Parts.Drawing;

namespace Houselights.Web.Features.Incentives;

/// <summary>Where the map of units is drawn: on one line, an arc above two that pull against the company, as thick as what it costs.</summary>
internal sealed class UnitMapPlan
{
    /// <summary>Units on the line and arcs above it; more are read by nobody.</summary>
    internal const int MostUnits = 16, MostArcs = 24;

    /// <summary>Of the letters.</summary>
    internal const double Size = 12.5;

    private const double Narrowest = 760, Widest = 1000, Margin = 70, Thickest = 12;

    /// <summary>Between two units: as much as a name wants, or what there is.</summary>
    private readonly double step;

    internal UnitMapPlan(MapView map)
    {
        step = Math.Min(124, (Widest - (2 * Margin)) / Math.Max(1, map.Units.Count - 1));
        Width = Math.Max(Narrowest, (2 * Margin) + ((map.Units.Count - 1) * step));
        Line = RiseOf(map.Arcs.Select(arc => arc.Other - arc.One).DefaultIfEmpty().Max()) + 40;
        var worst = map.Arcs.Select(arc => arc.Pair.Loss).DefaultIfEmpty(1).Max();
        var scale = worst > Thickest ? Thickest / worst : 1;
        var arcs = map.Arcs.Select(arc => new Arc(arc.Pair, X(arc.One), X(arc.Other), Line - 12, RiseOf(arc.Other - arc.One), Math.Max(1, arc.Pair.Loss * scale))).ToList();
        Arcs = [.. arcs.OrderByDescending(arc => arc.To - arc.From)];
        Labels = Placed(arcs);
    }

    internal double Width { get; }

    internal double Height => Line + (AreStaggered ? 62 : 46);

    /// <summary>The line's height.</summary>
    internal double Line { get; }

    /// <summary>From the widest to the narrowest, so that each is seen.</summary>
    internal IReadOnlyList<Arc> Arcs { get; }

    /// <summary>What stands above arcs, where it covers nothing that is worse.</summary>
    internal IReadOnlyList<Label> Labels { get; }

    internal double X(int unit) => Margin + (unit * step);

    /// <summary>Names that don't fit beside each other stand in two rows by turns.</summary>
    internal double NameY(int unit) => Line + (AreStaggered && unit % 2 == 1 ? 46 : 28);

    internal double NameRoom => (AreStaggered ? 2 * step : step) - 8;

    private bool AreStaggered => step < 100;

    /// <summary>Wider arcs rise higher, so that none hides another.</summary>
    private double RiseOf(int span) => span == 0 ? 24 : Math.Max(20, 0.46 * step * Math.Pow(span, 0.88));

    /// <summary>The worst first: what it costs and why it only warns, else what it costs, else nothing, which the table says.</summary>
    private static List<Label> Placed(IEnumerable<Arc> arcs)
    {
        var placed = new List<Label>();
        foreach (var arc in arcs)
        {
            var (cost, why) = (ScoreboardsShowing.Signed(-arc.Pair.Loss), arc.Pair.Why);
            string[] texts = why is not null && Svg.Width(why, Size) < arc.To - arc.From - 60 ? [$"{cost}, {why}", cost] : [cost];
            if (texts.Select(text => new Label(arc, text)).FirstOrDefault(label => !placed.Exists(label.Covers)) is { } free) placed.Add(free);
        }

        return placed;
    }

    /// <summary>An arc from one unit to another.</summary>
    internal sealed record Arc(MapPair Pair, double From, double To, double Foot, double Rise, double Thickness)
    {
        internal double Middle => (From + To) / 2;
        internal double Top => Foot - Rise;
    }

    /// <summary>A text above the middle of an arc.</summary>
    internal sealed record Label(Arc Arc, string Text)
    {
        internal double Y => Arc.Top - 8 - (Arc.Thickness / 2);

        internal bool Covers(Label other) => Math.Abs(Arc.Middle - other.Arc.Middle) < ((Svg.Width(Text, Size) + Svg.Width(other.Text, Size)) / 2) + 6 && Math.Abs(Y - other.Y) < Size + 3;
    }
}
