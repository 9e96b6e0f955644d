using System.Collections.Immutable;
using Houselights.Core.Gates;
using Houselights.Core.Model;

namespace Houselights.Core.Checks;

/// <summary>What all checks say of a plan on a day: findings, gates and measures. Immutable; an edit makes the next one.</summary>
public sealed class Diagnosis
{
    private readonly Verdicts verdicts;
    private readonly PassFindings[][] results;
    private readonly Lazy<ImmutableArray<Measure>> measures;

    private Diagnosis(PlanModel plan, Verdicts verdicts, PassFindings[][] results)
    {
        Plan = plan;
        this.verdicts = verdicts;
        this.results = results;
        Findings = Collect(results);
        Gates = Gate.All(Findings);
        measures = new(() => Measuring.All(plan));
    }

    public PlanModel Plan { get; }

    /// <summary>The stage from which findings are judged to be here or coming.</summary>
    public Stage Stage => verdicts.Stage;

    /// <summary>Blocking first, then warnings, then notes; in the order of codes, then of the plan.</summary>
    public ImmutableArray<Finding> Findings { get; }

    public ImmutableArray<Gate> Gates { get; }

    /// <summary>The way out of a stage.</summary>
    public Gate GateOf(Stage stage) => Gates.First(gate => gate.Stage == stage);

    /// <summary>Clarity, alignment, execution: always all three.</summary>
    public ImmutableArray<Measure> Measures => measures.Value;

    /// <param name="plan">The plan on a day.</param>
    /// <param name="stage">Looks from another stage than the plan's own.</param>
    /// <param name="progress">Told after each check how many are done, of how many.</param>
    public static Diagnosis Of(PlanModel plan, Stage? stage = null, Action<int, int>? progress = null) => Of(plan, All.Checks, stage, progress);

    /// <summary>Runs only some checks, as a test of one of them does.</summary>
    public static Diagnosis Of(PlanModel plan, IReadOnlyList<Check> checks, Stage? stage = null, Action<int, int>? progress = null)
    {
        var verdicts = new Verdicts(plan, stage);
        var results = new PassFindings[checks.Count][];
        for (var i = 0; i < checks.Count; i++)
        {
            results[i] = [.. checks[i].Passes.Select(pass => pass.Run(plan, verdicts.Finish))];
            progress?.Invoke(i + 1, checks.Count);
        }

        return new(plan, verdicts, results);
    }

    /// <summary>The diagnosis after an edit; only what the edit could have changed is examined again.</summary>
    public Diagnosis After(PlanEdit edit)
    {
        if ((edit.Changed & (Sections.Cycle | Sections.Overrides | Sections.Disputes)) != Sections.None || results.Length != All.Checks.Count)
            return Of(edit.Model, verdicts.Asked);

        var finish = verdicts.On(edit.Model).Finish;
        var next = new PassFindings[results.Length][];
        for (var i = 0; i < next.Length; i++) next[i] = After(edit, All.Checks[i], results[i], finish);
        return new(edit.Model, verdicts, next);
    }

    private static PassFindings[] After(PlanEdit edit, Check check, PassFindings[] before, Func<Finding, Finding> finish)
    {
        if (edit.Item is null) return check.Touches(edit) ? [.. check.Passes.Select(pass => pass.Run(edit.Model, finish))] : before;
        var reads = (check.Reads & edit.Changed) != Sections.None;
        return [.. check.Passes.Select((pass, i) => pass.Rerun(before[i], edit, reads, finish) ?? pass.Run(edit.Model, finish))];
    }

    private static ImmutableArray<Finding> Collect(PassFindings[][] results)
    {
        var bySeverity = new List<Finding>[Severity.Blocking - Severity.Note + 1];
        for (var i = 0; i < bySeverity.Length; i++) bySeverity[i] = [];
        foreach (var passes in results)
            foreach (var pass in passes)
                foreach (var (_, findings) in pass.ByItem)
                    foreach (var finding in findings) bySeverity[Severity.Blocking - finding.Severity].Add(finding);
        return [.. bySeverity.SelectMany(each => each)];
    }
}
