using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Words;

/// <summary>
/// Finds in a sentence that something runs, rests or is finished, and where the name of the work ends before that: “Rollout läuft
/// seit Mai”. “Finish the rollout” and “keep it running” say nothing of the kind.
/// </summary>
internal static class RunningWording
{
    private static readonly PhraseSet Runs = new(
        "läuft, laufen, is running, are running, is in progress, are in progress, in progress, is under way, is underway, are under way, under way, underway, is ongoing, ongoing, "
        + "continues, continue until, is on track, is delayed, has started, wird fortgeführt, wird weitergeführt, ist gestartet, ist in umsetzung, in umsetzung, ist in arbeit, in arbeit, "
        + "ist im plan, ist verzögert, hat begonnen, wurde gestartet, runs until, runs since, noch in arbeit, currently running, derzeit in umsetzung");

    private static readonly PhraseSet Rests = new(
        "is on hold, on hold, is paused, paused, ruht, pausiert, ist pausiert, liegt auf eis, ist angehalten, is blocked, wurde zurückgestellt");

    private static readonly PhraseSet Ends = new(
        "is done, is finished, is completed, is complete, was completed, was finished, has been completed, have been completed, finished last, finished in, completed in, ist abgeschlossen, "
        + "ist erledigt, ist fertig, ist beendet, wurde abgeschlossen, wurde beendet, wurde umgesetzt, abgeschlossen, erledigt, is closed, done");

    private static readonly WordSet Linking = new("ist is wird wurde sind are has noch schon bereits already still currently derzeit seit since");

    /// <param name="text">A sentence or the name of work.</param>
    /// <param name="name">The words before; the whole text where those are too few to name something.</param>
    public static Progress? Find(string text, out string name)
    {
        name = text;
        var passage = Passage.Of(text);
        for (var at = 1; at < passage.Count; at++)
        {
            var progress = At(passage, at);
            if (progress is null) continue;
            name = Before(text, passage, at) is { } before ? before : text;
            return progress;
        }

        return null;
    }

    private static Progress? At(Passage passage, int at)
    {
        if (Runs.Match(passage, at) > 0) return Progress.Running;
        if (Rests.Match(passage, at) > 0) return Progress.Paused;
        var end = Ends.Match(passage, at);
        if (end > 0 && (end - at > 1 || passage.EndsClause(end))) return Progress.Done;
        // “Die Datenbank ist seit Oktober abgeschlossen”: the verb waits at the end.
        return passage.Is(at, "ist") && Ends.Match(passage, passage.Count - 1) > 0 ? Progress.Done : null;
    }

    private static string? Before(string text, Passage passage, int at)
    {
        while (at > 1 && passage.Is(at - 1, Linking)) at--;
        var before = text[..passage[at].Start].TrimEnd(' ', ',', '-', '–', '—', ':', '(');
        return before.Length >= 4 ? before : null;
    }
}
