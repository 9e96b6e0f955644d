using System.Globalization;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Rhythm;

/// <summary>Three months of a fiscal year, first and last day included.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Year">The calendar year in which the fiscal year begins.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct FiscalQuarter(LocalDate First, LocalDate Last, int Year, int Number)
{
    /// <summary>The quarter that holds a date, counted from the cycle's <c>fiscal-start</c>; calendar quarters where it has none.</summary>
    public static FiscalQuarter Of(LocalDate date, Cycle cycle)
    {
        var (month, day) = StartOf(cycle);
        var first = Start(date.Year - 1, month, day, 0);
        for (var index = 1; index < 8; index++)
        {
            var next = Start(date.Year - 1 + (index / 4), month, day, index % 4);
            if (next > date) return new(first, next.PlusDays(-1), date.Year - 1 + ((index - 1) / 4), ((index - 1) % 4) + 1);
            first = next;
        }

        return new(first, Start(date.Year + 1, month, day, 0).PlusDays(-1), date.Year, 4);
    }

    public FiscalQuarter Next(Cycle cycle) => Of(Last.PlusDays(1), cycle);

    /// <summary>Counted from the year's first day each time, so that a year which starts on the 31st keeps its quarters.</summary>
    private static LocalDate Start(int year, int month, int day, int quarter) =>
        new LocalDate(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month))).PlusMonths(3 * quarter);

    private static (int Month, int Day) StartOf(Cycle cycle) => cycle.FiscalStart is { Length: 5 } text
        ? (int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(3, 2), CultureInfo.InvariantCulture))
        : (1, 1);
}
