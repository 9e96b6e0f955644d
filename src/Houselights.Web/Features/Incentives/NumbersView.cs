using Houselights.Web.Shell;

namespace Houselights.Web.Features.Incentives;

/// <summary>The numbers behind the scoreboards, to be filled in.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Verdict">What they come to now.</param>
/// <param name="Metrics">Rows of the matrix: ids and names.</param>
/// <param name="Units">Columns of the matrix; where one unit is shown, see <see cref="Columns"/>.</param>
/// <param name="Moves">What each can do, in the plan's order.</param>
/// <param name="Meetings">What else happens when both do it; where one unit is shown, its own.</param>
/// <param name="Suggestions">What often meets, and isn't said yet.</param>
/// <param name="Cells">The cells' texts, as typed or as the plan says.</param>
/// <param name="Was">What the plan says, for the form to come back with.</param>
/// <param name="MayAll">Whether the reader may write everything.</param>
public sealed record NumbersView(
    CycleHead Cycle, string Verdict, IReadOnlyList<(string Id, string Name)> Metrics, IReadOnlyList<NumbersUnit> Units, IReadOnlyList<NumbersMove> Moves, IReadOnlyList<NumbersMeeting> Meetings,
    IReadOnlyList<SuggestionView> Suggestions, IReadOnlyDictionary<string, string> Cells, IReadOnlyDictionary<string, string> Was, bool MayAll)
{
    /// <summary>What is wrong, and how it comes right; null where nothing is.</summary>
    public string? Wrong { get; init; }

    /// <summary>The cell that is wrong; null for none.</summary>
    public string? WrongCell { get; init; }

    /// <summary>Cells that somebody else wrote meanwhile.</summary>
    public IReadOnlyList<(string Cell, string Theirs, string Yours, string? By)> Clashes { get; init; } = [];

    /// <summary>A start for units without numbers; null for none.</summary>
    public BeginView? Begin { get; init; }

    /// <summary>The revision that the reader has just made; null where the page was only opened.</summary>
    public long? Kept { get; init; }

    /// <summary>The unit that is shown; null for all.</summary>
    public string? Shown { get; init; }

    /// <summary>Whether one can choose which unit is shown.</summary>
    public bool IsPicked { get; init; }

    /// <summary>The units that are shown.</summary>
    public IEnumerable<NumbersUnit> Columns => Units.Where(unit => Shown is null || unit.Id == Shown);

    /// <summary>What the plan says of those cells that are shown, by the beginning of their keys.</summary>
    public Dictionary<string, string> WasOf(params string[] kinds)
    {
        var shown = Columns.Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        shown.UnionWith([.. Moves.Where(move => shown.Contains(move.Unit)).Select(move => move.Id), .. Meetings.Select(meeting => meeting.Key)]);
        return Was.Where(cell => kinds.Any(kind => cell.Key.StartsWith(kind, StringComparison.Ordinal)) && (cell.Key.Split('/') is [var about, var id, ..] && (about is "metric" or "company" || shown.Contains(id)))).ToDictionary();
    }

    /// <summary>The text of a cell.</summary>
    public string this[string cell] => Cells.GetValueOrDefault(cell, "");

    /// <summary>Whether the reader may write a unit's numbers.</summary>
    public bool May(string unit) => MayAll || Units.Any(each => each.Id == unit && each.IsMine);

    /// <summary>Whether they may write anything.</summary>
    public bool MayAny => MayAll || Units.Any(each => each.IsMine);
}

/// <summary>A unit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsMine">Whether the reader leads it.</param>
/// <param name="IsConfirmed">Whether a head confirmed its numbers.</param>
public sealed record NumbersUnit(string Id, string Name, bool IsMine, bool IsConfirmed);

/// <summary>A move.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Unit">Whose.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="What">What it does.</param>
/// <param name="Lever">The lever's range where it is one; null where the move is made or not.</param>
public sealed record NumbersMove(string Id, string Unit, string UnitName, string What, string? Lever);

/// <summary>Moves that meet.</summary>
/// <param name="Key">Their ids.</param>
/// <param name="Title">What they do.</param>
/// <param name="May">Whether the reader may write it.</param>
public sealed record NumbersMeeting(string Key, string Title, bool May);

/// <summary>What often happens when both do it.</summary>
/// <param name="Question">A question that is answered with yes, or passed over.</param>
/// <param name="Cells">What a yes writes.</param>
public sealed record SuggestionView(string Question, IReadOnlyList<(string Cell, string Text)> Cells);
