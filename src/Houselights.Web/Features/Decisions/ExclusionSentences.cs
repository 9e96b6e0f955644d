using System.Collections.Immutable;
using Houselights.Core.Decisions;
using Houselights.Core.Model;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Decisions;

/// <summary>What an exclusion ledger comes to, in four sentences, each with its arithmetic.</summary>
internal static class ExclusionSentences
{
    /// <summary>Lines of arithmetic before the rest is counted.</summary>
    private const int MostLines = 12;

    internal static IReadOnlyList<ReckonedView> Of(
        ImmutableArray<Excluded> entries, ImmutableArray<Returned> returned, ExclusionTotals total, string unit, IReadOnlyList<string> reading) =>
        [Ruled(entries, total), Frees(entries, total, unit), Confirms(entries, total), Returns(returned, total, unit, reading)];

    /// <summary>The same for running work alone, in short: who loses what stands beside the work.</summary>
    internal static IReadOnlyList<ReckonedView> OfWork(
        ImmutableArray<Excluded> entries, ImmutableArray<Returned> returned, ExclusionTotals total, string unit, IReadOnlyList<string> reading) =>
    [
        new(Say.With(ExclusionText.WorkRuled, Say.Number(entries.Count(entry => entry.As == ExcludedAs.Stopped)), Say.Number(entries.Count(entry => entry.As == ExcludedAs.SteppedBack))), ExclusionText.WhyRuled, [ExclusionText.QuarterMeans]),
        Frees(entries, total, unit),
        Returns(returned, total, unit, reading),
    ];

    /// <summary>The work with which a decision's capacity is counted, by name.</summary>
    internal static string Works(Excluded decision) => Say.List([.. decision.Covered.Select(each => Say.With(ExclusionText.Quoted, each.What))]);

    internal static string Kind(ExcludedAs kind) => kind switch
    {
        ExcludedAs.Strategy => DecisionsText.KindStrategy,
        ExcludedAs.Candidate => DecisionsText.KindCandidate,
        ExcludedAs.Later => ExclusionText.KindLater,
        ExcludedAs.Option => DecisionsText.KindOption,
        ExcludedAs.Stopped => ExclusionText.KindStopped,
        ExcludedAs.SteppedBack => ExclusionText.KindSteppedBack,
        _ => ExclusionText.KindDecision,
    };

    /// <summary>What was compared to find what came back, and what couldn't be.</summary>
    internal static IReadOnlyList<string> Reading(ExclusionLedger ledger, PlanModel plan)
    {
        List<string> lines = [Say.With(ExclusionText.ReturnsRead, Say.Number(plan.Commitments.Count + plan.Objectives.Count))];
        if (ledger.Unread > 0) lines.Add(Say.Counted(ledger.Unread, ExclusionText.ReturnsUnreadOne, ExclusionText.ReturnsUnread));
        return lines;
    }

    private static ReckonedView Ruled(ImmutableArray<Excluded> entries, ExclusionTotals total)
    {
        List<string> why = [.. entries.Where(entry => entry.IsRuledOut).GroupBy(entry => entry.As).OrderBy(kind => kind.Key).Select(kind => Say.With(ExclusionText.CountOf, Kind(kind.Key), Say.Number(kind.Count())))];
        if (entries.Any(entry => !entry.IsRuledOut)) why.Add(ExclusionText.CountDecisions);
        why.Add(ExclusionText.QuarterMeans);
        return new(Say.Counted(total.RuledOut, ExclusionText.RuledOne, ExclusionText.Ruled), ExclusionText.WhyRuled, why);
    }

    private static ReckonedView Frees(ImmutableArray<Excluded> entries, ExclusionTotals total, string unit)
    {
        var freed = Say.Plain(total.Freed);
        var sentence = total switch
        {
            { Freed: 0 } => ExclusionText.FreesUnknown,
            { Seen: 0 } => Say.With(ExclusionText.FreesUnseen, freed, unit),
            _ when total.Seen.Equals(total.Freed) => Say.With(ExclusionText.FreesAllSeen, freed, unit),
            _ => Say.With(ExclusionText.Frees, freed, Say.Plain(total.Seen), unit),
        };
        var lines = entries.Where(entry => entry.Frees > 0).OrderBy(entry => entry.Covered.Length > 0).Select(Line).ToList();
        List<string> why = [.. lines.Take(MostLines)];
        if (lines.Count > MostLines) why.Add(Say.With(ExclusionText.FreesMore, Say.Number(lines.Count - MostLines)));
        if (entries.Any(entry => !entry.Covered.IsEmpty)) why.Add(ExclusionText.FreesOnce);
        if (total.Freed > 0) why.Add(ExclusionText.SeenMeans);
        if (total.Unknown > 0) why.Add(Say.With(ExclusionText.NoLoad, Say.Number(total.Unknown)));
        if (why.Count == 0) why.Add(ExclusionText.NoFreedLight);
        return new(sentence, total.Freed > 0 ? Say.With(ExclusionText.WhyFrees, freed) : ExclusionText.WhyFreesUnknown, why);
    }

    private static string Line(Excluded entry) => entry.Covered.IsEmpty
        ? Say.With(ExclusionText.FreesWork, entry.What, Say.Plain(entry.Counted))
        : Say.With(ExclusionText.FreesDecision, entry.What, Say.Plain(entry.Frees!.Value), Say.Plain(entry.Frees.Value - entry.Counted), Works(entry), Say.Plain(entry.Counted));

    private static ReckonedView Confirms(ImmutableArray<Excluded> entries, ExclusionTotals total)
    {
        List<string> why = [ExclusionText.LossMeans];
        if (entries.Length > total.Named) why.Add(Say.Counted(entries.Length - total.Named, ExclusionText.NamesNobodyOne, ExclusionText.NamesNobody));
        return total.ConfirmedShare is { } share
            ? new(Say.With(ExclusionText.Confirms, Say.Number(total.Confirmed), Say.Number(total.Named)), Say.With(ExclusionText.WhyConfirms, Say.Percent(100 * share)), why)
            : new(ExclusionText.ConfirmsNobody, ExclusionText.WhyConfirmsNobody, [DecisionsText.NoLossLight, .. why]);
    }

    private static ReckonedView Returns(ImmutableArray<Returned> returned, ExclusionTotals total, string unit, IReadOnlyList<string> reading)
    {
        var unknown = returned.Count(each => each.Costs is null);
        var sentence = total.CameBack == 0 ? ExclusionText.ReturnsNone
            : unknown == total.CameBack ? Say.Counted(total.CameBack, ExclusionText.ReturnsUnknownOne, ExclusionText.ReturnsUnknown)
            : Say.With(total.CameBack == 1 ? ExclusionText.ReturnsOne : ExclusionText.Returns, Say.Number(total.CameBack), Say.Plain(total.Costs), unit);
        List<string> why = [.. reading];
        if (total.CameBack > 0) why.Add(ExclusionText.ReturnsCosts);
        if (unknown > 0 && unknown < total.CameBack) why.Add(Say.With(ExclusionText.ReturnsNoLoad, Say.Number(unknown)));
        return new(sentence, ExclusionText.WhyReturns, why);
    }
}
