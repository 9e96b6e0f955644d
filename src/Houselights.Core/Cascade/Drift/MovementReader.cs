using System.Collections.Immutable;
using Houselights.Core.Cascade.Drift.Vocabulary;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Finds what a statement says moves, and which way.</summary>
internal sealed class MovementReader(Passage passage, Regions regions)
{
    /// <summary>Of a statement with more movements the first ones are compared, so that work stays linear.</summary>
    public const int Most = 8;

    /// <summary>How many tokens of a clause are searched for what moves.</summary>
    private const int LongestClause = 24;

    private static readonly WordSet Joins = new("and but so because when if that which who while whilst until where although whereas");
    private static readonly WordSet Copulas = new("is kept are be been was were being goes go went come comes stand stands sits");
    private static readonly WordSet Movers = new("bring brings push pushes get gets getting take takes drive drives go goes went come comes let lets bringing");
    private static readonly WordSet Places = new("above below under over");
    private static readonly WordSet Stays = new("stay stays remain remains stayed remained");
    private static readonly WordSet Negations = new("not never no nobody without cannot don't doesn't won't isn't aren't mustn't shouldn't");

    public List<Movement> Read()
    {
        var found = new List<Movement>();
        for (var at = 0; at < passage.Count && found.Count < Most; at++)
            if (IsOpen(at) && passage.IsWord(at) && At(at, out var width) is { } movement)
            {
                found.Add(movement);
                at += width - 1;
            }

        return found;
    }

    private bool IsOpen(int at) => regions[at] is Region.Core or Region.Figure;

    private Movement? At(int at, out int width)
    {
        width = 1;
        if (Phrase(at, ref width) is { } phrase) return Of(phrase, at, at + width, isVerb: true);
        if (passage.Is(at, "free") && passage.Kind(at - 1) == TokenKind.Hyphen && Words.At(passage, at - 2) is { } rid) return new(Sense.Stop, false, [rid], IsVerb: false, passage.Span(at - 2, at + 1, default).Quote);
        if (Words.At(passage, at) is { IsEvent: true } word) return new(word.Sense, IsDenied(at), [word], IsVerb: false, passage.Text(at).ToString());
        if (Concepts.InPhrase(passage, at, out _) || IsOfFigure(at)) return null;
        var worth = SenseTable.Improving.Has(passage.Text(at)) || SenseTable.Worsening.Has(passage.Text(at));
        var sense = worth ? Senses.Of(passage.Text(at), ValenceAround(at)) : Senses.Of(passage.Text(at));
        if (sense == Sense.Reach) return null;
        if (passage.Is(at, Places) && !Moves(at) && (!Quantity.TryRead(passage, at + 1, out _) || passage.Is(at - 1, FigureReader.Aged))) return null;
        if (passage.Text(at).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !IsDenied(at)) return passage.Is(at - 1, "for") || passage.Is(at - 1, "of") ? Of(sense, at, at + 1, isVerb: false) : null;
        var isAdjective = passage.Is(at, SenseTable.Adjectives) && !(passage.Is(at, "open") && IsVerbHere(at));
        if (isAdjective && !Moves(at) && passage.Is(at, "open")) return null;
        if (sense == Sense.Keep && IsStayOfPeople(at)) return null;
        if (sense == Sense.Keep && passage.IsWord(at + 1) && passage.Is(at + 1, SenseTable.Adjectives) && Senses.Of(passage.Text(at + 1)) == Sense.Stop) return null; // “Kept confidential” says it with the next word.
        if (passage.Is(at, Stays) && Words.At(passage, at + 1) is { IsThing: true }) return null; // “Seats stay empty.”
        if (sense == Sense.Keep && !IsFirm(at) && HasComparative(at)) return null; // “Stay open longer.”
        return Of(sense == Sense.Keep ? Turned(at) : sense, at, at + 1, isVerb: !isAdjective || Moves(at));
    }

    private Sense? Phrase(int at, ref int width)
    {
        foreach (var (phrases, sense) in Phrases)
            if (phrases.Match(passage, at) is var end && end > 0)
            {
                width = end - at;
                return sense;
            }

        return null;
    }

    private static readonly (PhraseSet Phrases, Sense Sense)[] Phrases =
        [(SenseTable.Continues, Sense.Keep), (SenseTable.Ends, Sense.Stop), (SenseTable.Begins, Sense.Start), (SenseTable.Rises, Sense.Raise), (SenseTable.Falls, Sense.Lower)];

    /// <summary>“A tenth or less”, “more than 5”: they belong to a number.</summary>
    private bool IsOfFigure(int at) =>
        (passage.Is(at - 1, "or") && regions[at] == Region.Figure) || passage.Is(at + 1, "than") && passage.Is(at, "more") && regions[at] == Region.Figure;

    /// <summary>“Open” is a verb at the head of its clause and behind “to”, “will”, “we”.</summary>
    private bool IsVerbHere(int at) => at == 0 || regions.Ends(at - 1) || passage.Is(at - 1, "to") || passage.Is(at - 1, "will") || passage.Is(at - 1, "we") || passage.Is(at - 1, "must") || regions[at - 1] is Region.Constraint or Region.Date;

    /// <summary>“Is up”, “goes below”, “comes down”, “brings … down”.</summary>
    private bool Moves(int at)
    {
        if (passage.Is(at - 1, Copulas) || passage.Is(at - 2, Copulas)) return true;
        for (var before = at - 1; before >= Math.Max(0, at - LongestClause) && !regions.Ends(before); before--)
            if (passage.Is(before, Movers)) return true;
        return false;
    }

    /// <summary>“85 % of customers stay” says how many, not that something stays as it is.</summary>
    private bool IsStayOfPeople(int at) => (passage.Is(at, "stay") || passage.Is(at, "stays")) && (passage.IsNumber(at + 1) || passage.Is(at + 1, Copulas) || passage.Is(at - 1, "of") || ((regions.Ends(at + 1) || regions[at + 1] == Region.Date) && HasFigureBefore(at)));

    private bool HasFigureBefore(int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - LongestClause) && !regions.Ends(before); before--)
            if (regions[before] == Region.Figure) return true;
        return false;
    }

    /// <summary>“Keep customers from leaving” keeps nothing: it means less of it. “Keep out” ends.</summary>
    private Sense Turned(int at)
    {
        for (var from = at + 1; from < at + 7 && !passage.EndsClause(from); from++)
            if (passage.Is(from, "from") && passage.Text(from + 1).EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return Sense.Lower;
        return Sense.Keep;
    }

    private Movement Of(Sense sense, int at, int end, bool isVerb)
    {
        var about = !isVerb && passage.Is(at, Comparatives) ? Following(end) : [];
        return new(sense, IsDenied(at), about.IsEmpty ? About(at, end) : about, isVerb, passage.Span(at, end, default).Quote) { IsFirm = sense != Sense.Keep || IsFirm(at) };
    }

    /// <summary>“Four more counters”: more of what follows.</summary>
    private ImmutableArray<Content> Following(int from)
    {
        var things = ImmutableArray.CreateBuilder<Content>();
        for (var at = from; at < from + 4 && !IsBorder(at) && !passage.Is(at, "than") && IsOpen(at); at++)
            if (Words.At(passage, at) is { IsThing: true } thing) things.Add(thing);
        return things.ToImmutable();
    }

    /// <summary>“Hold”, “keep stable”, “stay at 12 million”.</summary>
    private bool IsFirm(int at)
    {
        if (!passage.Is(at, Loose)) return true;
        for (var each = at + 1; each < at + LongestClause && !IsBorder(each); each++)
            if (StanceTable.Level.Match(passage, each) > 0 || passage.Is(each, "flat") || passage.Is(each, "steady") || (passage.Is(each, Limits) && Quantity.TryRead(passage, each + 1, out _))) return true;
        return false;
    }

    private bool HasComparative(int at)
    {
        for (var each = at + 1; each < at + LongestClause && !IsBorder(each) && IsOpen(each); each++)
            if (passage.Is(each, Comparatives)) return true;
        return false;
    }

    private static readonly WordSet Comparatives = new("more fewer less extra additional further longer shorter higher lower larger smaller bigger greater");
    private static readonly WordSet Limits = new("at below under above over within between");
    private static readonly WordSet Loose = new("keep keeps keeping kept stay stays staying stayed remain remains continue continues retain");

    /// <summary>“Instead of shutting them”; the statement's own “not” is told apart by who reads constraints.</summary>
    private bool IsDenied(int at) => (passage.Is(at - 1, "of") && passage.Is(at - 2, "instead")) || (IsOpen(at - 1) && passage.Is(at - 1, Negations));

    private ImmutableArray<Content> About(int at, int end)
    {
        var things = ImmutableArray.CreateBuilder<Content>();
        var first = at;
        while (first > 0 && first > at - LongestClause && !IsBorder(first - 1)) first--;
        for (var each = first; each < at + LongestClause && each < passage.Count; each++)
        {
            if (each >= end && IsBorder(each)) break;
            if ((each < at || each >= end) && regions[each] is Region.Core or Region.Figure && Words.At(passage, each) is { IsThing: true } thing) things.Add(thing);
        }

        return things.ToImmutable();
    }

    private bool IsBorder(int at) => regions.Ends(at) || passage.Is(at, Joins);

    private int ValenceAround(int at)
    {
        foreach (var thing in About(at, at + 1))
            if (Concepts.ValenceOf(thing.Root) is var valence && valence != 0) return valence * thing.Side;
        for (var each = 0; each < passage.Count && each < SubjectReader.Most; each++)
            if (IsOpen(each) && Words.At(passage, each) is { } word && Concepts.ValenceOf(word.Root) is var whole && whole != 0) return whole * word.Side;
        return 0;
    }
}
