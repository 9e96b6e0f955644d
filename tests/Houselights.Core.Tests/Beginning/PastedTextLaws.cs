using FsCheck;
using FsCheck.Fluent;
using Houselights.Core.Beginning;
using Houselights.Core.Document;
using Houselights.Core.Document.Shapes;

namespace Houselights.Core.Tests.Beginning;

/// <summary>What holds for every text that somebody could paste.</summary>
public sealed class PastedTextLaws
{
    /// <summary>Parts of real pastes and what tries to break their reading, thrown together.</summary>
    private static readonly string[] Pieces =
    [
        "Projekte", "Prioritäten 2026", "Running", "\n", "\n", "\n", "\r\n", "\r", "\t", "\t", "• ", "- ", "* ", "1. ", "a) ", "12.3 ", "☐ ", "[x] ", "> ", "# ", "TOP 2: ", "Slide 3", "Seite 3 von 4",
        "Jens M.", "Petra Sommerfeld", "Leiterin Vertrieb: ", "CFO", ", Marketing", " (", ")", " – ", ", ", ": ", ";", "|", "\"", "\"\"", "läuft", "done", "on hold", "60 %", "bis Ende Q3 2026", "31.12.2026", "99.99.9999",
        "40 PT", "1,5 FTE", "€1.2m", "999999999999999999999", "From: ", "Von: ", "Hi all,", "Best regards", "Anwesend: ", "Bereiche: ", "Projekt\tOwner\tStatus\n", "Name\tRole\n", "\u202e", "\u200b", "\u0000", "\u0007",
        "\ud800", "\udc00", "😀", "\ufeff", "\u00a0", "\u2028", "\u2029", "\u0085", "\v", "\f", "\uf0b7", "e\u0301", "ﷺ", "日本語", "İ", "ß", "\u00ad", "\ufffc", "\udb40\udc01", "'", "`", "{{", "}}", "---", "...", "&", "=1+1", "yes", "null", "maintenance", "~",
    ];

    internal static Gen<string> Pasted { get; } = Gen.OneOf(
        Laws.AnyText,
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Join(' ', pieces)),
        Gen.Elements(Pastes.All.Select(paste => paste.Text).ToArray()).SelectMany(text => Gen.Choose(0, text.Length).Two().Select(cut => text[..cut.Item1] + text[cut.Item2..])));

    [Fact]
    public void Every_line_that_is_not_empty_belongs_to_exactly_one_proposal() => Laws.Hold(Pasted, text =>
    {
        var read = PastedText.Read(text);

        Assert.Equal(FilledLines(text), read.Proposals.SelectMany(proposal => proposal.Lines).Select(line => line.Number).Order());
        Assert.Null(read.UnreadFrom);
    });

    [Fact]
    public void No_two_ids_are_alike_and_each_is_one() => Laws.Hold(Pasted, text =>
    {
        var ids = PastedText.Read(text, ["crm", "priority-1", "work-1", "jens-m"]).Proposals.Select(proposal => proposal.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(IdKind.IsKebab(id) && id.Length <= 60, id));
        Assert.DoesNotContain("jens-m", ids);
    });

    [Fact]
    public void Each_proposal_says_something_and_where_it_stands() => Laws.Hold(Pasted, text =>
        Assert.All(PastedText.Read(text).Proposals, proposal =>
        {
            Assert.False(proposal.Lines.IsEmpty && proposal.NamedIn.IsEmpty);
            Assert.True(proposal.Kind == ProposalKind.Ignored || !string.IsNullOrWhiteSpace(proposal.Wording));
            Assert.InRange(proposal.Wording.Length, 0, PastedText.LongestWording);
            Assert.InRange(proposal.Confidence, 0, 1);
            Assert.Null(HiddenCharacters.First(proposal.Wording, inName: true));
        }));

    [Fact]
    public void The_same_text_gives_the_same_proposals() => Laws.Hold(Pasted, text =>
        Assert.Equal(PastedText.Read(text).Proposals.Select(proposal => proposal.ToString()), PastedText.Read(text).Proposals.Select(proposal => proposal.ToString())));

    [Fact]
    public void Lines_below_do_not_change_the_ids_above() => Laws.Hold(Gen.Elements(Pastes.All.ToArray()), paste =>
    {
        var before = PastedText.Read(paste.Text).Proposals.Where(proposal => proposal.Kind is ProposalKind.Candidate or ProposalKind.WorkInFlight);
        var after = PastedText.Read(paste.Text + "\n\n• Etwas ganz anderes tun\n").Proposals.Select(proposal => proposal.Id).ToHashSet();

        Assert.All(before, proposal => Assert.Contains(proposal.Id, after));
    });

    [Fact]
    public void What_is_longer_than_the_limit_is_read_to_the_last_whole_line_and_said_to_be()
    {
        var line = "- " + new string('x', 97) + "\n";
        var read = PastedText.Read(string.Concat(Enumerable.Repeat(line, 700)));

        Assert.Equal(641, read.UnreadFrom);
        Assert.Equal(640, read.Proposals.Sum(proposal => proposal.Lines.Length));
        Assert.Equal(1, PastedText.Read(new string('y', PastedText.Limit + 1)).UnreadFrom);
    }

    private static IEnumerable<int> FilledLines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal)
        .Split('\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029')
        .Select((line, at) => (line, at)).Where(row => !string.IsNullOrWhiteSpace(row.line)).Select(row => row.at + 1);
}
