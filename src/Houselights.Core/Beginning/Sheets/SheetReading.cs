using Houselights.Core.Beginning.Words;
using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Sheets;

/// <summary>Reads the rows of a sheet: of projects, of proposals, or of people.</summary>
internal sealed class SheetReading
{
    private const int LongestName = 60;

    /// <summary>Columns beyond these are not looked at; their cells stay in the line.</summary>
    private const int MostColumns = 64;

    private static readonly PhraseSet Nobody = new("tbd, n.n, nn, n.a, none, niemand, keiner, unklar, unclear, unknown, vacant, vakant");
    private static readonly PhraseSet Totals = new("summe, total, gesamt, sum, totals, grand total, gesamtsumme, zwischensumme, subtotal");

    private readonly IReadOnlyList<SheetRow> rows;
    private readonly DraftBook context;
    private readonly Section section;
    private readonly bool hasHead;
    private readonly ColumnKind[] columns;
    private readonly int work;
    private readonly int person;

    private SheetReading(IReadOnlyList<SheetRow> rows, Section section, DraftBook context)
    {
        (this.rows, this.section, this.context) = (rows, section, context);
        hasHead = IsHead(rows[0]);
        columns = [.. Enumerable.Range(0, Math.Min(MostColumns, rows.Max(row => row.Cells.Count))).Select(KindOf)];
        work = WorkColumn();
        person = work >= 0 ? -1 : PersonColumn();
    }

    public static void Read(IReadOnlyList<SheetRow> rows, Section section, DraftBook context)
    {
        var sheet = new SheetReading(rows, section, context);
        foreach (var (row, at) in rows.Select((row, at) => (row, at))) sheet.Read(row, isHead: at == 0 && sheet.hasHead);
    }

    private static bool IsHead(SheetRow row)
    {
        var filled = row.Cells.Where(cell => cell.Length > 0).ToList();
        var heads = filled.Count(cell => SheetColumn.ByHead(cell) is not null);
        var values = filled.Count(cell => StatusWords.Of(cell) is not null || DayWording.TryRead(cell, out _) || EffortWording.Read(cell) is not null || NameShape.Of(cell, out _) == NameLikeness.Strong);
        return heads >= 2 && heads * 2 >= filled.Count && values * 3 < filled.Count;
    }

    private ColumnKind KindOf(int column)
    {
        if (hasHead && SheetColumn.ByHead(rows[0].Cell(column)) is { } kind) return kind;
        return SheetColumn.ByCells([.. rows.Skip(hasHead ? 1 : 0).Select(row => row.Cell(column))]) ?? ColumnKind.Other;
    }

    private int First(ColumnKind kind) => Array.IndexOf(columns, kind);

    private int WorkColumn()
    {
        if (First(ColumnKind.Work) is >= 0 and var named) return named;
        if (hasHead && First(ColumnKind.Name) >= 0 && (First(ColumnKind.Function) >= 0 || IsMostlyNames(First(ColumnKind.Name)))) return -1;
        if (First(ColumnKind.Name) is >= 0 and var name) return name;
        if (First(ColumnKind.Description) is >= 0 and var described) return described;
        // Without a head: the column of the longest words, unless it's a list of people.
        var free = Enumerable.Range(0, columns.Length).Where(at => columns[at] == ColumnKind.Other && LettersIn(at) > 0).ToList();
        if (free.Count == 0 || (First(ColumnKind.Function) >= 0 && First(ColumnKind.Owner) >= 0)) return -1;
        var best = free.MaxBy(LettersIn);
        return section == Section.People ? -1 : best;
    }

    private int LettersIn(int column) => rows.Skip(hasHead ? 1 : 0).Take(200).Sum(row => row.Cell(column).Contains('@') ? 0 : row.Cell(column).Count(char.IsLetter));

    private bool IsMostlyNames(int column)
    {
        var cells = rows.Skip(1).Select(row => row.Cell(column)).Where(cell => cell.Length > 0).Take(200).ToList();
        return cells.Count > 0 && cells.Count(cell => NameShape.Of(cell, out _) > NameLikeness.No) * 10 >= cells.Count * 7;
    }

    private int PersonColumn() => First(ColumnKind.Name) is >= 0 and var name ? name : First(ColumnKind.Owner) is >= 0 and var owner ? owner : 0;

    private void Read(SheetRow row, bool isHead)
    {
        var what = row.Cell(work >= 0 ? work : person);
        if (what.Length == 0 && First(ColumnKind.Description) is >= 0 and var described) what = row.Cell(described);
        var whole = string.Join(" ", row.Cells.Where(cell => cell.Length > 0));
        if (isHead) context.Ignore(row.Lines, whole, GuessReason.SheetHeader);
        else if (!whole.Any(char.IsLetter) || !what.Any(char.IsLetterOrDigit)) context.Ignore(row.Lines, whole, whole.Any(char.IsLetterOrDigit) ? GuessReason.SheetRest : GuessReason.SlideChrome);
        else if (Totals.Match(Passage.Of(what), 0) > 0) context.Ignore(row.Lines, whole, GuessReason.SheetRest);
        else if (work < 0) ReadPerson(row, what, whole);
        else if (row.Filled == 1 && row.Cells.Count > 1 && UnitWords.TryRead(what, out var unit)) context.Add(new Draft(ProposalKind.Unit, unit, GuessReason.UnitName, 0.7).At(row.Lines.Select(line => line.Pasted)));
        else ReadWork(row, what);
    }

    private void ReadPerson(SheetRow row, string what, string whole)
    {
        if (NameShape.Of(what, out var name) == NameLikeness.No && !NameShape.IsFirstName(what))
        {
            context.Add(new Draft(ProposalKind.Candidate, whole, GuessReason.Unclear, 0.2).At(row.Lines.Select(line => line.Pasted)));
            return;
        }

        var function = Value(row, ColumnKind.Function);
        var title = function is null ? null : FunctionTitles.Read(function, context.IsGerman);
        var unit = Value(row, ColumnKind.Unit) ?? title?.Unit;
        context.AddPerson(new Draft(ProposalKind.Person, name, function is null ? GuessReason.SheetColumn : GuessReason.NameWithRole, 0.9)
        {
            Function = function, Role = title?.Role, Unit = unit is { Length: <= LongestName } ? unit : null, HeadsUnit = title is { Heads: true },
        }.At(row.Lines.Select(line => line.Pasted)), row.Place);
    }

    private void ReadWork(SheetRow row, string what)
    {
        var state = First(ColumnKind.Status) >= 0 ? Value(row, ColumnKind.Status) : null;
        var wording = WorkWording.Of(what, context.People);
        var progress = state is null ? wording.Progress : StatusWords.Of(state) ?? wording.Progress;
        var (kind, reason, confidence) = Judge(progress, fromState: state is not null && progress is not null);
        var draft = new Draft(kind, wording.Name, reason, confidence).At(row.Lines.Select(line => line.Pasted));
        wording.Fill(draft);
        draft.Owner = OwnerIn(row) ?? draft.Owner;
        draft.Unit = Value(row, ColumnKind.Unit) is { Length: <= LongestName } unit ? unit : draft.Unit;
        if (Value(row, ColumnKind.Due) is { } due && DayWording.TryRead(due, out var day)) (draft.Due, draft.DueOn) = (due, day);
        if (Value(row, ColumnKind.Starts) is { } starts && DayWording.TryRead(starts, out day)) draft.Starts = day;
        var effort = First(ColumnKind.Effort);
        if (effort >= 0) draft.Effort = EffortWording.Read(row.Cell(effort), hasHead ? EffortWording.UnitIn(rows[0].Cell(effort)) : null) ?? draft.Effort;
        if (Value(row, ColumnKind.Budget) is { Length: <= LongestName } budget && budget.Any(char.IsAsciiDigit)) draft.Budget = budget;
        context.AddWork(draft, row.Place);
    }

    private (ProposalKind Kind, GuessReason Reason, double Confidence) Judge(Progress? progress, bool fromState)
    {
        var reason = fromState ? GuessReason.SheetStatus : GuessReason.RunningWords;
        switch (progress)
        {
            case Progress.Running or Progress.Paused: return (ProposalKind.WorkInFlight, reason, fromState ? 0.95 : 0.8);
            case Progress.Done: return (ProposalKind.Ignored, GuessReason.Done, 0.9);
            case Progress.Dropped: return (ProposalKind.Ignored, GuessReason.Dropped, 0.9);
            case Progress.Planned: return (ProposalKind.Candidate, GuessReason.SheetStatus, 0.9);
        }

        if (section == Section.Done) return (ProposalKind.Ignored, GuessReason.Done, 0.8);
        if (section == Section.Running) return (ProposalKind.WorkInFlight, GuessReason.UnderHeading, 0.8);
        if (section == Section.Candidates) return (ProposalKind.Candidate, GuessReason.UnderHeading, 0.8);
        var named = hasHead && First(ColumnKind.Status) < 0 ? SheetColumn.WorkKind(rows[0].Cell(work)) : null;
        return named is { } kind ? (kind, GuessReason.SheetColumn, 0.6) : (ProposalKind.Candidate, GuessReason.Unclear, 0.4);
    }

    private string? OwnerIn(SheetRow row)
    {
        var text = Value(row, ColumnKind.Owner) ?? (work >= 0 && First(ColumnKind.Name) != work ? Value(row, ColumnKind.Name) : null);
        if (text is null || text.Length > LongestName || StatusWords.Of(text) is not null || Nobody.Match(Passage.Of(text), 0) > 0) return null;
        return context.People.TryRead(text, labelled: true, out var name) ? name : UnitWords.TryRead(text, out _) ? null : text.Any(char.IsLetter) ? text : null;
    }

    private string? Value(SheetRow row, ColumnKind kind) => First(kind) is >= 0 and var at && row.Cell(at) is { Length: > 0 } cell && cell.Any(char.IsLetterOrDigit) ? cell : null;
}
