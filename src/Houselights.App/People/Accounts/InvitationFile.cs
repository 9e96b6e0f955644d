using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using Houselights.App.Mail;
using Houselights.Core.Document;

namespace Houselights.App.People.Accounts;

/// <summary>
/// People to invite, as a CSV file: a head with <c>mail</c>, <c>name</c>, and where wanted <c>person</c> and <c>language</c>, then a
/// row for each. Cells are kept as they are: what a spreadsheet would take for a formula is a text here.
/// </summary>
internal static class InvitationFile
{
    public const int MostBytes = 1024 * 1024, MostRows = 1_000, MostColumns = 20, MostErrors = 20;

    /// <summary>What stands in the column <c>person</c> for who will look after the organisation without a part in the plan.</summary>
    public const string Keeper = "keeper";

    private static readonly string[] Known = ["mail", "name", "person", "language"];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The rows, or everything that is wrong, each with row and column.</summary>
    public static (ImmutableArray<Invitee> Rows, ImmutableArray<PlanError> Errors) Read(PlanSource file)
    {
        var errors = new List<PlanError>();
        var rows = new List<Invitee>();
        if (TextOf(file, errors) is { } text)
        {
            var records = Records(file.Name, text, errors);
            if (errors.Count == 0 && Head(file.Name, records, errors) is { } columns)
                foreach (var (row, cells) in records.Skip(1).TakeWhile(_ => errors.Count < MostErrors))
                    if (Row(file.Name, row, cells, columns, errors) is { } invitee) rows.Add(invitee);
            foreach (var twice in rows.GroupBy(row => Users.Normal(row.Mail)).SelectMany(group => group.Skip(1)))
                Add(errors, twice.At, $"This address is there twice.", twice.Mail, $"Keep one row for each person.");
        }

        return errors.Count > 0 ? ([], [.. errors]) : ([.. rows], []);
    }

    private static string? TextOf(PlanSource file, List<PlanError> errors)
    {
        if (file.Bytes.Length > MostBytes)
            return Refuse(errors, new(file.Name, 1, 1), $"The file has {file.Bytes.Length / 1024} kB; the limit is {MostBytes / 1024}.", null, $"Keep the columns that are read, and split it.");
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])) return Refuse(errors, new(file.Name, 1, 1), $"The file is UTF-16.", null, $"Save it as UTF-8.");
        if (bytes.IndexOf((byte)0) is var zero and >= 0) return Refuse(errors, new(file.Name, 1, 1), $"Byte {zero} is NUL, which no text holds.", null, $"Save the file as CSV in UTF-8.");
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException wrong)
        {
            return Refuse(errors, new(file.Name, 1, 1), $"Byte {wrong.Index} isn’t UTF-8.", null, $"Save the file as UTF-8.");
        }
    }

    private static List<(int Row, string[] Cells)> Records(string file, string text, List<PlanError> errors)
    {
        var records = new List<(int, string[])>();
        using var reader = CsvReader.Create(new StringReader(text), new CsvReaderOptions
        {
            HasHeader = false, Separator = Separator(text), TrimWhitespace = true, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw,
        });
        try
        {
            while (reader.Read())
            {
                var row = (int)reader.LineNumber;
                if (reader.FieldCount > MostColumns) Refuse(errors, new(file, row, MostColumns + 1), $"The row has {reader.FieldCount} columns; the limit is {MostColumns}.", null, $"Keep mail, name, person and language.");
                else if (records.Count > MostRows) Refuse(errors, new(file, row, 1), $"The file has more than {MostRows} rows.", null, $"Split it.");
                else records.Add((row, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]));
                if (errors.Count > 0) break;
            }
        }
        catch (CsvFormatException malformed)
        {
            Refuse(errors, new(file, (int)malformed.LineNumber, Math.Max(0, malformed.FieldIndex) + 1), $"A quotation mark is in the wrong place, or never closed.", null, $"Put the whole cell in quotation marks and double those inside.");
        }

        return records;
    }

    private static Dictionary<string, int>? Head(string file, List<(int Row, string[] Cells)> records, List<PlanError> errors)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (at, cell) in (records.Count > 0 ? records[0].Cells : []).Index())
        {
            var name = cell.Trim().ToLowerInvariant();
            if (!Known.Contains(name, StringComparer.Ordinal)) Refuse(errors, new(file, 1, at + 1), $"This column isn’t known.", PlanError.Shorten(cell), $"The columns are mail, name, person and language.");
            else if (!columns.TryAdd(name, at)) Refuse(errors, new(file, 1, at + 1), $"This column is there twice.", cell, $"Take one out.");
            if (errors.Count >= MostErrors) return null;
        }

        foreach (var needed in Known[..2].Where(name => !columns.ContainsKey(name)))
            Refuse(errors, new(file, 1, 1), $"The head has no column {needed}.", null, $"Write a head such as mail,name,person,language.");
        if (errors.Count == 0 && records.Count < 2) Refuse(errors, new(file, 2, 1), $"There is nobody in the file.", null, $"Write a row for each person, below the head.");
        return errors.Count == 0 ? columns : null;
    }

    private static Invitee? Row(string file, int row, string[] cells, Dictionary<string, int> columns, List<PlanError> errors)
    {
        if (cells.Length != columns.Count)
        {
            Refuse(errors, new(file, row, Math.Min(cells.Length, columns.Count) + 1), $"The row has {cells.Length} cells, the head {columns.Count}.", null, $"Write one cell for each column; leave it empty where nothing is meant.");
            return null;
        }

        var before = errors.Count;
        string Cell(string name) => columns.TryGetValue(name, out var at) ? cells[at].Trim() : "";
        Place At(string name) => new(file, row, columns.GetValueOrDefault(name) + 1);
        var (mail, called, person, language) = (Cell("mail"), Cell("name"), Cell("person"), Cell("language"));
        if (!Mailer.IsAddress(mail)) Add(errors, At("mail"), $"Mail can’t be sent to this.", mail, $"Write one address, such as ada@example.org.");
        if (called.Length is 0 or > Account.LongestName || HiddenCharacters.First(called, inName: true) is not null)
            Add(errors, At("name"), $"A name has 1 to {Account.LongestName} characters, all of which can be seen.", called, $"Write the name anew.");
        if (language is not ("" or "en" or "de")) Add(errors, At("language"), $"This language isn’t spoken here.", language, $"Write en or de, or nothing for en.");
        return errors.Count > before ? null : new(mail, called, person is "" or Keeper ? null : person, person == Keeper, language == "de" ? "de" : "en", At("person"));
    }

    /// <summary>Whichever of tab, semicolon and comma the head has most of.</summary>
    private static char Separator(string text)
    {
        var head = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length)];
        var (tabs, semicolons, commas) = (head.Count('\t'), head.Count(';'), head.Count(','));
        return tabs > 0 && tabs >= semicolons ? '\t' : semicolons > 0 && semicolons >= commas ? ';' : ',';
    }

    private static string? Refuse(List<PlanError> errors, Place at, FormattableString what, string? text, FormattableString next)
    {
        Add(errors, at, what, text, next);
        return null;
    }

    internal static void Add(List<PlanError> errors, Place at, FormattableString what, string? text, FormattableString next) =>
        errors.Add(FileErrors.Of(at, what, text is null ? null : PlanError.Shorten(text), next));
}
