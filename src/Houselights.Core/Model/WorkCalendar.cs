using NodaTime;

namespace Houselights.Core.Model;

/// <summary>The cycle's working days and holidays. A computed date on a day off moves earlier.</summary>
public sealed class WorkCalendar
{
    private static readonly IsoDayOfWeek[] MondayToFriday =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    private readonly bool[] works = new bool[8];
    private readonly HashSet<LocalDate> holidays;

    public WorkCalendar(IEnumerable<IsoDayOfWeek> workingDays, IEnumerable<LocalDate> holidays)
    {
        foreach (var day in workingDays) works[(int)day] = true;
        if (!works.Contains(true))
            foreach (var day in MondayToFriday) works[(int)day] = true;
        this.holidays = [.. holidays];
    }

    internal static WorkCalendar Of(Cycle cycle) => new(
        cycle.WorkingDays.Where(day => day is not null).Select(day => day!.Value),
        cycle.Holidays.Where(day => day is not null).Select(day => day!.Value));

    public bool IsWorking(LocalDate date) => works[(int)date.DayOfWeek] && !holidays.Contains(date);

    /// <summary>The date itself where it is a working day, else the last one before; itself after a year without work.</summary>
    public LocalDate OnOrBefore(LocalDate date)
    {
        for (var back = 0; back <= 366; back++)
            if (date.PlusDays(-back) is var day && IsWorking(day)) return day;
        return date;
    }

    /// <summary>The date itself where it is a working day, else the next one; itself before a year without work.</summary>
    public LocalDate OnOrAfter(LocalDate date)
    {
        for (var ahead = 0; ahead <= 366; ahead++)
            if (date.PlusDays(ahead) is var day && IsWorking(day)) return day;
        return date;
    }

    /// <summary>The latest working day from which a calendar duration still ends by the date.</summary>
    public LocalDate Before(LocalDate date, Duration duration) => OnOrBefore(duration.Before(date));

    /// <summary>Working days from the first to the last, both included; 0 where the last comes first.</summary>
    public int WorkingDaysBetween(LocalDate first, LocalDate last)
    {
        var days = 0;
        for (var day = first; day <= last; day = day.PlusDays(1))
            if (IsWorking(day)) days++;
        return days;
    }
}
