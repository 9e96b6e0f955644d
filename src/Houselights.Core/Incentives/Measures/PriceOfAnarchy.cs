namespace Houselights.Core.Incentives.Measures;

/// <summary>How far play falls short of the best joint choice.</summary>
/// <param name="Amount">The optimum less what play comes to, at least 0; in points of the company.</param>
/// <param name="Regret">The amount as a share of what lies between the worst joint choice and the best, 0 … 1; null where all choices are worth the same, or the worst isn’t known.</param>
/// <param name="Ratio">
/// What play comes to, divided by the optimum: of gains at most 1, of costs (values below 0) at least 1. Null where values of both signs occur, or the
/// optimum is 0: a ratio then means nothing.
/// </param>
public sealed record Shortfall(double Amount, double? Regret, double? Ratio);

/// <summary>What it costs the company that everybody follows their own scorecard, in the worst equilibrium and in the best.</summary>
/// <remarks>
/// The ratio is the one of the textbooks; a company's objective is often above 0 in one joint choice and below in another, so the amount and the regret
/// (G* − G) / (G* − Gmin) come first, which always mean something.
/// Sources: Koutsoupias and Papadimitriou, Worst-case Equilibria (1999), for the worst; Anshelevich and others, The Price of Stability for Network Design
/// with Fair Cost Allocation (2004), for the best.
/// </remarks>
public sealed record PriceOfAnarchy
{
    private PriceOfAnarchy(Shortfall atWorst, Shortfall atBest) => (AtWorst, AtBest) = (atWorst, atBest);

    /// <summary>In the equilibrium that is worst for the company: the price of anarchy.</summary>
    public Shortfall AtWorst { get; }

    /// <summary>In the equilibrium that is best for the company: the price of stability.</summary>
    public Shortfall AtBest { get; }

    /// <param name="optimum">G*: the company's points in the best joint choice.</param>
    /// <param name="bestEquilibrium">Its points in the equilibrium that is best for it.</param>
    /// <param name="worstEquilibrium">Its points in the equilibrium that is worst for it.</param>
    /// <param name="minimum">Gmin: its points in the worst joint choice; null where that isn’t known, and then there is neither regret nor ratio.</param>
    /// <exception cref="ArgumentException">A value isn't finite, or they aren't in this order.</exception>
    public static PriceOfAnarchy Of(double optimum, double bestEquilibrium, double worstEquilibrium, double? minimum)
    {
        var least = minimum ?? worstEquilibrium;
        if (!double.IsFinite(optimum - least)) throw new ArgumentException($"{optimum} and {least}: the best and the worst joint choice need finite values, a finite distance apart.", nameof(optimum));
        if (!(optimum >= bestEquilibrium && bestEquilibrium >= worstEquilibrium && worstEquilibrium >= least))
            throw new ArgumentException($"{optimum}, {bestEquilibrium}, {worstEquilibrium}, {least}: optimum, best and worst equilibrium and worst joint choice must not rise.", nameof(bestEquilibrium));
        var isOneSigned = minimum is not null && (optimum < 0 || (least >= 0 && optimum > 0));
        return new(At(worstEquilibrium), At(bestEquilibrium));

        Shortfall At(double equilibrium) => new(optimum - equilibrium, RegretAt(equilibrium), isOneSigned ? equilibrium / optimum : null);

        double? RegretAt(double equilibrium) => minimum is not null && optimum > least ? (optimum - equilibrium) / (optimum - least) : null;
    }
}
