using NodaTime;
using NodaTime.Text;

namespace Houselights.Core.Model;

/// <summary>A date, or an instant with its offset, as a session's start or the end of a reading is given.</summary>
public readonly record struct Moment(LocalDate Date, LocalTime? Time, Offset Offset) : IComparable<Moment>
{
    public static implicit operator Moment(LocalDate date) => new(date, null, Offset.Zero);

    public static Moment Of(OffsetDateTime instant) => new(instant.Date, instant.TimeOfDay, instant.Offset);

    /// <summary>The date in a zone: an instant late in the evening may be another day there.</summary>
    public LocalDate DateIn(DateTimeZone zone) =>
        Time is { } time ? new OffsetDateTime(Date + time, Offset).ToInstant().InZone(zone).Date : Date;

    /// <summary>Orders instants as instants; a bare date comes before every instant of that day.</summary>
    public int CompareTo(Moment other) => Sortable.CompareTo(other.Sortable);

    private LocalDateTime Sortable => Time is { } time
        ? new OffsetDateTime(Date + time, Offset).ToInstant().InUtc().LocalDateTime
        : Date.AtMidnight();

    public override string ToString() => Time is { } time
        ? OffsetDateTimePattern.ExtendedIso.Format(new OffsetDateTime(Date + time, Offset))
        : LocalDatePattern.Iso.Format(Date);
}
