using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Witnesses;

/// <summary>Looks through the joint choices of two units that share something, for the strongest witness.</summary>
internal sealed class Search(IncentiveGame game, PairGame pair)
{
    private readonly double[] oneGain = new double[pair.Other.Choices.Count], otherGain = new double[pair.Other.Choices.Count], company = new double[pair.Other.Choices.Count];
    private PairReplies? replies;
    private Witness? strongest;
    private (int One, int Other) at;

    /// <summary>True where there is a witness.</summary>
    public bool Any()
    {
        Look();
        return strongest is not null;
    }

    /// <summary>The strongest witness; null where there is none.</summary>
    public Witness? Strongest()
    {
        if (!Any()) return null;
        replies = new(pair);
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
            if (strongest is not null && replies is null) return;
        }
    }

    private void Offer(int one, int place)
    {
        var other = pair.ChoiceAt(place);
        var isNash = replies?.Rests(one, place, oneGain[place], otherGain[place]) == true;
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
