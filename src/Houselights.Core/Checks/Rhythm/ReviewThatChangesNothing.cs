using Houselights.Core.Model;
using Houselights.Core.Rhythm;

namespace Houselights.Core.Checks.Rhythm;

/// <summary>The same drift was discussed in three reviews, nothing changed, and nobody chose to hold.</summary>
/// <remarks>
/// <para><b>Measure.</b> For each thing that reviews discussed, the reviews since it was last changed or held on purpose in one, by
/// day, whatever their kind. A review that discusses and changes it in one go starts the count afresh.</para>
/// <para><b>Decision.</b> Reports from <see cref="Patience"/> reviews on; subject is the thing itself. What has come to an end in the
/// meantime is not reported (<see cref="Topic.IsSettled"/>).</para>
/// <para><b>Errors.</b> None by chance; wrong where the change was made outside of the review and not recorded in one. Reviews
/// without a day can't be put in order and are left out.</para>
/// </remarks>
public sealed class ReviewThatChangesNothing : PlanCheck
{
    /// <summary>Once is news, twice may be bad luck; the third time the meeting has become part of the drift.</summary>
    public const int Patience = 3;

    public override CheckInfo Info { get; } = new("HL904", "review-that-changes-nothing", Severity.Warning, Stage.Execute);

    public override Sections Reads => Sections.Reviews | Topic.Reads;

    public override IEnumerable<Finding> Examine(PlanModel plan)
    {
        var topics = new Dictionary<string, Topic>(StringComparer.Ordinal);
        var unmoved = new Dictionary<string, List<Review>>(StringComparer.Ordinal);
        foreach (var review in plan.Reviews.Where(each => each is { WasHeld: true, On: not null }).OrderBy(each => each.On))
        {
            foreach (var id in review.Discussed) ReviewsOf(Resolve(id)).Add(review);
            foreach (var id in review.Changed) ReviewsOf(Resolve(id)).Clear();
            foreach (var id in review.HeldOnPurpose) ReviewsOf(Resolve(id)).Clear();
        }

        foreach (var (subject, reviews) in unmoved)
            if (reviews.Count >= Patience && Resolve(subject) is { IsSettled: false } topic) yield return Explain(topic, reviews, plan);

        Topic Resolve(string id) => topics.TryGetValue(id, out var known) ? known : topics[id] = Topic.Of(plan, id);
        List<Review> ReviewsOf(Topic topic) => unmoved.TryGetValue(topic.Subject, out var reviews) ? reviews : unmoved[topic.Subject] = [];
    }

    private Finding Explain(Topic topic, List<Review> reviews, PlanModel plan)
    {
        var finding = Report(reviews[^1], topic.Subject,
            ("what", topic.Words), ("count", reviews.Count), ("first", reviews[0].On), ("last", reviews[^1].On), ("leader", plan.Leader?.Name ?? "leader"));
        finding = finding.With("counted", ("patience", Patience)).Seen(topic.Subject);
        foreach (var review in reviews) finding = finding.Seen("reviews/" + review.Id, on: review.On);
        return finding;
    }
}
