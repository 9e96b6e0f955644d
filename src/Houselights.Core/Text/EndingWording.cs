namespace Houselights.Core.Text;

/// <summary>
/// Tells work that ends something from work that does it: “stop the migration”, “wind down the shops”, “tell the vendor”
/// are what follows from a decision to stop, and no return of what was stopped.
/// </summary>
internal static class EndingWording
{
    /// <summary>At the start of a clause, or announced (“to”, “will”), these end what follows.</summary>
    private static readonly PhraseSet Commands = new(
        "stop, cancel, close, close down, close out, shut, shut down, wind down, wind up, end, terminate, discontinue, abandon, drop, "
        + "kill, axe, scrap, remove, dismantle, demolish, withdraw, phase out, exit, leave, quit, cease, suspend, freeze, pause, "
        + "postpone, defer, retire, sunset, mothball, archive, decommission, uninstall, unwind, run down, run out, refund, return the, "
        + "return all, return unused, divest, dispose of, liquidate, give up, hand back, hand over, give back, give notice, pull out, "
        + "get out of, get rid of, take down, take offline, take back, undo, revoke, reverse, delist, reject, refuse, avoid, delete, "
        + "tell, inform, notify, thank, explain to, announce the end, write off, switch off, turn off, sublet, "
        + "free, release, reassign, redeploy, bury, say no to, decline, lay to rest, sell off, strike, halt, dissolve, unplug, "
        + "let go of, tear down, clear out, step back from, stepping back, walk away from");

    private static readonly PhraseSet Negations = new("no, not, no more, don't, do not, never, without, nothing for");

    /// <summary>The same as nouns: “termination of the contract”, “exit from Poland”.</summary>
    private static readonly PhraseSet Nouns = new(
        "end, closure, closing, termination, cancellation, exit, withdrawal, shutdown, shut down, wind down, winding down, phase out, "
        + "discontinuation, decommissioning, dismantling, removal, disposal, sale, stop, suspension, dissolution, farewell, goodbye");

    private static readonly WordSet NounLinks = new("of from to for");

    /// <summary>After the thing: “migration stopped”, “put the translation on ice”.</summary>
    private static readonly PhraseSet Outcomes = new(
        "stopped, cancelled, canceled, ended, ends, closed, terminated, abandoned, dropped, discontinued, wound down, wound up, shut down, "
        + "scrapped, suspended, on ice, on hold, offline, run out, expire, expires, lapse, lapses, phased out, off the table, no longer, "
        + "retired, decommissioned, withdrawn, is over, to rest, sold back, back to the, write off, written off, paused, frozen, "
        + "and exit, and release, comes to an end");

    /// <summary>Beginning again undoes an ending word beside it: “return to Poland”, “restart the stopped migration”.</summary>
    private static readonly PhraseSet Revivals = new(
        "resume, restart, revive, reopen, re open, relaunch, bring back, return to, back to, continue, reinstate, pick up, unfreeze, save, rescue");

    /// <summary>
    /// Whether the name of dropped work is itself about ending something (“close the Haren plant”). Who writes an exclusion
    /// as “no private label” excludes the private label, so a negation ends nothing here.
    /// </summary>
    public static bool IsInName(Passage passage)
    {
        for (var at = 0; at < passage.Count; at++)
            if (Revivals.Match(passage, at) > 0) return false;
        for (var at = 0; at < passage.Count; at++)
            if (IsCommand(passage, at, Commands) || IsNoun(passage, at)) return true;
        return false;
    }

    /// <summary>Whether the sentence from <paramref name="first"/> to <paramref name="end"/> is about ending something.</summary>
    public static bool IsIn(Passage passage, int first, int end)
    {
        for (var at = first; at < end; at++)
            if (Revivals.Match(passage, at) > 0) return false;
        for (var at = first; at < end; at++)
            if (IsCommand(passage, at, Commands) || IsCommand(passage, at, Negations) || IsNoun(passage, at) || IsOutcome(passage, at, first))
                return true;
        return false;
    }

    private static bool IsCommand(Passage passage, int at, PhraseSet phrases)
    {
        var after = phrases.Match(passage, at);
        if (after < 0 || passage.Kind(after) == TokenKind.Hyphen || !passage.IsWord(after)) return false;
        return passage.StartsClause(at) || passage.Is(at - 1, "to") || passage.Is(at - 1, "will") || passage.Is(at - 1, "and")
               || passage.Is(at - 1, "we") || passage.Is(at - 1, "must") || passage.Is(at - 1, "should") || passage.Kind(at - 1) == TokenKind.Comma;
    }

    private static bool IsNoun(Passage passage, int at)
    {
        var after = Nouns.Match(passage, at);
        return after > 0 && passage.Is(after, NounLinks)
               && (passage.StartsClause(at) || passage.Is(at - 1, "the") || passage.Is(at - 1, "orderly"));
    }

    private static bool IsOutcome(Passage passage, int at, int first) =>
        at > first && passage.Kind(at - 1) != TokenKind.Hyphen && Outcomes.Match(passage, at) is var after && after > 0
        && passage.Kind(after) != TokenKind.Hyphen;
}
