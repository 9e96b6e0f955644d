namespace Houselights.Web.Features.Decisions;

/// <summary>Where the bars of the ledger are drawn: above the line what is freed, below it what came back, on one scale.</summary>
internal sealed class ExclusionPlan
{
    internal const double Width = 770;

    /// <summary>Above and below its line, the longest bar.</summary>
    private const double Reach = 110;

    private const double Top = 16;
    private const double Gap = 8;
    private const double Feet = 44;
    private const double LabelLine = 15;

    /// <summary>Six quarters, and what bears no day.</summary>
    internal const int MostQuarters = 6;

    internal IReadOnlyList<Bar> Bars { get; private init; } = [];

    internal double Line { get; private init; }

    internal double Height { get; private init; }

    /// <summary>Where the line ends.</summary>
    internal double End { get; private init; }

    /// <summary>True where earlier quarters are left to the table.</summary>
    internal bool IsCut { get; private init; }

    internal static ExclusionPlan Of(IReadOnlyList<ExclusionQuarterView> quarters)
    {
        var dated = quarters.Count(quarter => quarter.IsDated);
        List<ExclusionQuarterView> drawn = [.. quarters.Skip(Math.Max(0, dated - MostQuarters))];
        var most = drawn.Max(quarter => Math.Max(quarter.Total.Freed, quarter.Total.Costs));
        var scale = most > 0 ? Reach / most : 0;
        var line = Top + (drawn.Max(quarter => quarter.Total.Freed) * scale) + 8;
        var column = Math.Min(170, Width / drawn.Count);
        return new()
        {
            Bars = [.. drawn.Select((quarter, at) => Drawn(quarter, at * column, column, line, scale))],
            Line = line,
            End = drawn.Count * column,
            Height = line + Math.Max(Gap, (drawn.Max(quarter => quarter.Total.Costs) * scale) + Gap) + Feet,
            IsCut = drawn.Count < quarters.Count,
        };
    }

    private static Bar Drawn(ExclusionQuarterView quarter, double x, double column, double line, double scale)
    {
        var (seen, said) = (quarter.Total.Seen * scale, (quarter.Total.Freed - quarter.Total.Seen) * scale);
        var seenAt = line - (seen / 2) + 4;
        var saidAt = line - seen - (said / 2) + 4;
        if (seen > 0 && seenAt - saidAt < LabelLine) saidAt = seenAt - LabelLine;
        return new(quarter, x, Math.Min(40, column * 0.36), seen, said, quarter.Total.Costs * scale, seenAt, saidAt);
    }

    /// <summary>A quarter's bar.</summary>
    /// <param name="Quarter">The quarter.</param>
    /// <param name="X">Where it begins.</param>
    /// <param name="Width">How wide it is.</param>
    /// <param name="Seen">How high what was seen is.</param>
    /// <param name="Said">How high what is only said is, on top of it.</param>
    /// <param name="Back">How deep what came back is.</param>
    /// <param name="SeenAt">Where the words stand for what was seen.</param>
    /// <param name="SaidAt">Where they stand for what is only said.</param>
    internal sealed record Bar(ExclusionQuarterView Quarter, double X, double Width, double Seen, double Said, double Back, double SeenAt, double SaidAt)
    {
        internal double LabelX => X + Width + 7;
    }
}
