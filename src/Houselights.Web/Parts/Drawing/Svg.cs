using System.Globalization;

namespace Houselights.Web.Parts.Drawing;

/// <summary>Numbers in SVG attributes: always with a point, whatever the reader's language.</summary>
public static class Svg
{
    /// <summary>A coordinate or length in the drawing's units, to a tenth.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Estimated width of a sans text, in the drawing's units, for laying out labels before a browser measures them.</summary>
    /// <remarks>Public Sans averages 0.54 em; wide and narrow letters are told apart. Within 6 % for names and dates.</remarks>
    public static double Width(string text, double size) => size * text.Sum(letter => letter switch
    {
        'i' or 'l' or 'j' or '.' or ',' or ':' or ';' or '|' or '’' or '‘' or 'I' => 0.29,
        't' or 'f' or 'r' or ' ' or '-' or '(' or ')' => 0.37,
        'm' or 'w' or 'M' or 'W' or '—' => 0.86,
        >= 'A' and <= 'Z' => 0.68,
        _ => 0.57,
    });

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Fit(string text, double size, double room)
    {
        if (Width(text, size) <= room) return text;

        var length = text.Length;
        while (length > 1 && Width(text[..length], size) + size > room) length--;
        return text[..length].TrimEnd() + "…";
    }
}
