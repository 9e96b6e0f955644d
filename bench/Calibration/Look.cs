using Houselights.Core.Checks;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Document;
using Houselights.Core.Model;
using NodaTime.Text;

namespace Houselights.Bench.Calibration;

/// <summary>One team of each kind with what is said of it, to see with one's own eyes what is simulated.</summary>
internal static class Look
{
    public static void Print(int seed)
    {
        foreach (var theatre in Enum.GetValues<Theatre>())
        {
            var team = new Team(theatre, 8, 4, seed);
            var read = PlanReader.Read([PlanSource.Of("team.yaml", TeamPlan.Of(team))]);
            if (read.Plan is null) throw new InvalidOperationException(string.Join('\n', read.Errors));
            Console.WriteLine($"== {theatre}");
            foreach (var finding in Diagnosis.Of(PlanModel.Of(read.Plan, LocalDatePattern.Iso.Parse(TeamPlan.DayOf(team)).Value), All.Checks, Stage.Execute).Findings)
                Console.WriteLine($"   {finding.Severity} {finding.Code} {finding.Subject}: {FindingTexts.Message(finding, TextStyle.English)}");
        }
    }
}
