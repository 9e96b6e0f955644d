using Houselights.Core.Beginning.Words;
using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Sheets;

/// <summary>What a column of a sheet holds.</summary>
internal enum ColumnKind { Other, Work, Name, Description, Owner, Unit, Status, Starts, Due, Effort, Budget, Function }

/// <summary>Tells what a column holds by its head, or by what stands in it.</summary>
internal static class SheetColumn
{
    private const int LongestHead = 45;

    /// <summary>The first that a head contains counts: “Team lead” is an owner, “Project status” a state.</summary>
    private static readonly (PhraseSet Words, ColumnKind Kind)[] Heads =
    [
        (new("e-mail, email, mail, telefon, phone, kommentar, comment, comments, bemerkung, bemerkungen, notes, note, link, risiko, risk, kpi"), ColumnKind.Other),
        (new("budget, kosten, cost, costs, invest, investition, betrag, amount, eur, keur, t€"), ColumnKind.Budget),
        (new("fte, vzä, vzk, pt, mt, pw, personentage, manntage, person days, person weeks, person months, aufwand, effort, load, kapazität, capacity, hours, stunden, std, estimate, schätzung, ressourcen, resources"), ColumnKind.Effort),
        (new("status, state, stand, fortschritt, progress, ampel, rag, phase, zustand"), ColumnKind.Status),
        (new("owner, verantwortlich, verantwortliche, verantwortlicher, verantwortung, lead, leiter, leiterin, projektleitung, projektleiter, pl, pm, responsible, accountable, sponsor, ansprechpartner, wer, who, "
            + "zuständig, manager, assigned to, assignee, vorgeschlagen von, proposed by, eingereicht von, contact, champion, head"), ColumnKind.Owner),
        (new("ende, end, bis, due, deadline, fällig, fälligkeit, termin, go-live, zieltermin, target date, end date, enddatum, frist, finish, fertig, until"), ColumnKind.Due),
        (new("start, beginn, von, from, begin, startdatum, start date, anfang, since, seit"), ColumnKind.Starts),
        (new("rolle, role, funktion, position, job title, stelle, aufgabe im team, titel der stelle"), ColumnKind.Function),
        (new("team, bereich, abteilung, department, unit, function, area, ressort, division, fachbereich, einheit, business unit, dept"), ColumnKind.Unit),
        (new("beschreibung, description, details, inhalt, ergebnis, outcome, nutzen, benefit, ziel, goal"), ColumnKind.Description),
        (new("projekt, project, projekte, projects, initiative, initiativen, initiatives, vorhaben, thema, themen, topic, maßnahme, maßnahmen, work, arbeit, projektname, title, titel, bezeichnung, aufgabe, task, idee, idea, item, "
            + "workstream, programme, program, programm, what, was, vorschlag, proposal"), ColumnKind.Work),
        (new("name, mitarbeiter, mitarbeiterin, person, vorname, employee, member, mitglied, nachname"), ColumnKind.Name),
    ];

    private static readonly PhraseSet Candidates = new("initiative, initiativen, initiatives, idee, idea, vorschlag, proposal, priorität, priority, candidate");
    private static readonly PhraseSet Projects = new("projekt, project, projekte, projects, projektname, programme, program, programm, workstream");
    private static readonly WordSet Numbers = new("nr nr. no no. # id pos pos. lfd rang rank prio priorität priority");

    public static ColumnKind? ByHead(string head)
    {
        if (head.Length is 0 or > LongestHead) return null;
        if (Numbers.Has(head.Trim())) return ColumnKind.Other;
        var passage = Passage.Of(head);
        foreach (var (words, kind) in Heads)
            for (var at = 0; at < Math.Min(passage.Count, 6); at++)
                if (words.Match(passage, at) > 0) return kind;
        return null;
    }

    /// <summary>What a list of such things is, where no status tells.</summary>
    public static ProposalKind? WorkKind(string head)
    {
        var passage = Passage.Of(head);
        for (var at = 0; at < passage.Count; at++)
        {
            if (Candidates.Match(passage, at) > 0) return ProposalKind.Candidate;
            if (Projects.Match(passage, at) > 0) return ProposalKind.WorkInFlight;
        }

        return null;
    }

    /// <summary>By most of its cells; null where they tell nothing.</summary>
    public static ColumnKind? ByCells(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(cell => cell.Length > 0).Take(200).ToList();
        if (filled.Count == 0) return ColumnKind.Other;
        if (Most(filled, cell => StatusWords.Of(cell) is not null)) return ColumnKind.Status;
        if (Most(filled, cell => EffortWording.Read(cell) is not null)) return ColumnKind.Effort;
        if (Most(filled, EffortWording.IsMoney)) return ColumnKind.Budget;
        if (Most(filled, cell => DayWording.TryRead(cell, out _))) return ColumnKind.Due;
        if (Most(filled, cell => !cell.Any(char.IsLetter) || ChromeWords.IsAddress(cell))) return ColumnKind.Other;
        if (Most(filled, UnitWords.IsKnown)) return ColumnKind.Unit;
        var strong = filled.Count(cell => NameShape.Of(cell, out _) == NameLikeness.Strong);
        if (strong * 3 >= filled.Count && Most(filled, cell => NameShape.Of(cell, out _) > NameLikeness.No)) return ColumnKind.Owner;
        return Most(filled, cell => FunctionTitles.Read(cell, german: false) is not null) ? ColumnKind.Function : null;
    }

    private static bool Most(List<string> cells, Func<string, bool> holds) => cells.Count(holds) * 10 >= cells.Count * 7;
}
