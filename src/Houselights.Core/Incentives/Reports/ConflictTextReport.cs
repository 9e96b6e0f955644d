using System.Collections.Immutable;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Incentives;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Incentives.Certificates;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Model;

namespace Houselights.Core.Incentives.Reports;

/// <summary>Prints which units can both win while the company loses, where play settles, and on demand the smallest change that mends it.</summary>
/// <param name="style">Language and dates.</param>
/// <param name="paint">Colours a text by severity.</param>
public sealed class ConflictTextReport(TextStyle style, Func<string, Severity, string> paint)
{
    private static readonly ReportTexts Texts = new("Conflicts");

    /// <summary>Writes the report.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="pair">Two units by their ids, to look at these alone; null for all.</param>
    /// <param name="repair">True to print what would mend each pair.</param>
    /// <param name="output">Where it goes.</param>
    public void Write(PlanModel plan, (string One, string Other)? pair, bool repair, TextWriter output)
    {
        var game = plan.Conflicts.Game;
        var conflicts = plan.Conflicts.Found.Where(each => pair is null || IsOf(game, each.Verdict, pair.Value)).OrderByDescending(each => each.IsSure).ThenByDescending(each => each.Verdict.Loss).ToList();
        var findings = new BothWinCompanyLoses().Each(plan).Concat(new Checks.Incentives.Collision().Each(plan)).ToDictionary(each => each.Conflict, each => each.Finding);
        foreach (var conflict in conflicts)
        {
            var finding = findings[conflict];
            output.WriteLine(paint(FindingTexts.Message(finding, style), finding.Severity));
            foreach (var line in FindingTexts.Because(finding, style)) output.WriteLine("  " + line);
            if (repair) WriteRepair(plan, conflict.Verdict, output);
            output.WriteLine();
        }

        if (pair is { } asked) WritePair(plan.Conflicts, conflicts.Count > 0, asked, output);
        else WriteAll(plan.Conflicts, output);
    }

    private static bool IsOf(IncentiveGame game, PairVerdict verdict, (string One, string Other) pair) =>
        (game.Units[verdict.One].Id, game.Units[verdict.Other].Id) is var (one, other) && ((one == pair.One && other == pair.Other) || (one == pair.Other && other == pair.One));

    private void WritePair(Conflicts conflicts, bool isHarmful, (string One, string Other) pair, TextWriter output)
    {
        if (isHarmful) return;
        var game = conflicts.Game;
        var verdict = conflicts.Verdicts.First(each => IsOf(game, each, pair));
        var names = new[] { game.Units[verdict.One].Name, game.Units[verdict.Other].Name };
        if (Certificate.ProofOf(game, verdict) is not { } proof) output.WriteLine(Texts.Of("pair.partly", style, ("units", names), ("looked", (double)verdict.Looked)));
        else if (proof.Multipliers is { } multipliers) output.WriteLine(Texts.Of("pair.multipliers", style, ("units", names), ("one", names[0]), ("other", names[1]), ("ofone", multipliers.One), ("ofother", multipliers.Other), ("ofcompany", multipliers.Company)));
        else output.WriteLine(Texts.Of("pair.tried", style, ("units", names), ("looked", (double)verdict.Looked)));
    }

    private void WriteAll(Conflicts conflicts, TextWriter output)
    {
        if (conflicts.Pairs == 0) { output.WriteLine(Texts.Of("nothing", style)); return; }
        output.WriteLine(Texts.Of(conflicts.PartlyLooked == 0 ? "pairs" : "pairs.partly", style, ("pairs", conflicts.Pairs), ("harmful", conflicts.Found.Length),
            ("clean", conflicts.Pairs - conflicts.Found.Length), ("looked", (double)conflicts.Looked), ("partly", conflicts.PartlyLooked)));
        var play = conflicts.Play;
        if (play.Best is null) { output.WriteLine(Texts.Of("circle", style, ("steps", play.Cycle ?? 0))); return; }
        output.WriteLine(Texts.Of(play.IsWhole ? "settles" : "settles.followed", style,
            ("settles", play.Best.Company), ("optimum", play.Optimum.Company), ("price", play.Price!.Value), ("moves", Names(conflicts.Game, play.Best.Moves)), ("best", Names(conflicts.Game, play.Optimum.Moves))));
    }

    private string[] Names(IncentiveGame game, ImmutableArray<int> moves) => moves.IsEmpty ? [Texts.Of("holding", style)] : [.. moves.Select(move => game.Moves[move].Name)];

    private void WriteRepair(PlanModel plan, PairVerdict verdict, TextWriter output)
    {
        var game = plan.Conflicts.Game;
        foreach (var goal in (ReadOnlySpan<RepairGoal>)[RepairGoal.Both, RepairGoal.NoWitness])
        {
            if (RepairFinder.Of(game, verdict.One, verdict.Other, goal) is not { } smallest) continue;
            var repair = RepairFinder.InPercent(game, verdict.One, verdict.Other, smallest);
            output.WriteLine("  " + Texts.Of(goal == RepairGoal.Both ? "repair" : "repair.witness", style, ("change", repair.Change * 50)));
            WriteCard(plan, game, verdict.One, repair.One, output);
            WriteCard(plan, game, verdict.Other, repair.Other, output);
            return;
        }

        output.WriteLine("  " + Texts.Of("repair.none", style));
    }

    /// <summary>Only what changes.</summary>
    private void WriteCard(PlanModel plan, IncentiveGame game, int unit, ImmutableArray<Payment> card, TextWriter output)
    {
        foreach (var (at, metric) in plan.Metrics.Index())
        {
            var (before, after) = (Weight(game.Units[unit].Card, at), Weight(card, at));
            if (Math.Abs(before - after) > IncentiveGame.Rounding)
                output.WriteLine("    " + Texts.Of("repair.line", style, ("unit", game.Units[unit].Name), ("metric", metric.Name ?? metric.Id), ("before", before * 100), ("after", after * 100)));
        }
    }

    private static double Weight(ImmutableArray<Payment> card, int metric) => card.Where(payment => payment.Metric == metric).Sum(payment => payment.Weight);
}
