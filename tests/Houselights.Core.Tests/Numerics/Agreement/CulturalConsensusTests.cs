using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Agreement;

namespace Houselights.Core.Tests.Numerics.Agreement;

/// <summary>A key found from answers alone.</summary>
public class CulturalConsensusTests
{
    [Fact]
    public void V24_matches_corrected_for_guessing()
    {
        var matches = CulturalConsensus.Matches([[0, 0, 1], [0, 1, 1], [1, 1, 1]], 2)!;
        Assert.Equal(1 / 3.0, matches[0, 1], 12);
        Assert.Equal(-1 / 3.0, matches[0, 2], 12);
        Assert.Equal(1 / 3.0, matches[1, 2], 12);
    }

    /// <summary>
    /// 36 people, 103 questions of four answers, made up; what UCINET says, to its three digits. Its second eigenvalue (.661) isn't
    /// reproduced: this matrix with these communalities has .604, in another program too.
    /// </summary>
    [Fact]
    public void V24_competence_of_thirty_six_people()
    {
        var answers = File.ReadAllLines(Repository.At("tests/Houselights.Core.Tests/Numerics/Agreement/consensus-36x103.txt"))
            .Select(line => line.Select(answer => answer == '.' ? (int?)null : answer - '1').ToArray()).ToArray();
        var found = CulturalConsensus.Of(answers, 4).Known;

        Assert.Equal((36, 103), (answers.Length, answers[0].Length));
        Assert.Equal(12.671, found.Competence.Sum(each => each * each), 3);
        Assert.InRange(found.Ratio, 18, 21);
        double[] competence = [0.479, 0.636, 0.908, 0.719, 0.524];
        Assert.Equal(competence, found.Competence.Take(5).Select(each => Math.Round(each, 3)));
        Assert.Equal([1, 1, 2, 4, 3, 4, 1, 3, 2, 2], found.Key.Known.Answers.Take(10).Select(answer => answer + 1));
    }

    [Fact]
    public void Who_knows_how_much_and_the_key_are_found_again()
    {
        double[] truth = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.8, 0.7];
        var (answers, key) = Made(truth, 200, 4, new(1), two: false);
        var found = CulturalConsensus.Of(answers, 4).Known;
        Assert.True(found.HasOneKey);
        for (var person = 0; person < truth.Length; person++) Assert.InRange(found.Competence[person], truth[person] - 0.12, truth[person] + 0.12);
        Assert.InRange(found.Key.Known.Answers.Zip(key).Count(pair => pair.First == pair.Second), 196, 200);
    }

    [Fact]
    public void Two_keys_are_not_taken_for_one()
    {
        var (answers, _) = Made([0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8], 100, 2, new(2), two: true);
        var found = CulturalConsensus.Of(answers, 2).Known;
        Assert.False(found.HasOneKey);
        Assert.Equal(Reason.NoSingleKey, found.Key.Undefined!.Reason);
    }

    /// <summary>People who guess: one key is claimed in at most one of twenty teams of six with twenty questions.</summary>
    [Fact]
    public void Guessing_is_seldom_taken_for_a_key()
    {
        var claimed = Enumerable.Range(0, 400).Count(team => CulturalConsensus.Of(Made([0, 0, 0, 0, 0, 0], 20, 3, new((ulong)team + 50), two: false).Answers, 3).Value is { HasOneKey: true });
        Assert.InRange(claimed / 400.0, 0, 0.05);
    }

    [Fact]
    public void Too_few_people_and_one_answer_for_everything_are_undefined()
    {
        Assert.Equal(new Undefined(Reason.TooFewRaters, 2, 4), CulturalConsensus.Of([[0, 1], [1, 0]], 2).Undefined);
        Assert.Equal(Reason.NoVariation, CulturalConsensus.Of([[1, 1], [1, 1], [1, 1], [1, 1]], 2).Undefined!.Reason);
        Assert.Throws<ArgumentException>(() => CulturalConsensus.Of([[0, 2]], 2));
    }

    private static (List<IReadOnlyList<int?>> Answers, int[] Key) Made(double[] competence, int questions, int options, Xoshiro256 random, bool two)
    {
        int[] Draw() => [.. Enumerable.Range(0, questions).Select(_ => (int)random.NextBelow((uint)options))];
        var (key, other) = (Draw(), Draw());
        return ([.. competence.Select((knows, person) => (IReadOnlyList<int?>)[.. Enumerable.Range(0, questions).Select(question =>
            (int?)(random.NextUnit() < knows ? (two && person % 2 == 1 ? other : key)[question] : (int)random.NextBelow((uint)options)))])], key);
    }
}
