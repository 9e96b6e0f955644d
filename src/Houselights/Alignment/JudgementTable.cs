using System.Globalization;
using CsvHelper;

namespace Houselights.Alignment;

/// <summary>What people said, from a CSV file: a head with the items, then a row per person, the name first. An empty cell, “.” or “NA” is missing.</summary>
/// <param name="Rows">One row per person, one value per item.</param>
internal sealed record JudgementTable(IReadOnlyList<string> People, IReadOnlyList<string> Items, IReadOnlyList<double?[]> Rows)
{
    private const int MostErrors = 20;

    /// <summary>Reads; writes down everything that is wrong, with row and column, and returns null.</summary>
    /// <param name="kind">What numbers may be.</param>
    public static JudgementTable? Read(string name, string text, JudgementKind kind, ICollection<string> errors)
    {
        var records = Records(name, text, errors);
        if (errors.Count > 0) return null;
        if (records.Count < 2) return Refuse(name, 1, 1, "There is no row of answers.", "Write a head with the items, then a row per person with the name first.", errors);
        var items = records[0].Cells[1..];
        Head(name, items, errors);
        var (people, rows) = (new List<string>(), new List<double?[]>());
        foreach (var (row, cells) in records.Skip(1))
        {
            if (cells.Length != items.Length + 1) Refuse(name, row, cells.Length, $"The row has {cells.Length} cells, the head {items.Length + 1}.", "Write one cell per item; leave it empty where the answer is missing.", errors);
            else if (people.Contains(cells[0], StringComparer.OrdinalIgnoreCase)) Refuse(name, row, 1, $"“{cells[0]}” answers twice.", "Keep one row per person, or tell two people of one name apart.", errors);
            else rows.Add([.. cells[1..].Select((cell, i) => Number(name, row, i + 2, cell, items.Length, kind, errors))]);
            people.Add(cells[0]);
            if (errors.Count >= MostErrors) break;
        }

        return errors.Count > 0 ? null : new(people, items, rows);
    }

    private static List<(int Row, string[] Cells)> Records(string name, string text, ICollection<string> errors)
    {
        var records = new List<(int, string[])>();
        using var reader = CsvReader.Create(new StringReader(text.TrimStart('\uFEFF')), new CsvReaderOptions
        {
            HasHeader = false, Separator = Separator(text), TrimWhitespace = true, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw,
        });
        try
        {
            while (reader.Read()) records.Add(((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]));
        }
        catch (CsvFormatException malformed)
        {
            Refuse(name, (int)malformed.LineNumber, Math.Max(0, malformed.FieldIndex) + 1, "A quotation mark is in the wrong place.", "Put the whole cell in quotation marks and double those inside.", errors);
        }

        return records;
    }

    /// <summary>Whichever of tab, semicolon and comma the head has most of.</summary>
    private static char Separator(string text)
    {
        var head = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length)];
        var (tabs, semicolons, commas) = (head.Count('\t'), head.Count(';'), head.Count(','));
        return tabs > 0 && tabs >= semicolons ? '\t' : semicolons > 0 && semicolons >= commas ? ';' : ',';
    }

    private static void Head(string name, string[] items, ICollection<string> errors)
    {
        if (items.Length == 0) Refuse(name, 1, 1, "The head names no item.", "Separate the names by commas, semicolons or tabs.", errors);
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Length == 0) Refuse(name, 1, i + 2, "The item has no name.", "Name it, or take the column out.", errors);
            else if (Array.IndexOf(items, items[i]) < i) Refuse(name, 1, i + 2, $"“{items[i]}” is there twice.", "Give each item a name of its own.", errors);
        }
    }

    private static double? Number(string name, int row, int column, string cell, int items, JudgementKind kind, ICollection<string> errors)
    {
        if (cell is "" or "." or "NA" or "-" or "–") return null;
        var text = cell.Contains('.', StringComparison.Ordinal) ? cell : cell.Replace(',', '.');
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            Refuse(name, row, column, $"“{cell}” is no number.", "Write a number, or leave the cell empty where the answer is missing.", errors);
        else if (kind is JudgementKind.Rankings && (number < 1 || number > items))
            Refuse(name, row, column, $"{cell} is no place among {items} items.", $"Places go from 1 (first) to {items}; with points or ratings, say --as points or --as ratings.", errors);
        else if (kind is JudgementKind.Points && number < 0)
            Refuse(name, row, column, $"{cell} is below 0.", "Points begin at 0; with ratings, say --as ratings.", errors);
        return number;
    }

    private static JudgementTable? Refuse(string name, int row, int column, string message, string remedy, ICollection<string> errors)
    {
        errors.Add($"{name}: row {row}, column {column}: error: {message} {remedy}");
        return null;
    }
}

/// <summary>What the numbers of a table are.</summary>
internal enum JudgementKind
{
    /// <summary>Places: 1 is first.</summary>
    Rankings,

    /// <summary>Points: more is preferred.</summary>
    Points,

    /// <summary>A rating of each item on a scale.</summary>
    Ratings,
}
