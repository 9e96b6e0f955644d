using System.Collections.Immutable;
using Houselights.Core.Cascade.Drift.Vocabulary;
using Houselights.Core.Text;
using NodaTime;

namespace Houselights.Core.Cascade.Drift;

/// <summary>A statement of a goal with what its slots hold.</summary>
/// <remarks>Reads English; a text of another language is recognised and holds nothing. Immutable, safe to share, read in time
/// that is linear in the text. Neither casing nor spacing matters. How often it errs: docs/drift.md.</remarks>
public sealed class Statement
{
    /// <summary>Longer texts are no statements: what goes beyond is left unread.</summary>
    public const int LongestText = 20_000;

    private Statement(string text, bool isReadable)
    {
        Text = text;
        IsReadable = isReadable;
    }

    /// <summary>The statement in one line.</summary>
    public string Text { get; }

    /// <summary>False for another language than English.</summary>
    public bool IsReadable { get; }

    internal Direction? Direction { get; private init; }

    internal Subject Subject { get; private init; } = new([], [], Share.Unsaid, null, null);

    internal ImmutableArray<Figure> Figures { get; private init; } = [];

    internal Deadline? Deadline { get; private init; }

    internal ImmutableArray<Constraint> Constraints { get; private init; } = [];

    internal Owner? Owner { get; private init; }

    /// <summary>Who does it, by a title, where no owner is told.</summary>
    internal Owner? Agent { get; private init; }

    /// <summary>The means that it names: “by calling every new customer”; null where it names none.</summary>
    public string? Lever { get; private init; }

    /// <summary>The roots of all its words of content, whatever they serve, each by itself.</summary>
    internal HashSet<string> PlainRoots { get; private init; } = [];

    /// <summary>It says that people join: “ten extra adjusters”, “six new clerks”.</summary>
    internal bool AddsPeople { get; private init; }

    /// <summary>A word denies within itself: “unsolved”.</summary>
    internal bool HasNegativeWord => Affirmed.Concat(Constraints.SelectMany(each => each.Words)).Any(word => word.Root.Length > 5 && (word.Root.StartsWith("un", StringComparison.Ordinal) || word.Root.StartsWith("dis", StringComparison.Ordinal)));

    /// <summary>Words that are said and not denied, by root.</summary>
    internal ImmutableArray<Content> Affirmed { get; private init; } = [];

    /// <param name="text">Any text; line ends count as spaces.</param>
    /// <param name="asOf">The day from which “this quarter” and days without a year are counted.</param>
    /// <param name="peopleNames">Names of people who may own something; roles are read without.</param>
    public static Statement Read(string text, LocalDate asOf, IReadOnlyCollection<string>? peopleNames = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = OneLine(text);
        if (Language.Of(line.ToLowerInvariant()) == LanguageGuess.Other) return new(line, isReadable: false);
        return Of(line, Passage.Of(line), asOf, new NameBook(peopleNames ?? []));
    }

    private static Statement Of(string line, Passage passage, LocalDate asOf, NameBook names)
    {
        var regions = new Regions(passage);
        var deadline = DeadlineReader.Read(passage, regions, asOf);
        var reader = new ConstraintReader(passage, regions);
        var constraints = reader.Read();
        var owner = OwnerReader.Read(passage, regions, names);
        var figures = FigureReader.Read(passage, regions);
        var direction = Direction.Read(passage, regions, figures, reader.Negated);
        if (direction is { Negated: true, Sense: not (Sense.Start or Sense.Stop) } && figures is [{ Bound: not Bound.Exact } limit, ..])
        {
            figures[0] = limit with { Bound = limit.Bound == Bound.AtLeast ? Bound.AtMost : Bound.AtLeast };
            direction = direction.WithinLimits();
        }
        return new(line, isReadable: true)
        {
            Deadline = direction is { Negated: true } || (direction is { Sense: Sense.Stop } && deadline is { IsAfter: false }) ? deadline?.AsEnd() : deadline,
            Constraints = [.. constraints],
            Lever = reader.Lever,
            Owner = owner,
            Agent = owner is null ? OwnerReader.Agent(passage, regions) : null,
            Figures = [.. figures],
            Direction = direction,
            Subject = new SubjectReader(passage, regions).Read(),
            Affirmed = [.. AffirmedIn(passage, regions)],
            PlainRoots = [.. Enumerable.Range(0, Math.Min(passage.Count, SubjectReader.Most * 4)).Where(at => passage.IsWord(at) && !FunctionWords.Has(passage.Text(at))).Select(at => WordRoot.Of(passage.Text(at)))],
            AddsPeople = Enumerable.Range(0, passage.Count).Any(at => IsAddition(passage, at)),
        };
    }

    private static IEnumerable<Content> AffirmedIn(Passage passage, Regions regions) => Enumerable.Range(0, passage.Count)
        .Where(at => regions[at] is not (Region.Constraint or Region.Date))
        .Select(at => Words.At(passage, at)).OfType<Content>().Take(SubjectReader.Most);

    private static bool IsAddition(Passage passage, int at) =>
        passage.Is(at, StanceTable.Jobs) && (passage.Is(at - 1, StanceTable.Additions) || passage.Is(at - 2, StanceTable.Additions)) && !Enumerable.Range(at - 5, 5).Any(each => passage.Is(each, Denials));

    private static readonly WordSet Denials = new("no not without never nobody any");

    private static string OneLine(string text) =>
        string.Join(' ', (text.Length > LongestText ? text[..LongestText] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
