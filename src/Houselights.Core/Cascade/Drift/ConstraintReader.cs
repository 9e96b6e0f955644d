using System.Collections.Immutable;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Finds what a statement forbids, demands and makes conditional, and the means that it names; their words serve no other slot.</summary>
internal sealed class ConstraintReader(Passage passage, Regions regions)
{
    /// <summary>Of a statement with more constraints the first ones are compared, so that work stays linear.</summary>
    public const int Most = 8;

    private static readonly PhraseSet Despite = new("even if, even when, even though, no matter, whatever, regardless of, come what may, despite, in spite of");
    private static readonly PhraseSet Provided = new("unless, only if, only when, only after, only at, only during, only on, as long as, provided, on condition");
    private static readonly PhraseSet Except = new("except, except for, apart from, excluding, other than, with the exception of, but not, but not for, but not in, but not on, not for");
    private static readonly PhraseSet Bounds = new("no more than, no less than, no fewer than, no later than, not more than, not less than, not later than, not fewer than, no matter, not only, not below, not above, not under, not over, not exceed, no longer than");

    private static readonly PhraseSet Modal = new(
        "must not, may not, should not, shall not, will not, can not, do not, does not, is not, are not, need not, must never, cannot, can't, mustn't, won't, "
        + "don't, doesn't, isn't, aren't, shouldn't, never does, never do, is forbidden, are forbidden, is prohibited, are prohibited, is ruled out, are ruled out, "
        + "is off limits, are off limits, may no longer");

    private static readonly PhraseSet Without = new("without, not by, not through, never by, no, none, nobody, no one, never, neither, not, rather than, nothing");
    private static readonly WordSet Negations = new("without no none nobody never neither nor not cannot can't mustn't won't don't doesn't isn't aren't shouldn't forbidden prohibited nothing rather out");
    private static readonly WordSet Permissions = new("allowed permitted option acceptable forbidden prohibited ruled limits allow be");
    private static readonly PhraseSet Means = new("by, through, using, via, even by, with the help of, by means of, if need be by");
    private static readonly WordSet Permits = new("may also too can");
    private static readonly WordSet Levels = new("present existing current same additional more extra higher lower further fewer");
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
            at = regions.IsCore(at) ? Math.Max(Next(at), at + 1) : at + 1;
        return found;
    }

    private int Next(int at)
    {
        if (Bounds.Match(passage, at) is var bound && bound > 0 && Despite.Match(passage, at) < 0) return bound;
        if (Conditional(at) is var condition && condition > 0) return condition;
        if (passage.Is(at, "no") && passage.Is(at + 1, "to")) return at + 1; // “Say no to” is a direction.
        if (Modal.Match(passage, at) is var modal && modal > 0) return Forbidden(at, modal, withSubject: true);
        if (Without.Match(passage, at) is var without && without > 0) return Forbidden(at, without, withSubject: HasSubject(at));
        if (passage.Is(at, "with") && Required(at) is var required && required > 0) return required;
        if (Means.Match(passage, at) is var means && means > 0 && IsMeans(means)) return Used(at);
        return passage.Is(at, Permits) && !passage.Is(at + 1, "not") && regions.StartOfSegment(at) > 0 ? Permitted(at) : -1;
    }

    private int Conditional(int at)
    {
        if (Despite.Match(passage, at) is var despite && despite > 0) return Add(Polarity.Despite, at, despite);
        if (Provided.Match(passage, at) is var provided && provided > 0) return Add(Polarity.Provided, HasWords(provided) ? at : SegmentOf(at), provided);
        return Except.Match(passage, at) is var except && except > 0 ? Add(Polarity.Except, at, except) : -1;
    }

    /// <summary>“New features only after that”: what depends on it is named before.</summary>
    private bool HasWords(int from) => !WordsIn(from, EndOf(from), Polarity.Provided).IsEmpty;

    private int SegmentOf(int at)
    {
        var start = regions.StartOfSegment(at);
        while (start < at && passage.Is(start, Joins)) start++;
        return start;
    }

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
        return before.Count == 0 || (before is [var verb] && verb == at - 1 && passage.Is(at, "no") && Senses.Of(passage.Text(verb)) != Sense.Reach && !IsDenied(at + 1));
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
        for (var each = at + 1; each < end; each++)
            if (passage.Is(each, Levels) || (passage.Is(each, "have") && passage.Is(each - 1, "we"))) return Add(Polarity.Requires, at, at + 1);
        for (var each = at + 1; each < end; each++)
            if (passage.Is(each, Finite)) return -1;
        if (passage.Is(at + 1, "no") || passage.Is(at + 1, "nobody") || passage.Is(at + 1, "nothing")) return -1;
        regions.Mark(at, end, Region.Means);
        return end;
    }

    /// <summary>“By hiring”, “through telephone calls”; “by the dean” and “by three points” are none.</summary>
    private bool IsMeans(int after)
    {
        if (passage.Is(after - 1, "by")) return passage.Text(after).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && passage.Text(after).Length > 4;
        return passage.IsWord(after);
    }

    private int Used(int at)
    {
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

    private int Add(Polarity polarity, int start, int after)
    {
        var end = EndOf(after);
        if (found.Count < Most && WordsIn(start, end, polarity) is { IsEmpty: false } words)
            found.Add(new(Settled(polarity, start, end), words, passage.Span(start, end, default).Quote));
        for (var at = start; at < end; at++)
            if (regions[at] != Region.Date) regions.Mark(at, at + 1, Region.Constraint);
        return end;
    }

    /// <summary>Two negations demand: “none without a reason”.</summary>
    private Polarity Settled(Polarity polarity, int start, int end)
    {
        if (polarity != Polarity.Forbids) return polarity;
        var negations = 0;
        for (var at = start; at < end; at++)
            if (passage.Is(at, Negations)) negations++;
        return negations % 2 == 0 ? Polarity.Requires : Polarity.Forbids;
    }

    private ImmutableArray<Content> WordsIn(int start, int end, Polarity polarity)
    {
        var words = ImmutableArray.CreateBuilder<Content>();
        for (var at = start; at < end && words.Count < Most * 2; at++)
            if (regions[at] != Region.Date && !passage.Is(at, Negations) && !passage.Is(at, Permissions) && !passage.Is(at, Permits)
                && Words.At(passage, at) is { } word) words.Add(word);
        return polarity == Polarity.Forbids || words.Count > 0 ? words.ToImmutable() : [];
    }

    private int EndOf(int at)
    {
        while (at < passage.Count && !regions.Ends(at) && regions[at] != Region.Date && !passage.Is(at, "but") && !(passage.Is(at, "by") && IsMeans(at + 1))) at++;
        return at;
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
