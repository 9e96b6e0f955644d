using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Houselights.Web.Features.Alignment.TwoMinutes;

/// <summary>A QR code as one path of an SVG drawing, a unit to a module, its quiet zone of four modules included.</summary>
/// <param name="Side">Modules along one side.</param>
/// <param name="Path">The dark modules, in runs along each row.</param>
public sealed record QrSquare(int Side, string Path)
{
    /// <summary>Squares that are remembered: a test shows the same one each time that somebody comes in, and drawing it is half of that work.</summary>
    private const int Remembered = 256;

    private static readonly ConcurrentDictionary<string, QrSquare> Drawn = new(StringComparer.Ordinal);

    /// <summary>Draws a text at level M: it can be read with 15 % of it hidden. Thread-safe.</summary>
    public static QrSquare Of(string text)
    {
        if (Drawn.TryGetValue(text, out var known)) return known;
        if (Drawn.Count >= Remembered) Drawn.Clear();
        return Drawn[text] = Draw(text);
    }

    private static QrSquare Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x]) continue;
                var start = x;
                while (x < rows.Count && rows[y][x]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h{start - x}z");
            }

        return new(rows.Count, path.ToString());
    }
}
