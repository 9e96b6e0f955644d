using System.Collections.Immutable;
using Houselights.Core.Alignment;
using Houselights.Core.Baseline;
using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Ledger;
using Houselights.Core.Negotiation;
using Houselights.Core.Rehearsal;
using Houselights.Core.Rhythm;
using Houselights.Core.SayDo;
using Houselights.Core.Sessions;
using Houselights.Core.Strategy;
using NodaTime;

namespace Houselights.Core.Model;

/// <summary>
/// Shows an item as it was on a day. What happened later hides the row or the facts that it dates; what was planned is never
/// hidden; what bears no date is always visible. Returns null for a hidden row, and the same object where nothing is hidden.
/// </summary>
internal sealed class Replay(LocalDate asOf, DateTimeZone zone)
{
    private bool Later(LocalDate? date) => date > asOf;

    private bool Later(Moment? moment) => moment is { } at && at.DateIn(zone) > asOf;

    public Cycle Show(Cycle cycle)
    {
        if (cycle.Stage is not { } stage) return cycle;
        foreach (var entry in cycle.Stages)
            if (Later(entry.On) && entry.Stage is { } entered && entered <= stage) stage = entered == Stage.Align ? Stage.Align : entered - 1;
        var known = Visible(cycle.Stages, entry => entry.On);
        return stage == cycle.Stage && known.Length == cycle.Stages.Length ? cycle : cycle with { Stage = stage, Stages = known };
    }

    public StrategyText? Show(StrategyText strategy)
    {
        if (Later(strategy.Written)) return null;
        var tests = Visible(strategy.PressureTests, test => test.On);
        var reopened = Visible(strategy.Reopened, change => change.On);
        return tests.Length == strategy.PressureTests.Length && reopened.Length == strategy.Reopened.Length
            ? strategy
            : strategy with { PressureTests = tests, Reopened = reopened };
    }

    public Candidate Show(Candidate candidate) => Later(candidate.On)
        ? candidate with { Verdict = null, On = null, Because = null, Confirmed = null }
        : candidate;

    public Priority Show(Priority priority) =>
        priority.Behaviours.Any(behaviour => behaviour.Confirmed.Any(sighting => Later(sighting.On)))
            ? priority with { Behaviours = [.. priority.Behaviours.Select(behaviour => behaviour with { Confirmed = Visible(behaviour.Confirmed, sighting => sighting.On) })] }
            : priority;

    public WorkInFlight Show(WorkInFlight work)
    {
        if (Later(work.On))
            return work with
            {
                StatedVerdict = null,
                LoadAfter = null,
                DecidedBy = default,
                On = null,
                Because = null,
                GivesUp = default,
                Confirmed = null,
                Tell = [.. work.Tell.Select(Show)],
                VerifyBy = null,
                Verified = null,
                Challenged = null,
            };
        if (Later(work.Verified?.On)) work = work with { Verified = null };
        return work.Tell.Any(telling => Later(telling.On)) ? work with { Tell = [.. work.Tell.Select(Show)] } : work;
    }

    /// <summary>Somebody who will be told on a later day has not been told; the day becomes a plan.</summary>
    private Telling Show(Telling telling) => Later(telling.On) ? telling with { On = null, By = telling.By ?? telling.On } : telling;

    public Commitment? Show(Commitment commitment)
    {
        var history = Visible(commitment.History, act => act.On);
        if (history.IsEmpty && !commitment.History.IsEmpty) return null;
        var evidence = Visible(commitment.Evidence, each => each.On);
        var state = Conversation.StateAfter(history) ?? (history.IsEmpty ? commitment.StatedState : CommitmentState.Asked);
        var due = Conversation.DueAfter(history, commitment.Due);
        if (state == commitment.StatedState && due == commitment.Due
            && history.Length == commitment.History.Length && evidence.Length == commitment.Evidence.Length) return commitment;
        return commitment with { History = history, Evidence = evidence, StatedState = state, Due = due };
    }

    public Assumption Show(Assumption assumption) =>
        Later(assumption.Settled) ? assumption with { StatedState = AssumptionState.Open, Settled = null } : assumption;

    public Obstacle? Show(Obstacle obstacle) =>
        Later(obstacle.On) ? null : Later(obstacle.Cleared) ? obstacle with { Cleared = null } : obstacle;

    public Question? Show(Question question) =>
        Later(question.On) ? null : Later(question.Answered) ? question with { Answered = null, Answer = null } : question;

    /// <summary>Scores given later are hidden; undated ones are taken to have come after the criteria were locked, as they should.</summary>
    public Issue? Show(Issue issue)
    {
        if (Later(issue.Raised)) return null;
        var isUnlocked = Later(issue.CriteriaLocked);
        if (issue.Options.Any(option => IsScoreHidden(option, isUnlocked)))
            issue = issue with { Options = [.. issue.Options.Select(option => IsScoreHidden(option, isUnlocked) ? option with { Scores = default, Scored = null } : option)] };
        return isUnlocked ? issue with { CriteriaLocked = null } : issue;
    }

    private bool IsScoreHidden(IssueOption option, bool isUnlocked) => !option.Scores.IsEmpty && (Later(option.Scored) || (isUnlocked && option.Scored is null));

    public Decision? Show(Decision decision)
    {
        if (Later(decision.Raised)) return null;
        var dissent = Visible(decision.Dissent, voice => voice.On);
        if (dissent.Length < decision.Dissent.Length) decision = decision with { Dissent = dissent };
        return Later(decision.Decided)
            ? decision with
            {
                Decided = null,
                Phase = null,
                GivesUp = [],
                Frees = null,
                Options = [.. decision.Options.Select(option => option with { Verdict = null, Because = null })],
            }
            : decision;
    }

    /// <summary>A session that lies ahead shows its design and none of its outcomes.</summary>
    public Session Show(Session session) => Later(session.Starts)
        ? session with { Held = null, Present = default, Notes = null, Decisions = default, Commitments = default, Spoke = default, Feedback = null }
        : session;

    public Review? Show(Review review) => Later(review.On) ? null : review;

    public Reading? Show(Reading reading) =>
        Later(reading.Asked) ? null : Later(reading.Closed) ? reading with { Closed = null, Answers = [] } : reading;

    public Vote? Show(Vote vote) => Later(vote.On) ? null : vote;

    public Readback? Show(Readback readback) =>
        Later(readback.On) ? null : Later(readback.AcceptedOn) ? readback with { AcceptedOn = null, AcceptedBy = default } : readback;

    public BaselineWave? Show(BaselineWave wave) => Later(wave.Closed) ? null : wave;

    public Allocation? Show(Allocation allocation) => Later(allocation.To) ? null : allocation;

    public CheckIn? Show(CheckIn checkIn) => Later(checkIn.On) ? null : checkIn;

    public Exercise? Show(Exercise exercise) => Later(exercise.On) ? null : exercise;

    public Ratification? Show(Ratification ratification) => Later(ratification.On) ? null : ratification;

    public Override? Show(Override given) => Later(given.On) ? null : given;

    public Dispute? Show(Dispute dispute) => Later(dispute.On) ? null : dispute;

    private ImmutableArray<TItem> Visible<TItem>(ImmutableArray<TItem> items, Func<TItem, LocalDate?> date)
    {
        foreach (var item in items)
            if (Later(date(item))) return [.. items.Where(each => !Later(date(each)))];
        return items;
    }
}
