using Houselights.Core.Beginning.Lines;

namespace Houselights.Core.Beginning.Sheets;

/// <summary>A row of a sheet; a cell in quotes may span lines.</summary>
internal sealed record SheetRow(IReadOnlyList<SourceLine> Lines, IReadOnlyList<string> Cells)
{
    public PastedLine Place => Lines[0].Pasted;

    public string Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column] : "";

    public int Filled => Cells.Count(cell => cell.Length > 0);
}

/// <summary>Consecutive rows that came from a spreadsheet: cells parted by tabs, or by bars.</summary>
internal static class SheetBlock
{
    private const int MostLinesOfACell = 12;

    /// <summary>Reads the block that begins at a line; none where it begins no sheet.</summary>
    /// <param name="after">The line after the block; a row of empty cells ends none.</param>
    public static List<SheetRow> ReadAt(List<SourceLine> lines, int first, out int after)
    {
        var rows = new List<SheetRow>();
        after = first;
        var separator = SeparatorOf(lines[first]);
        if (separator == '\0') return rows;
        while (after < lines.Count && GoesOn(lines, after, separator))
        {
            var end = RowEnd(lines, after);
            var row = lines[after..end].FindAll(line => !line.IsEmpty);
            if (row.Count > 0) rows.Add(new SheetRow(row, Cut(string.Join(' ', row.Select(line => line.Visible)), separator)));
            after = end;
        }

        // Two bars in one sentence make no table.
        return separator == '|' && rows.Count < 2 ? [] : rows;
    }

    private static bool GoesOn(List<SourceLine> lines, int at, char separator)
    {
        var line = lines[at];
        if (!line.Visible.Contains(separator)) return IsOpen(line.Visible) && RowEnd(lines, at) is var end && end > at + 1 && lines[end - 1].Visible.Contains(separator);
        return !line.IsMarked || Cut(line.Visible, separator).Count > 2;
    }

    private static char SeparatorOf(SourceLine line)
    {
        if (line.Mark is Mark.Bullet or Mark.Ticked or Mark.Title) return '\0';
        if (line.Visible.Contains('\t') && Cut(line.Visible, '\t') is var cells && cells.Count(cell => cell.Length > 0) >= (line.Mark == Mark.Number ? 3 : 2)) return '\t';
        return line.Visible.Trim() is { Length: > 4 } bars && bars[0] == '|' && bars[^1] == '|' && bars.Count(c => c == '|') > 2 ? '|' : '\0';
    }

    /// <summary>A quote that is left open is closed within a few lines, or it is no quote.</summary>
    private static int RowEnd(List<SourceLine> lines, int at)
    {
        if (!IsOpen(lines[at].Visible)) return at + 1;
        for (var end = at + 1; end < Math.Min(lines.Count, at + MostLinesOfACell); end++)
            if (IsOpen(lines[end].Visible)) return end + 1;
        return at + 1;
    }

    private static bool IsOpen(string line) => line.AsSpan().Count('"') % 2 == 1;

    private static List<string> Cut(string text, char separator)
    {
        if (separator == '|') text = text.Trim().Trim('|');
        var cells = new List<string>();
        var start = 0;
        var quoted = false;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] == '"') quoted = !quoted;
            if (at < text.Length && (text[at] != separator || quoted)) continue;
            cells.Add(Plain(text[start..at]));
            start = at + 1;
        }

        // A quote that stays open quoted nothing.
        return quoted ? [.. text.Split(separator).Select(Plain)] : cells;
    }

    private static string Plain(string cell)
    {
        cell = cell.Trim();
        if (cell.Length > 1 && cell[0] == '"' && cell[^1] == '"') cell = cell[1..^1];
        return cell.Replace("\"\"", "\"", StringComparison.Ordinal).Replace('\t', ' ').Trim();
    }
}
