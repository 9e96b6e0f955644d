using System.Collections.Concurrent;
using Houselights.Core.Checks;
using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime.Text;

namespace Houselights.Bench.Calibration;

/// <summary>What all checks say of many teams of one kind.</summary>
internal sealed class Trial(int teams)
{
    private readonly ConcurrentDictionary<string, int> reported = new(StringComparer.Ordinal);
    private int blocked;

    /// <summary>How often the way out of the plan stage was closed, 0 … 1.</summary>
    public double Blocked => blocked / (double)teams;

    /// <summary>How often a check reported with its full severity, 0 … 1.</summary>
    public double Of(string code, Severity severity) => reported.GetValueOrDefault(code + severity) / (double)teams;

    /// <summary>How often it reported at all.</summary>
    public double Of(string code) => reported.GetValueOrDefault(code) / (double)teams;

    /// <summary>Codes that blocked anybody.</summary>
    public IEnumerable<string> Blocking => reported.Keys.Where(key => key.EndsWith(nameof(Severity.Blocking), StringComparison.Ordinal)).Select(key => key[..5]).Order(StringComparer.Ordinal);

    /// <param name="theatre">What is planted.</param>
    /// <param name="leaders">The size of the team, by number of the team.</param>
    /// <param name="priorities">Its priorities, by number of the team.</param>
    /// <param name="teams">How many teams.</param>
    public static Trial Run(Theatre theatre, Func<int, int> leaders, Func<int, int> priorities, int teams)
    {
        var trial = new Trial(teams);
        Parallel.For(0, teams, number => trial.Add(new Team(theatre, leaders(number), priorities(number), ((int)theatre * 1_000_000) + (leaders(number) * 50_000) + number)));
        return trial;
    }

    private void Add(Team team)
    {
        var read = PlanReader.Read([PlanSource.Of("team.yaml", TeamPlan.Of(team))]);
        if (read.Plan is null) throw new InvalidOperationException(string.Join('\n', read.Errors) + "\n" + TeamPlan.Of(team));
        var findings = Diagnosis.Of(PlanModel.Of(read.Plan, LocalDatePattern.Iso.Parse(TeamPlan.DayOf(team)).Value), All.Checks, Stage.Execute).Findings;
        foreach (var group in findings.GroupBy(finding => finding.Code))
        {
            reported.AddOrUpdate(group.Key, 1, (_, count) => count + 1);
            reported.AddOrUpdate(group.Key + group.Max(finding => finding.Severity), 1, (_, count) => count + 1);
        }

        if (findings.Any(finding => finding.Closes && finding.Check.Gate <= Stage.Plan)) Interlocked.Increment(ref blocked);
    }
}
