using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Words;

/// <summary>Lines that say nothing about plans: page numbers, letterheads, greetings.</summary>
internal static class ChromeWords
{
    private const int LongestCourtesy = 120;
    private const int LongestChrome = 90;

    private static readonly PhraseSet Confidential = new(
        "vertraulich, streng vertraulich, confidential, strictly confidential, internal, internal use only, for internal use only, nur für den internen gebrauch, nur für internen gebrauch, intern, draft, entwurf, "
        + "all rights reserved, alle rechte vorbehalten, company confidential, private and confidential, not for distribution");

    private static readonly WordSet Pages = new("seite page slide folie s p blatt");
    private static readonly PhraseSet Nothing = new("none, keine, keiner, entfällt, n/a, na, tbd, nothing, nichts, nil, leer, empty, folgt");

    private static readonly PhraseSet Thanks = new(
        "vielen dank, thank you, thanks, danke, fragen, questions, any questions, noch fragen, danke für ihre aufmerksamkeit, danke für eure aufmerksamkeit, q&a, many thanks, herzlichen dank, besten dank");

    private static readonly PhraseSet MailLabels = new("from, von, to, an, cc, bcc, subject, betreff, sent, gesendet, date, datum, re, aw, wg, fwd, reply-to, anlagen, attachments, kopie");

    private static readonly PhraseSet MeetingLabels = new(
        "datum, date, ort, place, location, venue, beginn, begin, ende, end, time, zeit, uhrzeit, protokoll, protokollführer, protokollführung, minutes, minute taker, minutes taken by, nächste sitzung, nächster termin, "
        + "nächstes treffen, next meeting, dauer, duration, verteiler, distribution, raum, room, sitzung, stand, as of, version, autor, author, verfasser, prepared by, erstellt von, erstellt am");

    private static readonly PhraseSet Titles = new(
        "strategie, strategy, strategy review, jahresplanung, annual plan, business review, klausur, offsite, management meeting, minutes, protokoll, sitzung, meeting, besprechung, geschäftsleitungssitzung, "
        + "strategieklausur, planung, review, jahresklausur, all hands, board meeting, gl-sitzung, workshop");

    private static readonly PhraseSet LegalForms = new("gmbh, ag, kg, ohg, ug, se, e.v, ev, ltd, limited, inc, llc, plc, ggmbh, eg, gbr, corp, holding");

    private static readonly PhraseSet Greetings = new(
        "hallo, hi, hello, dear, liebe, lieber, guten tag, guten morgen, moin, sehr geehrte, sehr geehrter, good morning, good afternoon, servus, hey, grüezi, hej, team");

    private static readonly PhraseSet Closings = new(
        "viele grüße, beste grüße, mit freundlichen grüßen, freundliche grüße, lg, vg, mfg, bg, herzliche grüße, liebe grüße, schöne grüße, best regards, kind regards, warm regards, regards, best, best wishes, "
        + "all the best, cheers, thanks, many thanks, thank you, danke, vielen dank, yours sincerely, sincerely, gruß, grüße, viele grüsse, danke und grüße, thanks and regards, danke euch, bis bald, see you");

    private static readonly PhraseSet CourtesyStarts = new(
        "let me know, please let, lasst mich wissen, lassen sie mich wissen, gebt mir, gebt bitte, bitte gebt, ich freue mich, looking forward, bei fragen, bei rückfragen, feel free, hope, i hope, ich hoffe, "
        + "sent from, gesendet von, von meinem, please find, anbei, as discussed, wie besprochen, bitte um rückmeldung, bitte rückmeldung, any thoughts, happy to discuss, melde dich, meldet euch, thanks for, danke für, "
        + "wie abgesprochen, as promised, as agreed, wie versprochen, schönes wochenende, have a");

    public static bool IsSlideChrome(string text, Passage passage)
    {
        if (text.Length > LongestChrome) return false;
        if (!text.Any(char.IsLetter)) return true;
        if (text[0] is '©' or '®') return true;
        if (passage.Is(0, Pages) && passage.IsNumber(1) && OnlyNumbersAfter(passage, 2)) return true;
        if (DayWording.TryRead(text, out _)) return true;
        var words = Confidential.Match(passage, 0);
        if (words > 0 && NoWordsAfter(passage, words)) return true;
        return IsAddress(text) || (Whole(Nothing, passage) && passage.Count <= 3);
    }

    public static bool IsThanks(Passage passage)
    {
        var end = Thanks.Match(passage, 0);
        return end > 0 && passage.Count <= 8 && (NoWordsAfter(passage, end) || passage.Is(end, "für") || passage.Is(end, "for"));
    }

    public static bool IsMailLabel(Passage passage) => Labelled(MailLabels, passage);

    public static bool IsMeetingLabel(Passage passage) => Labelled(MeetingLabels, passage);

    /// <summary>A name of a document or an organisation: “Strategie 2026”, “Fennmark GmbH”.</summary>
    public static bool IsTitle(Passage passage)
    {
        if (passage.Count is 0 or > 10) return false;
        for (var at = 1; at < passage.Count; at++)
            if (LegalForms.Match(passage, at) > 0 && (at >= passage.Count - 2 || passage.Text(at + 1) is "&")) return true;
        var end = Titles.Match(passage, 0);
        return end > 0 && (NoWordsAfter(passage, end) || passage.Count - end <= 3);
    }

    public static bool IsGreeting(string text, Passage passage) =>
        text.Length < LongestCourtesy && Greetings.Match(passage, 0) > 0 && passage.Count <= 9 && (text[^1] is ',' or '!' || passage.Count <= 3);

    public static bool IsClosing(Passage passage)
    {
        var end = Closings.Match(passage, 0);
        return end > 0 && passage.Count - end <= 4 && (NoWordsAfter(passage, end) || passage.Kind(end) == TokenKind.Comma || passage.Is(end, "aus") || passage.Is(end, "und"));
    }

    public static bool IsCourtesy(string text, Passage passage) => text.Length < LongestCourtesy * 2 && CourtesyStarts.Match(passage, 0) > 0;

    /// <summary>Web and mail addresses and telephone numbers.</summary>
    public static bool IsAddress(string text)
    {
        var oneWord = !text.Contains(' ');
        if (oneWord && (text.Contains('@') || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || text.Contains("://", StringComparison.Ordinal))) return true;
        var digits = text.Count(char.IsAsciiDigit);
        return digits >= 6 && text.Count(char.IsLetter) <= 10 && (text.Contains('+') || text.Contains("el", StringComparison.OrdinalIgnoreCase) || text.Contains("phone", StringComparison.OrdinalIgnoreCase) || text.Contains("mob", StringComparison.OrdinalIgnoreCase) || text.Contains("fax", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Labelled(PhraseSet labels, Passage passage)
    {
        var end = labels.Match(passage, 0);
        return end > 0 && passage.Text(end) is ":";
    }

    private static bool Whole(PhraseSet set, Passage passage) => set.Match(passage, 0) is var end && end > 0 && NoWordsAfter(passage, end);

    private static bool OnlyNumbersAfter(Passage passage, int at)
    {
        for (; at < passage.Count; at++)
            if (passage.IsWord(at) && !passage.Is(at, "von") && !passage.Is(at, "of")) return false;
        return true;
    }

    private static bool NoWordsAfter(Passage passage, int at)
    {
        for (; at < passage.Count; at++)
            if (passage.IsWord(at)) return false;
        return true;
    }
}
