using System.Globalization;
using NodaTime;

namespace Houselights.Core.Model;

/// <summary>A quarter of a fiscal year.</summary>
/// <param name="Year">The calendar year in which the fiscal year begins.</param>
/// <param name="Number">1 to 4.</param>
/// <param name="Starts">Its first day.</param>
public readonly record struct FiscalQuarter(int Year, int Number, LocalDate Starts)
{
    /// <summary>The quarter that a day falls in.</summary>
    /// <param name="day">Any day.</param>
    /// <param name="fiscalStart">First day of the fiscal year as month-day; null for 01-01. 02-29 counts as 02-28 in other years.</param>
    public static FiscalQuarter Of(LocalDate day, string? fiscalStart)
    {
        var year = StartOf(day.Year, fiscalStart) <= day ? day.Year : day.Year - 1;
        var start = StartOf(year, fiscalStart);
        for (var number = 4; number > 1; number--)
            if (start.PlusMonths(3 * (number - 1)) is var quarter && quarter <= day) return new(year, number, quarter);
        return new(year, 1, start);
    }

    private static LocalDate StartOf(int year, string? fiscalStart)
    {
        var (month, day) = fiscalStart is { Length: 5 }
            ? (int.Parse(fiscalStart[..2], CultureInfo.InvariantCulture), int.Parse(fiscalStart[3..], CultureInfo.InvariantCulture))
            : (1, 1);
        return new LocalDate(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month)));
    }
}
