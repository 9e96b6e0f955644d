using System.Collections.Immutable;
using System.Globalization;
using Houselights.App;
using Houselights.App.Cycles;
using Houselights.App.Gates;
using Houselights.Core.Checks;
using Houselights.Core.Document;
using Houselights.Web.Features.House;

namespace Houselights.Web.Features.Cycles;

/// <summary>Puts the shelf of cycles into its page.</summary>
internal static class CyclesShowing
{
    public static async Task<CyclesView> Show(Actor actor, CycleShelf shelf, Standings standings, ImportView import, CancellationToken cancel)
    {
        var (cards, kept) = (new List<CycleCard>(), new List<(string, string)>());
        if (await shelf.List(actor, cancel) is Done<ImmutableArray<ShelvedCycle>> { Value: var cycles })
            foreach (var cycle in cycles)
                if (await standings.Of(actor, cycle.Id, cancel) is Done<Standing> { Value: var standing }) cards.Add(Card(standing));
                else kept.Add((cycle.Id, $"{cycle.Organisation}, {cycle.Name}"));
        return new(cards, import) { Kept = kept };
    }

    /// <summary>What was wrong with files, as the form shows it.</summary>
    public static IReadOnlyList<FileProblem> Problems(IEnumerable<PlanError> errors) =>
        [.. errors.Select(error => new FileProblem(error.At.File ?? "", error.At.Line, error.At.Column, error.MessageIn(CultureInfo.CurrentUICulture), error.RemedyIn(CultureInfo.CurrentUICulture), error.Text))];

    private static CycleCard Card(Standing standing)
    {
        var reading = HouseReading.Of(standing);
        var active = reading.Findings.Where(finding => finding is { Coming: false, Override: null }).ToList();
        return new(
            standing.Head(),
            HouseShowing.Verdict(reading),
            [.. reading.Measures.Select(measure => measure.Value)],
            HouseShowing.Rail(reading),
            active.Count(finding => finding.Severity == Severity.Blocking),
            active.Count(finding => finding.Severity == Severity.Warning),
            standing.Plan.Cycle.Ends ?? standing.AsOf);
    }
}
