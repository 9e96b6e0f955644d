using System.Collections.Immutable;
using Houselights.Core.Cascade.Drift.Vocabulary;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Finds what a statement forbids, demands and makes conditional, and the means that it names; their words serve no other slot.</summary>
internal sealed class ConstraintReader(Passage passage, Regions regions)
{
    /// <summary>Of a statement with more constraints the first ones are compared, so that work stays linear.</summary>
    public const int Most = 8;

    private static readonly PhraseSet Despite = new("even if, even when, even though, no matter, whatever, regardless of, come what may, despite, in spite of, whether or not, with or without, irrespective of, independent of, independently of");
    private static readonly PhraseSet Provided = new("unless, only if, only when, only after, only at, only during, only on, only with, as long as, so long as, provided, providing, on condition, on the condition, subject to");
    private static readonly PhraseSet Except = new("except, except for, apart from, excluding, other than, with the exception of, but not, but not for, but not in, but not on, not for, everyone but, everybody but, anyone but, anybody but, anywhere but, everywhere but, all but, anything but, anytime but, aside from, save for, with exception of, though not, only not, other than, bar");
    private static readonly PhraseSet Bounds = new("nobody but, no one but, none but, nothing but, nobody except, no one except, none except, nobody other than, no one other than, no more than, no less than, no fewer than, no later than, not more than, not less than, not later than, not fewer than, no matter, not only, not below, not above, not under, not over, not exceed, no longer than");

    private static readonly PhraseSet Modal = new(
        "must not, may not, should not, shall not, will not, can not, do not, does not, is not, are not, need not, must never, cannot, can't, mustn't, won't, "
        + "don't, doesn't, isn't, aren't, shouldn't, never does, never do, is forbidden, are forbidden, is prohibited, are prohibited, is ruled out, are ruled out, "
        + "is off limits, are off limits, may no longer, needn't, need not, is off the table, are off the table, is out of the question, are out of the question, is taboo, are taboo, is no option, are no option, haven't, hasn't, wouldn't, couldn't");

    private static readonly PhraseSet Without = new("without, not by, not through, never by, no, none, nobody, no one, never, neither, not, rather than, nothing, hands off, free of, instead of having");
    private static readonly WordSet Negations = new("without no none nobody never neither nor not cannot can't mustn't won't don't doesn't isn't aren't shouldn't forbidden prohibited nothing rather needn't hasn't haven't wouldn't couldn't off hands taboo");
    private static readonly WordSet Permissions = new("allowed permitted option acceptable forbidden prohibited ruled limits allow be number amount level anywhere everywhere anyone anybody everyone everybody anything anytime included including excepted excluded exempt");
    private static readonly PhraseSet Means = new("by, through, using, via, even by, with the help of, by means of, if need be by");
    private static readonly WordSet Permits = new("may also too can");
    private static readonly WordSet Levels = new("present existing current same additional more extra higher lower further fewer unchanged frozen constant stable today's flat intact new smaller larger shorter longer better worse slower");
    private static readonly WordSet Finite = new("have has get gets are is must will should may can do does");
    private static readonly WordSet Joins = new("and but or while");

    private static readonly WordSet Pronouns = new("we they i you it");

    /// <summary>Before a statement's own negation stand at most a date and a verb.</summary>
    private const int FarthestOwn = 10;

    private readonly List<Constraint> found = [];

    /// <summary>The words by which the statement's own means are named; null where it names none.</summary>
    public string? Lever { get; private set; }

    /// <summary>True where the statement's own verb is negated: “do not open new stores”.</summary>
    public bool Negated { get; private set; }

    public IReadOnlyList<Constraint> Read()
    {
        for (var at = 0; at < passage.Count;)
            at = Math.Max(regions.IsCore(at) ? Next(at) : regions[at] == Region.Date && OpensClause(at) ? Dated(at) : -1, at + 1);
        return found;
    }

    private int Next(int at)
    {
        if (Bounds.Match(passage, at) is var bound && bound > 0 && Despite.Match(passage, at) < 0) return bound;
        if (Conditional(at) is var condition && condition > 0) return condition;
        if (IsRejectedNumber(at)) return at + 1; // “Eight days, not twelve” says where it starts.
        if (Sacrificed(at) is var sacrificed && sacrificed > 0) return sacrificed;
        if (OpensClause(at) && Stance(at) is var stance && stance > 0) return stance;
        if (passage.Is(at, "no") && passage.Is(at + 1, "to")) return at + 1; // “Say no to” is a direction.
        if (Modal.Match(passage, at) is var modal && modal > 0) return Forbidden(at, modal, withSubject: true);
        if (Without.Match(passage, at) is var without && without > 0) return Forbidden(at, without, withSubject: HasSubject(at));
        if (passage.Is(at, Bearers) && Required(at) is var required && required > 0) return required;
        if (Means.Match(passage, at) is var means && means > 0 && IsMeans(means)) return Used(at);
        return passage.Is(at, Permits) && !passage.Is(at + 1, "not") && regions.StartOfSegment(at) > 0 ? Permitted(at) : -1;
    }

    private static readonly WordSet Bearers = new("with at on under");
    private static readonly WordSet Openers = new("and but while whilst yet so");

    private bool IsRejectedNumber(int at) => passage.Is(at, "not") && Quantity.TryRead(passage, at + 1, out _);

    /// <summary>“Not at the expense of quality”, “at the expense of quality if need be”.</summary>
    private int Sacrificed(int at)
    {
        var idiom = passage.Is(at, Negations) ? at + 1 : at;
        if (passage.Is(idiom, "even")) idiom++;
        var end = StanceTable.Sacrifice.Match(passage, idiom);
        if (end < 0) return -1;
        return Add(idiom > at && !passage.Is(at, "even") ? Polarity.Forbids : Polarity.Permits, end, end, Sense.Lower);
    }

    /// <summary>A clause beside the statement's own: behind a comma, “and” or “while”, where something was said before.</summary>
    private bool OpensClause(int at) =>
        at > 0 && (regions.StartOfSegment(at) == at || passage.Is(at - 1, Openers)) && !passage.Is(at, Openers) && HasSaid(at);

    private bool HasSaid(int end)
    {
        for (var at = Math.Max(0, end - FarthestSaid); at < end; at++)
            if (regions.IsCore(at) && (passage.IsNumber(at) || Quantity.TryRead(passage, at, out _) || (passage.IsWord(at) && Senses.Of(passage.Text(at)) != Sense.Reach))) return true;
        return found.Count > 0 || (passage.Text(end - 1) is not ":" && Enumerable.Range(Math.Max(0, end - FarthestSaid), Math.Min(end, FarthestSaid)).Count(at => regions.IsCore(at) && Words.At(passage, at) is { IsThing: true }) > 1);
    }

    private const int FarthestSaid = 40;

    /// <summary>What a clause of its own allows, holds, excuses, leaves out or includes.</summary>
    private int Stance(int at)
    {
        var end = EndOf(at);
        if (passage.Is(at, "if") && StanceTable.Permission.Match(passage, end + 1) > 0) return Add(Polarity.Permits, at, at + 1);
        if (Has(StanceTable.Excused, at, end)) return Add(Polarity.Forbids, at, at);
        if (Has(StanceTable.LeftOut, at, end) || ((passage.Is(at, "leave") || passage.Is(at, "leaving")) && passage.Is(end - 1, LeftAlone))) return Add(Polarity.Except, at, at);
        if (Has(StanceTable.Included, at, end)) return Add(Polarity.Includes, at, at);
        if (HasNumberOrNegation(at, end)) return -1;
        if (Has(StanceTable.Permission, at, end)) return Add(Polarity.Permits, at, at);
        return Has(StanceTable.Hold, at, end) && !MovesIn(at, end) ? Add(Polarity.Requires, at, at, Sense.Keep) : -1;
    }

    private static readonly WordSet LeftAlone = new("alone out aside untouched");

    /// <summary>“December included”.</summary>
    private int Dated(int at)
    {
        var end = EndOf(at, withDates: true);
        if (Has(StanceTable.Included, at, end)) return Add(Polarity.Includes, at, at);
        return Has(StanceTable.LeftOut, at, end) ? Add(Polarity.Except, at, at) : -1;
    }

    private bool Has(PhraseSet phrases, int from, int end)
    {
        for (var at = from; at < end; at++)
            if (phrases.Match(passage, at) is var match && match > 0 && match <= end) return true;
        return false;
    }

    private bool HasNumberOrNegation(int from, int end)
    {
        for (var at = from; at < end; at++)
            if (passage.IsNumber(at) || passage.Is(at, Negations) || Quantity.TryRead(passage, at, out _)) return true;
        return false;
    }

    private bool MovesIn(int from, int end)
    {
        for (var at = from; at < end; at++)
            if (passage.IsWord(at) && Senses.Of(passage.Text(at)) is not (Sense.Reach or Sense.Keep) && !passage.Is(at, "open") && !passage.Text(at).EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private int Conditional(int at)
    {
        if (Despite.Match(passage, at) is var despite && despite > 0) return Add(Polarity.Despite, at, despite);
        if (Provided.Match(passage, at) is var provided && provided > 0 && passage.Is(provided - 1, "as") && IsDenied(provided)) return Add(Polarity.Forbids, at, provided); // “As long as the line isn't slowed.”
        if (provided > 0) return Add(Polarity.Provided, HasWords(provided) ? at : SegmentOf(at), provided);
        return Except.Match(passage, at) is var except && except > 0 ? Add(Polarity.Except, at, except) : -1;
    }

    /// <summary>“New features only after that”: what depends on it is named before.</summary>
    private bool HasWords(int from) => !WordsIn(from, EndOf(from), Polarity.Provided).IsEmpty;

    private int SegmentOf(int at)
    {
        var start = regions.StartOfSegment(at);
        for (var each = Math.Max(start, at - FarthestSaid); each < at; each++)
            if (passage.Is(each, Subordinates)) start = each + 1;
        while (start < at && passage.Is(start, Joins)) start++;
        return start;
    }

    private static readonly WordSet Subordinates = new("that because whereas although and");

    private int Forbidden(int at, int after, bool withSubject)
    {
        var start = SegmentOf(at);
        if (start < at && !withSubject) start = at;
        if (IsOwn(start, at))
        {
            Negated = !Negated;
            regions.Mark(at, after, Region.Constraint);
            return after;
        }

        return Add(Polarity.Forbids, start, after);
    }

    /// <summary>
    /// The negation of the statement itself, not of something beside it: nothing else was said before, or only the verb (“start no new project”).
    /// </summary>
    private bool IsOwn(int start, int at)
    {
        if (passage.Is(at, "without") || passage.Is(at, "rather") || passage.Is(at + 1, "by") || found.Count > 0 || start > FarthestOwn) return false;
        if (LeadsToWhile(at)) return false;
        var before = Enumerable.Range(0, start).Where(each => passage.IsWord(each) && regions.IsCore(each) && !passage.Is(each, Joins) && !passage.Is(each, Pronouns)).ToList();
        return before.Count == 0 || (before is [var verb] && verb == at - 1 && (verb == 0 || Senses.Of(passage.Text(verb)) != Sense.Reach) && passage.Is(at, "no") && !IsDenied(at + 1));
    }

    /// <summary>“The service must not be interrupted while all data moves”: the statement comes after.</summary>
    private bool LeadsToWhile(int at)
    {
        for (var each = at; each < at + FarthestOwn && !passage.EndsClause(each); each++)
            if (passage.Is(each, "while")) return true;
        return false;
    }

    /// <summary>Another negation follows in the same clause: “ship no feature without a test”.</summary>
    private bool IsDenied(int from)
    {
        var end = EndOf(from);
        for (var at = from; at < end; at++)
            if (passage.Is(at, Negations)) return true;
        return false;
    }

    /// <summary>“An answering machine never does”, “the release may never be late”: who doesn't is named before.</summary>
    private bool HasSubject(int at) => passage.Is(at, "never") && regions.Ends(EndOf(at + 1)) && EndOf(at + 1) <= at + 2;

    private int Required(int at)
    {
        var end = EndOfMeans(at + 1);
        if (passage.Is(at + 1, "no") || passage.Is(at + 1, "nobody") || passage.Is(at + 1, "nothing")) return -1;
        var isHeld = (passage.Is(at, "with") ? Has(StanceTable.Hold, at + 1, end) : Has(StanceTable.Level, at + 1, Math.Min(end, at + 4))) || HasOpenThings(at + 1, end);
        if (!passage.Is(at, "with") && !isHeld) return -1;
        for (var each = at + 1; each < end; each++)
        {
            if (passage.Is(each, Negations)) return Add(Polarity.Forbids, at, at + 1);
            if (passage.Is(each, Levels) || isHeld) return Add(Polarity.Requires, at, at + 1, isHeld && !MovesIn(at, end) ? Sense.Keep : Sense.Reach);
        }

        for (var each = at + 1; each < end; each++)
            if (passage.Is(each, Finite)) return -1;
        if (!passage.Is(at, "with")) return -1;
        regions.Mark(at, end, Region.Means);
        return end;
    }

    /// <summary>“With every branch open”, “with the section complete”.</summary>
    private bool HasOpenThings(int from, int end) => passage.Is(from - 1, "with") && (passage.Is(end - 1, "open") || passage.Is(end - 1, "complete") || passage.Is(end - 1, "whole"));

    /// <summary>“By hiring”, “through telephone calls”; “by the dean” and “by three points” are none.</summary>
    private bool IsMeans(int after)
    {
        if (passage.Is(after - 1, "by")) return passage.Text(after).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && passage.Text(after).Length > 4;
        return passage.IsWord(after);
    }

    private int Used(int at)
    {
        if (passage.Is(at + 1, "no")) return at + 1;
        var end = EndOfMeans(at + 1);
        regions.Mark(at, end, Region.Means);
        Lever ??= passage.Span(at, end, default).Quote;
        return end;
    }

    /// <summary>A clause of its own that permits something says nothing of the statement's scope.</summary>
    private int Permitted(int at)
    {
        var end = EndOfMeans(at + 1);
        regions.Mark(regions.StartOfSegment(at), end, Region.Means);
        return end;
    }

    /// <param name="way">What is meant to happen to its things, where its words don't say it.</param>
    private int Add(Polarity polarity, int start, int after, Sense way = Sense.Reach)
    {
        if (way == Sense.Reach && polarity == Polarity.Forbids && Has(SenseTable.Ends, start, EndOf(after))) way = Sense.Stop; // “No driver has to go.”
        var isException = polarity is Polarity.Except or Polarity.Includes;
        var end = isException ? EndOfException(after) : EndOf(after);
        if (found.Count < Most && Bent(WordsIn(start, end, polarity), way) is { IsEmpty: false } words)
            found.Add(new(Settled(polarity, start, end), words, passage.Span(start, end, default).Quote));
        for (var at = start; at < end; at++)
            if (regions[at] != Region.Date) regions.Mark(at, at + 1, Region.Constraint);
        return end;
    }

    /// <summary>What harms a thing raises it where more of it is bad; what holds it is told first.</summary>
    private ImmutableArray<Content> Bent(ImmutableArray<Content> words, Sense way)
    {
        if (words.IsEmpty || !words.Any(word => word.IsThing)) return words;
        var isBad = words.Any(word => word.IsThing && Concepts.ValenceOf(word.Root) * word.Side < 0);
        words = [.. words.Select(word => isBad && passage.Is(word.Token, SenseTable.Worsening) ? word with { Sense = Sense.Raise } : word)];
        return way == Sense.Reach || (way == Sense.Lower && words.Any(word => word.Sense != Sense.Reach)) ? words : words.Insert(0, new(words[0].Token, "", isBad ? Senses.Turned(way) : way, 0));
    }

    /// <summary>Two negations demand: “none without a reason”.</summary>
    private Polarity Settled(Polarity polarity, int start, int end)
    {
        if (polarity != Polarity.Forbids) return polarity;
        var negations = 0;
        for (var at = start; at < end; at++)
            if (passage.Is(at, Negations)) negations++;
        return negations > 0 && negations % 2 == 0 ? Polarity.Requires : Polarity.Forbids;
    }

    private ImmutableArray<Content> WordsIn(int start, int end, Polarity polarity)
    {
        var words = ImmutableArray.CreateBuilder<Content>();
        for (var at = start; at < end && words.Count < Most * 2; at++)
            if ((regions[at] != Region.Date || polarity is Polarity.Except or Polarity.Includes) && !passage.Is(at, Negations) && !passage.Is(at, Permissions) && !passage.Is(at, Permits)
                && Words.At(passage, at) is { } word) words.Add(word);
        return polarity == Polarity.Forbids || words.Count > 0 ? words.ToImmutable() : [];
    }

    private int EndOf(int at, bool withDates = false)
    {
        while (at < passage.Count && !regions.Ends(at) && (withDates || regions[at] != Region.Date) && !passage.Is(at, "but") && !(passage.Is(at, "by") && IsMeans(at + 1))) at++;
        return at;
    }

    /// <summary>“Everyone but the night crew works …”: the exception ends where its clause goes on.</summary>
    private int EndOfException(int from)
    {
        var end = EndOf(from, withDates: true);
        for (var at = from + 1; at < end; at++)
            if (passage.Is(at, Finite) || passage.IsNumber(at) || passage.Is(at, "at") && (passage.Is(at + 1, "most") || passage.Is(at + 1, "least"))) return at;
        return end;
    }

    /// <summary>“By changing tools without slowing down” names a means and forbids something.</summary>
    private int EndOfMeans(int at)
    {
        var end = EndOf(at);
        for (var each = at; each < end; each++)
            if (passage.Is(each, "without")) return each;
        return end;
    }
}
