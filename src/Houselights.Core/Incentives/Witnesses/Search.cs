using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Witnesses;

/// <summary>Looks through the joint choices of two units that share something, for the strongest witness.</summary>
internal sealed class Search(IncentiveGame game, PairGame pair)
{
    private readonly int width = pair.Other.Choices.Count;
    private readonly double[] oneGain = new double[pair.Other.Choices.Count], otherGain = new double[pair.Other.Choices.Count], company = new double[pair.Other.Choices.Count];
    private double[]? bestOfOne, bestOfOther;
    private Witness? strongest;
    private (int One, int Other) at;

    public Witness? Strongest()
    {
        Look();
        if (strongest is null) return null;
        ReadBestReplies();
        strongest = null;
        Look();
        return strongest;
    }

    private void Look()
    {
        for (var one = 0; one < pair.One.Choices.Count; one++)
        {
            if (!pair.CouldWitness(game, one)) continue;
            pair.Fill(one, oneGain, otherGain, company);
            for (var other = 0; other < width; other++)
                if (game.Hurts(company[other]) && game.Pays(oneGain[other]) && game.Pays(otherGain[other])) Offer(one, other);
            if (strongest is not null && bestOfOne is null) return;
        }
    }

    /// <summary>What each could gain at best in reply to each choice of the other.</summary>
    private void ReadBestReplies()
    {
        (bestOfOne, bestOfOther) = (new double[width], new double[pair.One.Choices.Count]);
        Array.Fill(bestOfOne, double.NegativeInfinity);
        for (var one = 0; one < pair.One.Choices.Count; one++)
        {
            pair.Fill(one, oneGain, otherGain, company);
            for (var other = 0; other < width; other++) bestOfOne[other] = Math.Max(bestOfOne[other], oneGain[other]);
            bestOfOther[one] = otherGain.Max();
        }
    }

    private void Offer(int one, int other)
    {
        var isNash = bestOfOne is not null && oneGain[other] >= bestOfOne[other] - IncentiveGame.Rounding && otherGain[other] >= bestOfOther![one] - IncentiveGame.Rounding;
        if (strongest is not null && !IsStronger(one, other, isNash)) return;
        strongest = new(pair.One.Unit, pair.Other.Unit, pair.One.Choices.Sets[one], pair.Other.Choices.Sets[other], oneGain[other], otherGain[other], company[other], isNash);
        at = (one, other);
    }

    private bool IsStronger(int one, int other, bool isNash)
    {
        var (oneSet, otherSet) = (pair.One.Choices.Sets[one], pair.Other.Choices.Sets[other]);
        var kind = isNash ? WitnessClass.Nash : oneSet.IsEmpty || otherSet.IsEmpty ? WitnessClass.OnePassive : WitnessClass.BothAct;
        if (kind != strongest!.Class) return kind < strongest.Class;
        var moves = oneSet.Length + otherSet.Length - strongest.OneMoves.Length - strongest.OtherMoves.Length;
        if (moves != 0) return moves < 0;
        var change = company[other] - strongest.CompanyChange;
        if (Math.Abs(change) > IncentiveGame.Rounding) return change < 0;
        return one != at.One ? one < at.One : other < at.Other;
    }
}
