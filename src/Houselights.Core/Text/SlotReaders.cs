namespace Houselights.Core.Text;

/// <summary>Reads one kind of slot. It may look at what earlier readers found.</summary>
internal interface ISlotReader
{
    void Read(Passage passage, NameBook names, List<FilledSlot> found);
}

/// <summary>A verb of change with a measure, or a task with a definite object.</summary>
internal sealed class DirectionSlot : ISlotReader
{
    private const int ReachOfMeasure = 6;

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        Stretches dates = new(), tasks = new();
        DateWording.Find(passage, dates);
        TaskWording.Find(passage, dates, tasks);
        foreach (var (first, end) in tasks) found.Add(passage.Slot(SlotKinds.Direction, first, end));

        for (var at = 0; at < passage.Count; at++)
        {
            if (!passage.Is(at, SlotWords.Change)) continue;
            var measure = MeasureAfter(passage, at);
            if (measure > 0) found.Add(passage.Slot(SlotKinds.Direction, at, measure + 1));
        }
    }

    private static int MeasureAfter(Passage passage, int verb)
    {
        for (var at = verb + 1; at <= verb + ReachOfMeasure && !passage.EndsClause(at); at++)
            if (passage.Is(at, SlotWords.Measures)) return at;
        return -1;
    }
}

/// <summary>A measure that a verb of change or a number belongs to; the bare word (“our revenue!”) settles nothing.</summary>
internal sealed class MeasureSlot : ISlotReader
{
    private const int ReachOfNumber = 8;

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        for (var at = 0; at < passage.Count; at++)
            if (passage.Is(at, SlotWords.Measures) && HasNeighbour(passage, at))
                found.Add(passage.Slot(SlotKinds.Measure, at, at + 1));
    }

    private static bool HasNeighbour(Passage passage, int measure)
    {
        for (var at = measure - 1; at >= measure - ReachOfNumber && !passage.EndsClause(at); at--)
            if (passage.Is(at, SlotWords.Change) || NumberSlot.IsAt(passage, at, out _)) return true;
        for (var at = measure + 1; at <= measure + ReachOfNumber && !passage.EndsClause(at); at++)
            if (passage.Is(at, SlotWords.Change) || NumberSlot.IsAt(passage, at, out _)) return true;
        return false;
    }
}

/// <summary>A number that counts or measures something; “number one”, “one team” and years are none.</summary>
internal sealed class NumberSlot : ISlotReader
{
    private static readonly WordSet Ranks = new("number no top");
    private static readonly WordSet Frequencies = new("twice thrice daily hourly weekly double triple halve halves");
    private static readonly WordSet Rates = new("per");

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (!IsAt(passage, at, out var end)) continue;
            found.Add(passage.Slot(SlotKinds.Number, at, end));
            at = end - 1;
        }
    }

    public static bool IsAt(Passage passage, int at, out int end)
    {
        end = at + 1;
        if (passage.Is(at, Frequencies)) return true;
        if (IsOnePer(passage, at)) return true;
        if (!Amount.TryRead(passage, at, out var amount) || passage.Is(at - 1, Ranks)) return false;
        if (Amount.IsYear(passage, at) && !passage.IsWord(amount.End)) return false;
        if (Amount.IsYear(passage, at) && passage.Is(at - 1, SlotWords.YearPrepositions)) return false;
        end = passage.IsWord(amount.End) || passage.Kind(amount.End) is TokenKind.Percent or TokenKind.Currency
            ? amount.End + 1 : amount.End;
        return amount.InDigits || amount.IsFraction || passage.IsWord(amount.End) || passage.Kind(amount.End) == TokenKind.Hyphen;
    }

    /// <summary>“One nurse per patient” counts; “one team” doesn't.</summary>
    private static bool IsOnePer(Passage passage, int at)
    {
        if (!passage.Is(at, "one")) return false;
        for (var i = at + 1; i < at + 5 && !passage.EndsClause(i); i++)
            if (passage.Is(i, Rates)) return true;
        return false;
    }
}

/// <summary>A date, and what only a restatement may leave so loose: a season, a year, a duration.</summary>
internal sealed class DeadlineSlot : ISlotReader
{
    private static readonly WordSet Limits = new("by until till before in from within");
    private static readonly WordSet Seasons = new("spring summer autumn fall winter christmas easter");
    private static readonly WordSet Spans = new("minute hour day week month quarter year shift season");
    private static readonly WordSet Durations = new("days weeks months quarters years hours minutes");

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        for (var at = 0; at < passage.Count;)
        {
            if (DateWording.TryRead(passage, at, out var end) || IsLoose(passage, at, out end))
            {
                found.Add(passage.Slot(SlotKinds.Deadline, at, Math.Min(end, passage.Count)));
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    private static bool IsLoose(Passage passage, int at, out int end)
    {
        end = at + 2;
        if (!passage.Is(at, Limits)) return passage.Is(at, "after") && Amount.IsYear(passage, at + 1);
        if (passage.Is(at + 1, Seasons) || Amount.IsYear(passage, at + 1)) return true;
        end = at + 3;
        if (passage.Is(at, "within") && (passage.Is(at + 1, "a") || passage.Is(at + 1, "an")) && passage.Is(at + 2, Spans)) return true;
        if (!passage.Is(at, "within") || !Amount.TryRead(passage, at + 1, out var amount)) return false;
        end = amount.End + 1;
        return passage.Is(amount.End, Durations);
    }
}

/// <summary>Words that restrict; “all” and “every” count only beside something measurable: “delight every customer” restricts nothing.</summary>
internal sealed class ScopeSlot : ISlotReader
{
    private static readonly PhraseSet Restrictions = new(
        "only, except, except for, excluding, apart from, limited to, restricted to, starting with, outside, inside, exclusively, other than");

    private static readonly WordSet Quantifiers = new("all every each any both most half");

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        var anchored = found.Exists(slot => slot.Kind is SlotKinds.Direction or SlotKinds.Measure or SlotKinds.Number);
        for (var at = 0; at < passage.Count; at++)
        {
            var end = Restrictions.Match(passage, at);
            if (end < 0 && anchored && passage.Is(at, Quantifiers) && (passage.IsWord(at + 1) || passage.IsNumber(at + 1))) end = at + 1;
            if (end > 0) found.Add(passage.Slot(SlotKinds.Scope, at, WithNext(passage, end)));
        }
    }

    private static int WithNext(Passage passage, int end) => passage.IsWord(end) ? end + 1 : end;
}

/// <summary>What must not happen, what is given up, what gives way.</summary>
internal sealed class ConstraintSlot : ISlotReader
{
    private static readonly PhraseSet Cues = new(
        "no, not, never, nobody, no one, nothing, none, without, unless, instead of, rather than, even if, even when, even though, "
        + "give up, gives up, giving up, stop, stops, stopping, drop, drops, say no to, decline, refuse, cancel, cancels, give way, "
        + "gives way, waits until, waits for, wait until, no longer, don't, doesn't, won't, must not, may not, cannot, can't, if we, if the, "
        + "whatever the, may refuse, may stop, may say no, only if, only after, only when, on condition, as long as, end");

    /// <summary>Negations that are praise: “no compromise”, “no child left behind”.</summary>
    private static readonly WordSet Praise = new(
        "compromise compromises excuse excuses limit limits doubt matter exception exceptions child one stone regrets "
        + "boundaries borders alternative substitute shortcuts shortcut barriers question end");

    private static readonly WordSet Emphatic = new("just only alone enough forget about be");

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        for (var at = 0; at < passage.Count; at++)
        {
            var end = Cues.Match(passage, at);
            if (end < 0 || IsPraise(passage, at, end)) continue;
            found.Add(passage.Slot(SlotKinds.Constraint, at, Math.Min(WithObject(passage, end), passage.Count)));
            at = end - 1;
        }
    }

    private static bool IsPraise(Passage passage, int at, int end) =>
        passage.Is(end, Praise) || passage.Is(end, Emphatic)
        || ((passage.Is(at, "end") || passage.Is(at, "stop") || passage.Is(at, "drop")) && !passage.IsWord(end))
        || (passage.Is(at, "end") && !passage.StartsClause(at));

    private static int WithObject(Passage passage, int end)
    {
        var last = end;
        while (last < end + 4 && passage.IsWord(last)) last++;
        return last;
    }
}

/// <summary>A person of the plan, a role, or “the dispatcher decides”.</summary>
internal sealed class OwnerSlot : ISlotReader
{
    private static readonly PhraseSet Decides = new(
        "decides, decide on, owns every, owns the, owns all, signs off, approves, is responsible for, is accountable for, answers for, "
        + "may refuse, may stop, may decide, cancels, takes over");

    private static readonly WordSet Nobody = new(
        "we you it this that customer customers client patient patients citizen market people quality everyone everybody one brand team "
        + "heart trust students student");

    public void Read(Passage passage, NameBook names, List<FilledSlot> found)
    {
        Stretches owners = new();
        OwnerWording.Find(passage, names, owners);
        foreach (var (first, end) in owners) found.Add(passage.Slot(SlotKinds.Owner, first, end));
        for (var at = 1; at < passage.Count; at++)
        {
            var end = Decides.Match(passage, at);
            if (end > 0 && passage.IsWord(at - 1) && !passage.Is(at - 1, Nobody))
                found.Add(passage.Slot(SlotKinds.Owner, at - 1, end));
        }
    }
}
