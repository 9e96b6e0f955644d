using Houselights.App.Incentives;
using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Incentives.Worlds;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Incentives;

/// <summary>Puts every pair of units into a map and a table: the worst are drawn, as many as a person reads are listed, and any can be asked about.</summary>
internal sealed class MapShowing(ScoreboardReading reading)
{
    /// <summary>Pairs of a kind that are listed; more are counted.</summary>
    private const int MostPairs = 100, MostCleanPairs = 60;

    public MapView Show()
    {
        var conflicts = reading.Conflicts;
        var (units, drawn) = Drawn();
        var (clean, open) = (reading.Proved.Count, conflicts.Pairs - conflicts.Found.Length - reading.Proved.Count);
        var note = Say.With(clean == 1 ? IncentivesText.MapNoteOne : IncentivesText.MapNote, Say.Number(clean), Say.Number(conflicts.Pairs));
        return new(
            drawn.Count == reading.Found.Length ? note : $"{note} {Say.With(IncentivesText.MapDrawn, Say.Number(drawn.Count), Say.Number(reading.Found.Length))}",
            [.. units.Select(at => new MapUnit(Name(at), reading.Game.Units[at].IsConfirmed))],
            [.. drawn.Select(each => new MapArc(Array.IndexOf(units, each.Verdict.One), Array.IndexOf(units, each.Verdict.Other), Pair(each)))],
            [.. reading.Found.Take(MostPairs).Select(Pair)], Math.Max(0, reading.Found.Length - MostPairs), open, clean,
            [.. reading.Proved.Take(MostCleanPairs).Select(each => new Link(Both(each), Address(each)))],
            reading.Found.Length > MostPairs || clean > MostCleanPairs || open > 0 ? Ask() : null,
            Say.With(conflicts.PartlyLooked == 0 ? IncentivesText.SearchedAll : IncentivesText.SearchedPartly, Say.Number(conflicts.Pairs), Say.Number(conflicts.Looked), Say.Number(conflicts.PartlyLooked)),
            clean > 0 ? Paths.Of(Place.Scoreboards, reading.Standing.Cycle.Id) + "/certificate" : null);
    }

    /// <summary>The pair that the page is about and the worst of the others, as long as they fit on the map; of few units all stand on it.</summary>
    private (int[] Units, List<Conflict> Conflicts) Drawn()
    {
        int[] paid = [.. Enumerable.Range(0, reading.Game.Units.Length).Where(at => reading.Game.Units[at].HasCard)];
        var units = paid.Length > UnitMapPlan.MostUnits ? [] : paid.ToHashSet();
        var drawn = new List<Conflict>();
        foreach (var conflict in reading.Found.OrderByDescending(each => each.Verdict == reading.Shown))
        {
            if (drawn.Count == UnitMapPlan.MostArcs) break;
            int[] both = [conflict.Verdict.One, conflict.Verdict.Other];
            if (units.Union(both).Count() > UnitMapPlan.MostUnits) continue;
            units.UnionWith(both);
            drawn.Add(conflict);
        }

        return ([.. units.Order()], drawn);
    }

    private MapPair Pair(Conflict conflict)
    {
        var (code, mark) = ScoreboardsShowing.CodeOf(conflict);
        string[] unsure = [.. ((int[])[conflict.Verdict.One, conflict.Verdict.Other]).Where(at => !reading.Game.Units[at].IsConfirmed).Select(Name)];
        var why = unsure.Length > 0 ? Say.With(IncentivesText.NotConfirmedBy, Say.List(unsure)) : conflict.Share < SampledWorlds.Robust ? Say.With(IncentivesText.InWorlds, Say.Percent(Math.Floor(conflict.Share * 100))) : null;
        return new(Both(conflict.Verdict), conflict.Verdict.Loss, mark, code, why, Address(conflict.Verdict));
    }

    private AskView Ask() => new(
        [.. reading.Game.Units.Where(unit => unit.HasCard).Select(unit => (unit.Id, unit.Name))],
        reading.Shown is { } shown ? (reading.Game.Units[shown.One].Id, reading.Game.Units[shown.Other].Id) : null);

    private string Both(PairVerdict pair) => Say.With(IncentivesText.PairOf, Name(pair.One), Name(pair.Other));

    /// <summary>The page of a pair.</summary>
    public string Address(PairVerdict pair) => Paths.Pair(reading.Standing.Cycle.Id, reading.Game.Units[pair.One].Id, reading.Game.Units[pair.Other].Id);

    private string Name(int unit) => reading.Game.Units[unit].Name;
}
