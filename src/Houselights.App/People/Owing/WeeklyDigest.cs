using System.Globalization;
using System.Net;
using System.Text;
using Houselights.App.Mail;
using Houselights.Core.People.Owing;
using NodaTime;
using NodaTime.Text;

namespace Houselights.App.People.Owing;

/// <summary>Who gets a weekly letter, and where. Only those who want it are named.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Person">Their id in its plan.</param>
/// <param name="Mail">Where the letter goes.</param>
/// <param name="Language"><c>en</c> or <c>de</c>.</param>
/// <param name="Page">The page of what they owe and get.</param>
public sealed record DigestReader(string Cycle, string Person, string Mail, string Language, Uri Page);

/// <summary>
/// Writes the week’s letter: what is owed this week and how long it takes. It holds titles and names, nothing that somebody wrote about
/// them and nothing sealed.
/// </summary>
public static class WeeklyDigest
{
    /// <summary>So many acts are named; the others are counted, because the page shows them.</summary>
    private const int Most = 10;

    /// <summary>The letter; null where nothing is owed this week.</summary>
    public static Letter? Write(OwingReading reading, DigestReader reader)
    {
        var acts = reading.Week.Asked;
        if (acts.Length == 0) return null;
        var language = CultureInfo.GetCultureInfo(reader.Language);
        var subject = OneLine(Fill("Subject", language, reading.Standing.Cycle.Name, acts.Length));
        var greeting = Fill("Greeting", language, OneLine(reading.Name));
        var opening = Fill(acts.Length == 1 ? "OpeningOne" : "Opening", language, acts.Length, reading.Minutes, OneLine(reading.Standing.Cycle.Name));
        var lines = acts.Take(Most).Select(act => (Title: OneLine(OwedWords.Title(act, language)), Note: OneLine(Note(act, reading, language)))).ToList();
        var rest = acts.Length > Most ? Fill("Rest", language, acts.Length - Most) : null;
        var closing = OwedWords.Say("Closing", language);
        return new(reader.Mail, subject, Text(greeting, opening, lines, rest, reader.Page, closing), Html(greeting, opening, lines, rest, reader.Page, closing, language));
    }

    private static string Text(string greeting, string opening, List<(string Title, string Note)> lines, string? rest, Uri page, string closing)
    {
        var text = new StringBuilder().Append(greeting).Append("\r\n\r\n").Append(opening).Append("\r\n\r\n");
        foreach (var (title, note) in lines) text.Append("- ").Append(title).Append("\r\n  ").Append(note).Append("\r\n");
        if (rest is not null) text.Append("\r\n").Append(rest).Append("\r\n");
        return text.Append("\r\n").Append(page.AbsoluteUri).Append("\r\n\r\n").Append(closing).Append("\r\n").ToString();
    }

    private static string Html(string greeting, string opening, List<(string Title, string Note)> lines, string? rest, Uri page, string closing, CultureInfo language)
    {
        var html = new StringBuilder();
        html.Append(language, $"<!doctype html><html lang=\"{language.TwoLetterISOLanguageName}\"><body><p>{Safe(greeting)}</p><p>{Safe(opening)}</p><ul>");
        foreach (var (title, note) in lines) html.Append(language, $"<li><b>{Safe(title)}</b><br>{Safe(note)}</li>");
        html.Append("</ul>");
        if (rest is not null) html.Append(language, $"<p>{Safe(rest)}</p>");
        return html.Append(language, $"<p><a href=\"{Safe(page.AbsoluteUri)}\">{Safe(OwedWords.Say("Page", language))}</a></p><p>{Safe(closing)}</p></body></html>").ToString();
    }

    /// <summary>By when, and who waits.</summary>
    private static string Note(OwedAct act, OwingReading reading, CultureInfo language)
    {
        var when = act.OverdueDays > 0 ? Fill(act.OverdueDays == 1 ? "OverdueOne" : "Overdue", language, act.OverdueDays)
            : act.Due is { } due ? Fill("Due", language, LocalDatePattern.Create("dddd", language).Format(due), Day(due, language))
            : OwedWords.Say("NoDay", language);
        return act.With.IsEmpty ? when : Fill("WaitedFor", language, when, string.Join(", ", reading.NamesOf(act.With)));
    }

    private static string Day(LocalDate day, CultureInfo language) => LocalDatePattern.Create(OwedWords.Say("DayPattern", language), language).Format(day);

    private static string Fill(string key, CultureInfo language, params object[] values) => string.Format(language, OwedWords.Say(key, language), values);

    /// <summary>Titles are somebody’s words: no line end and no invisible turn of direction comes out of them into a letter.</summary>
    private static string OneLine(string words)
    {
        var line = new string([.. words.Where(each => !char.IsControl(each) && CharUnicodeInfo.GetUnicodeCategory(each) != UnicodeCategory.Format)]);
        return line.Length <= Letter.LongestSubject ? line : line[..(Letter.LongestSubject - 1)] + "…";
    }

    private static string Safe(string words) => WebUtility.HtmlEncode(words);
}
