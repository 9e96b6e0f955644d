using System.Globalization;
using FsCheck.Fluent;
using Houselights.Core.Checks.Texts;
using Houselights.Core.Gates;
using Houselights.Core.Model;
using Houselights.Core.Tests.Alignment;
using Houselights.Core.Tests.Checks;

namespace Houselights.Core.Tests.Gates;

public class AlignmentMeasureTests
{
    private static readonly string[] Leaders = ["lena", "tom", "marek", "ilse", "omar"];

    [Theory]
    [InlineData(new[] { 5, 4, 5, 4, 5 }, 100)]
    [InlineData(new[] { 5, 4, 3, 4, 5 }, 80)]
    [InlineData(new[] { 1, 2, 3, 3, 1 }, 0)]
    [InlineData(new[] { 5, 5, 3 }, 67)]
    public void It_is_the_share_that_will(int[] commits, int value) => Assert.Equal(value, Of(commits).Value);

    [Theory]
    [InlineData(new[] { 5, 5 }, "few")]          // two of five
    [InlineData(new[] { 5, 5, 5 }, "share")]
    [InlineData(new int[0], "unasked")]
    public void Three_who_are_half_of_the_team_are_the_fewest(int[] commits, string basis) => Assert.Equal(basis, Of(commits).Basis);

    [Fact]
    public void Half_of_the_team_has_to_have_answered()
    {
        var eight = "people:\n" + FirstChoicesTests.Members("uta: sales, nils: yard");   // seven

        Assert.Equal(("few", 4), (Of([5, 5, 5], eight).Basis, Of([5, 5, 5], eight).Values.Single(each => each.Name == "fewest").Value.Raw));
        Assert.Equal(100, Of([5, 5, 5, 5], eight).Value);
    }

    [Fact]
    public void Two_are_too_few_though_they_are_half_of_the_team()
    {
        var read = Case.Read("""
            houselights: 1
            organisation: A
            cycle: { name: C, starts: 2025-11-03, ends: 2026-10-30, stage: plan }
            units: [ { id: company, name: Company } ]
            people: [ { id: ann, name: Ann, role: leader }, { id: ben, name: Ben, role: member }, { id: cat, name: Cat, role: member }, { id: dan, name: Dan, role: member } ]
            readings: [ { id: will, kind: commitment, closed: 2025-12-02, answers: [ { who: ann, commits: 5 }, { who: ben, commits: 5 } ] } ]
            """, "plan.yaml", null);

        Assert.Equal("few", AlignmentMeasure.Of(PlanModel.Of(read, Fennmark.Day)).Basis);
    }

    [Fact]
    public void Whoever_holds_something_back_that_nobody_heard_counts_as_one_who_will_not()
    {
        var measure = AlignmentMeasure.Of(Fennmark.With(Fennmark.Reading("commitment", "who: lena, commits: 5", "who: tom, commits: 5, reservation: The keel is late", "who: marek, commits: 5, reservation: No", "who: ilse, commits: 5, reservation: Two moulds are cracked")
            + "decisions: [ { id: d, question: Q, decider: lena, dissent: [ { by: ilse, says: Wait } ] } ]\n"));

        Assert.Equal(75, measure.Value);
    }

    /// <summary>What people would choose, and what they showed in public, is told beside it and never moves it.</summary>
    [Fact]
    public void Neither_wishes_nor_ballots_move_it() =>
        Laws.Hold(from commits in Gen.Choose(1, 5).ArrayOf(5) from ballots in Gen.Choose(1, 5).ArrayOf(5) from tops in Gen.Elements("[hull, dealers, service]", "[service, dealers, hull]", "[dealers, hull, service]").ArrayOf(5) select (commits, ballots, tops), each =>
        {
            var plain = Of(each.commits);
            var beside = Of(each.commits, Fennmark.Candidates + Vote(each.ballots), Wishes(each.tops));
            Assert.Equal(plain.Value, beside.Value);
            Assert.Empty(plain.Beside);
            Assert.Equal("public", beside.Beside[0].Key);
        });

    [Fact]
    public void Beside_it_stand_the_vote_and_the_tension_with_what_settled_it()
    {
        string[] tops = ["[hull, dealers, service]", "[service, dealers, hull]", "[hull, service, dealers]", "[hull, dealers, service]", "[dealers, hull, service]"];
        var open = Of([5, 5, 4, 4, 3], Fennmark.Candidates + Vote([5, 5, 5, 4, 4]), Wishes(tops));
        var settled = Of([5, 5, 4, 4, 3], Fennmark.Candidates.TrimEnd() + "\n  - { id: crane, what: A crane, sponsor: omar, verdict: out, on: 2025-12-05, confirmed: true }\n", Wishes(tops));

        Assert.Equal(["public", "unsettled"], open.Beside.Select(basis => basis.Key));
        Assert.Equal(["settled"], settled.Beside.Select(basis => basis.Key));
        Assert.Contains("In public: 4.6 of 5, 5 ballots.", FindingTexts.Whole(open, TextStyle.English));
        Assert.Contains("4,6", FindingTexts.Whole(open, new TextStyle(CultureInfo.GetCultureInfo("de"))));
        Assert.Contains("settled by what Omar D. gave up: “A crane”", FindingTexts.Whole(settled, TextStyle.English));
    }

    [Fact]
    public void One_thing_that_was_wished_has_no_tension() =>
        Assert.Empty(Of([5, 5, 5, 5, 5], Fennmark.Candidates, Wishes(["[hull]", "[hull]", "[hull]", "[hull]", "[hull]"])).Beside);

    private static Measure Of(int[] commits, string more = "", string readings = "")
    {
        var answers = string.Concat(commits.Select((commit, at) => $"      - {{ who: {Leaders[at]}, commits: {commit} }}\n"));
        var asked = commits.Length == 0 ? "" : $"  - id: will\n    kind: commitment\n    closed: 2025-12-02\n    answers:\n{answers}";
        return AlignmentMeasure.Of(Fennmark.With(more, asked + readings is { Length: > 0 } all ? "readings:\n" + all : ""));
    }

    private static string Vote(int[] ballots) => $"votes: [ {{ id: v, question: Q, on: 2025-12-02, ballots: {{ {string.Join(", ", ballots.Select((ballot, at) => $"{Leaders[at]}: {ballot}"))} }} }} ]\n";

    private static string Wishes(string[] rankings) =>
        "  - id: wishes\n    kind: preference\n    closed: 2025-12-01\n    answers:\n" + string.Concat(rankings.Select((ranking, at) => $"      - {{ who: {Leaders[at]}, ranking: {ranking} }}\n"));
}
