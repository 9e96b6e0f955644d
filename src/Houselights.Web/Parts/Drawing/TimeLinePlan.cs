using NodaTime;

namespace Houselights.Web.Parts.Drawing;

/// <summary>Where everything of a <see cref="TimeLineView"/> is drawn, on 770 units of width.</summary>
internal sealed class TimeLinePlan
{
    internal const double Width = 770;
    private const double Size = 12.5;
    private const double LabelRow = 20;
    private const double SpanRow = 32;
    private const double LateRoom = 64;

    private TimeLinePlan(TimeScale scale) => Scale = scale;

    internal TimeScale Scale { get; }
    internal IReadOnlyList<Label> Labels { get; private init; } = [];
    internal IReadOnlyList<Bar> Bars { get; private init; } = [];
    internal double Axis { get; private init; }
    internal double Height => Axis + 30;

    internal static TimeLinePlan Of(TimeLineView view)
    {
        LocalDate[] days = [view.Today, view.Goal.On, .. view.Moments.Select(moment => moment.On),
            .. view.Spans.SelectMany(span => new[] { span.From, span.To })];
        var late = view.Spans.Any(span => span.To > view.Goal.On);
        var scale = TimeScale.Over(days, 8, Width - 8 - (late ? LateRoom : 0));
        var labels = Placed(view, scale);
        var top = (labels.Max(label => label.Row) + 1) * LabelRow + 8;
        return new(scale)
        {
            Labels = labels,
            Bars = [.. view.Spans.Select((span, row) => Drawn(span, view.Goal.On, scale, top + (row * SpanRow)))],
            Axis = top + (view.Spans.Count * SpanRow),
        };
    }

    /// <summary>Labels stand beside the top of their lines, each in the first row where it covers no other label or line.</summary>
    private static List<Label> Placed(TimeLineView view, TimeScale scale)
    {
        var wanted = view.Moments.Select(moment => (moment.On, Text: Say.With("{0}, {1}", moment.Name, Say.DayShort(moment.On)), Kind: moment.Strong ? LabelKind.Strong : LabelKind.Soft))
            .Append((view.Goal.On, Text: Say.With("{0}, {1}", view.Goal.Name, Say.DayShort(view.Goal.On)), Kind: LabelKind.Goal))
            .Append((On: view.Today, Text: Resources.PartsText.Today, Kind: LabelKind.Today))
            .OrderBy(label => label.On);
        var placed = new List<Label>();
        foreach (var (on, text, kind) in wanted)
        {
            var x = scale.X(on);
            var width = Svg.Width(text, Size) + 14;
            var toTheLeft = x + width > Width;
            var from = toTheLeft ? x - width : x;
            var row = 0;
            while (placed.Exists(other => other.Row == row && from < other.Until && other.Since < from + width)) row++;
            placed.Add(new(x, row, text, kind, toTheLeft, from, from + width));
        }
        return placed;
    }

    private static Bar Drawn(TimeLineSpan span, LocalDate goal, TimeScale scale, double top)
    {
        var late = Math.Max(0, Period.DaysBetween(goal, span.To));
        var start = scale.X(span.From);
        var end = scale.X(span.To);
        var edge = Math.Clamp(scale.X(goal), start, end);
        var lateWord = late > 0 ? Say.Counted(late, Resources.PartsText.DaysLateOne, Resources.PartsText.DaysLate) : "";
        return new(span.Name, start, edge, end, top + 6, late, lateWord);
    }

    internal static double LabelY(Label label) => 20 + (label.Row * LabelRow);

    internal enum LabelKind { Soft, Strong, Goal, Today }

    /// <summary>A label and the stretch of its row that it covers.</summary>
    internal sealed record Label(double X, int Row, string Text, LabelKind Kind, bool ToTheLeft, double Since, double Until);

    /// <summary>Work drawn from <see cref="Start"/> to <see cref="End"/>, late from <see cref="Edge"/> on.</summary>
    internal sealed record Bar(string Name, double Start, double Edge, double End, double Y, int DaysLate, string LateWord)
    {
        /// <summary>The name stands before its bar where there is room, else inside the frame at the left.</summary>
        internal double NameX => Math.Max(8 + Svg.Width(Name, Size), Start - 8);

        /// <summary>The lateness stands behind its bar where there is room, else it ends with the frame.</summary>
        internal double LateX => Math.Min(Width - 8 - Svg.Width(LateWord, Size), End + 8);

        internal double TextY => Y + 11.5;
    }
}
