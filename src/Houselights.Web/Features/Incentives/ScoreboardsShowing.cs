using System.Globalization;
using Houselights.App.Incentives;
using Houselights.Core.Incentives;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Worlds;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.House;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.Incentives;

/// <summary>Puts what scoreboards come to into the words of their page.</summary>
internal sealed class ScoreboardsShowing(ScoreboardReading reading)
{
    private string Cycle => reading.Standing.Cycle.Id;

    public static ScoreboardsView Show(ScoreboardReading reading, long? kept = null) => new ScoreboardsShowing(reading).Show() with { Kept = kept };

    private ScoreboardsView Show()
    {
        var story = reading.Story;
        var map = new MapShowing(reading);
        var address = reading.Shown is { } shown ? map.Address(shown) : Paths.Of(Place.Scoreboards, Cycle);
        var view = new ScoreboardsView(reading.Standing.Head(), Verdict, reading.IsKnown ? reading.IsAskedInVain ? IncentivesText.AskedInVain : null : IncentivesText.NothingLead) { Address = address, Begin = Begin(), Standbys = [.. reading.Standbys().Select(Show)] };
        if (!reading.IsKnown) return view;
        view = view with { Map = map.Show(), Play = Play() };
        if (story is null) return view with { Proof = Proof() };
        var repair = reading.Offer is { } offer ? new RepairShowing(reading, story, offer).Show() : null;
        return view with { Story = Tell(story), Reckoning = Reckon(story), Repair = repair, NoRepair = repair is not null ? null : reading.IsOfferUnknown ? IncentivesText.RepairUnknown : IncentivesText.NoRepair };
    }

    public static string Points(double points) => Say.With(Math.Abs(points) == 1 ? IncentivesText.PointOne : IncentivesText.Points, Say.Plain(points));

    /// <summary>Points with their sign and one decimal, as every column of them has it; two where one would hide that there are any.</summary>
    public static string Signed(double points)
    {
        var shown = Math.Abs(points) < 0.005 ? 0 : points;
        return (shown > 0 ? "+" : "") + Say.Number(shown, Math.Abs(shown) is 0 or >= 0.05 ? 1 : 2);
    }

    /// <summary>The answer, in a sentence.</summary>
    public string Verdict
    {
        get
        {
            if (!reading.IsKnown) return IncentivesText.VerdictNothing;
            if (reading.Story is { } story)
            {
                var words = !story.Conflict.IsConfirmed ? IncentivesText.VerdictUnconfirmed : story.Conflict.IsSure ? IncentivesText.VerdictYes : IncentivesText.VerdictUnsure;
                return Say.With(words, story.One.Unit.Name, story.Other.Unit.Name);
            }

            return reading.Shown is { } shown ? Say.With(reading.Conflicts.IsOpen(shown) ? IncentivesText.VerdictPairPartly : IncentivesText.VerdictPairClean, Name(shown.One), Name(shown.Other))
                : reading.Proved.Count == reading.Conflicts.Pairs ? Say.Counted(reading.Conflicts.Pairs, IncentivesText.VerdictNoOne, IncentivesText.VerdictNo)
                : Say.With(IncentivesText.VerdictNoPartly, Say.Number(reading.Conflicts.Pairs), Say.Number(reading.Conflicts.Pairs - reading.Proved.Count));
        }
    }

    private StoryView Tell(Story story)
    {
        var costly = story.Lines.Where(line => line.Points < -1e-9).OrderBy(line => line.Points).Take(2).ToList();
        var effects = Say.List([.. costly.Select(line => Effect(line.Metric, line.Raw))]);
        return new(
            [
                Does(story.One), Does(story.Other),
                Say.With(story.Lines.Any(line => Math.Abs(line.Together) > 1e-9) ? IncentivesText.StoryEffect : IncentivesText.StoryEffectOne, effects, Points(-costly.Sum(line => line.Points))),
                Worth(story),
            ],
            story.One.Unit.Name, story.One.Gain, story.Other.Unit.Name, story.Other.Gain, story.Company);
    }

    private static string Does(StorySide side)
    {
        if (side.Moves.IsEmpty) return Say.With(IncentivesText.StoryHolds, side.Unit.Name, Points(side.Gain));
        var moves = Say.List(side.Moves);
        return side.Pays is { } pays
            ? Say.With(IncentivesText.StoryDoesPaid, side.Unit.Name, moves, Points(side.Gain), pays.TrimEnd('.'))
            : Say.With(IncentivesText.StoryDoes, side.Unit.Name, moves, Points(side.Gain));
    }

    /// <summary>In the measure of the metric that counts most for the company: by its own weights that is what a point is worth.</summary>
    private string Worth(Story story)
    {
        var company = reading.Game.Company;
        var heaviest = Enumerable.Range(0, company.Length).MaxBy(metric => company[metric]);
        var metric = reading.Standing.Plan.Metrics[heaviest];
        return metric.Measure is null
            ? Say.With(IncentivesText.StoryCost, Points(-story.Company))
            : Say.With(IncentivesText.StoryCostWorth, Points(-story.Company), $"{Say.Plain(-story.Company / company[heaviest] * (metric.Scale ?? 1))} {metric.Measure}", metric.Name ?? metric.Id);
    }

    private static string Effect(Metric metric, double raw) => $"{metric.Name ?? metric.Id} {(raw > 0 ? "+" : "")}{Say.Plain(Math.Round(raw, 2))}{(metric.Measure is { } measure ? " " + measure : "")}";

    private ReckoningView Reckon(Story story)
    {
        var (code, mark) = CodeOf(story.Conflict);
        var weighed = story.Lines.Select(line => (line.One * line.Weight, line.Other * line.Weight, line.Together * line.Weight)).ToList();
        return new(
            Say.With(IncentivesText.WhyTitle, Points(-story.Company)),
            story.Conflict.IsCollision ? IncentivesText.WhyCollision : IncentivesText.WhyWitness, mark, code, (Told(story.One), Told(story.Other)),
            [.. story.Lines.Select(line => new ReckoningLine(Measured(line.Metric), line.One, line.Other, line.Together, line.Weight, line.Points))],
            (weighed.Sum(each => each.Item1), weighed.Sum(each => each.Item2), weighed.Sum(each => each.Item3), story.Company),
            [.. Sure(story)], story.Finding is { } finding ? Paths.Finding(Cycle, FindingShowing.IdOf(finding)) : null);
    }

    public static string Told(StorySide side) => side.Moves.IsEmpty ? Say.With(IncentivesText.Holds, side.Unit.Name) : Say.With(IncentivesText.SideMoves, side.Unit.Name, Say.List(side.Moves));

    private static string Measured(Metric metric) => metric.Measure is { } measure
        ? Say.With(IncentivesText.MetricMeasured, metric.Name ?? metric.Id, Say.Plain(metric.Scale ?? 1), measure) : metric.Name ?? metric.Id;

    private IEnumerable<string> Sure(Story story)
    {
        foreach (var side in (StorySide[])[story.One, story.Other]) yield return Confirmed(side.Unit.Id);
        yield return story.Conflict.Share < 1
            ? Say.With(story.Conflict.Share >= SampledWorlds.Robust ? IncentivesText.SureWorlds : IncentivesText.UnsureWorlds, Say.Percent(Math.Floor(story.Conflict.Share * 100)), Say.Number(SampledWorlds.Count))
            : IncentivesText.SureExact;
        if (story.Conflict.Verdict.Witness is { IsNash: true }) yield return IncentivesText.SureNash;
        var verdict = story.Conflict.Verdict;
        yield return Say.With(verdict.IsWhole ? IncentivesText.LookedAll : IncentivesText.LookedPartly, Say.Number(verdict.Looked));
        yield return Say.With(IncentivesText.SureMateriality, Points(reading.Game.Materiality));
    }

    private string Confirmed(string unit)
    {
        var card = Pay.CardOf(unit, reading.Standing.Plan);
        var name = reading.Standing.Plan.Units.Find(unit)?.Name ?? unit;
        return card is { ConfirmedBy.IsEmpty: false } ? Say.With(IncentivesText.SureConfirmed, Say.List([.. reading.Standing.Plan.NamesOf(card.ConfirmedBy)]), name) : Say.With(IncentivesText.SureUnconfirmed, name);
    }

    public static (string Code, Mark Mark) CodeOf(Conflict conflict) => (conflict.IsCollision ? "HL507" : "HL501", conflict.IsSure ? Mark.Blocking : Mark.Warning);

    private ProofView? Proof()
    {
        if (reading.Shown is not { } shown) return null;
        var title = Say.With(IncentivesText.VerdictPairClean, Name(shown.One), Name(shown.Other));
        if (shown.IsSolved && reading.Proof is null) return new(title, IncentivesText.ProofSolved);
        if (reading.Proof is not { } proof) return new(Say.With(IncentivesText.VerdictPairPartly, Name(shown.One), Name(shown.Other)), Say.With(IncentivesText.LookedPartly, Say.Number(shown.Looked)));
        if (proof.Multipliers is not { } by) return new(title, Say.With(IncentivesText.ProofTried, Say.Number(proof.Choices)));
        (double By, int Unit)[] terms = [(by.One, shown.One), (by.Other, shown.Other)];
        return new(title, Say.With(IncentivesText.ProofMultipliers, string.Join(" + ", terms.Where(term => term.By > 0).Select(term => $"{Say.Plain(term.By)} × {Name(term.Unit)}")), Say.Plain(by.Company)));
    }

    private PlayView Play()
    {
        var play = reading.Play;
        var best = Side(IncentivesText.PlayBest, play.Optimum, play.Best);
        if (play.Best is not { } rest) return new(IncentivesText.PlayCircleNote, null, best, [Say.With(IncentivesText.PlayCircle, Say.Number(play.Cycle ?? 0))]);
        List<string> why = [Say.With(play.IsWhole ? play.Equilibria == 1 ? IncentivesText.PlayOnly : IncentivesText.PlaySeveral : IncentivesText.PlayFollowed, Say.Number(play.Equilibria))];
        if (play is { IsWhole: true, Least: { } least } && play.Optimum.Company - least is > 1e-9 and var range) why.Add(Say.With(IncentivesText.PlayRegret, Say.Percent(Math.Round(play.Price!.Value / range * 100)), Say.Plain(least), Say.Plain(play.Optimum.Company)));
        var settles = Side(IncentivesText.PlaySettles, rest, play.Optimum);
        var note = play.Price is > 1e-9 and var price ? Say.With(IncentivesText.PlayPrice, Points(price)) : IncentivesText.PlayFree;
        return new(settles.Units.Concat(best.Units).Any(unit => unit.Differs) ? $"{note} {IncentivesText.PlayMarked}" : note, settles, best, why);
    }

    /// <summary>What is done, and which of it the other side doesn't have.</summary>
    private PlaySide Side(string title, JointChoice choice, JointChoice? beside) => new(
        title, choice.Company, [.. choice.Moves.GroupBy(move => reading.Game.Moves[move].Unit, move => (reading.Game.Moves[move].Told, beside is not null && !beside.Moves.Contains(move))).Select(unit => new PlayUnit(Name(unit.Key), [.. unit]))]);

    private static StandbyView Show(Standby each) => new(
        each.Unit.Id, each.Unit.Name ?? each.Unit.Id, each.Heads.IsEmpty ? null : Say.List([.. each.Heads]), each.IsConfirmed ? Mark.OnTrack : Mark.Pending,
        !each.HasCard ? IncentivesText.NoCard : each.IsConfirmed ? PartsText.Confirmed : PartsText.NotConfirmed, each.IsMine);

    /// <summary>A start for units without numbers, for who may begin; null where there is none.</summary>
    public BeginView? Begin()
    {
        if (reading.Standing.Me is not { IsLeadership: true }) return null;
        var busy = NumbersSheet.UnitsOf(reading.Standing.Plan).Select(unit => unit.Id).ToHashSet(StringComparer.Ordinal);
        var units = reading.Standing.Plan.Units.ToArray().Where(unit => !busy.Contains(unit.Id)).Select(unit => (unit.Id, unit.Name ?? unit.Id, Presets.Guess(unit.Name) is { } guess ? guess.ToString() : null)).ToList();
        if (busy.Count > 0) units = [.. units.Where(unit => unit.Item3 is not null)];   // teams and stages of the tree that no function speaks of
        return units.Count == 0 ? null : new(units, [.. Enum.GetValues<BusinessFunction>().Select(function => (function.ToString(), Presets.Name(function, CultureInfo.CurrentUICulture)))]);
    }

    private string Name(int unit) => reading.Game.Units[unit].Name;
}
