using FsCheck.Fluent;
using Houselights.Core.Alignment;

namespace Houselights.Core.Tests.Alignment;

public class PrivateCommitmentTests
{
    [Fact]
    public void Whoever_commits_with_four_or_five_and_holds_nothing_back_will()
    {
        var commitment = PrivateCommitment.In(Fennmark.With(Fennmark.Reading("commitment",
            "who: lena, commits: 5", "who: tom, commits: 4", "who: marek, commits: 3.9", "who: ilse, commits: 5, reservation: Two moulds are cracked", "who: omar, reservation: none", "who: pia, commits: 1")))!;

        Assert.Equal((4, 2, 4), (commitment.Answers.Length, commitment.WithoutReserve, commitment.Rated));
        Assert.Equal("ilse", Assert.Single(commitment.Unvoiced).Who);
        Assert.Equal(4.475, commitment.Mean, 12);
    }

    [Fact]
    public void A_reservation_is_an_answer_without_a_mark()
    {
        var commitment = PrivateCommitment.In(Fennmark.With(Fennmark.Reading("commitment", "who: ilse, reservation: Two moulds are cracked")))!;

        Assert.Equal((1, 0, 0.0, 0), (commitment.Answers.Length, commitment.Rated, commitment.Mean, commitment.WithoutReserve));
    }

    [Fact]
    public void Nobody_asked() => Assert.Null(PrivateCommitment.In(Fennmark.With(Fennmark.Candidates, Fennmark.Reading("preference", "who: lena, top: hull"))));

    [Fact]
    public void The_gap_is_by_person_where_four_of_five_can_be_paired()
    {
        var (test, paired) = Below("lena: 5, tom: 5, marek: 5, ilse: 5", "who: lena, commits: 3", "who: people/tom, commits: 4", "who: marek, commits: 5", "who: ilse, commits: 4", "who: omar, commits: 1");

        Assert.True(paired);
        Assert.Equal(1, test.Known.Difference, 12);
        Assert.Equal(16, test.Known.Arrangements);
    }

    [Fact]
    public void Else_it_is_that_of_two_groups()
    {
        var (test, paired) = Below("lena: 5, tom: 5, marek: 5", "who: lena, commits: 3", "who: tom, commits: 4", "who: marek, commits: 5", "who: ilse, commits: 4", "who: omar, commits: 1");

        Assert.False(paired);
        Assert.Equal(5 - 3.4, test.Known.Difference, 12);
        Assert.Equal(56, test.Known.Arrangements);
    }

    [Fact]
    public void Ballots_of_managers_are_left_out()
    {
        var (test, _) = Below("lena: 5, tom: 5, pia: 1, jo: 1", "who: x1, commits: 4", "who: x2, commits: 4");

        Assert.Equal(1, test.Known.Difference, 12);
    }

    /// <summary>A vote of ten and one of a hundred say what a vote of five says at the same place of the scale.</summary>
    [Fact]
    public void The_scale_of_the_vote_changes_nothing() =>
        Laws.Hold(from scale in Gen.Choose(2, 100) from commits in Gen.Choose(1, 5) select (scale, commits), each =>
        {
            var (test, _) = Below($"lena: {each.scale}, tom: 1", each.scale, $"who: lena, commits: {each.commits}", $"who: tom, commits: {each.commits}");
            Assert.Equal(3 - each.commits, test.Known.Difference, 9);
        });

    [Fact]
    public void Marks_that_nobody_gave_have_no_gap() => Assert.NotNull(Below("lena: 5, tom: 5", "who: lena, reservation: Two moulds are cracked").Test.Undefined);

    private static (Core.Numerics.Outcome<Core.Numerics.Distributions.FisherPitman> Test, bool Paired) Below(string ballots, params string[] answers) => Below(ballots, 5, answers);

    private static (Core.Numerics.Outcome<Core.Numerics.Distributions.FisherPitman> Test, bool Paired) Below(string ballots, int scale, params string[] answers)
    {
        var plan = Fennmark.With($"votes: [ {{ id: v, question: Q, scale: {scale}, ballots: {{ {ballots} }} }} ]", Fennmark.Reading("commitment", answers));
        return PrivateCommitment.In(plan)!.Below(plan.Votes[0], plan);
    }
}
