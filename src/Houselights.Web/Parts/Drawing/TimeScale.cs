using NodaTime;

namespace Houselights.Web.Parts.Drawing;

/// <summary>Days along a horizontal axis.</summary>
/// <param name="From">The day at <paramref name="Left"/>.</param>
/// <param name="To">The day at <paramref name="Right"/>, later than <paramref name="From"/>.</param>
/// <param name="Left">Where the axis begins, in the drawing's units.</param>
/// <param name="Right">Where it ends.</param>
public sealed record TimeScale(LocalDate From, LocalDate To, double Left, double Right)
{
    private readonly int days = Math.Max(1, Period.DaysBetween(From, To));

    /// <summary>The units of one day.</summary>
    public double Day => (Right - Left) / days;

    /// <summary>A scale that holds all these days, with a margin of a twenty-fifth on both sides.</summary>
    /// <exception cref="ArgumentException">No day is given.</exception>
    public static TimeScale Over(IReadOnlyCollection<LocalDate> dates, double left, double right)
    {
        if (dates.Count == 0) throw new ArgumentException("A time scale needs at least one day.", nameof(dates));
        var margin = Math.Max(3, Period.DaysBetween(dates.Min(), dates.Max()) / 25);
        return new(dates.Min().PlusDays(-margin), dates.Max().PlusDays(margin), left, right);
    }

    /// <summary>Where a day begins.</summary>
    public double X(LocalDate date) => Left + (Period.DaysBetween(From, date) * Day);

    /// <summary>The first days of the months on the axis; of the quarters where there are more than fifteen.</summary>
    public IEnumerable<LocalDate> Months()
    {
        var step = days > 460 ? 3 : 1;
        var first = new LocalDate(From.Year, From.Month, 1);
        if (first < From) first = first.PlusMonths(1);
        while (step == 3 && first.Month % 3 != 1) first = first.PlusMonths(1);
        for (var month = first; month <= To; month = month.PlusMonths(step)) yield return month;
    }
}
