using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Witnesses;

/// <summary>What each of two units would do at best in reply to each choice of the other.</summary>
/// <remarks>
/// Choices of the first unit whose rows differ by a number alone (<see cref="PairGame.Alike"/>): one of them speaks for all, and only the
/// best of them is ever a reply. With few interactions, and few moves that bear on a threshold of the other, that leaves a handful of rows of
/// thousands.
/// </remarks>
internal sealed class PairReplies
{
    private readonly PairGame pair;
    private readonly int[][] alike;

    public PairReplies(PairGame pair)
    {
        this.pair = pair;
        alike = [.. pair.Alike()];
        (BestOfOne, BestOfOther) = (new double[pair.Other.Choices.Count], new double[pair.One.Choices.Count]);
        Array.Fill(BestOfOne, double.NegativeInfinity);
        var (oneGain, otherGain, company) = (new double[BestOfOne.Length], new double[BestOfOne.Length], new double[BestOfOne.Length]);
        foreach (var choices in alike)
        {
            var best = choices.MaxBy(choice => pair.OneOwn[choice]);
            pair.Fill(best, oneGain, otherGain, company);
            for (var at = 0; at < oneGain.Length; at++) BestOfOne[at] = Math.Max(BestOfOne[at], oneGain[at]);
            var most = otherGain.Max();
            foreach (var choice in choices) BestOfOther[choice] = most + pair.SpillToOther[choice] - pair.SpillToOther[best];
        }
    }

    /// <summary>What the first could gain at best in reply to the other's choice at each place of a row (<see cref="PairGame.ChoiceAt"/>).</summary>
    public double[] BestOfOne { get; }

    /// <summary>What the other could gain at best in reply to each choice of the first.</summary>
    public double[] BestOfOther { get; }

    /// <summary>
    /// Of the choices of the first that are best replies to the same, the one that is best for the company; in order. What it rests with is
    /// what any of them rests with.
    /// </summary>
    public IEnumerable<int> Replies => alike.Select(choices =>
    {
        var most = choices.Max(choice => pair.OneOwn[choice]);
        return choices.Where(choice => pair.OneOwn[choice] >= most - IncentiveGame.Rounding).Aggregate((best, choice) => pair.One.Company[choice] > pair.One.Company[best] + IncentiveGame.Rounding ? choice : best);
    }).Order();

    /// <summary>True where neither would leave.</summary>
    /// <param name="choice">The choice of the first.</param>
    /// <param name="place">The place of the other's choice in a row.</param>
    /// <param name="oneGain">What the first gains by both.</param>
    /// <param name="otherGain">What the other gains.</param>
    public bool Rests(int choice, int place, double oneGain, double otherGain) =>
        oneGain >= BestOfOne[place] - IncentiveGame.Rounding && otherGain >= BestOfOther[choice] - IncentiveGame.Rounding;

    /// <summary>What the company gains by the joint choice that is best for it, 0 or more.</summary>
    public double Best()
    {
        var (oneGain, otherGain, company) = (new double[BestOfOne.Length], new double[BestOfOne.Length], new double[BestOfOne.Length]);
        var best = 0.0;
        foreach (var choice in alike.Select(choices => choices.MaxBy(choice => pair.One.Company[choice])))
        {
            pair.Fill(choice, oneGain, otherGain, company);
            foreach (var gain in company)
                if (double.IsFinite(gain)) best = Math.Max(best, gain);
        }

        return best;
    }

    /// <summary>The joint choices that are best for the company alike; of more than are asked for those that pay the two together most.</summary>
    /// <param name="most">How many at most, 1 or more.</param>
    public IReadOnlyList<(int One, int Other)> Optima(int most)
    {
        var best = Best();
        var (oneGain, otherGain, company) = (new double[BestOfOne.Length], new double[BestOfOne.Length], new double[BestOfOne.Length]);
        var found = new PriorityQueue<(int One, int Other), (double Pay, int One, int Other)>();
        foreach (var choice in alike.SelectMany(choices => BestForCompany(choices, most)))
        {
            pair.Fill(choice, oneGain, otherGain, company);
            for (var at = 0; at < company.Length; at++)
            {
                if (!double.IsFinite(company[at]) || company[at] < best - IncentiveGame.Rounding) continue;
                var other = pair.ChoiceAt(at);
                found.Enqueue((choice, other), (Math.Round(oneGain[at] + otherGain[at], 9), -choice, -other));
                if (found.Count > most) found.Dequeue();
            }
        }

        return [.. found.UnorderedItems.OrderByDescending(each => each.Priority).Select(each => each.Element)];
    }

    /// <summary>Their rows differ by a number, so that those that pay most do so whatever the other chooses.</summary>
    private IEnumerable<int> BestForCompany(int[] choices, int most)
    {
        var best = choices.Max(choice => pair.One.Company[choice]);
        return choices.Where(choice => pair.One.Company[choice] >= best - IncentiveGame.Rounding).OrderByDescending(choice => pair.OneOwn[choice] + pair.SpillToOther[choice]).Take(most);
    }
}
