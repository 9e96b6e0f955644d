using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Rhythm;
using NodaTime;

namespace Houselights.Core.Decisions;

/// <summary>
/// Exclusion as a quantity: what was ruled out, what that frees, who gave it up, by quarter; and what of it came back.
/// </summary>
/// <remarks>
/// <para><b>Entries.</b> What the strategy excludes (on the day on which it was written), candidates that are out or come later, killed
/// options, work that stops or steps back, and decisions that free something or make somebody give something up.</para>
/// <para><b>Capacity.</b> Work that stops frees its load, work that steps back what it gives up of it; both only where the load is known.
/// A decision adds what it frees beyond the work that may be the same, see <see cref="Excluded.Covered"/>. All expected, in the
/// cycle's capacity unit.</para>
/// <para><b>Returns.</b> As HL409 and HL410 read them: by the words of commitments and objectives, by what is booked on stopped work,
/// and by who looked. See <see cref="ReturnedWork"/> and <see cref="StoppedWork"/>.</para>
/// <para>Immutable; sorts n entries in O(n log n), reads names in the time of <see cref="DroppedWork"/>.</para>
/// </remarks>
public sealed class ExclusionLedger
{
    /// <summary>Three years. Of a longer time only the quarters in which something happened are listed.</summary>
    public const int MostQuarters = 12;

    private ExclusionLedger(ImmutableArray<Excluded> entries, ImmutableArray<Returned> returned, PlanModel plan)
    {
        (Entries, Returned) = (entries, returned);
        Unread = plan.DroppedWork.Unread.Count;
        Quarters = QuartersOf(plan);
    }

    /// <summary>All entries, in the order of the plan's sections.</summary>
    public ImmutableArray<Excluded> Entries { get; }

    /// <summary>What came back, in the order of the plan's sections.</summary>
    public ImmutableArray<Returned> Returned { get; }

    /// <summary>Names of what was ruled out that are in another language and can't be recognised under another one, 0 or more.</summary>
    public int Unread { get; }

    /// <summary>
    /// By fiscal quarter in time, up to the day of reading or the cycle's end, empty quarters included; what bears no day comes last, with no
    /// quarter, where there is any.
    /// </summary>
    public ImmutableArray<ExcludedInQuarter> Quarters { get; }

    /// <summary>All quarters and what bears no day.</summary>
    public ExclusionTotals Total => ExclusionTotals.Of(Entries, Returned);

    public static ExclusionLedger Of(PlanModel plan)
    {
        var entries = ExcludedIn(plan).ToList();
        var covered = FreedOnce.In(entries, plan.Cycle);
        var own = Returns.OfStoppedWork(plan);
        ImmutableArray<Excluded> all = [.. entries.Select(entry => entry with
        {
            Covered = covered.GetValueOrDefault(entry.Subject, []),
            IsSeen = entry.IsSeen && !own.ContainsKey(entry.Subject),
            IsBack = own.ContainsKey(entry.Subject),
        })];
        return new(all, Returns.Of(all, own, plan), plan);
    }

    private static IEnumerable<Excluded> ExcludedIn(PlanModel plan) =>
        [.. plan.Strategy?.Excludes.Select(each => Of(each, plan.Strategy.Written)) ?? [], .. plan.Candidates.Select(Of).OfType<Excluded>(), .. plan.Decisions.SelectMany(Of), .. plan.InFlight.Select(Of).OfType<Excluded>()];

    private static Excluded Of(Strategy.Exclusion exclusion, LocalDate? written) => new("exclusions/" + exclusion.Id, ExcludedAs.Strategy, exclusion.What ?? exclusion.Id, written)
    {
        Because = exclusion.Tempting,
        GivesUp = exclusion.GivesUp,
        IsConfirmed = !exclusion.GivesUp.IsEmpty && exclusion.Confirmed == true,
    };

    private static Excluded? Of(Candidate candidate) => candidate.Verdict is not (CandidateVerdict.Out or CandidateVerdict.Later) ? null
        : new("candidates/" + candidate.Id, candidate.Verdict == CandidateVerdict.Out ? ExcludedAs.Candidate : ExcludedAs.Later, candidate.What ?? candidate.Id, candidate.On)
        {
            Because = candidate.Because,
            GivesUp = candidate.Sponsor,
            IsConfirmed = !candidate.Sponsor.IsEmpty && candidate.Confirmed == true,
        };

    private static IEnumerable<Excluded> Of(Decision decision)
    {
        var subject = "decisions/" + decision.Id;
        foreach (var option in decision.Options)
            if (option.Verdict == OptionVerdict.Killed)
                yield return new($"{subject}/{option.Id}", ExcludedAs.Option, option.What ?? option.Id, decision.Decided)
                {
                    Because = option.Because,
                    GivesUp = option.Sponsor,
                    IsConfirmed = !option.Sponsor.IsEmpty && option.Sponsor.All(sponsor => Confirms(sponsor, decision)),
                };

        if (!Settlement.IsDecided(decision) || (decision.Frees is null && !Losses.AreNamed(decision))) yield break;
        var losses = decision.GivesUp.Where(loss => !loss.Who.IsEmpty).ToList();
        yield return new(subject, ExcludedAs.Decision, decision.Question ?? decision.Id, decision.Decided)
        {
            GivesUp = Ids.Of([.. losses.SelectMany(loss => loss.Who).Distinct(StringComparer.Ordinal)]),
            Lost = [.. losses.Select(loss => loss.What).OfType<string>()],
            IsConfirmed = losses.Count > 0 && losses.TrueForAll(loss => loss.Confirmed == true),
            Frees = decision.Frees?.Expected,
        };
    }

    /// <summary>A plan confirms what a decision costs and not each option: whose option fell confirms it there.</summary>
    private static bool Confirms(string sponsor, Decision decision) => decision.GivesUp.Any(loss => loss.Confirmed == true && loss.Who.Contains(sponsor));

    private static Excluded? Of(WorkInFlight work) => work.Verdict is not (WorkVerdict.Stop or WorkVerdict.Deprioritise) ? null
        : new("in-flight/" + work.Id, work.Verdict == WorkVerdict.Stop ? ExcludedAs.Stopped : ExcludedAs.SteppedBack, work.What ?? work.Id, work.On)
        {
            Because = work.Because,
            GivesUp = work.GivesUp,
            IsConfirmed = !work.GivesUp.IsEmpty && work.Confirmed == true,
            Frees = Freed(work),
            IsSeen = work.Verdict == WorkVerdict.Stop && StoppedWork.IsVerified(work),
        };

    private static double? Freed(WorkInFlight work) => work.Verdict == WorkVerdict.Stop ? work.Load?.Expected
        : work.Load is { } before && work.LoadAfter is { } after ? Math.Max(0, before.Expected - after.Expected) : null;

    private ImmutableArray<ExcludedInQuarter> QuartersOf(PlanModel plan)
    {
        var entries = Entries.ToLookup(entry => QuarterOf(entry.On, plan.Cycle));
        var returned = Returned.ToLookup(each => QuarterOf(each.On, plan.Cycle));
        var known = entries.Select(group => group.Key).Concat(returned.Select(group => group.Key)).OfType<FiscalQuarter>().Distinct().OrderBy(quarter => quarter.First).ToList();
        var undated = entries[null].Any() || returned[null].Any();
        return [.. WithEmpty(known, plan).Select(quarter => (FiscalQuarter?)quarter).Concat(undated ? [null] : []).Select(quarter =>
            new ExcludedInQuarter(quarter, [.. entries[quarter].OrderBy(entry => entry.On)], [.. returned[quarter].OrderBy(each => each.On)]))];
    }

    private static FiscalQuarter? QuarterOf(LocalDate? day, Cycle cycle) => day is { } on ? FiscalQuarter.Of(on, cycle) : null;

    /// <summary>A quarter in which nothing was ruled out says something too.</summary>
    private static List<FiscalQuarter> WithEmpty(List<FiscalQuarter> known, PlanModel plan)
    {
        if (known is not [var first, ..]) return known;
        var now = plan.Cycle.Ends is { } ends && ends < plan.AsOf ? ends : plan.AsOf;
        var last = now > known[^1].Last ? now : known[^1].Last;
        var all = new List<FiscalQuarter>();
        for (var quarter = first; quarter.First <= last; quarter = quarter.Next(plan.Cycle))
        {
            if (all.Count == MostQuarters) return known;
            all.Add(quarter);
        }

        return all;
    }
}

/// <summary>What was ruled out in a quarter, and what came back in it.</summary>
/// <param name="Quarter">The fiscal quarter; null for what bears no day.</param>
/// <param name="Entries">By day, those of one day in the order of the plan.</param>
/// <param name="Returned">By day. What it had been ruled out from may lie in an earlier quarter.</param>
public sealed record ExcludedInQuarter(FiscalQuarter? Quarter, ImmutableArray<Excluded> Entries, ImmutableArray<Returned> Returned)
{
    public ExclusionTotals Total => ExclusionTotals.Of(Entries, Returned);
}

/// <summary>Entries added up.</summary>
/// <param name="RuledOut">Things that were ruled out, 0 or more; decisions that closed them aside.</param>
/// <param name="Named">Entries that name somebody who gives it up, decisions included.</param>
/// <param name="Confirmed">Of those, what everybody named has confirmed.</param>
/// <param name="Freed">Capacity freed, each piece once, in the cycle's capacity unit, 0 or more.</param>
/// <param name="Seen">Of it, what somebody saw to be free.</param>
/// <param name="Unknown">Pieces of work that stop or step back and whose freed capacity isn't known.</param>
/// <param name="CameBack">Things that came back.</param>
/// <param name="Costs">The capacity that they take again, as far as it is known, in the cycle's capacity unit, 0 or more.</param>
public readonly record struct ExclusionTotals(int RuledOut, int Named, int Confirmed, double Freed, double Seen, int Unknown, int CameBack, double Costs)
{
    /// <summary>The share of named losses that is confirmed, 0 to 1; null where nobody is named.</summary>
    public double? ConfirmedShare => Named == 0 ? null : (double)Confirmed / Named;

    /// <summary>Adds up any entries of one ledger, and what came back.</summary>
    public static ExclusionTotals Of(IReadOnlyCollection<Excluded> entries, IReadOnlyCollection<Returned> returned) => new(
        entries.Count(entry => entry.IsRuledOut),
        entries.Count(entry => !entry.GivesUp.IsEmpty),
        entries.Count(entry => entry.IsConfirmed),
        entries.Sum(entry => entry.Counted),
        entries.Where(entry => entry.IsSeen).Sum(entry => entry.Counted),
        entries.Count(entry => entry is { As: ExcludedAs.Stopped or ExcludedAs.SteppedBack, Frees: null }),
        returned.Count,
        returned.Sum(each => each.Costs ?? 0));
}
