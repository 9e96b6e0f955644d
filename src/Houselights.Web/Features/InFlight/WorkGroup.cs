using Houselights.Web.Resources;

namespace Houselights.Web.Features.InFlight;

/// <summary>Work with the same verdict, the undecided first: that is what waits.</summary>
internal sealed record WorkGroup(string Id, string Title, string Note, string Figure, double Load, IReadOnlyList<WorkView> Items)
{
    internal static IEnumerable<WorkGroup> Of(IReadOnlyList<WorkView> all) => new[]
    {
        Those(all, WorkVerdict.Undecided, "undecided", InFlightText.Undecided, InFlightText.UndecidedNote, InFlightText.UndecidedFigure, work => work.Load),
        Those(all, WorkVerdict.Stop, "stops", InFlightText.Stops, InFlightText.StopsNote, InFlightText.StopsFigure, work => work.Load),
        Those(all, WorkVerdict.Deprioritise, "steps-back", InFlightText.StepsBack, InFlightText.StepsBackNote, InFlightText.StepsBackFigure,
            work => work.Load - (work.LoadAfter ?? work.Load)),
        Those(all, WorkVerdict.Protect, "protected", InFlightText.Protected, InFlightText.ProtectedNote, InFlightText.ProtectedFigure, work => work.Load),
    }.Where(group => group.Items.Count > 0);

    private static WorkGroup Those(
        IReadOnlyList<WorkView> all, WorkVerdict verdict, string id, string title, string note, string figure, Func<WorkView, double> load)
    {
        WorkView[] items = [.. all.Where(work => work.Verdict == verdict)
            .OrderByDescending(work => work.Load).ThenBy(work => work.Id, StringComparer.Ordinal)];
        return new(id, title, note, figure, items.Sum(load), items);
    }
}
