using Houselights.Core.Beginning.Lines;
using Houselights.Core.Beginning.Words;
using Houselights.Core.Text;

namespace Houselights.Core.Beginning;

/// <summary>Tells headings from items by the words of a line and by what stands around it.</summary>
internal sealed class LineRoles
{
    private const int MostWordsOfAHeading = 9;
    private const int MostWordsOfALeadIn = 30;
    private const int LinesOfATitle = 3;

    private readonly List<SourceLine> lines;
    private readonly int[] next;
    private readonly int[] ordinals;
    private readonly bool hasItems;

    public LineRoles(List<SourceLine> lines)
    {
        this.lines = lines;
        next = new int[lines.Count];
        ordinals = new int[lines.Count];
        for (int at = lines.Count - 1, after = -1; at >= 0; at--)
        {
            next[at] = after;
            if (!lines[at].IsEmpty) after = at;
        }

        for (int at = 0, count = 0; at < lines.Count; at++) ordinals[at] = lines[at].IsEmpty ? count : ++count;
        hasItems = lines.Exists(line => line.IsMarked || line.Visible.Contains('\t', StringComparison.Ordinal));
    }

    /// <summary>What a heading announces; null where the line is none.</summary>
    public Section? Heading(int at)
    {
        var line = lines[at];
        if (line.Mark == Mark.Title) return SectionWords.In(line.Passage) ?? Section.Open;
        if (line.Mark is Mark.Bullet or Mark.Ticked) return line.EndsWithColon ? SectionWords.Whole(line.Passage) : null;
        var words = Words(line.Passage);
        if (line.Mark == Mark.Number) return IsAboveOthers(at) || line.EndsWithColon ? SectionWords.Whole(line.Passage) : null;
        if (Labelled(line) is { } list) return list;
        if (line.EndsWithColon && words <= MostWordsOfALeadIn) return SectionWords.In(line.Passage) ?? Section.Open;
        if (words > MostWordsOfAHeading || line.Text[^1] is '.' or ',' or ';') return null;
        if (next[at] < 0) return null;
        var below = lines[next[at]];
        var isAbove = next[at] == at + 1 && (below.IsMarked || below.Visible.Trim().Contains('\t', StringComparison.Ordinal));
        if (isAbove || below.IsMarked) return SectionWords.In(line.Passage) ?? (isAbove && PersonWording.Read(line.Text, false, false) is null ? Section.Open : null);
        return SectionWords.Whole(line.Passage);
    }

    /// <summary>One of the first lines above a list is the title of the whole.</summary>
    public bool IsTitle(int at) =>
        hasItems && ordinals[at] <= LinesOfATitle && lines[at].Mark == Mark.None && !lines[at].EndsWithColon && Words(lines[at].Passage) <= MostWordsOfAHeading
        && SectionWords.In(lines[at].Passage) is null && PersonWording.Read(lines[at].Text, false, false) is null
        && !lines[at].Text.EndsWith('.') && RunningWording.Find(lines[at].Text, out _) is null && !UnitWords.IsKnown(lines[at].Text);

    /// <summary>“Anwesend: …”, “Bereiche: …”.</summary>
    private static Section? Labelled(SourceLine line)
    {
        var colon = line.Text.IndexOf(':');
        if (colon is < 3 or > 40 || colon == line.Text.Length - 1) return null;
        return SectionWords.Whole(Passage.Of(line.Text[..colon])) is (Section.People or Section.Units) and { } section ? section : null;
    }

    /// <summary>“2. Proposals” above “- …”: numbers above bullets count sections.</summary>
    private bool IsAboveOthers(int at) => next[at] >= 0 && (lines[next[at]].Mark != Mark.Number || lines[next[at]].Indent > lines[at].Indent);

    private static int Words(Passage passage)
    {
        var words = 0;
        for (var at = 0; at < passage.Count; at++)
            if (passage.IsWord(at)) words++;
        return words;
    }
}
