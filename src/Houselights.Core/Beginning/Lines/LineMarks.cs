using Houselights.Core.Beginning.Words;
using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Lines;

/// <summary>Bullets, numbers, boxes and the marks of headings at the start of a line.</summary>
internal static class LineMarks
{
    private const string Bullets = "•‣◦●○■□▪▫–—-*·►▶➢➤→⇒✓✔☐❏❑‐‑−+»";
    private const string AlwaysBullets = "•‣◦●○■□▪▫►▶➢➤→⇒✓✔☐❏❑»";
    private const string Ticks = "✅☑☒";
    private const int LongestNumber = 8;

    private static readonly WordSet Pages = new("slide folie seite page top agenda-punkt tagesordnungspunkt");

    /// <summary>The words behind the mark; marks in marks (“- [ ] ”, “> - ”) are taken off too.</summary>
    public static ReadOnlySpan<char> Read(ReadOnlySpan<char> line, out Mark mark)
    {
        mark = Mark.None;
        for (var depth = 0; depth < 4; depth++)
        {
            var rest = One(line, out var found);
            if (found == Mark.None && rest.Length == line.Length) break;
            if (found != Mark.None && mark is Mark.None or Mark.Bullet) mark = found;
            line = rest;
        }

        return line;
    }

    private static ReadOnlySpan<char> One(ReadOnlySpan<char> line, out Mark mark)
    {
        mark = Mark.None;
        if (line.IsEmpty) return line;
        if (line[0] == '>' && line.TrimStart("> \t") is { IsEmpty: false } quoted) return quoted;
        if (line[0] == '#' && line.TrimStart('#') is var title && title.StartsWith(" ")) return As(Mark.Title, title, out mark);
        if (Ticks.Contains(line[0])) return As(Mark.Ticked, line[1..], out mark);
        if (line.Length > 3 && line[0] == '[' && line[2] == ']' && line[1] is ' ' or 'x' or 'X')
            return As(line[1] == ' ' ? Mark.Bullet : Mark.Ticked, line[3..], out mark);
        if (line.Length > 1 && (AlwaysBullets.Contains(line[0]) || (Bullets.Contains(line[0]) && char.IsWhiteSpace(line[1]))))
            return As(Mark.Bullet, line[1..], out mark);
        if (line.Length > 2 && line[0] == 'o' && (line[1] == '\t' || line[1..].StartsWith("  "))) return As(Mark.Bullet, line[1..], out mark);
        var end = PageEnd(line);
        if (end > 0) return As(Mark.Title, line[end..], out mark);
        end = NumberEnd(line);
        return end > 0 ? As(Mark.Number, line[end..], out mark) : line;
    }

    private static ReadOnlySpan<char> As(Mark kind, ReadOnlySpan<char> rest, out Mark mark)
    {
        mark = kind;
        return rest.TrimStart();
    }

    /// <summary>“TOP 3: …”, “Slide 4 – …” with something behind.</summary>
    private static int PageEnd(ReadOnlySpan<char> line)
    {
        var space = line.IndexOf(' ');
        if (space < 3 || space > 20 || !Pages.Has(line[..space])) return -1;
        var at = space + 1;
        while (at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] == '.')) at++;
        if (at == space + 1 || at >= line.Length) return -1;
        while (at < line.Length && (line[at] is ' ' or ':' or '-' or '–')) at++;
        return at < line.Length && !line[at..].StartsWith("von ") && !line[at..].StartsWith("of ") && !char.IsPunctuation(line[at]) ? at : -1;
    }

    /// <summary>“1.”, “2)”, “a)”, “(iv)”, “1.2.”; “3. Quartal” and “10. Mai” count no lines.</summary>
    private static int NumberEnd(ReadOnlySpan<char> line)
    {
        var at = line[0] == '(' ? 1 : 0;
        var first = at;
        while (at < line.Length && at < LongestNumber && (char.IsAsciiDigit(line[at]) || (line[at] == '.' && at > first && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1])))) at++;
        var digits = at > first;
        if (!digits) at = LettersEnd(line, first);
        if (at <= first || at + 1 >= line.Length) return -1;
        var levels = line[first..at].Contains('.');
        var closed = line[at] is ')' || (line[at] is '.' && (digits || first == 0));
        if (!closed && !(levels && line[at] == ' ')) return -1;
        var rest = line[(at + (closed ? 1 : 0))..];
        return rest.Length > 0 && char.IsWhiteSpace(rest[0]) && !DayWording.BeginsWithMonthOrPeriod(rest.TrimStart()) ? line.Length - rest.TrimStart().Length : -1;
    }

    private static int LettersEnd(ReadOnlySpan<char> line, int first)
    {
        var at = first;
        while (at < line.Length && at - first < 4 && line[at] is 'i' or 'v' or 'x' or 'I' or 'V' or 'X') at++;
        if (at > first && at < line.Length && line[at] is ')' or '.') return at;
        return first < line.Length && char.IsAsciiLetter(line[first]) && first + 1 < line.Length && line[first + 1] == ')' ? first + 1 : first;
    }
}
