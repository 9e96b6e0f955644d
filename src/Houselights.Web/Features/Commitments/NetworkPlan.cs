using Houselights.Web.Parts.Drawing;
using NodaTime;

namespace Houselights.Web.Features.Commitments;

/// <summary>Where the network of needs is drawn: time from left to right, a row for each commitment, arrows from need to user.</summary>
internal sealed class NetworkPlan
{
    internal const double Width = 1160;
    internal const double Size = 13.5;
    internal const double BarHeight = 12;
    private const double Left = 4;
    private const double Right = Width - 4;
    private const double Top = 56;
    private const double RowHeight = 44;

    private NetworkPlan(TimeScale scale) => Scale = scale;

    internal TimeScale Scale { get; }
    internal IReadOnlyList<Row> Rows { get; private init; } = [];
    internal IReadOnlyList<Arrow> Arrows { get; private init; } = [];
    internal double Bottom { get; private init; }
    internal double Height => Bottom + 26;

    /// <summary>The plan, or null where nothing has a day to be drawn at.</summary>
    internal static NetworkPlan? Of(CommitmentsView view)
    {
        var order = NetworkOrder.Of(view.Commitments);
        if (order.Count == 0) return null;

        var scale = TimeScale.Over(Days(view, order), Left, Right);
        var rows = order.Select((item, index) => Drawn(item, scale, Top + (index * RowHeight))).ToList();
        return new(scale) { Rows = rows, Arrows = Drawn(rows), Bottom = Top + (order.Count * RowHeight) + 4 };
    }

    private static List<LocalDate> Days(CommitmentsView view, List<CommitmentView> order)
    {
        var days = new List<LocalDate> { view.Cycle.AsOf };
        if (view.Goal is { } goal) days.Add(goal.On);
        foreach (var item in order)
            days.AddRange(new[] { item.Due, item.LatestStart, item.LastMoment, item.Forecast }.OfType<LocalDate>());
        return days;
    }

    private static Row Drawn(CommitmentView item, TimeScale scale, double top)
    {
        var end = scale.X(item.Due!.Value);
        // An unknown lead time is a stub, drawn open at its start.
        var start = item.LatestStart is { } latest ? Math.Min(scale.X(latest), end - 4) : end - 16;
        var late = item.Forecast is { } forecast && item.DaysLate > 0 ? scale.X(forecast) : end;
        var what = Svg.Fit(item.What, Size, 420);
        var owner = item.Owner is { } name ? Svg.Fit(name, Size, 160) : "";
        var words = Svg.Width(what, Size) * 1.04 + (owner.Length > 0 ? Svg.Width(owner, Size) + 10 : 0);
        var at = Math.Clamp(start, Left, Math.Max(Left, Right - words));
        var moment = item.LastMoment is { } day && !item.Lit && day < item.Due ? scale.X(day) : (double?)null;
        return new(item, top, start, end, late, at, what, owner, moment);
    }

    private static List<Arrow> Drawn(List<Row> rows)
    {
        var byId = rows.ToDictionary(row => row.Item.Id, StringComparer.Ordinal);
        return [.. from row in rows
                   from need in row.Item.Needs
                   where byId.ContainsKey(need)
                   select Drawn(byId[need], row)];
    }

    /// <summary>Out of the need's end, along its own channel, into the start of what waits for it.</summary>
    private static Arrow Drawn(Row from, Row to)
    {
        var late = from.End > to.Start + 1;
        var channel = late ? to.Start - 9 : Math.Max(from.End + 5, Math.Min(to.Start - 9, from.End + 9));
        var side = to.Top > from.Top ? 1 : -1;
        // Too late to wait for: the arrow has to run back, between the rows.
        var path = late
            ? $"M{Svg.N(from.End)} {Svg.N(from.Middle)}h6v{Svg.N(side * 13)}H{Svg.N(channel)}V{Svg.N(to.Middle)}H{Svg.N(to.Start - 1)}"
            : $"M{Svg.N(from.End)} {Svg.N(from.Middle)}H{Svg.N(channel)}V{Svg.N(to.Middle)}H{Svg.N(to.Start - 1)}";
        return new(path, to.Start, to.Middle, from.Item.Critical && to.Item.Critical, late);
    }

    /// <summary>A commitment's row: words above, bar below.</summary>
    internal sealed record Row(
        CommitmentView Item, double Top, double Start, double End, double Late, double WordsAt, string What, string Owner, double? Moment)
    {
        internal double WordsY => Top + 14;
        internal double BarY => Top + 22;
        internal double Middle => BarY + (BarHeight / 2);
    }

    /// <summary>An arrow of need with its head at (<paramref name="X"/>, <paramref name="Y"/>).</summary>
    internal sealed record Arrow(string Path, double X, double Y, bool Critical, bool Late);
}
