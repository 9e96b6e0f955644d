using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Words;

/// <summary>What a heading says of the lines below it.</summary>
internal enum Section
{
    /// <summary>Nothing.</summary>
    Open,
    Candidates,
    Running,
    People,
    Units,
    Done,
    Tasks,

    /// <summary>An agenda, a closing slide: nothing below is for a plan.</summary>
    Aside,
}

/// <summary>Words of headings, English and German.</summary>
internal static class SectionWords
{
    private static readonly (PhraseSet Words, Section Section)[] Sections =
    [
        (new("completed projects, completed, abgeschlossene projekte, abgeschlossen, erledigt, erledigte projekte, done, finished projects, achievements, erfolge, was wir geschafft haben, finished"), Section.Done),
        (new("new projects, neue projekte, planned projects, geplante projekte, project ideas, projektideen, neue ideen, new ideas, neue vorhaben, geplante vorhaben, planned initiatives, new initiatives, geplant, planned"), Section.Candidates),
        (new("action items, actions, next steps, nächste schritte, to dos, to-dos, aufgaben, offene punkte, open points, maßnahmen aus der sitzung, follow-ups, hausaufgaben"), Section.Tasks),
        (new("laufende projekte, laufende vorhaben, laufende initiativen, laufende arbeiten, laufende themen, laufende, laufendes, schon läuft, bereits läuft, noch läuft, was läuft, noch laufen, bereits laufen, schon laufen, "
            + "in arbeit, in umsetzung, projektstatus, stand der projekte, status projekte, status der projekte, projektübersicht, projekte, projektportfolio, aktuelle projekte, projektliste, "
            + "current projects, current initiatives, current work, running projects, running initiatives, running, ongoing projects, ongoing initiatives, ongoing, already running, in progress, in flight, "
            + "work in progress, status of projects, project status, project portfolio, projects, already under way, already doing, already working, already eating, legacy work, work under way, bestehende projekte, bestandsprojekte"), Section.Running),
        (new("teilnehmer, teilnehmende, teilnehmerinnen, anwesend, anwesende, entschuldigt, abwesend, führungskreis, führungsteam, geschäftsleitung, leitungsteam, leitungskreis, wer dabei ist, wer ist dabei, "
            + "mitglieder, personen, ansprechpartner, beteiligte, runde, attendees, present, apologies, absent, participants, leadership team, management team, executive team, people, members, who is who, board, "
            + "the team, our team, unser team, who we are, team members, vorstand"), Section.People),
        (new("bereiche, abteilungen, fachbereiche, units, departments, functions, teams, organisationseinheiten, ressorts, organisation, unsere bereiche, business units, divisions, organigramm"), Section.Units),
        (new("agenda, tagesordnung, inhalt, contents, ablauf, backup, anhang, appendix, fragen, questions, q&a, verschiedenes, any other business, aob, sonstiges, programme of the day"), Section.Aside),
        (new("prioritäten, priorität, ziele, schwerpunkte, strategische initiativen, initiativen, vorhaben, themen, themenvorschläge, ideen, vorschläge, handlungsfelder, fokusthemen, fokus, was wir wollen, must-wins, "
            + "stoßrichtungen, kernthemen, jahresziele, hauptziele, leitplanken, priorities, goals, objectives, focus areas, focus, strategic initiatives, initiatives, themes, proposals, ideas, ambitions, okrs, big bets, bets, "
            + "strategic goals, what we want, must win battles, top priorities, key topics, topics, targets, next year, kommende jahr, kommenden jahr, wish list, wunschliste, on our list, candidates, vorschlag, proposal"), Section.Candidates),
    ];

    /// <summary>What names a section only where nothing stands beside it: “Laufend” does, “Kosten laufend senken” doesn't.</summary>
    private static readonly (PhraseSet Words, Section Section)[] Alone =
    [
        (new("laufend, läuft, running now"), Section.Running),
        (new("leitung, geschäftsführung, the management"), Section.People),
    ];

    private static readonly WordSet Fillers = new(
        "unsere unser our the die der das den des für for of and und im in am wichtigsten wichtigste top strategische strategischen strategic key main current aktuelle aktuellen stand status major "
        + "weitere further other sonstige jahr year next nächstes nächste kommende kommenden kommendes was wir what we want company unternehmen group gruppe gesamt new neue vorgeschlagene proposed mögliche possible "
        + "januar februar märz april mai juni juli august september oktober november dezember january february march may june july october december "
        + "fy q1 q2 q3 q4 h1 h2 wer ist who is on all alle my meine list liste uns us schon already bereits i think should be to from my our ");

    /// <summary>What the words name, where they name something; the rarest first: “completed projects” are done.</summary>
    public static Section? In(Passage passage)
    {
        if (ByItself(passage) is { } named) return named;
        foreach (var (words, section) in Sections)
            for (var at = 0; at < passage.Count; at++)
                if (words.Match(passage, at) > 0) return section;
        return null;
    }

    /// <summary>Whether nothing stands there but words for a section, numbers and fillers: “Unsere Prioritäten 2026”.</summary>
    public static Section? Whole(Passage passage)
    {
        if (ByItself(passage) is { } named) return named;
        if (passage.Count is 0 or > 10 || In(passage) is not { } section) return null;
        for (var at = 0; at < passage.Count;)
        {
            var end = EndOfWords(passage, at);
            if (end > at) at = end;
            else if (passage.IsWord(at) && !passage.Is(at, Fillers) && !IsShortYear(passage.Text(at))) return null;
            else at++;
        }

        return section;
    }

    private static Section? ByItself(Passage passage)
    {
        foreach (var (words, section) in Alone)
            if (words.Match(passage, 0) is > 0 and var end && !Enumerable.Range(end, passage.Count - end).Any(passage.IsWord)) return section;
        return null;
    }

    private static int EndOfWords(Passage passage, int at)
    {
        var end = -1;
        foreach (var (words, _) in Sections) end = Math.Max(end, words.Match(passage, at));
        return end;
    }

    private static bool IsShortYear(ReadOnlySpan<char> word) => word.Length == 4 && word.StartsWith("FY", StringComparison.OrdinalIgnoreCase);
}
