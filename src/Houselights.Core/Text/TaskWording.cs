namespace Houselights.Core.Text;

/// <summary>
/// Finds tasks: a verb in a commanding place (at the start of a clause, after “will” or “to” with somebody before it,
/// or joined to such a verb) with something definite to do. “Launched loud in one region at a time” commands nothing;
/// “hire for character” names nothing that could be ticked off.
/// </summary>
internal static class TaskWording
{
    private const int LongestQuote = 7;
    private const int ReachOfObject = 6;
    private const int ReachOfSubject = 4;

    public static void Find(Passage passage, Stretches dates, Stretches into)
    {
        var chained = false;
        for (var at = 0; at < passage.Count; at++)
        {
            if (passage.Kind(at) == TokenKind.Stop) chained = false;
            var end = IsCommanding(passage, at, chained) ? Task(passage, at) : -1;
            if (end < 0) end = TaskNoun(passage, at);
            if (end < 0) continue;
            into.Add(at, EndOfQuote(passage, dates, at, end));
            chained = true;
        }
    }

    private static bool IsCommanding(Passage passage, int at, bool chained)
    {
        if (!passage.IsWord(at) || passage.Kind(at - 1) == TokenKind.Hyphen) return false;
        if (passage.StartsClause(at) || IsListed(passage, at)) return true;
        if (chained && (passage.Is(at - 1, "and") || passage.Is(at - 1, "then") || passage.Kind(at - 1) == TokenKind.Comma)) return true;
        return IsAnnounced(passage, at);
    }

    /// <summary>“1. Launch …”, “First, launch …”.</summary>
    private static bool IsListed(Passage passage, int at)
    {
        if (passage.Kind(at - 1) == TokenKind.Comma || passage.Text(at - 1) is ".") return passage.StartsClause(at - 2);
        return passage.Is(at - 1, "then") && passage.StartsClause(at - 1);
    }

    /// <summary>“We will”, “Anna to”, “the sales team needs to”, with nothing relative between: “people who will …” tasks nobody.</summary>
    private static bool IsAnnounced(Passage passage, int at)
    {
        for (var first = at - 1; first >= at - 2 && first >= 0; first--)
        {
            if (TaskWords.Announcements.Match(passage, first) == at && HasSubject(passage, first)) return true;
        }

        return false;
    }

    private static bool HasSubject(Passage passage, int auxiliary)
    {
        for (var at = auxiliary - 1; at >= auxiliary - ReachOfSubject; at--)
        {
            if (!passage.IsWord(at) || passage.Is(at, TaskWords.Relatives)) return false;
            if (passage.StartsClause(at)) return true;
        }

        return passage.Is(auxiliary - 1, "we");
    }

    /// <summary>The token after the verb and the start of its object, or −1.</summary>
    private static int Task(Passage passage, int at)
    {
        var end = TaskWords.Always.Match(passage, at);
        if (end > 0) return passage.IsWord(end) || passage.IsNumber(end) ? end : -1;
        end = TaskWords.WithObject.Match(passage, at);
        if (end > 0) return IsDefinite(passage, end) || IsThing(passage, end, 3) ? end : -1;
        end = TaskWords.WithThing.Match(passage, at);
        return end > 0 && (IsDefinite(passage, end) || passage.Is(end, TaskWords.Things)) && IsThing(passage, end, ReachOfObject) ? end : -1;
    }

    private static bool IsDefinite(Passage passage, int at)
    {
        if (passage.IsNumber(at) && !Amount.IsYear(passage, at)) return true;
        if (passage.Is(at, TaskWords.Systems)) return true;
        var ours = passage.Is(at, "our") || passage.Is(at, "its") || passage.Is(at, "their");
        if (ours) at++;
        var determined = passage.Is(at, TaskWords.Determiners) || Amount.TryRead(passage, at, out _) || (ours && passage.Is(at, TaskWords.Things));
        return determined && !IsAbstract(passage, at + 1);
    }

    private static bool IsAbstract(Passage passage, int at)
    {
        for (var i = at; i < at + 3 && passage.IsWord(i); i++)
        {
            if (passage.Is(i, TaskWords.Abstract)) return true;
            if (passage.Is(i, TaskWords.Things) || FunctionWords.Has(passage.Text(i))) return false;
        }

        return IsSuperlative(passage.Text(at));
    }

    private static bool IsSuperlative(ReadOnlySpan<char> word) =>
        word.Length > 5 && word.EndsWith("est", StringComparison.OrdinalIgnoreCase);

    private static bool IsThing(Passage passage, int at, int reach)
    {
        for (var i = at; i < at + reach && !passage.EndsClause(i) && passage.Kind(i) != TokenKind.Comma; i++)
        {
            if (passage.Is(i, TaskWords.Things) || passage.Is(i, TaskWords.Systems)) return true;
            if (passage.Is(i, TaskWords.Relatives)) return false;
        }

        return false;
    }

    /// <summary>“Rollout of the till system”, “SAP migration”.</summary>
    private static int TaskNoun(Passage passage, int at)
    {
        if (passage.StartsClause(at))
        {
            var noun = TaskWords.Nouns.Match(passage, at);
            if (noun > 0 && passage.Is(noun, TaskWords.NounLinks)) return noun + 1;
        }

        if (!passage.Is(at, TaskWords.Systems)) return -1;
        var end = TaskWords.Nouns.Match(passage, at + 1);
        return end > 0 ? end : -1;
    }

    private static int EndOfQuote(Passage passage, Stretches dates, int first, int end)
    {
        var atLeast = end;
        while (end < passage.Count && end - first < LongestQuote && !EndsObject(passage, end) && !dates.BeginsAt(end)) end++;
        while (end > atLeast && passage.IsWord(end - 1) && FunctionWords.Has(passage.Text(end - 1))) end--;
        return end;
    }

    private static bool EndsObject(Passage passage, int at) =>
        passage.EndsClause(at) || passage.Kind(at) == TokenKind.Comma || passage.Is(at, "and");
}
