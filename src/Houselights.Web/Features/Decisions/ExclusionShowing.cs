using System.Collections.Immutable;
using System.Globalization;
using Houselights.App.Cycles;
using Houselights.Core.Decisions;
using Houselights.Core.SayDo;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Houselights.Web.Shell;
using NodaTime;

namespace Houselights.Web.Features.Decisions;

/// <summary>Puts exclusion as a quantity into words, for the page of decisions and, of running work alone, for its own.</summary>
internal static class ExclusionShowing
{
    /// <param name="ledger">The ledger of the standing's plan.</param>
    /// <param name="standing">The cycle.</param>
    public static ExclusionsView Show(this ExclusionLedger ledger, Standing standing) => Show(ledger, standing, null);

    /// <summary>Running work alone: what ends and what steps back, and what of it came back.</summary>
    public static ExclusionsView ShowWork(this ExclusionLedger ledger, Standing standing) =>
        Show(ledger, standing, entry => entry.As is ExcludedAs.Stopped or ExcludedAs.SteppedBack);

    private static ExclusionsView Show(ExclusionLedger ledger, Standing standing, Func<Excluded, bool>? which)
    {
        ImmutableArray<Excluded> entries = which is null ? ledger.Entries : [.. ledger.Entries.Where(which)];
        ImmutableArray<Returned> returned = which is null ? ledger.Returned : [.. ledger.Returned.Where(each => which(each.Of))];
        if (entries.IsEmpty) return ExclusionsView.None;
        var quarters = ledger.Quarters.Select(quarter => Show(quarter, standing, which)).ToList();
        var total = ExclusionTotals.Of(entries, returned);
        var unit = standing.CapacityUnit();
        var reading = ExclusionSentences.Reading(ledger, standing.Plan);
        var sentences = which is null ? ExclusionSentences.Of(entries, returned, total, unit, reading) : ExclusionSentences.OfWork(entries, returned, total, unit, reading);
        return new(unit, sentences, WithoutEmptyEnds(quarters), [.. returned.Select(each => Show(each, standing))], total) { Reading = reading };
    }

    /// <summary>Where only some entries are told, an undated part may be left without any.</summary>
    private static List<ExclusionQuarterView> WithoutEmptyEnds(List<ExclusionQuarterView> quarters)
    {
        static bool IsEmpty(ExclusionQuarterView quarter) => quarter is { Items.Count: 0, Total.CameBack: 0 };
        return [.. quarters.SkipWhile(IsEmpty).Where(quarter => quarter.IsDated || !IsEmpty(quarter))];
    }

    private static ExclusionQuarterView Show(ExcludedInQuarter quarter, Standing standing, Func<Excluded, bool>? which)
    {
        ImmutableArray<Excluded> entries = which is null ? quarter.Entries : [.. quarter.Entries.Where(which)];
        ImmutableArray<Returned> returned = which is null ? quarter.Returned : [.. quarter.Returned.Where(each => which(each.Of))];
        var items = entries.Select(entry => Show(entry, standing)).ToList();
        var total = ExclusionTotals.Of(entries, returned);
        if (quarter.Quarter is not { } known) return new(ReadingText.Undated, ExclusionText.UndatedShort, ExclusionText.UndatedNote, IsDated: false, items, total);
        var year = known.Year.ToString(CultureInfo.InvariantCulture);
        var name = Say.With(known.Number switch { 1 => ReadingText.Quarter1, 2 => ReadingText.Quarter2, 3 => ReadingText.Quarter3, _ => ReadingText.Quarter4 }, year);
        return new(name, Say.With(ExclusionText.QuarterShort, known.Number, year), Say.With(ExclusionText.Days, Say.Day(known.First), Say.DayYear(known.Last)), IsDated: true, items, total);
    }

    private static ExclusionView Show(Excluded entry, Standing standing) => new(
        entry.What,
        entry.As,
        entry.Lost.IsEmpty ? entry.Because : Say.With(ExclusionText.LostWhat, string.Join("; ", entry.Lost)),
        entry.GivesUp.IsEmpty ? null : Say.List(standing.Plan.NamesOf(entry.GivesUp)),
        entry.IsConfirmed,
        entry.On,
        entry.Frees is null ? null : entry.Counted)
    {
        CountedWith = entry.Covered.IsEmpty ? null
            : Say.With(ExclusionText.CountedWith, Say.Plain(entry.Frees ?? 0), Say.Plain(entry.Frees!.Value - entry.Counted), ExclusionSentences.Works(entry)),
        IsSeen = entry.IsSeen,
        IsBack = entry.IsBack,
    };

    private static ReturnView Show(Returned returned, Standing standing) => new(
        returned.Of.What,
        returned.As switch
        {
            ReturnedAs.Commitment => ExclusionText.BackCommitment,
            ReturnedAs.Objective => ExclusionText.BackObjective,
            ReturnedAs.Running => ExclusionText.BackRunning,
            _ => Say.With(ExclusionText.BackBooked, Say.List(Booked(returned.Traces, standing))),
        },
        returned.As is ReturnedAs.Commitment or ReturnedAs.Objective ? new(returned.What, AddressOf(returned, standing)) : null,
        Days(returned.Of.On, returned.On),
        returned.Costs);

    private static string AddressOf(Returned returned, Standing standing) =>
        standing.AddressOf(returned.Row) ?? Paths.Item(standing.Cycle.Id, returned.Row.Split('/')[0], returned.Row.Split('/')[^1]);

    private static string Days(LocalDate? ruledOut, LocalDate? back) => (ruledOut, back) switch
    {
        ({ } on, { } since) => Say.With(ExclusionText.BackDays, Say.DayYear(on), Say.DayYear(since)),
        ({ } on, null) => Say.With(ExclusionText.BackRuled, Say.DayYear(on)),
        (null, { } since) => Say.With(ExclusionText.BackSince, Say.DayYear(since)),
        _ => ExclusionText.BackUnknown,
    };

    private static List<string> Booked(ImmutableArray<Trace> traces, Standing standing) =>
        [.. traces.GroupBy(trace => trace.Kind).Select(kind => (kind.Key, kind.Sum(trace => trace.Amount)) switch
        {
            (AllocationKind.Time, var hours) => hours.Equals(1) ? ExclusionText.HoursOne : Say.With(ExclusionText.Hours, Say.Plain(hours)),
            (AllocationKind.Money, var money) => Say.With(ExclusionText.Money, Say.Plain(money), standing.Plan.Cycle.Currency ?? "EUR"),
            (null, var checkIns) => checkIns.Equals(1) ? ExclusionText.CheckInsOne : Say.With(ExclusionText.CheckIns, Say.Plain(checkIns)),
            var (_, people) => Say.With(ExclusionText.People, Say.Plain(people)),
        })];
}
