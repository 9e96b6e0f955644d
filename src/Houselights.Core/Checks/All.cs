using Houselights.Core.Checks.Commitments;
using Houselights.Core.Checks.Decisions;
using Houselights.Core.Checks.Strategy;

namespace Houselights.Core.Checks;

/// <summary>Every check, in the order of codes. A test finds each subclass and fails where one is missing or a code is used twice.</summary>
public static class All
{
    public static readonly IReadOnlyList<Check> Checks =
    [
        // 1xx strategy
        new NoWrittenStrategy(),

        // 3xx alignment

        // 4xx decisions
        new NothingDecided(),
        new NobodyGivesUp(),
        new UnclearDecider(),
        new WaitingQuestion(),
        new UndecidedLegacy(),
        new EverythingSurvived(),
        new NoPeckingOrder(),
        new StoppedWorkStillRuns(),
        new DecidedWhileDebating(),
        new UnansweredDissent(),
        new ProtectedByDefault(),
        new PriorityWithoutMeans(),
        new StakeholderNotTold(),

        // 6xx cascade

        // 7xx commitments
        new NobodyPromised(),
        new LastMomentPassed(),

        // 9xx rhythm and rehearsal
    ];

    /// <summary>Codes that were used once and never will be again.</summary>
    public static readonly IReadOnlyList<string> Retired = [];

    public static Check? Find(string code) => Checks.FirstOrDefault(check => string.Equals(check.Info.Code, code, StringComparison.OrdinalIgnoreCase));
}
