using System.Globalization;
using NodaTime;

namespace Houselights.Core.Model;

/// <summary>A calendar duration: <c>10d</c> days, <c>6w</c> weeks, <c>2m</c> months.</summary>
/// <param name="Count">0 to 10,000.</param>
/// <param name="Unit"><c>d</c>, <c>w</c> or <c>m</c>.</param>
public readonly record struct Duration(int Count, char Unit)
{
    /// <summary>Longer than any plan: 27 years of days.</summary>
    public const int Most = 10_000;

    public static Duration Days(int count) => new(count, 'd');

    /// <summary>Days, taking a month as 30.44 days; for comparing and for charts. Dates are computed by <see cref="Before"/>.</summary>
    public double InDays => Unit switch { 'w' => Count * 7, 'm' => Count * 30.44, _ => Count };

    public LocalDate Before(LocalDate date) => Unit == 'm' ? date.PlusMonths(-Count) : date.PlusDays(-Count * (Unit == 'w' ? 7 : 1));

    public LocalDate After(LocalDate date) => Unit == 'm' ? date.PlusMonths(Count) : date.PlusDays(Count * (Unit == 'w' ? 7 : 1));

    public static bool TryParse(ReadOnlySpan<char> text, out Duration duration)
    {
        duration = default;
        if (text.Length is < 2 or > 6 || text[^1] is not ('d' or 'w' or 'm')) return false;
        if (!int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > Most) return false;
        duration = new Duration(count, text[^1]);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}{Unit}");
}

/// <summary>How long something takes from start to delivery: one duration, or low, likely and high.</summary>
public readonly record struct LeadTime(Duration Low, Duration Likely, Duration High)
{
    public static implicit operator LeadTime(Duration exact) => new(exact, exact, exact);

    public bool IsExact => Low == High;

    public override string ToString() => IsExact ? Likely.ToString() : $"[{Low}, {Likely}, {High}]";
}
