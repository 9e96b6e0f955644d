using System.Globalization;
using Houselights.App;
using Houselights.App.Cycles.Editing;
using Houselights.App.Incentives;
using Houselights.Core.Model;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Incentives;

/// <summary>Puts the numbers behind scoreboards into a form, and back what was typed where it couldn't be kept.</summary>
internal sealed class NumbersShowing(ScoreboardReading reading)
{
    /// <summary>Of more cells, or more units, one unit is shown at a time, or can be.</summary>
    private const int MostCells = 2_000, MostUnits = 8;

    private readonly NumbersSheet sheet = NumbersSheet.Of(reading.Standing.Plan, CultureInfo.CurrentCulture);

    private PlanModel Plan => reading.Standing.Plan;

    /// <summary>The form as the plan says it.</summary>
    /// <param name="unit">The unit that is shown; all where empty, the reader's own where null and all are too many to write at once.</param>
    /// <param name="kept">The revision that the reader has just made; null where the page was only opened.</param>
    public NumbersView Show(string? unit, long? kept = null)
    {
        var result = new ScoreboardsShowing(reading);
        var situation = reading.Standing.Me is { } me ? new Situation(Plan, me, "") : (Situation?)null;
        NumbersUnit[] units = [.. sheet.Units.Select(each => new NumbersUnit(each.Id, each.Name ?? each.Id, situation?.Heads(each.Id) == true, reading.Game.Units.FirstOrDefault(known => known.Id == each.Id)?.IsConfirmed == true))];
        NumbersMove[] moves = [.. Plan.Moves.ToArray().Where(move => move.Unit is not null).Select(move => new NumbersMove(move.Id, move.Unit!.BareId(), units.FirstOrDefault(each => each.Id == move.Unit!.BareId())?.Name ?? move.Unit!, move.What ?? move.Id, move.Amount is { } amount ? Sizes.Effect(amount, CultureInfo.CurrentCulture) : null))];
        var isLarge = (units.Length + moves.Length) * Plan.Metrics.Count > MostCells;
        var shown = unit is null && isLarge ? (units.FirstOrDefault(each => each.IsMine) ?? units[0]).Id : units.Any(each => each.Id == unit) ? unit : null;
        NumbersMeeting[] meetings =
        [
            .. from meeting in Plan.Interactions.ToArray().GroupBy(NumbersSheet.KeyOf, StringComparer.Ordinal)
               let whose = meeting.First().Moves.Select(move => Plan.Moves.Find(move.BareId())?.Unit?.BareId()).ToList()
               where shown is null || whose.Contains(shown)
               select new NumbersMeeting(meeting.Key, TitleOf(meeting.Key), situation is { } who && (who.IsTeam || whose.Exists(who.Heads))),
        ];
        return new(
            reading.Standing.Head(), result.Verdict, [.. Plan.Metrics.ToArray().Select(metric => (metric.Id, metric.Name ?? metric.Id))], units, moves, meetings,
            situation is { IsTeam: true } ? [.. Suggestions()] : [], sheet.Cells, sheet.Cells, situation is { IsTeam: true })
        { Begin = result.Begin(), Kept = kept, Shown = shown, IsPicked = isLarge || shown is not null || units.Length > MostUnits };
    }

    /// <summary>The form as it was typed, with what keeps it from being kept.</summary>
    public NumbersView Show(Outcome<Edited> outcome, IReadOnlyDictionary<string, string> typed, string unit)
    {
        var conflict = outcome as Conflict<Edited>;
        var cells = new Dictionary<string, string>(sheet.Cells, StringComparer.Ordinal);
        foreach (var (cell, text) in typed) cells[cell] = text;
        return Show(unit) with
        {
            Cells = cells,
            Wrong = Answers.Words(outcome),
            WrongCell = conflict is { Reason: Refusal.CellUnread, Clashes: [var unread] } ? unread.Path : null,
            Clashes = [.. (conflict is { Reason: Refusal.ChangedMeanwhile } ? conflict.Clashes : []).Select(clash => (Label(clash.Path), clash.Theirs ?? "", clash.Yours ?? "", clash.By))],
        };
    }

    /// <summary>What a cell is about, for a reader who doesn't see its row and column.</summary>
    public string Label(string cell)
    {
        string Part(string id) => Plan.Metrics.Find(id)?.Name ?? Plan.Units.Find(id)?.Name ?? Plan.Moves.Find(id)?.What ?? (id.Contains('+', StringComparison.Ordinal) && !id.StartsWith('+') ? TitleOf(id) : id);
        return string.Join(", ", cell.Split('/').Skip(1).Select(Part));
    }

    private string TitleOf(string key) => Say.List([.. key.Split('+').Select(move => Plan.Moves.Find(move) is { } known ? Say.With(IncentivesText.SideMoves, Plan.Units.Find(known.Unit)?.Name ?? known.Unit ?? "", known.What ?? move) : move)]);

    private IEnumerable<SuggestionView> Suggestions()
    {
        var said = Plan.Interactions.ToArray().Select(NumbersSheet.KeyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var meeting in Presets.Meetings)
        {
            if (Plan.Moves.Find(meeting.One) is not { } one || Plan.Moves.Find(meeting.Other) is not { } other || one.Unit == other.Unit) continue;
            var key = NumbersSheet.KeyOf([one.Id, other.Id]);
            if (said.Contains(key)) continue;
            var effects = meeting.Effects.Where(effect => Plan.Metrics.Find(effect.Metric) is not null).ToList();
            if (effects.Count == 0) continue;
            yield return new(
                Say.With(IncentivesText.Suggestion, TitleOf(key), Say.List([.. effects.Select(effect => $"{Plan.Metrics.Find(effect.Metric)!.Name} {effect.Size.Replace('-', '−')}")])),
                [.. effects.Select(effect => ($"meets/{key}/{effect.Metric}", effect.Size))]);
        }
    }
}
