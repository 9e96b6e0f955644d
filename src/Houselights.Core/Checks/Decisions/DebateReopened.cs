using Houselights.Core.Decisions;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Decisions;

/// <summary>The same question was decided again, without new evidence and without a tripwire.</summary>
/// <remarks>
/// <para><b>Measure.</b> A decided decision that names an earlier one under <c>reopens</c>, or puts the same question in the same words (letters
/// and digits compared, without case).</para>
/// <para><b>Decision.</b> Reports the later one where it names neither evidence nor a tripwire.</para>
/// <para><b>Errors.</b> A question put in other words isn't recognised; what changed may be known and not written down.</para>
/// </remarks>
public sealed class DebateReopened : Check<Decision>
{
    public override CheckInfo Info { get; } = new("HL415", "debate-reopened", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Decisions | Sections.People | Sections.Partners | Sections.Units;

    public override IEnumerable<Finding> Examine(Decision decision, PlanModel plan)
    {
        if (decision.Decided is not { } again || !string.IsNullOrWhiteSpace(decision.Evidence) || decision.Tripwire is not null) yield break;
        if (Earlier(decision, plan) is not { Decided: { } before } earlier) yield break;

        var row = "decisions/" + decision.Id;
        yield return Report(decision, row, ("question", decision.Question ?? decision.Id), ("decider", plan.NamesOrLeader(decision.Decider)))
            .With(decision.Reopens is null ? "same" : "reopens", ("earlier", earlier.Question ?? earlier.Id), ("before", before), ("again", again))
            .With("nothing")
            .Seen(row, decision.Question, null, again)
            .Seen("decisions/" + earlier.Id, earlier.Question, null, before);
    }

    /// <summary>The decision that it reopens, else the last one before it that put the same question.</summary>
    private static Decision? Earlier(Decision decision, PlanModel plan)
    {
        if (plan.Decisions.Find(decision.Reopens) is { } named) return named.Id == decision.Id ? null : named;
        var words = Words(decision.Question);
        if (words.Length == 0) return null;
        Decision? last = null;
        foreach (var other in plan.Decisions)
            if (other.Id != decision.Id && other.Decided < decision.Decided && !(last?.Decided >= other.Decided) && Words(other.Question) == words) last = other;
        return last;
    }

    private static string Words(string? question) =>
        question is null ? "" : string.Concat(question.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
