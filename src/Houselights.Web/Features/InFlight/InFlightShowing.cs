using Houselights.App;
using Houselights.App.Cycles.Editing;
using Houselights.App.Decisions;
using Houselights.Core.Decisions;
using Houselights.Core.Numerics;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Features.Cycles.Editing;
using Houselights.Web.Features.Decisions;
using Houselights.Web.Parts;
using Houselights.Web.Resources;
using Houselights.Web.Shell;

namespace Houselights.Web.Features.InFlight;

/// <summary>Puts the ledger of running work into the words of its page.</summary>
internal static class InFlightShowing
{
    internal const string Section = "in-flight";

    /// <summary>Forms for more choices than this stay on the items' own pages.</summary>
    private const int MostChoices = 3000;

    /// <param name="ledger">What is read.</param>
    /// <param name="kept">The revision that the reader has just made.</param>
    /// <param name="stops">The unit whose proposal the reader takes over.</param>
    public static InFlightView Show(this WorkInFlightLedger ledger, long? kept = null, string? stops = null)
    {
        var standing = ledger.Standing;
        var agreed = Percent.Of(1 - standing.Plan.Settings.CapacityConfidence);
        var company = ledger.Company is { } fit ? Show(fit, agreed) : null;
        var units = ledger.Units.Select(each => Show(each, agreed)).ToList();
        var unit = standing.CapacityUnit();
        var may = standing.Me is { } me ? ledger.Work.Where(each => InFlightVerdicts.Acts[0].IsOpen(new(standing.Plan, me, each.Work.Id))).Select(each => each.Work.Id).ToHashSet(StringComparer.Ordinal) : [];
        var proposals = ledger.Proposals.Select(each => ProposalShowing.Show(each, unit, may)).ToList();
        var taken = ledger.Proposals.FirstOrDefault(each => each.TopId == stops && each.Work.All(work => may.Contains(work.Id)));
        var chosen = taken?.Work.Select(work => work.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        var acts = new ItemShowing(standing);
        var asksAll = ledger.Work.Length * standing.Plan.People.Count <= MostChoices;
        return new(standing.Head(), Verdict(ledger, company, units, unit), Lead(ledger), unit, company, units, [.. ledger.Work.Select(each => Show(each) with
        {
            Address = Paths.Item(standing.Cycle.Id, Section, each.Work.Id),
            Acts = [.. acts.Acts(Section, each.Work.Id).Where(act => !IsVerdict(act.Name))],
            Verdicts = asksAll ? [.. acts.Acts(Section, each.Work.Id).Where(act => IsVerdict(act.Name) && !IsPassed(act.Name, each.Work.Verdict))] : [],
            CanChoose = may.Contains(each.Work.Id),
            Chosen = chosen.Contains(each.Work.Id),
        })])
        {
            Proposals = proposals,
            Exclusions = ledger.Exclusions.ShowWork(standing),
            Several = may.Count == 0 ? null : ProposalShowing.Several(standing, taken),
            CanAdd = standing.Me is { } who && EditingRights.AgainstAdding(new(standing.Plan, who, ""), Section) == Refusal.None,
            Kept = kept,
        };
    }

    private static bool IsVerdict(string act) => InFlightVerdicts.Acts.Any(each => each.Name == act);

    private static bool IsPassed(string act, Core.Decisions.WorkVerdict verdict) => act.Equals(verdict.ToString(), StringComparison.OrdinalIgnoreCase);

    private static string Verdict(WorkInFlightLedger ledger, CapacityView? company, List<CapacityView> units, string unit)
    {
        var undecided = ledger.Work.Count(work => work.Work.Verdict == Core.Decisions.WorkVerdict.Undecided);
        if (company is { Fit: CapacityFit.None, Over: > 0 }) return Say.With(ReadingText.OverVerdict, Say.Plain(company.Total), Say.Plain(company.Capacity), unit);
        if (company is { Fit: CapacityFit.None, Probability: var (chance, _) }) return Say.With(ReadingText.OverVerdictUnsure, Say.Percent(chance));
        if (units.Where(each => each.Fit == CapacityFit.None).Select(each => each.Name).ToList() is { Count: > 0 } over)
            return company?.Fit == CapacityFit.All ? Say.With(over.Count == 1 ? ReadingText.UnitOverVerdict : ReadingText.UnitsOverVerdict, Say.List(over)) : Say.With(over.Count == 1 ? ReadingText.UnitAloneOverVerdict : ReadingText.UnitsAloneOverVerdict, Say.List(over));
        if (company is { Fit: CapacityFit.WithoutUndecided }) return Say.With(ReadingText.FitsWithoutUndecided, Say.Plain(company.Undecided), unit);
        if (undecided > 0) return Say.Counted(undecided, ReadingText.UndecidedVerdictOne, ReadingText.UndecidedVerdict);
        if (company is not null) return Say.With(ReadingText.FitsVerdict, Say.Plain(company.Total), Say.Plain(company.Capacity), unit);
        return ledger.Work.IsEmpty ? ReadingText.WorkNone : Lead(ledger)!;
    }

    private static string? Lead(WorkInFlightLedger ledger)
    {
        if (ledger.Work.IsEmpty) return null;
        string Count(Core.Decisions.WorkVerdict verdict) => Say.Number(ledger.Work.Count(work => work.Work.Verdict == verdict));
        return Say.With(ReadingText.WorkLead, Count(Core.Decisions.WorkVerdict.Stop), Count(Core.Decisions.WorkVerdict.Deprioritise), Count(Core.Decisions.WorkVerdict.Protect), Count(Core.Decisions.WorkVerdict.Undecided));
    }

    private static CapacityView Show(UnitFit fit, int agreed) => Show(fit.Load) with { Fit = fit.Fit, Probability = fit.Chance is { } chance ? (Percent.Of(chance), agreed) : null };

    private static CapacityView Show(UnitLoad load) => new(
        load.Unit.Name ?? load.Unit.Id,
        load.Unit.Capacity!.Value.Expected,
        load.Protected.Expected,
        load.Deprioritised.Expected,
        load.Undecided.Expected,
        load.New.Expected,
        load.Total.IsExact ? null : load.Total.Low,
        load.Total.IsExact ? null : load.Total.High);

    private static WorkView Show(RunningWork running)
    {
        var work = running.Work;
        return new(work.Id, work.What ?? work.Id, running.Unit, work.Load?.Expected ?? 0, VerdictOf(work.Verdict))
        {
            LoadAfter = work.Verdict == Core.Decisions.WorkVerdict.Deprioritise ? work.LoadAfter?.Expected : null,
            DecidedBy = running.DecidedBy,
            On = work.On,
            GivesUp = running.GivesUp.IsEmpty ? null : Say.List(running.GivesUp),
            Confirmed = work.Confirmed == true,
            Tell = [.. work.Tell.Select(telling => new Told(telling.Who ?? "", telling.On ?? telling.By))],
            Proof = ProofOf(running),
            Note = running.ProtectedBefore && work.Verdict == Core.Decisions.WorkVerdict.Protect ? ReadingText.ProtectedBefore : work.Because,
        };
    }

    private static WorkVerdict VerdictOf(Core.Decisions.WorkVerdict verdict) => verdict switch
    {
        Core.Decisions.WorkVerdict.Stop => WorkVerdict.Stop,
        Core.Decisions.WorkVerdict.Deprioritise => WorkVerdict.Deprioritise,
        Core.Decisions.WorkVerdict.Protect => WorkVerdict.Protect,
        _ => WorkVerdict.Undecided,
    };

    private static Proof? ProofOf(RunningWork running)
    {
        var looked = running.Work.Verified?.On is { } on ? Say.Day(on) : "";
        var by = running.Work.VerifyBy is { } day ? Say.Day(day) : null;
        return running.Proof switch
        {
            StopProof.Stopped => new(Mark.OnTrack, Say.With(ReadingText.VerifiedStopped, running.VerifiedBy, looked)),
            StopProof.StillRuns => new(Mark.OffTrack, Say.With(ReadingText.VerifiedRuns, running.VerifiedBy, looked)),
            StopProof.Overdue => new(Mark.Outdated, Say.With(ReadingText.VerifyOverdue, by)),
            StopProof.Awaited => new(Mark.Pending, by is null ? ReadingText.VerifyUnset : Say.With(ReadingText.VerifyAwaited, by)),
            _ => null,
        };
    }
}
