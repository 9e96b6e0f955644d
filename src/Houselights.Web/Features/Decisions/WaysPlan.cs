using Houselights.Web.Parts.Drawing;

namespace Houselights.Web.Features.Decisions;

/// <summary>Where the forks of the decisions are drawn: the way that was chosen is lit, those that were killed end at a wall.</summary>
internal sealed class WaysPlan
{
    internal const double Width = 520;
    internal const double Size = 15;
    private const double Line = 27;
    private const double Gap = 16;
    private const double Question = 20;
    private const double QuestionSize = 13;
    private const double Node = 7;
    private const double Bend = 96;
    private const double Words = 178;
    private const int MostWays = 11;

    internal IReadOnlyList<Fork> Forks { get; private init; } = [];
    internal double Height { get; private init; }
    internal bool Empty => Forks.Count == 0;

    /// <summary>As many decisions as eleven ways allow, in their order; the text has them all.</summary>
    internal static WaysPlan Of(IReadOnlyList<DecisionView> decisions)
    {
        var forks = new List<Fork>();
        var y = 16.0 + Question;
        var ways = 0;
        foreach (var decision in decisions.Where(decision => decision.Ways.Count > 1))
        {
            ways += decision.Ways.Count;
            if (ways > MostWays && forks.Count > 0) break;
            var top = y - Question;
            var middle = y + ((decision.Ways.Count - 1) * Line / 2);
            forks.Add(new(Svg.Fit(decision.Question, QuestionSize, Width), top, middle, [.. Ordered(decision).Select((way, row) => Drawn(way, middle, y + (row * Line)))]));
            y += (decision.Ways.Count * Line) + Gap + Question;
        }
        return new() { Forks = forks, Height = Math.Max(0, y - Gap - Question - 4) };
    }

    /// <summary>Chosen first, then open, then killed; the plan's own order within each.</summary>
    internal static IEnumerable<WayView> Ordered(DecisionView decision) => decision.Ways.OrderBy(way => way.Verdict switch
    {
        WayVerdict.Chosen => 0,
        WayVerdict.Open => 1,
        _ => 2,
    });

    private static Way Drawn(WayView view, double from, double y)
    {
        var end = view.Verdict == WayVerdict.Killed ? Words - 30 : Words - 16;
        var path = $"M{Svg.N(Node + 5)} {Svg.N(from)}C{Svg.N(Bend / 2)} {Svg.N(from)} {Svg.N(Bend / 2)} {Svg.N(y)} {Svg.N(Bend)} {Svg.N(y)}H{Svg.N(end)}";
        return new(view, path, end, y, Svg.Fit(view.What, Size, Width - Words));
    }

    /// <summary>A decision's question, its node and its ways.</summary>
    internal sealed record Fork(string Question, double Top, double Y, IReadOnlyList<Way> Ways)
    {
        internal static double X => Node;
    }

    /// <summary>A way from its node to its end, with its words.</summary>
    internal sealed record Way(WayView View, string Path, double End, double Y, string What)
    {
        internal static double WordsX => Words;
    }
}
