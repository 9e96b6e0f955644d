using System.Collections.Immutable;
using Houselights.Core.Model;
using Houselights.Core.Numerics;
using Houselights.Core.Numerics.Distributions;

namespace Houselights.Core.Alignment;

/// <summary>What the leadership said in private about whether it will, on a scale from 1 to 5.</summary>
/// <param name="Reading">The last closed reading of commitment.</param>
/// <param name="Answers">Those of the leadership that say how firmly, or with what reservation.</param>
/// <param name="Unvoiced">Those with a reservation that nobody heard.</param>
public sealed record PrivateCommitment(Reading Reading, ImmutableArray<Answer> Answers, ImmutableArray<Answer> Unvoiced)
{
    /// <summary>Commitment begins with the top quarter of the scale, as public support does.</summary>
    public const double From = 1 + (PublicSupport.HighFrom * (Highest - 1));

    private const double Highest = 5;

    /// <summary>Readings and votes are paired where four of five can be; else they are two groups.</summary>
    private const double SharePaired = 0.8;

    /// <summary>Mean of the answers, 1 … 5; 0 where nobody said how firmly.</summary>
    public double Mean => Answers.Select(answer => answer.Commits).OfType<double>().DefaultIfEmpty().Average();

    /// <summary>Those who say how firmly they will.</summary>
    public int Rated => Answers.Count(answer => answer.Commits is not null);

    /// <summary>Those who will, and hold nothing back.</summary>
    public int WithoutReserve => Answers.Count(answer => answer.Commits >= From && !Unvoiced.Contains(answer));

    /// <summary>Null where nobody was asked whether they will.</summary>
    public static PrivateCommitment? In(PlanModel plan)
    {
        if (LeadershipReading.Last(ReadingKind.Commitment, plan) is not { } reading) return null;
        var answers = LeadershipReading.Answers(reading, plan).Where(answer => answer.Commits is not null || Reservations.IsIn(answer)).ToImmutableArray();
        return new(reading, answers, [.. answers.Where(answer => Reservations.IsUnvoiced(answer, plan))]);
    }

    /// <summary>How far public support lies above private commitment, in points of 1 … 5: by person where the answers can be paired.</summary>
    public (Outcome<FisherPitman> Test, bool Paired) Below(Vote vote, PlanModel plan)
    {
        var scale = PublicSupport.Of(vote).Scale;
        var ballots = vote.Ballots.Where(ballot => ballot.Value is not null && plan.People.Find(ballot.Key) is not { IsLeadership: false })
            .Select(ballot => (plan.People.Find(ballot.Key)?.Id, Value: 1 + ((Highest - 1) * (ballot.Value!.Value - 1) / (scale - 1)))).ToList();
        var rated = Answers.Where(answer => answer.Commits is not null).ToList();
        double[] pairs =
        [
            .. from answer in rated
               let person = plan.People.Find(answer.Who)?.Id
               where person is not null
               from ballot in ballots
               where ballot.Id == person
               select ballot.Value - answer.Commits!.Value,
        ];
        return pairs.Length >= SharePaired * Math.Max(rated.Count, 1)
            ? (FisherPitman.Paired(pairs), true)
            : (FisherPitman.Independent([.. ballots.Select(ballot => ballot.Value)], [.. rated.Select(answer => answer.Commits!.Value)]), false);
    }
}
