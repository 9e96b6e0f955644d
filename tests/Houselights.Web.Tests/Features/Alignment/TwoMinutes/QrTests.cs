using System.Globalization;
using System.Text.RegularExpressions;
using Houselights.Web.Features.Alignment.TwoMinutes;
using ZXing;
using ZXing.Common;

namespace Houselights.Web.Tests.Features.Alignment.TwoMinutes;

/// <summary>What is drawn can be scanned: the path is painted into pixels and read by somebody else's reader.</summary>
public sealed partial class QrTests
{
    private const int Pixels = 6;   // to a module

    [Theory]
    [InlineData("http://192.168.178.24:5181/t/KRTM4P7QX2HD")]
    [InlineData("https://test.example.org/t/23456789ABCD")]
    [InlineData("https://a-rather-long-name-of-a-host.intranet.nordwind.example:15181/houselights/t/ZZZZZZZZZZZZ")]
    public void A_code_reads_as_its_address(string address) => Assert.Equal(address, Read(QrSquare.Of(address)));

    [Fact]
    public void A_code_without_its_right_half_is_not_read() =>
        Assert.Null(Read(QrSquare.Of("https://test.example.org/t/KRTM4P7QX2HD"), upTo: 0.5));

    [Fact]
    public void Four_modules_around_the_code_stay_white()
    {
        var square = QrSquare.Of("https://test.example.org/t/KRTM4P7QX2HD");
        Assert.All(Runs(square), run =>
        {
            Assert.InRange(run.X, 4, square.Side - 4 - run.Length);
            Assert.InRange(run.Y, 4, square.Side - 5);
        });
    }

    private static string? Read(QrSquare square, double upTo = 1)
    {
        var side = square.Side * Pixels;
        var light = Enumerable.Repeat((byte)255, side * side).ToArray();
        foreach (var (x, y, length) in Runs(square).Where(run => run.X < square.Side * upTo))
            for (var row = y * Pixels; row < (y + 1) * Pixels; row++) Array.Fill<byte>(light, 0, (row * side) + (x * Pixels), length * Pixels);
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(light, side, side, RGBLuminanceSource.BitmapFormat.Gray8)));
        return new MultiFormatReader().decode(seen)?.Text;
    }

    private static IEnumerable<(int X, int Y, int Length)> Runs(QrSquare square) => Run().Matches(square.Path).Select(match =>
        (Number(match.Groups["x"]), Number(match.Groups["y"]), Number(match.Groups["length"])));

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<length>\d+)v1h-\d+z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Run();
}
