using Houselights.Core.Checks.Alignment;
using Houselights.Core.Checks.Baseline;
using Houselights.Core.Checks.Cascade;
using Houselights.Core.Checks.Commitments;
using Houselights.Core.Checks.Decisions;
using Houselights.Core.Checks.Incentives;
using Houselights.Core.Checks.Rehearsal;
using Houselights.Core.Checks.Rhythm;
using Houselights.Core.Checks.SayDo;
using Houselights.Core.Checks.Strategy;

namespace Houselights.Core.Checks;

/// <summary>Every check, in the order of codes. A test finds each subclass and fails where one is missing or a code is used twice.</summary>
public static class All
{
    public static readonly IReadOnlyList<Check> Checks =
    [
        // 1xx strategy
        new NoWrittenStrategy(),
        new NothingExcluded(),
        new NoSingleDecider(),
        new ExecutionInsideStrategy(),
        new AnybodyCouldSign(),
        new UnansweredAdvice(),
        new AdviceCountedAsVote(),
        new StrategyReopened(),
        new UnanchoredPriority(),
        new StrategyWrittenInTheRoom(),
        new ThinStrategy(),
        new OpenAndClosedQuestion(),

        // 2xx baseline
        new ThinBaseline(),
        new IntentPracticeGap(),
        new LeadersSeeMore(),
        new BehaviourDidNotLast(),

        // 3xx alignment
        new AgreedNotAligned(),
        new DifferentTopPriority(),
        new TwoCamps(),
        new SameWordsOtherMeaning(),
        new NoPrivateJudgement(),
        new NoLossRecorded(),
        new SilenceTakenForConsent(),
        new DriftAtLayer(),
        new LayerNotReadBack(),
        new NotEnoughToTell(),
        new FunctionsDiffer(),
        new SloganForUnderstanding(),

        // 4xx decisions
        new NothingDecided(),
        new NobodyGivesUp(),
        new UnclearDecider(),
        new WaitingQuestion(),
        new UndecidedLegacy(),
        new Overcommitted(),
        new EverythingSurvived(),
        new NoPeckingOrder(),
        new KilledWorkReturns(),
        new StoppedWorkStillRuns(),
        new DecidedWhileDebating(),
        new UnansweredDissent(),
        new ProtectedByDefault(),
        new PriorityWithoutMeans(),
        new DebateReopened(),
        new StakeholderNotTold(),

        // 5xx incentives
        new BothWinCompanyLoses(),
        new BadEquilibrium(),
        new UnpaidPriority(),
        new PaidForExcluded(),
        new CardPointsAway(),
        new PullingOneMetricBothWays(),
        new Collision(),

        // 6xx cascade
        new OrphanPriority(),
        new ObjectiveWithoutReason(),
        new UnmeasurableResult(),
        new FuzzyResponsibility(),
        new NoBehaviour(),
        new NoConflictRule(),
        new UntouchedUnit(),
        new ManagerWithoutMeans(),
        new TooMany(),
        new UnansweredQuestion(),
        new PledgeNotSeen(),

        // 7xx commitments
        new PromiseWithoutParts(),
        new NobodyPromised(),
        new LastMomentPassed(),
        new AssertionForEvidence(),
        new UnownedAssumption(),
        new CircleOfPromises(),
        new DriftingResult(),
        new PromisesOutrunRecord(),
        new MovedGoalpost(),
        new GoneQuiet(),
        new OverloadedOwner(),
        new UnknownLeadTime(),
        new DeliveredNotAccepted(),
        new LateChain(),
        new ObstacleWithoutOwner(),

        // 8xx saying and doing
        new TimeElsewhere(),
        new MoneyElsewhere(),
        new PriorityCut(),
        new UnmappedAttention(),
        new GapNotClosing(),
        new RewardedElsewhere(),

        // 9xx rhythm and rehearsal
        new MissedReview(),
        new NoRhythm(),
        new OverdueReset(),
        new ReviewThatChangesNothing(),
        new BuiltToAgree(),
        new NoFollowUp(),
        new ChoicesShiftedLate(),
        new StrategyDebatedInReviews(),
        new VoicesNotHeard(),
    ];

    /// <summary>Codes that were used once and never will be again.</summary>
    public static readonly IReadOnlyList<string> Retired = [];

    public static Check? Find(string code) => Checks.FirstOrDefault(check => string.Equals(check.Info.Code, code, StringComparison.OrdinalIgnoreCase));
}
