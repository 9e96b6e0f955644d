using System.Globalization;
using Houselights.Core.Cascade.Drift;
using Houselights.Core.Cascade.Drift.Reports;
using Houselights.Core.Model;
using Houselights.Core.Text;
using NodaTime;
using NodaTime.Text;

namespace Houselights.Core.Checks.Texts;

/// <summary>How values are written: in which language, and dates for machines (2026-03-12) or for people (12 March 2026).</summary>
public sealed record TextStyle(CultureInfo Culture, bool LongDates = false)
{
    /// <summary>English with ISO dates, as the command line and JSON have it.</summary>
    public static readonly TextStyle English = new(CultureInfo.GetCultureInfo("en"));

    public string Write(Value value) => value.Raw switch
    {
        null => "",
        string text => text,
        int count => count.ToString("#,0", Culture).Replace("-", "−", StringComparison.Ordinal),
        double number => Number(number),
        LocalDate date => Date(date),
        Duration duration => Write(duration),
        Money money => money.Amount.ToString("#,0.##", Culture),
        Load load => load.IsExact ? Number(load.Likely) : $"{Number(load.Low)} to {Number(load.High)}",
        PlanWord word => FindingTexts.Word(word, this),
        string[] texts => List(texts),
        PlanWord[] words => List([.. words.Select(word => FindingTexts.Word(word, this))]),
        SlotKinds slot => DriftTexts.Of(slot, this),
        SlotVerdict verdict => DriftTexts.Of(verdict, this),
        var other => Convert.ToString(other, Culture) ?? "",
    };

    /// <summary>At most two decimals, a true minus.</summary>
    private string Number(double number) => number.ToString("#,0.##", Culture).Replace("-", "−", StringComparison.Ordinal);

    public string Date(LocalDate date) => !LongDates
        ? LocalDatePattern.Iso.Format(date)
        : date.ToString(Culture.TwoLetterISOLanguageName == "de" ? "d. MMMM uuuu" : "d MMMM uuuu", Culture);

    private string Write(Duration duration) => Culture.TwoLetterISOLanguageName == "de"
        ? $"{duration.Count} {(duration.Unit, duration.Count) switch { ('d', 1) => "Tag", ('d', _) => "Tage", ('w', 1) => "Woche", ('w', _) => "Wochen", (_, 1) => "Monat", _ => "Monate" }}"
        : $"{duration.Count} {(duration.Unit, duration.Count) switch { ('d', 1) => "day", ('d', _) => "days", ('w', 1) => "week", ('w', _) => "weeks", (_, 1) => "month", _ => "months" }}";

    /// <summary>“A”, “A and B”, “A, B and C”.</summary>
    private string List(string[] texts)
    {
        var and = Culture.TwoLetterISOLanguageName == "de" ? " und " : " and ";
        return texts.Length switch
        {
            0 => "",
            1 => texts[0],
            _ => string.Join(", ", texts[..^1]) + and + texts[^1],
        };
    }
}
