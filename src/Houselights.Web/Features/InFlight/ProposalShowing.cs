using Houselights.App.Cycles;
using Houselights.App.Decisions;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.InFlight;

/// <summary>Says what must stop, and makes the form in which it is taken over.</summary>
internal static class ProposalShowing
{
    /// <summary>Names in one sentence.</summary>
    private const int Most = 12;

    /// <param name="proposal">What must stop.</param>
    /// <param name="unit">The unit of loads.</param>
    /// <param name="may">The work that the reader may stop.</param>
    public static ProposalView Show(StopProposal proposal, string unit, IReadOnlySet<string> may) => new(
        proposal.TopId,
        proposal.Work.IsEmpty ? null : Stop(proposal),
        [.. proposal.Beyond.Take(Most).Select(NoFit)],
        [.. Notes(proposal, unit)],
        proposal.Work.All(work => may.Contains(work.Id)));

    /// <param name="standing">The cycle.</param>
    /// <param name="taken">The proposal that is taken over; null for none.</param>
    public static SeveralView Several(Standing standing, StopProposal? taken) => new(
        [.. InFlightVerdicts.Acts.Select(act => new FieldChoice(act.Name, PlanWords.Act(act.Name)))],
        [.. standing.Plan.People.ToArray().Select(person => new FieldChoice(person.Id, person.Name ?? person.Id))])
    {
        Chosen = taken is null ? [] : [.. taken.Work.Select(Name)],
        Verdict = taken is null ? null : "stop",
        Because = taken is null || taken.Fits.IsEmpty ? null : Say.With(taken.Fits.Length == 1 ? InFlightText.BecauseFitsOne : InFlightText.BecauseFits, Named(taken.Fits)),
    };

    private static string Stop(StopProposal proposal) => proposal.Fits.Length == 1
        ? Say.With(InFlightText.StopFitsOne, Named(proposal.Work.Select(Name)), proposal.Fits[0])
        : Say.With(InFlightText.StopFits, Named(proposal.Work.Select(Name)), Named(proposal.Fits));

    private static string NoFit(NoFit unit) => unit switch
    {
        { Kept.IsEmpty: false, New: false } => Say.With(InFlightText.NoFitKept, unit.Unit, Named(unit.Kept.Select(Name))),
        { Kept.IsEmpty: false } => Say.With(InFlightText.NoFitKeptAndNew, unit.Unit, Named(unit.Kept.Select(Name))),
        { New: true } => Say.With(InFlightText.NoFitNew, unit.Unit),
        _ => Say.With(InFlightText.NoFitUnsure, unit.Unit),
    };

    private static IEnumerable<string> Notes(StopProposal proposal, string unit)
    {
        if (proposal.Work.IsEmpty) yield break;
        yield return Say.With(InFlightText.Frees, Say.Plain(proposal.Freed), unit);
        if (!proposal.IsProven) yield return proposal.IsFewest ? InFlightText.FewestOnly : InFlightText.NotProven;
        else if (proposal.IsTied) yield return InFlightText.Tied;
    }

    private static string Name(Core.Decisions.WorkInFlight work) => work.What ?? work.Id;

    private static string Named(IEnumerable<string> names)
    {
        var all = names.ToList();
        return Say.List(all.Count <= Most ? all : [.. all.Take(Most), Say.With(InFlightText.More, Say.Number(all.Count - Most))]);
    }
}
