using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Witnesses;

/// <summary>Looks through the joint choices of two units that share something, for the strongest witness.</summary>
internal sealed class Search(IncentiveGame game, PairGame pair)
{
    private readonly double[] oneGain = new double[pair.Other.Choices.Count], otherGain = new double[pair.Other.Choices.Count], company = new double[pair.Other.Choices.Count];
    private PairReplies? replies;
    private Witness? strongest;
    private (int One, int Other) at;

    /// <summary>Joint choices that no bound ruled out, each time that one was looked at.</summary>
    public long Looked { get; private set; }

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

    /// <summary>The moves of the witness that is hardest to take away: the less of what the two gain by it is most. Null where there is none.</summary>
    public IEnumerable<int>? Hardest()
    {
        var (most, hardest) = (double.NegativeInfinity, (One: -1, Place: -1));
        foreach (var (one, reach) in Rows())
            for (var other = 0; other < reach; other++)
                if (Math.Min(oneGain[other], otherGain[other]) is var gain && gain > most && game.Pays(gain) && game.Hurts(company[other])) (most, hardest) = (gain, (one, other));
        return hardest.One < 0 ? null : pair.One.Choices.Sets[hardest.One].Concat(pair.Other.Choices.Sets[pair.ChoiceAt(hardest.Place)]);
    }

    private void Look()
    {
        foreach (var (one, reach) in Rows())
        {
            for (var other = 0; other < reach; other++)
                if (game.Hurts(company[other]) && game.Pays(oneGain[other]) && game.Pays(otherGain[other])) Offer(one, other);
            if (strongest is not null && replies is null) return;
        }
    }

    /// <summary>The choices of the one that no bound rules out, each with how much of its row could be a witness; that much is filled in.</summary>
    private IEnumerable<(int One, int Reach)> Rows()
    {
        for (var one = 0; one < pair.One.Choices.Count; one++)
        {
            var reach = pair.Reach(game, one);
            if (reach == 0) continue;
            pair.Fill(one, oneGain.AsSpan(0, reach), otherGain.AsSpan(0, reach), company.AsSpan(0, reach));
            Looked += reach;
            yield return (one, reach);
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
