using System.Collections.Immutable;
using Houselights.Core.Checks;
using Houselights.Core.Checks.Incentives;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Incentives.Certificates;
using Houselights.Core.Incentives.Equilibria;
using Houselights.Core.Incentives.Games;
using Houselights.Core.Incentives.Repairs;
using Houselights.Core.Incentives.Witnesses;
using Houselights.Core.Model;
using Houselights.Core.Numerics;

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
        var conflicts = plan.Conflicts.WorstFirst.Where(each => plan.Conflicts.IsOf(each.Verdict, pair)).ToList();
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

    private void WritePair(Conflicts conflicts, bool isHarmful, (string One, string Other) pair, TextWriter output)
    {
        if (isHarmful) return;
        var game = conflicts.Game;
        var verdict = conflicts.Verdicts.First(each => conflicts.IsOf(each, pair));
        var names = new[] { game.Units[verdict.One].Name, game.Units[verdict.Other].Name };
        if (Certificate.ProofOf(game, verdict) is not { } proof) output.WriteLine(verdict.IsSolved ? Texts.Of("pair.solved", style, ("units", names)) : Texts.Of("pair.partly", style, ("units", names), ("looked", (double)verdict.Looked)));
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
        WriteRegret(play, output);
    }

    /// <summary>The price as a share, and the price where play settles worst; what isn’t known is said to be so.</summary>
    private void WriteRegret(PlayVerdict play, TextWriter output)
    {
        var (best, worst) = (play.Anarchy!.AtBest, play.Anarchy.AtWorst);
        if (play.Least is not { } least) { output.WriteLine(Texts.Of("regret.unknown", style, ("price", best.Amount))); return; }
        if (best.Regret is not { } regret) return;
        output.WriteLine(Texts.Of("regret", style, ("regret", Percent.Of(regret)), ("span", play.Optimum.Company - least), ("least", least)));
        if (play.IsSplit) output.WriteLine(Texts.Of("worst", style, ("settles", play.Worst!.Company), ("price", worst.Amount), ("regret", Percent.Of(worst.Regret!.Value))));
    }

    private string[] Names(IncentiveGame game, ImmutableArray<int> moves) => moves.IsEmpty ? [Texts.Of("holding", style)] : [.. moves.Select(move => game.Moves[move].Name)];

    private void WriteRepair(PlanModel plan, PairVerdict verdict, TextWriter output)
    {
        var game = plan.Conflicts.Game;
        var answer = plan.Conflicts.RepairOf(verdict.One, verdict.Other);
        if (answer.Repair is not { } repair) { output.WriteLine("  " + Texts.Of(answer.IsWhole ? "repair.none" : "repair.unknown", style)); return; }
        output.WriteLine("  " + Texts.Of(repair.Goal == RepairGoal.Both ? "repair" : "repair.witness", style, ("change", repair.Change * 50)));
        foreach (var change in repair.ChangesOf(game, verdict.One, verdict.Other))
        {
            var metric = plan.Metrics[change.Metric];
            output.WriteLine("    " + Texts.Of("repair.line", style, ("unit", game.Units[change.Unit].Name), ("metric", metric.Name ?? metric.Id), ("before", change.Before * 100), ("after", change.After * 100)));
        }
    }
}
