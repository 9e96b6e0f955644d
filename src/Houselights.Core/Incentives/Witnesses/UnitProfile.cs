using Houselights.Core.Incentives.Games;

namespace Houselights.Core.Incentives.Witnesses;

/// <summary>A unit's choices with what each does to its own scorecard and to the company, all others holding.</summary>
internal sealed class UnitProfile
{
    private readonly int[] cheapest, cheapestBest;

    public UnitProfile(IncentiveGame game, int unit)
    {
        (Unit, Choices) = (unit, ChoiceSet.Of(game, unit));
        Company = new double[Choices.Count];
        foreach (var metric in Choices.Touched) Choices.AddTo(Company, metric, game.Company[metric]);
        ByCompany = [.. Enumerable.Range(0, Choices.Count).OrderBy(choice => Company[choice])];
        Gain = new double[Choices.Count];
        (cheapest, cheapestBest) = Judge(game);
    }

    private UnitProfile(IncentiveGame game, UnitProfile before)
    {
        (Unit, Choices, Company, ByCompany, Gain) = (before.Unit, before.Choices, before.Company, before.ByCompany, new double[before.Choices.Count]);
        (cheapest, cheapestBest) = Judge(game);
    }

    public int Unit { get; }

    public ChoiceSet Choices { get; }

    /// <summary>What each choice adds to the unit's own scorecard while all others hold, in points.</summary>
    public double[] Gain { get; }

    /// <summary>What each choice adds to the company's objective while all others hold, in points.</summary>
    public double[] Company { get; }

    /// <summary>What the company gains by the choice that is worst for it; at most 0, as holding is a choice.</summary>
    public double LeastCompany => Company[ByCompany[0]];

    /// <summary>The choices in the order of what the company gains by them, least first.</summary>
    public int[] ByCompany { get; }

    /// <summary>The choice that is best for its own scorecard; of several the best for the company, then the first.</summary>
    public int BestReply { get; private set; }

    /// <summary>How many moves a choice has at most.</summary>
    public int MostMoves => cheapest.Length - 1;

    /// <summary>Of the choices of so many moves that pay, the one by which the company falls most; −1 where none pays.</summary>
    /// <param name="moves">How many moves.</param>
    /// <param name="best">Only those that are best for the unit's own scorecard.</param>
    public int Worst(int moves, bool best) => (best ? cheapestBest : cheapest)[moves];

    /// <summary>The same unit with the scorecard that it has in a game with the same moves.</summary>
    public UnitProfile Paid(IncentiveGame game) => new(game, this);

    /// <summary>Adds what a payment gains by each choice.</summary>
    public void AddGain(Span<double> gains, Payment payment)
    {
        if (payment.IsLinear) Choices.AddTo(gains, payment.Metric, payment.Weight);
        else payment.AddGains(Choices.ChangesOf(payment.Metric), gains);
    }

    /// <summary>What its scorecard makes of its choices.</summary>
    private (int[] Cheapest, int[] CheapestBest) Judge(IncentiveGame game)
    {
        foreach (var payment in game.Units[Unit].Card) AddGain(Gain, payment);
        var best = Gain.Max();
        var most = Choices.Sets[^1].Length;
        var (cheapest, cheapestBest) = (new int[most + 1], new int[most + 1]);
        Array.Fill(cheapest, -1);
        Array.Fill(cheapestBest, -1);
        for (var choice = 0; choice < Choices.Count; choice++)
        {
            var moves = Choices.Sets[choice].Length;
            var isBest = Gain[choice] >= best - IncentiveGame.Rounding;
            if (isBest && IsBetterReply(choice)) BestReply = choice;
            if (!game.Pays(Gain[choice])) continue;
            if (IsCheaper(choice, cheapest[moves])) cheapest[moves] = choice;
            if (isBest && IsCheaper(choice, cheapestBest[moves])) cheapestBest[moves] = choice;
        }

        return (cheapest, cheapestBest);

        bool IsBetterReply(int choice) => Gain[BestReply] < best - IncentiveGame.Rounding || Company[choice] > Company[BestReply] + IncentiveGame.Rounding;
    }

    private bool IsCheaper(int choice, int than) => than < 0 || Company[choice] < Company[than] - IncentiveGame.Rounding;
}
