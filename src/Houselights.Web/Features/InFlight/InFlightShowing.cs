using Houselights.App.Decisions;
using Houselights.Core.Decisions;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.InFlight;

/// <summary>Puts the ledger of running work into the words of its page.</summary>
internal static class InFlightShowing
{
    public static InFlightView Show(this WorkInFlightLedger ledger)
    {
        var company = ledger.Company is { } load ? Show(load) : null;
        var units = ledger.Units.Select(Show).ToList();
        var unit = ledger.Standing.CapacityUnit();
        return new(ledger.Standing.Head(), Verdict(ledger, company, units, unit), Lead(ledger), unit, company, units, [.. ledger.Work.Select(Show)]);
    }

    private static string Verdict(WorkInFlightLedger ledger, CapacityView? company, List<CapacityView> units, string unit)
    {
        var undecided = ledger.Work.Count(work => work.Work.Verdict == Core.Decisions.WorkVerdict.Undecided);
        if (company is { Over: > 0 }) return Say.With(ReadingText.OverVerdict, Say.Plain(company.Total), Say.Plain(company.Capacity), unit);
        if (units.Where(each => each.Over > 0).Select(each => each.Name).ToList() is { Count: > 0 } over) return Say.With(ReadingText.UnitOverVerdict, Say.List(over));
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
