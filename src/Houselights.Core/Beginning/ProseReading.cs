using Houselights.Core.Beginning.Lines;
using Houselights.Core.Beginning.Sheets;
using Houselights.Core.Beginning.Words;

namespace Houselights.Core.Beginning;

/// <summary>Goes through the lines of a text from the top, with what the last heading said in mind; sheets are handed on.</summary>
internal sealed class ProseReading
{
    private const int RepeatsOfChrome = 3;
    private const int LongestWrap = 3;
    private const int LongLine = 50;

    private readonly List<SourceLine> lines;
    private readonly DraftBook book;
    private readonly LineRoles roles;
    private readonly Letter letter;
    private readonly Dictionary<string, int> timesByText;
    private Section section;
    private string? unit;

    private ProseReading(List<SourceLine> lines, DraftBook book)
    {
        (this.lines, this.book) = (lines, book);
        roles = new LineRoles(lines);
        letter = new Letter(lines, book);
        timesByText = lines.Where(line => line is { IsEmpty: false, IsMarked: false }).GroupBy(line => line.Text, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.Count(), StringComparer.OrdinalIgnoreCase);
    }

    public static void Read(List<SourceLine> lines, DraftBook book)
    {
        var prose = new ProseReading(lines, book);
        for (var at = 0; at < lines.Count;) at = prose.ReadFrom(at);
    }

    private int ReadFrom(int at)
    {
        var line = lines[at];
        if (line.IsEmpty) return at + 1;
        if (!line.Text.Any(char.IsLetterOrDigit)) return Ignore(line, line.Text.Length == 0 ? GuessReason.NothingVisible : GuessReason.SlideChrome, at);
        if (SheetBlock.ReadAt(lines, at, out var after) is { Count: > 0 } rows)
        {
            SheetReading.Read(rows, section, book);
            letter.End();
            return after;
        }

        if (letter.TryRead(line, at)) return at + 1;
        if (Chrome(line, at) is { } reason) return Ignore(line, reason, at);
        if (roles.Heading(at) is { } heading) return ReadHeading(line, heading, at);
        return ReadItem(at);
    }

    private GuessReason? Chrome(SourceLine line, int at)
    {
        if (ChromeWords.IsSlideChrome(line.Text, line.Passage)) return GuessReason.SlideChrome;
        if (!line.IsMarked && timesByText.GetValueOrDefault(line.Text) >= RepeatsOfChrome) return GuessReason.Repeated;
        if (ChromeWords.IsThanks(line.Passage)) return GuessReason.Courtesy;
        if (line.IsMarked) return null;
        if (ChromeWords.IsMeetingLabel(line.Passage)) return GuessReason.MeetingChrome;
        return ChromeWords.IsTitle(line.Passage) || roles.IsTitle(at) ? GuessReason.Heading : null;
    }

    private int Ignore(SourceLine line, GuessReason reason, int at)
    {
        book.Add(Draft.Ignored(line.Pasted, line.Text, reason));
        return at + 1;
    }

    private int ReadHeading(SourceLine line, Section heading, int at)
    {
        letter.End();
        if (heading == Section.People && LabelledList.ReadPeople(line, book)) return at + 1;
        if (heading == Section.Units && LabelledList.ReadUnits(line, book)) return at + 1;
        unit = null;
        if (heading == Section.Open && UnitWords.TryRead(line.Text.TrimEnd(':'), out var named))
        {
            unit = named;
            book.Add(new Draft(ProposalKind.Unit, named, GuessReason.UnitName, 0.7).At(line.Pasted));
            return at + 1;
        }

        // A heading that says nothing below one that does leaves it in force: “Digitalisierung” among the running projects.
        if (heading != Section.Open || line.EndsWithColon || line.Mark == Mark.Title) section = heading;
        return Ignore(line, GuessReason.Heading, at);
    }

    private int ReadItem(int at)
    {
        var line = lines[at];
        var end = WrappedUntil(at);
        var text = string.Join(' ', lines[at..end].Select(each => each.Text));
        var places = lines[at..end].Select(each => each.Pasted).ToList();
        if (section == Section.Aside) return Aside(text, places, end);
        if (section is Section.People or Section.Open or Section.Units or Section.Candidates or Section.Running
            && PersonWording.Read(text, book.IsGerman, expected: section == Section.People) is { } person && (section is Section.People || person.Title is not null || !line.IsMarked || section == Section.Open))
        {
            var reason = person.Title is not null || person.Unit is not null ? GuessReason.NameWithRole : section == Section.People ? GuessReason.UnderHeading : GuessReason.NameAlone;
            book.AddPerson(person.ToDraft(reason, person.Certain ? 0.9 : 0.6).At(places), line.Pasted);
            return end;
        }

        if (UnitOf(text) is { } found) book.Add(new Draft(ProposalKind.Unit, found, section == Section.Units ? GuessReason.UnderHeading : GuessReason.UnitName, section == Section.Units ? 0.9 : 0.6).At(places));
        else if (!line.IsMarked && ChromeWords.IsCourtesy(text, line.Passage)) book.Add(new Draft(ProposalKind.Ignored, text, GuessReason.Courtesy, 0.7).At(places));
        else AddWork(line, text, places);
        return end;
    }

    private int Aside(string text, List<PastedLine> places, int end)
    {
        book.Add(new Draft(ProposalKind.Ignored, text, GuessReason.Heading, 0.6).At(places));
        return end;
    }

    private string? UnitOf(string text)
    {
        if (UnitWords.TryRead(text, out var name)) return name;
        return section == Section.Units && text.Length <= 50 && text.Split(' ').Length <= 4 && !text.Any(char.IsAsciiDigit) ? text.TrimEnd('.', ',') : null;
    }

    private void AddWork(SourceLine line, string text, List<PastedLine> places)
    {
        var wording = WorkWording.Of(text, book.People);
        var progress = line.Mark == Mark.Ticked ? Progress.Done : wording.Progress;
        var (kind, reason, confidence) = Judge(progress, line);
        var draft = new Draft(kind, kind == ProposalKind.Ignored ? text : wording.Name, reason, confidence).At(places);
        wording.Fill(draft);
        draft.Unit ??= unit;
        book.AddWork(draft, line.Pasted);
    }

    private (ProposalKind Kind, GuessReason Reason, double Confidence) Judge(Progress? progress, SourceLine line)
    {
        if (section == Section.Tasks) return (ProposalKind.Ignored, GuessReason.Task, 0.6);
        if (progress == Progress.Done || section == Section.Done) return (ProposalKind.Ignored, GuessReason.Done, progress == Progress.Done ? 0.8 : 0.6);
        if (progress == Progress.Dropped) return (ProposalKind.Ignored, GuessReason.Dropped, 0.8);
        if (progress is Progress.Running or Progress.Paused) return (ProposalKind.WorkInFlight, GuessReason.RunningWords, 0.8);
        if (section == Section.Running && progress != Progress.Planned) return (ProposalKind.WorkInFlight, GuessReason.UnderHeading, line.IsMarked ? 0.85 : 0.6);
        return section == Section.Candidates ? (ProposalKind.Candidate, GuessReason.UnderHeading, line.IsMarked ? 0.85 : 0.6) : (ProposalKind.Candidate, GuessReason.Unclear, line.IsMarked ? 0.5 : 0.3);
    }

    /// <summary>A mail program wraps long lines: the next one goes on in small letters, or stands under the words of a marked one.</summary>
    private int WrappedUntil(int at)
    {
        var end = at + 1;
        while (end < lines.Count && end - at < LongestWrap && GoesOn(lines[end - 1], lines[end], lines[at].IsMarked)) end++;
        return end;
    }

    private static bool GoesOn(SourceLine before, SourceLine next, bool isItem)
    {
        if (next.IsEmpty || next.Mark != Mark.None || next.Text.Length == 0 || next.Visible.Contains('\t', StringComparison.Ordinal) || before.Text.Length == 0) return false;
        if (before.Text[^1] is '.' or ':' or '!' or '?' or ')') return false;
        if (isItem && next.Indent > before.Indent) return true;
        return before.Text.Length >= LongLine && char.IsLower(next.Text[0]);
    }
}
