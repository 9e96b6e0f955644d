using Houselights.App.Decisions;
using Houselights.Core.Decisions;
using Houselights.Web.Features.Cycles;
using Houselights.Web.Parts;
using Houselights.Web.Resources;

namespace Houselights.Web.Features.Decisions;

/// <summary>Puts the record of decisions into the words of its page.</summary>
internal static class DecisionsShowing
{
    public static DecisionsView Show(this DecisionRecord record)
    {
        var unit = record.Standing.CapacityUnit();
        return new(
            record.Standing.Head(),
            Verdict(record),
            record.Taken.IsEmpty ? null : Say.With(ReadingText.DecisionsLead, Say.Number(record.Exclusions.Total.RuledOut), Say.Number(record.Losses.Count(loss => loss.Confirmed)), Say.Number(record.Losses.Length)),
            Math.Max(1, (int)Math.Round(record.Standing.Plan.Settings.DecisionLatency.InDays)),
            [.. record.Taken.Select(taken => Show(taken, unit))],
            [.. record.Waiting.Where(waiting => waiting.Since is not null).Select(Show)],
            [.. record.Losses.Select(loss => new LossView(loss.Who, loss.What ?? loss.For, loss.For, loss.Confirmed))],
            record.Exclusions.Show(record.Standing),
            [.. record.Dissent.Select(dissent => new DissentView(dissent.By, dissent.Says, dissent.Answer, dissent.Question))]);
    }

    private static string Verdict(DecisionRecord record) => record.Taken.IsEmpty
        ? ReadingText.DecisionsNone
        : Say.With(record.Taken.Length == 1 ? ReadingText.DecisionsVerdictOne : ReadingText.DecisionsVerdict, Say.Number(record.Taken.Length), Waiting(record.Waiting.Length));

    private static string Waiting(int questions) => questions == 0 ? ReadingText.QuestionsWaitNone : Say.Counted(questions, ReadingText.QuestionsWaitOne, ReadingText.QuestionsWaitMany);

    private static DecisionView Show(TakenDecision taken, string unit) => new(
        taken.Decision.Id,
        taken.Decision.Question ?? taken.Decision.Id,
        (DecisionMode)(taken.Decision.Mode ?? Core.Decisions.DecisionMode.Decided),
        taken.Decider,
        taken.Decision.Decided,
        [.. taken.Decision.Options.Select((option, at) => new WayView(option.What ?? option.Id, (WayVerdict)(option.Verdict ?? OptionVerdict.Open), taken.Sponsors[at], option.Because))])
    {
        Moves = Moves(taken.Decision, unit),
    };

    private static string? Moves(Decision decision, string unit)
    {
        List<string> moves = [];
        foreach (var shift in decision.Moves)
            if (Moved(shift) is { } words) moves.Add(words);
        if (decision.Frees is { } frees) moves.Add(Say.With(ReadingText.Frees, Say.Plain(frees.Expected), unit));
        return moves.Count == 0 ? null : Say.List(moves);
    }

    private static string? Moved(Shift? shift) => shift switch
    {
        Shift.Capacity => ReadingText.MovesCapacity,
        Shift.Money => ReadingText.MovesMoney,
        Shift.Rank => ReadingText.MovesRank,
        _ => null,
    };

    private static WaitingView Show(WaitingQuestion waiting) => new(
        waiting.Reference.Split('/')[^1],
        waiting.Question,
        waiting.With.IsEmpty ? ReadingText.Nobody : Say.List(waiting.With),
        waiting.Since!.Value,
        waiting.Days ?? 0,
        waiting.EscalatesTo is not { } to ? null : waiting.EscalatesOn is { } on ? Say.With(ReadingText.Escalates, to, Say.Day(on)) : Say.With(ReadingText.EscalatesSoon, to));
}
