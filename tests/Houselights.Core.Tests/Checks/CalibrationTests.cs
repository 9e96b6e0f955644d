using System.Globalization;

namespace Houselights.Core.Tests.Checks;

/// <summary>The page of simulated teams keeps what it promises; `dotnet run build.cs -- bench Calibration report` writes it anew.</summary>
public class CalibrationTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.At("docs/calibration.md"));

    [Fact]
    public void At_most_two_of_a_hundred_healthy_teams_are_blocked_by_anything()
    {
        var blocked = Cells("## Healthy teams").Select(cells => Number(cells[1])).ToList();
        Assert.Equal(7, blocked.Count);
        Assert.All(blocked, share => Assert.InRange(share, 0, 2));
    }

    [Fact]
    public void Nine_of_ten_planted_theatres_are_found_in_teams_of_eight()
    {
        var found = Cells("## Planted theatre").Where(cells => cells[1] != "HL311").ToList();
        Assert.Equal(10, found.Count);
        foreach (var cells in found)
            Assert.All(cells[2..], cell => Assert.InRange(cell.Split(" / ").Max(Number), 90, 100));
    }

    /// <summary>The rows of the table below a heading, its head left out.</summary>
    private static IEnumerable<string[]> Cells(string heading) => Lines.SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal))
        .SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|', ' ').Split(" | "));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
