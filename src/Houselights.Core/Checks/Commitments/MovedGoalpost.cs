using Houselights.Core.Cascade;
using Houselights.Core.Commitments;
using Houselights.Core.Decisions;
using Houselights.Core.Gates;
using Houselights.Core.Model;
using NodaTime;

namespace Houselights.Core.Checks.Commitments;

/// <summary>A target, a date or the scope changed after ratification, and the requester didn't agree.</summary>
/// <remarks>
/// <para><b>Measure.</b> Due dates of live commitments, targets and dates of key results, and the list of what was promised, against the
/// last ratification that names each (see <see cref="Goalposts"/>).</para>
/// <para><b>Decision.</b> A due date may move where the requester asked for it, proposed it or agreed to it since. A key result's requester
/// is whoever ratified: it may change by another ratification, or in a review that names it, or its objective, as changed. What was
/// ratified may go by a later ratification that leaves it out; a priority also as a candidate that is out or later. Any direction
/// counts: an earlier date is a moved goalpost for whoever promised. Subjects: <c>commitments/id</c>, <c>key-results/id</c>,
/// <c>priorities/id</c>.</para>
/// <para><b>Errors.</b> None by chance. Misses: a change of words, which no ratification holds. Money and weights belong to HL803.</para>
/// </remarks>
public sealed class MovedGoalpost : PlanCheck
{
    public override CheckInfo Info { get; } = new("HL709", "moved-goalpost", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Ratifications | Sections.Reviews | Sections.Commitments | Sections.Objectives
        | Sections.Priorities | Sections.Candidates | Sections.People | Sections.Partners;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var goalposts = plan.Goalposts;
        var commitments = plan.Commitments;
        foreach (var post in goalposts.Dues)
            if (commitments[post.Commitment] is var commitment && commitment.Due != post.Due && IsMoved(commitment, post)) yield return Explain(commitment, post, plan);

        var objectives = plan.Objectives;
        foreach (var post in goalposts.Targets)
            if (objectives[post.Objective] is var objective && IsMoved(objective.KeyResults[post.KeyResult], objective, post, plan))
                yield return Explain(objective.KeyResults[post.KeyResult], objective, post, plan);

        foreach (var gone in goalposts.Gone)
            if (!WasDropped(gone, plan)) yield return Explain(gone, plan);
    }

    /// <summary>A priority that the plan lists as a candidate that is out, or later, went openly.</summary>
    private static bool WasDropped(Goalposts.Missing gone, PlanModel plan) =>
        gone.Section == "priorities" && plan.Candidates.Find(gone.Id)?.Verdict is CandidateVerdict.Out or CandidateVerdict.Later;

    private static bool IsMoved(Commitment commitment, Goalposts.DueDate post) =>
        ExecutionMeasure.IsLive(commitment) && !(commitment.Due is { } due && Goalposts.RequesterAgreed(commitment, due, post.On));

    private static bool IsMoved(KeyResult result, Objective objective, Goalposts.Target post, PlanModel plan) =>
        (HasMoved(post.Ratified.To, result.To) || HasMoved(post.Ratified.By, result.By)) && !Goalposts.ReviewNamed(result, objective, post.On, plan);

    /// <summary>What was ratified without a value had no goalpost to move.</summary>
    private static bool HasMoved<T>(T? ratified, T? now) where T : struct, IEquatable<T> =>
        ratified is { } then && !(now is { } value && value.Equals(then));

    private Finding Explain(Commitment commitment, Goalposts.DueDate post, PlanModel plan)
    {
        var subject = "commitments/" + commitment.Id;
        var finding = Report(commitment, subject,
            ("what", commitment.What ?? commitment.Id), ("from", post.Due), ("to", commitment.Due), ("on", post.On),
            ("owner", plan.NamesOfFirst(commitment.Owner)), ("asker", plan.NamesOfFirst(commitment.AskedBy)));
        if (commitment.Due is { } due)
        {
            var days = Period.DaysBetween(post.Due, due);
            finding = finding.With(days > 0 ? "later" : "earlier", ("days", Math.Abs(days))).With("unagreed");
        }
        else
        {
            finding = (finding with { Variant = "undated" }).With("undated");
        }

        finding = finding.Seen(subject);
        foreach (var act in commitment.History)
            if (act.On >= post.On) finding = finding.Seen(subject, act.Says, plan.NameOf(act.By), act.On);
        return finding.For(commitment.Owner);
    }

    private Finding Explain(KeyResult result, Objective objective, Goalposts.Target post, PlanModel plan)
    {
        var subject = "key-results/" + result.Id;
        var finding = ReportAs("result", result, subject, null,
            ("what", result.What ?? result.Id), ("on", post.On), ("leader", plan.NamesOfFirst()));
        if (HasMoved(post.Ratified.To, result.To))
            finding = result.To is { } to ? finding.With("target", ("from", post.Ratified.To!.Value), ("to", to)) : finding.With("targetless", ("from", post.Ratified.To!.Value));
        if (HasMoved(post.Ratified.By, result.By))
            finding = result.By is { } by ? finding.With("date", ("from", post.Ratified.By!.Value), ("to", by)) : finding.With("dateless", ("from", post.Ratified.By!.Value));
        return finding.With("unnamed").Seen(subject).Seen("objectives/" + objective.Id).For(objective.Owner);
    }

    private Finding Explain(Goalposts.Missing gone, PlanModel plan) =>
        ReportAs("gone", gone.Ratification, $"{gone.Section}/{gone.Id}", null,
                ("what", gone.Id), ("on", gone.Ratification.On), ("leader", plan.NamesOfFirst()))
            .With("gone")
            .Seen("ratifications", null, string.Join(", ", plan.NamesOf(gone.Ratification.By)), gone.Ratification.On);
}
