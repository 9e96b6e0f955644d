using System.Globalization;
using Houselights.Web.Resources;
using NodaTime;
using NodaTime.Text;

namespace Houselights.Web.Parts;

/// <summary>Words, numbers and dates as the reader's language writes them.</summary>
/// <remarks>The language is <see cref="CultureInfo.CurrentCulture"/>, which the request sets. Minus is a true minus.</remarks>
public static class Say
{
    /// <summary>Fills the places of a sentence.</summary>
    public static string With(string sentence, params object?[] values) =>
        string.Format(CultureInfo.CurrentCulture, sentence, values);

    /// <summary>One sentence for one, another for any other number; the number fills place 0.</summary>
    public static string Counted(int number, string one, string many) => With(number == 1 ? one : many, Number(number));

    /// <summary>A number with a fixed count of decimals, −1,234.5 in English.</summary>
    public static string Number(double value, int decimals = 0) =>
        Minus(value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture));

    /// <summary>A number with as many decimals as it needs, at most two.</summary>
    public static string Plain(double value) => Minus(value.ToString("#,0.##", CultureInfo.CurrentCulture));

    /// <summary>A percentage with a thin gap before the sign; <paramref name="percent"/> is 0 to 100.</summary>
    public static string Percent(double percent) => With(ShellText.PercentPattern, Number(percent));

    /// <summary>12 March.</summary>
    public static string Day(LocalDate date) => Written(date, ShellText.DayPattern);

    /// <summary>12 Mar.</summary>
    public static string DayShort(LocalDate date) => Written(date, ShellText.DayShortPattern);

    /// <summary>12 March 2026.</summary>
    public static string DayYear(LocalDate date) => Written(date, ShellText.DayYearPattern);

    /// <summary>Thursday 12 March 2026.</summary>
    public static string DayFull(LocalDate date) => Written(date, ShellText.DayFullPattern);

    /// <summary>Thu 12 Mar.</summary>
    public static string Weekday(LocalDate date) => Written(date, ShellText.WeekdayPattern);

    /// <summary>Mar.</summary>
    public static string Month(LocalDate date) => Written(date, ShellText.MonthPattern);

    /// <summary>a; a and b; a, b and c.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => With(ShellText.ListAnd, string.Join(", ", items.Take(items.Count - 1)), items[^1]),
    };

    // Month names without the full stop that some calendars put behind the short ones: a chart has no room for it.
    private static string Written(LocalDate date, string pattern) =>
        LocalDatePattern.Create(pattern, Calendar.For(CultureInfo.CurrentCulture)).Format(date);

    private static string Minus(string number) => number.Replace('-', '\u2212');

    private static class Calendar
    {
        private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, CultureInfo> Known = new(StringComparer.Ordinal);

        internal static CultureInfo For(CultureInfo culture) => Known.GetOrAdd(culture.Name, static name =>
        {
            var plain = (CultureInfo)CultureInfo.GetCultureInfo(name).Clone();
            var words = plain.DateTimeFormat;
            words.AbbreviatedMonthNames = Stripped(words.AbbreviatedMonthNames);
            words.AbbreviatedMonthGenitiveNames = Stripped(words.AbbreviatedMonthGenitiveNames);
            words.AbbreviatedDayNames = Stripped(words.AbbreviatedDayNames);
            return CultureInfo.ReadOnly(plain);
        });

        private static string[] Stripped(string[] names) => [.. names.Select(name => name.TrimEnd('.'))];
    }
}
