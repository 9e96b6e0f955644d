using Houselights.Core.Commitments;
using Houselights.Core.Model;

namespace Houselights.Core.Checks.Commitments;

/// <summary>Needs run in a circle: each of some commitments waits for the next, and the last for the first.</summary>
/// <remarks>
/// <para><b>Measure.</b> The knots of the network of needs (see <see cref="Circles"/>); what is settled neither waits nor is waited for.</para>
/// <para><b>Decision.</b> One finding a knot, which names a shortest circle through its first commitment. The subject is
/// <c>commitments/a+b+c</c>, the knot's ids in ordinal order; of more than <see cref="MostNamed"/> only the first of them, which no
/// other knot shares.</para>
/// <para><b>Errors.</b> None by chance; wrong where a need isn't real.</para>
/// </remarks>
public sealed class CircleOfPromises : PlanCheck
{
    /// <summary>As many as a person can hold in view; a longer circle is cut in the same place whichever part is shown.</summary>
    internal const int MostNamed = 8;

    public override CheckInfo Info { get; } = new("HL706", "circle-of-promises", Severity.Blocking, Stage.Plan);

    public override Sections Reads =>
        Sections.Commitments | Sections.People | Sections.Partners | Sections.Cycle | Sections.Settings | Sections.Objectives;

    public override IEnumerable<Finding> Examine(PlanModel plan) => Circles.Of(plan).Select(knot => Explain(knot, plan));

    private Finding Explain(int[] knot, PlanModel plan)
    {
        var circle = Circles.ShortestIn(knot, plan).Select(at => plan.Commitments[at]).ToArray();
        var shown = circle.Take(MostNamed).ToArray();
        var words = Array.ConvertAll(shown, Words);
        var finding = Report(circle[0], SubjectOf(knot, plan),
            ("what", words[0]), ("count", circle.Length), ("path", string.Join(" → ", words) + (shown.Length < circle.Length ? " → … → " : " → ") + words[0]),
            ("who", Owners(shown, plan)));
        if (circle.Length == 1) finding = (finding with { Variant = "self" }).With("self");
        else for (var i = 0; i < shown.Length; i++) finding = finding.With("step", ("from", words[i]), ("needs", Words(circle[(i + 1) % circle.Length])));
        if (shown.Length < circle.Length) finding = finding.With("more", ("more", circle.Length - shown.Length));
        if (knot.Length > circle.Length) finding = finding.With("knot", ("all", knot.Length));
        foreach (var commitment in shown) finding = finding.Seen("commitments/" + commitment.Id);
        return finding.For(Ids.Of([.. circle.SelectMany(each => each.Owner).Distinct(StringComparer.Ordinal)]));
    }

    private static string Words(Commitment commitment) => commitment.What ?? commitment.Id;

    private static string[] Owners(Commitment[] shown, PlanModel plan) =>
        plan.NamesOfFirst(Ids.Of([.. shown.SelectMany(each => each.Owner).Distinct(StringComparer.Ordinal)]));

    private static string SubjectOf(int[] knot, PlanModel plan) =>
        "commitments/" + string.Join('+', knot.Select(at => plan.Commitments[at].Id).Order(StringComparer.Ordinal).Take(MostNamed));
}
