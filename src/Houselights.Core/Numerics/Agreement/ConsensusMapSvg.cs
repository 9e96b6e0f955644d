using System.Globalization;
using System.Security;
using System.Text;

namespace Houselights.Core.Numerics.Agreement;

/// <summary>A consensus map as a picture of its own: points for items, arrows for people, a strong arrow for the mean of all.</summary>
public static class ConsensusMapSvg
{
    private const int Width = 720, Height = 560, Margin = 90;

    /// <summary>Arrows are drawn so many times longer than points lie far: at most 1 against about 2.5.</summary>
    private const double ArrowScale = 2;

    /// <param name="people">One name per leader of the map, those excluded left out.</param>
    /// <param name="items">One name per item.</param>
    public static string Draw(ConsensusMap map, IReadOnlyList<string> people, IReadOnlyList<string> items, string title, string description)
    {
        var reach = Math.Max(ArrowScale, map.Items.Max(item => Math.Max(Math.Abs(item.X), Math.Abs(item.Y))));
        var scale = ((Math.Min(Width, Height) / 2.0) - Margin) / reach;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n<desc>{Escape(description)}</desc>\n<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>\n");
        Line(svg, new(-reach, 0), new(reach, 0), scale, "#ccc", 1);
        Line(svg, new(0, -reach), new(0, reach), scale, "#ccc", 1);
        for (var i = 0; i < map.Leaders.Length; i++) Arrow(svg, map.Leaders[i], scale, people[i]);
        if (map.HasDirection) Line(svg, default, new(map.Degree * ArrowScale, 0), scale, "#111", 4);
        for (var i = 0; i < map.Items.Length; i++) Point(svg, map.Items[i], scale, items[i]);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Arrow(StringBuilder svg, MapPoint leader, double scale, string name)
    {
        var tip = new MapPoint(leader.X * ArrowScale, leader.Y * ArrowScale);
        Line(svg, default, tip, scale, "#36c", 1.5);
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(tip, scale)}\" cy=\"{Y(tip, scale)}\" r=\"2.5\" fill=\"#36c\"/>\n");
        Label(svg, tip, scale, name, "#36c");
    }

    private static void Point(StringBuilder svg, MapPoint item, double scale, string name)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Round(Place(item.X, scale, Width) - 4)}\" y=\"{Round(Place(-item.Y, scale, Height) - 4)}\" width=\"8\" height=\"8\" fill=\"#a40\"/>\n");
        Label(svg, item, scale, name, "#a40");
    }

    /// <summary>Beside the point, on its outer side.</summary>
    private static void Label(StringBuilder svg, MapPoint at, double scale, string text, string colour)
    {
        var left = at.X < 0;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Round(Place(at.X, scale, Width) + (left ? -8 : 8))}\" y=\"{Round(Place(-at.Y, scale, Height) + 4)}\" text-anchor=\"{(left ? "end" : "start")}\" fill=\"{colour}\">{Escape(text)}</text>\n");
    }

    private static void Line(StringBuilder svg, MapPoint from, MapPoint to, double scale, string colour, double width) =>
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(from, scale)}\" y1=\"{Y(from, scale)}\" x2=\"{X(to, scale)}\" y2=\"{Y(to, scale)}\" stroke=\"{colour}\" stroke-width=\"{width}\"/>\n");

    private static string X(MapPoint point, double scale) => Round(Place(point.X, scale, Width));

    private static string Y(MapPoint point, double scale) => Round(Place(-point.Y, scale, Height));

    private static double Place(double value, double scale, int length) => (length / 2.0) + (value * scale);

    /// <summary>A tenth of a pixel: finer, rounding would differ between machines.</summary>
    private static string Round(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string text) => SecurityElement.Escape(text);
}
