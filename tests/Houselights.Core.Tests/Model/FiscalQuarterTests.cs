using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Tests.Model;

public class FiscalQuarterTests
{
    [Theory]
    [InlineData(2026, 1, 1, null, 2026, 1)]
    [InlineData(2026, 3, 31, null, 2026, 1)]
    [InlineData(2026, 4, 1, "01-01", 2026, 2)]
    [InlineData(2026, 12, 31, "01-01", 2026, 4)]
    [InlineData(2026, 6, 30, "07-01", 2025, 4)]
    [InlineData(2026, 7, 1, "07-01", 2026, 1)]
    [InlineData(2026, 1, 1, "07-01", 2025, 3)]
    [InlineData(2025, 2, 28, "02-29", 2025, 1)]
    [InlineData(2024, 2, 28, "02-29", 2023, 4)]
    public void A_day_falls_in_a_quarter_of_the_fiscal_year(int year, int month, int day, string? start, int fiscalYear, int number)
    {
        var quarter = FiscalQuarter.Of(new LocalDate(year, month, day), start);

        Assert.Equal((fiscalYear, number), (quarter.Year, quarter.Number));
        Assert.True(quarter.Starts <= new LocalDate(year, month, day));
    }
}
