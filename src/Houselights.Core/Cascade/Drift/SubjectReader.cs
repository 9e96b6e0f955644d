using System.Collections.Immutable;
using Houselights.Core.Text;

namespace Houselights.Core.Cascade.Drift;

/// <summary>Reads what is left of a statement when direction, numbers, dates, constraints and owner are taken out.</summary>
internal sealed class SubjectReader(Passage passage, Regions regions)
{
    /// <summary>Statements with more words of content are read up to here, so that comparing stays cheap.</summary>
    public const int Most = 64;

    private const int LongestMeasure = 4;

    private static readonly WordSet Measures = new(string.Join(' ', SlotWords.Measures.All)
        + " time times use funding rates availability satisfaction punctuality income ratio share footfall yield yields donation attendance literacy conversion awareness morale engagement absenteeism mortality errors backlogs efficiency speed earnings takings bookings subscriptions enrolment enrolments applications reliability loyalty turnout budget spending expenses expenditure debt liquidity consumption footprint injuries incidents bugs faults rejects delays staffing loans deposits premiums claims ratio share number amount level volume speed capacity productivity accuracy quality size");

    /// <summary>Heads that say only that something is measured.</summary>
    private static readonly WordSet Generic = new("rate rates share number amount level time times total average volume");

    private static readonly WordSet Groups = new("of for in at on across among within inside throughout from with all every each any only");
    private static readonly WordSet Transparent = new("the a an our their its his her your all every each any both only this these that those");
    private static readonly WordSet Universal = new("all every each any everybody everyone");
    private static readonly WordSet Known = new("existing present current");
    private static readonly WordSet People = new("people person persons thing things");

    /// <summary>Verbs of goals that point nowhere, and words that carry no group.</summary>
    private static readonly WordSet Verbs = new(
        "accept accepts allow allows let lets reach reaches achieve offer offers offered answer answers answered approve approves spend spends spent deliver delivers delivered process processes processed "
        + "receive allowed instead present fall need needs approval wait waits ship ships meet meets average total new further notice aim ensure sure leave leaves enable enables serve serves sign signs");

    private readonly List<SubjectWord> words = [];

    public Subject Read()
    {
        for (var at = 0; at < passage.Count && words.Count < Most; at++)
            if (IsContent(at, out var content)) words.Add(new(at, content.Root, content.Concerns, Before(at), After(at), InGroup(at), InFigure(at)));
        var measured = MeasureTokens();
        ImmutableArray<SubjectWord> measure = [.. words.Where(word => measured.Contains(word.Token))];
        if (measure.Any(word => !passage.Is(word.Token, Generic))) measure = [.. measure.Where(word => !passage.Is(word.Token, Generic))];
        else if (measure.All(word => passage.Is(word.Token, "time"))) measure = [];
        ImmutableArray<SubjectWord> scope = [.. words.Where(word => !measured.Contains(word.Token))];
        return new(measure, scope, ShareOf(), Quote(measure), Quote(scope));
    }

    private bool IsContent(int at, out Content content)
    {
        content = default;
        if (!regions.IsCore(at) || passage.Is(at, People)) return false;
        if (passage.IsNumber(at) && passage.Is(at - 1, FigureReader.Labels)) content = new(at, passage.Text(at).ToString(), Sense.Reach, 0);
        if (content.Root is not null) return true;
        if (Words.At(passage, at) is not { } word) return false;
        content = word;
        if (passage.Is(at, Known) && Words.At(passage, at + 1) is { IsThing: true }) content = word with { Sense = Sense.Reach }; // “Existing patients” are a group.
        return content.IsThing;
    }

    private string Before(int at)
    {
        var before = at - 1;
        while (before >= at - 3 && passage.Is(before, Transparent)) before--;
        if (regions[before] == Region.Date || !passage.IsWord(before)) return "";
        return Words.At(passage, before)?.Root ?? passage.Text(before).ToString().ToLowerInvariant();
    }

    private string After(int at)
    {
        var after = passage.Kind(at + 1) == TokenKind.Hyphen ? at + 2 : at + 1;
        return regions.IsCore(after) && Words.At(passage, after) is { IsThing: true } next ? next.Root : "";
    }

    /// <summary>Behind a preposition or a quantifier, with only words of the same group between.</summary>
    private bool InGroup(int at)
    {
        if (passage.Is(at, Verbs)) return false;
        for (var before = at - 1; before >= at - 4 && regions.IsCore(before); before--)
        {
            if (passage.Is(before, Groups)) return true;
            if (!passage.Is(before, Transparent) && (!passage.IsWord(before) || passage.Is(before, Verbs) || FunctionWords.HasOrIsLight(passage.Text(before)))) return false;
        }

        return false;
    }

    /// <summary>“300 subscribers”, “80 % of pupils”.</summary>
    private bool InFigure(int at)
    {
        var before = at - 1;
        while (before > at - 4 && (passage.Is(before, "of") || passage.Is(before, Transparent))) before--;
        return regions[before] == Region.Figure;
    }

    private HashSet<int> MeasureTokens()
    {
        var head = words.FindIndex(word => passage.Is(word.Token, Measures));
        if (head < 0) return AfterVerb();
        var tokens = new HashSet<int> { words[head].Token };
        for (var at = words[head].Token - 1; at >= words[head].Token - LongestMeasure && IsModifier(at); at--) tokens.Add(at);
        if (tokens.Count == 1 && passage.Is(words[head].Token, Generic) && passage.Is(words[head].Token + 1, "of")) AddGroup(words[head].Token + 2, tokens);
        return tokens;
    }

    private bool IsModifier(int at) => passage.Kind(at) == TokenKind.Hyphen || (IsContent(at, out _) && !passage.Is(at, Verbs));

    /// <summary>No word that is known to measure: the object of a verb that raises, lowers or keeps.</summary>
    private HashSet<int> AfterVerb()
    {
        var tokens = new HashSet<int>();
        for (var at = 0; at < passage.Count; at++)
            if (regions[at] is Region.Core or Region.Figure && passage.IsWord(at) && Senses.Of(passage.Text(at)) is Sense.Raise or Sense.Lower or Sense.Keep)
            {
                AddGroup(at + 1, tokens);
                return tokens;
            }

        return tokens;
    }

    private void AddGroup(int from, HashSet<int> tokens)
    {
        for (var at = from; at < from + LongestMeasure + 2 && regions.IsCore(at); at++)
        {
            if (passage.Is(at, Transparent)) continue;
            if (!IsModifier(at)) return;
            tokens.Add(at);
        }
    }

    private Share ShareOf()
    {
        for (var at = 0; at < passage.Count; at++)
        {
            if (!regions.IsCore(at)) continue;
            if (passage.Is(at, Universal)) return Share.All;
            if (passage.Is(at, "most") && !passage.Is(at - 1, "at")) return Share.Most;
            if (passage.Is(at, "some")) return Share.Some;
        }

        return Share.Unsaid;
    }

    private string? Quote(ImmutableArray<SubjectWord> of)
    {
        if (of.IsEmpty) return null;
        var (first, last) = (of[0].Token, of[0].Token);
        while (passage.Is(first - 1, Transparent) && regions.IsCore(first - 1)) first--;
        foreach (var word in of)
            if (word.Token - last <= LongestMeasure) last = word.Token;
        return passage.Span(first, last + 1, default).Quote;
    }
}
