using System.Globalization;
using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Words;

/// <summary>How far a piece of work has come.</summary>
internal enum Progress { Planned, Running, Paused, Done, Dropped }

/// <summary>Words for the state of work, English and German.</summary>
internal static class StatusWords
{
    private const int LongestStatus = 60;

    private static readonly PhraseSet Planned = new(
        "not started, not yet started, not yet begun, nicht gestartet, noch nicht gestartet, noch nicht begonnen, nicht begonnen, planned, planning, geplant, proposed, proposal, "
        + "vorgeschlagen, vorschlag, idea, idee, new, neu, open, offen, backlog, pending, to do, in planung, in vorbereitung, tbd, upcoming, ausstehend, in prüfung, beantragt, "
        + "candidate, später, later, requested, under review, draft, entwurf, starts later, wunsch");

    private static readonly PhraseSet Paused = new(
        "on hold, paused, pausiert, ruht, angehalten, unterbrochen, zurückgestellt, wartet, waiting, blocked, blockiert, parked, liegt auf eis, ausgesetzt, suspended");

    private static readonly PhraseSet Running = new(
        "running, runs, in progress, ongoing, on going, active, started, underway, under way, in flight, on track, at risk, off track, green, amber, yellow, red, delayed, behind, late, "
        + "in execution, in delivery, in implementation, wip, in arbeit, läuft, laufen, laufend, laufendes, gestartet, aktiv, in umsetzung, umsetzung, in bearbeitung, begonnen, "
        + "in durchführung, im plan, nach plan, verzögert, kritisch, grün, gelb, rot, continues, continuing, wird fortgeführt, wird weitergeführt, is live, pilot, pilotphase, im verzug");

    private static readonly PhraseSet Done = new(
        "done, completed, complete, finished, closed, delivered, erledigt, abgeschlossen, fertig, beendet, umgesetzt, fertiggestellt, live gegangen");

    private static readonly PhraseSet Dropped = new(
        "cancelled, canceled, stopped, dropped, rejected, abandoned, abgesagt, abgelehnt, gestrichen, verworfen, eingestellt, gestoppt, abgebrochen, storniert");

    /// <summary>Words that may stand around a state without changing it.</summary>
    private static readonly WordSet Around = new(
        "is are was were has have been ist sind wurde wird seit since yet already schon bereits noch still currently derzeit aktuell status state stand fully vollständig teilweise work arbeiten "
        + "and und the die der das im in pilot week last letzte woche gut well planmäßig as zu to");

    /// <summary>The state that the whole text names; null where it names none or says more.</summary>
    public static Progress? Of(string text)
    {
        if (text.Length is 0 or > LongestStatus) return null;
        var passage = Passage.Of(text);
        if (Percent(passage) is { } share) return share switch { 0 => Progress.Planned, >= 100 => Progress.Done, _ => Progress.Running };
        Progress? found = null;
        for (var at = 0; at < passage.Count;)
        {
            var end = At(passage, at, out var progress);
            if (end > 0) (found, at) = (found ?? progress, end);
            else if (passage.IsWord(at) && !passage.Is(at, Around)) return null;
            else if (passage.IsNumber(at)) return null;
            else at++;
        }

        return found;
    }

    /// <summary>The token after a state's words that begin here, or −1.</summary>
    public static int At(Passage passage, int at, out Progress progress)
    {
        var end = -1;
        progress = default;
        foreach (var (set, kind) in Sets)
            if (set.Match(passage, at) is var found && found > end) (end, progress) = (found, kind);
        return end;
    }

    private static readonly (PhraseSet Set, Progress Kind)[] Sets =
        [(Planned, Progress.Planned), (Paused, Progress.Paused), (Running, Progress.Running), (Done, Progress.Done), (Dropped, Progress.Dropped)];

    /// <summary>“60 % complete”, “70% done”: the share speaks, not the word.</summary>
    private static int? Percent(Passage passage)
    {
        if (!passage.IsNumber(0) || passage.Kind(1) != TokenKind.Percent) return null;
        for (var at = 2; at < passage.Count; at++)
            if (passage.IsWord(at) && At(passage, at, out _) < 0 && !passage.Is(at, Around)) return null;
        return int.TryParse(passage.Text(0), NumberStyles.None, CultureInfo.InvariantCulture, out var share) ? share : null;
    }
}
