using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Houselights.Core.Beginning.Lines;
using Houselights.Core.Beginning.Words;
using Houselights.Core.Text;

namespace Houselights.Core.Beginning;

/// <summary>
/// Slides, a list, a mail, minutes or a range of a spreadsheet, as a team pastes it, read as proposals that somebody confirms.
/// English and German.
/// </summary>
/// <remarks>
/// <para><b>Law.</b> Any text is read without error, in time that grows linearly with it; each line that isn't empty belongs to
/// exactly one proposal, if only to one that says why it is ignored; no two ids are alike.</para>
/// <para><b>Errors.</b> Measured on texts that the rules were not written on: docs/pasted-text.md. What can't be told is offered
/// as a candidate with the reason <see cref="GuessReason.Unclear"/>.</para>
/// </remarks>
/// <param name="Proposals">In the order of their first line.</param>
/// <param name="UnreadFrom">The number of the first line that wasn't read because the text is too long; null where all was read.
/// Where a single line is longer than the limit, its own number: its end wasn't read.</param>
public sealed record PastedText(ImmutableArray<Proposal> Proposals, int? UnreadFrom)
{
    /// <summary>Characters that are read, in UTF-16 units; what comes after is left, and said to be.</summary>
    public const int Limit = 64_000;

    /// <summary>Lines that are read: more than any list that people confirm one by one.</summary>
    public const int MostLines = 10_000;

    /// <summary>Characters of a proposal's wording; the line itself is kept in full.</summary>
    public const int LongestWording = 500;

    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüÄÖÜß");

    /// <param name="text">Any text.</param>
    /// <param name="takenIds">Ids that a plan already has, which no proposal gets.</param>
    public static PastedText Read(string text, IReadOnlyCollection<string>? takenIds = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var within = PastedLines.Within(text, Limit, MostLines);
        var lines = PastedLines.Of(within);
        var german = IsGerman(lines);
        var book = new DraftBook(KnownIn(lines, german), german);
        ProseReading.Read(lines, book);
        var drafts = Folding.Fold(book.Drafts, german);
        var ids = new ProposalIds(takenIds ?? []);
        return new PastedText(
            [.. drafts.OrderBy(draft => draft.FirstLine).ThenBy(draft => draft.Lines.Count == 0).Select(draft => Proposed(draft, ids))],
            within.Length == text.Length ? null : UnreadLine(within, text, lines.Count));
    }

    private static int UnreadLine(string within, string text, int lines) => PastedLines.EndsAt(text, within.Length) ? lines + 1 : lines;

    private static bool IsGerman(List<SourceLine> lines)
    {
        var sample = string.Join('\n', lines.Select(line => line.Text).Where(text => text.Length > 3).Take(60));
        if (Language.CodeOf(sample) is { } code) return code == "de";
        return sample.AsSpan().ContainsAny(Umlauts);
    }

    /// <summary>Who is named with certainty: with a function or unit, as the owner, in a list of people.</summary>
    private static KnownPeople KnownIn(List<SourceLine> lines, bool german)
    {
        var people = new KnownPeople();
        foreach (var line in lines)
        {
            if (line.Text.Length < 3 || line.Visible.Contains('\t', StringComparison.Ordinal)) continue;
            if (PersonWording.Read(line.Text, german, expected: false) is { Certain: true } person) people.Add(person.Name);
            var colon = line.Text.IndexOf(':');
            if (colon is < 3 or > 40 || SectionWords.Whole(Passage.Of(line.Text[..colon])) != Section.People) continue;
            foreach (var part in line.Text[(colon + 1)..].Split(',', 60))
                if (NameShape.Of(part.Split('(')[0], out var name) > NameLikeness.No) people.Add(name);
        }

        return people;
    }

    private static Proposal Proposed(Draft draft, ProposalIds ids)
    {
        var wording = draft.Wording.Length <= LongestWording ? draft.Wording : Cut(draft.Wording);
        var prefix = draft.Kind switch
        {
            ProposalKind.Candidate => "priority",
            ProposalKind.WorkInFlight => "work",
            ProposalKind.Person => "person",
            ProposalKind.Unit => "unit",
            _ => "line",
        };
        var numbered = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{draft.FirstLine}");
        return new Proposal
        {
            Kind = draft.Kind, Id = ids.For(draft.Kind == ProposalKind.Ignored ? "" : wording, numbered), Wording = wording,
            Lines = InOrder(draft.Lines), NamedIn = draft.NamedIn.Count == 0 ? [] : InOrder(draft.NamedIn.Except(draft.Lines).Distinct()),
            Reason = draft.Reason, Confidence = draft.Confidence, Owner = draft.Owner, Unit = draft.Unit, Function = draft.Function, Role = draft.Role,
            HeadsUnit = draft.HeadsUnit, Starts = draft.Starts, Due = draft.Due, DueOn = draft.DueOn, Effort = draft.Effort, Budget = draft.Budget,
        };
    }

    private static ImmutableArray<PastedLine> InOrder(IEnumerable<PastedLine> lines) =>
        lines is List<PastedLine> { Count: 1 } one ? [one[0]] : [.. lines.OrderBy(line => line.Number)];

    /// <summary>Never between the halves of one character.</summary>
    private static string Cut(string wording) =>
        string.Concat(wording.AsSpan(0, char.IsHighSurrogate(wording[LongestWording - 2]) ? LongestWording - 2 : LongestWording - 1), "…");
}
