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
            var reach = pair.Reach(game, one);
            if (reach == 0) continue;
            pair.Fill(one, oneGain.AsSpan(0, reach), otherGain.AsSpan(0, reach), company.AsSpan(0, reach));
            for (var other = 0; other < reach; other++)
                if (game.Hurts(company[other]) && game.Pays(oneGain[other]) && game.Pays(otherGain[other])) Offer(one, other);
            if (strongest is not null && bestOfOne is null) return;
        }
    }

    /// <summary>What each could gain at best in reply to each choice of the other.</summary>
    private void ReadBestReplies()
    {
        (bestOfOne, bestOfOther) = (new double[width], new double[pair.One.Choices.Count]);
        if (pair.AddsUp)
        {
            for (var other = 0; other < width; other++) bestOfOne[other] = pair.MostOwn.One + pair.SpillToOne[other];
            for (var one = 0; one < bestOfOther.Length; one++) bestOfOther[one] = pair.MostOwn.Other + pair.SpillToOther[one];
            return;
        }

        Array.Fill(bestOfOne, double.NegativeInfinity);
        for (var one = 0; one < pair.One.Choices.Count; one++)
        {
            pair.Fill(one, oneGain, otherGain, company);
            for (var other = 0; other < width; other++) bestOfOne[other] = Math.Max(bestOfOne[other], oneGain[other]);
            bestOfOther[one] = otherGain.Max();
        }
    }

    private void Offer(int one, int place)
    {
        var other = pair.ChoiceAt(place);
        var isNash = bestOfOne is not null && oneGain[place] >= bestOfOne[place] - IncentiveGame.Rounding && otherGain[place] >= bestOfOther![one] - IncentiveGame.Rounding;
        if (strongest is not null && !IsStronger(one, other, company[place], isNash)) return;
        strongest = new(pair.One.Unit, pair.Other.Unit, pair.One.Choices.Sets[one], pair.Other.Choices.Sets[other], oneGain[place], otherGain[place], company[place], isNash);
        at = (one, other);
    }

    private bool IsStronger(int one, int other, double loss, bool isNash)
    {
        var (oneSet, otherSet) = (pair.One.Choices.Sets[one], pair.Other.Choices.Sets[other]);
        var kind = isNash ? WitnessClass.Nash : oneSet.IsEmpty || otherSet.IsEmpty ? WitnessClass.OnePassive : WitnessClass.BothAct;
        if (kind != strongest!.Class) return kind < strongest.Class;
        var moves = oneSet.Length + otherSet.Length - strongest.OneMoves.Length - strongest.OtherMoves.Length;
        if (moves != 0) return moves < 0;
        var change = loss - strongest.CompanyChange;
        if (Math.Abs(change) > IncentiveGame.Rounding) return change < 0;
        return one != at.One ? one < at.One : other < at.Other;
    }
}
