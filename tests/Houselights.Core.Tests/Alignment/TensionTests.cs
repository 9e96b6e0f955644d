using Houselights.Core.Alignment;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Alignment;

public class TensionTests
{
    private static readonly string Wishes = Fennmark.Reading("preference", "who: lena, ranking: [hull, dealers], points: { service: 100 }", "who: tom, points: { dealers: 30, service: 70 }", "who: omar, top: candidates/hull", "who: ilse, words: Whatever");

    [Fact]
    public void Orders_come_from_rankings_else_points_else_what_comes_first()
    {
        var tension = Tension.In(Fennmark.With(Fennmark.Candidates, Wishes))!;

        Assert.Equal(["dealers", "hull", "service"], tension.Items);
        Assert.Equal(["lena", "tom", "omar"], tension.Answers.Select(answer => answer.Who));
        Assert.Equal([[2, 1, 3], [2, 3, 1], [2.5, 1, 2.5]], Enumerable.Range(0, 3).Select(who => Enumerable.Range(0, 3).Select(item => tension.Rankings.Rank(who, item)).ToArray()));
    }

    [Fact]
    public void Where_no_wishes_were_asked_there_is_none() =>
        Assert.Null(Tension.In(Fennmark.With(Fennmark.Candidates, Fennmark.Reading("understanding", "who: lena, top: hull"))));

    [Theory]
    [InlineData("decisions: [ { id: d, question: Q, decider: lena, decided: 2025-12-01, gives-up: [ { who: omar, what: The van, confirmed: true } ] } ]", "decisions/d")]
    [InlineData("decisions: [ { id: d, question: Q, decider: lena, gives-up: [ { who: omar, what: The van, confirmed: true } ] } ]", "decisions/d")]
    [InlineData("decisions: [ { id: d, question: Q, decider: lena, decided: 2025-11-30, gives-up: [ { who: omar, what: The van, confirmed: true } ] } ]", null)]
    [InlineData("decisions: [ { id: d, question: Q, decider: lena, decided: 2025-12-01, gives-up: [ { who: omar, what: The van } ] } ]", null)]
    [InlineData("decisions: [ { id: d, question: Q, decider: lena, decided: 2025-12-01, gives-up: [ { what: The van, confirmed: true } ] } ]", null)]
    [InlineData("candidates: [ { id: crane, what: A crane, sponsor: omar, verdict: later, on: 2025-12-05, confirmed: true } ]", "candidates/crane")]
    [InlineData("candidates: [ { id: crane, what: A crane, sponsor: omar, verdict: in, on: 2025-12-05, confirmed: true } ]", null)]
    [InlineData("candidates: [ { id: crane, what: A crane, verdict: out, on: 2025-12-05, confirmed: true } ]", null)]
    public void A_loss_that_its_loser_confirmed_since_then_settles_it(string loss, string? subject) =>
        Assert.Equal(subject, Tension.In(Fennmark.With(loss.StartsWith("candidates", StringComparison.Ordinal) ? Fennmark.Candidates.TrimEnd() + "\n  - " + loss[14..^2] : loss + "\n" + Fennmark.Candidates, Wishes))!.SettledBy?.Subject);

    [Fact]
    public void Its_view_is_that_of_its_rankings()
    {
        var same = Enumerable.Repeat("ranking: [hull, dealers, service]", 5).Zip(["lena", "tom", "marek", "ilse", "omar"], (answer, who) => $"who: {who}, {answer}");

        Assert.Equal(View.One, Tension.In(Fennmark.With(Fennmark.Candidates, Fennmark.Reading("preference", [.. same])))!.View().Known.View);
    }
}
